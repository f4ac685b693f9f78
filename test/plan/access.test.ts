import assert from "node:assert/strict";
import type { Memory } from "../../src/engine/memory.ts";
import { planNetwork, ReferenceEngine } from "../../src/index.ts";
import type { Operator } from "../../src/plan/operators/index.ts";
import type { Region } from "../../src/plan/plan.ts";
import { everything } from "./sample.ts";

/** What the engine keeps to itself: tests may look behind the door. */
interface Inside {
  readonly memory: Memory;
  readonly operations: readonly (() => void)[];
  readonly context: { readonly now: { step: number } };
}

const plan = planNetwork(everything);
const steps = 80;

const bytesOf = ({ type, length }: Region): number => length * { f64: 8, u32: 4, u16: 2 }[type];
const written = ({ access }: Operator): Set<string> =>
  new Set([...access.sets, ...access.increments, ...access.updates]);

/** An engine whose operators are run one at a time, with the whole block compared around each. */
class Watched {
  readonly engine = new ReferenceEngine(plan);
  private readonly inside = this.engine as unknown as Inside;
  private readonly block = new Uint8Array(this.inside.memory.block);
  /** The start of each region with its padding: recorders have long buffers, of which a short run fills little. */
  private readonly windows = plan.regions.map((region) => {
    const size = Math.min(Math.ceil(bytesOf(region) / 16) * 16, 4096);
    return { region, bytes: this.block.subarray(region.offset, region.offset + size) };
  });

  /** Runs a step; calls back for each operator with a way to run it from the present state. */
  step(each: (operator: Operator, run: (prepare?: () => void) => Uint8Array) => void): void {
    const { now } = this.inside.context;
    this.inside.memory.f64("t")[0] = now.step * plan.dt;
    plan.operators.forEach((operator, k) => {
      const before = this.state();
      const run = (prepare?: () => void): Uint8Array => {
        this.restore(before);
        prepare?.();
        this.inside.operations[k]?.();
        return this.state();
      };
      each(operator, run);
      run();
    });
    now.step++;
  }

  /** Regions that differ between two states. */
  differing(a: Uint8Array, b: Uint8Array): Set<string> {
    const found = new Set<string>();
    let at = 0;
    for (const { region, bytes } of this.windows) {
      const end = at + bytes.length;
      if (Buffer.compare(a.subarray(at, end), b.subarray(at, end)) !== 0) found.add(region.name);
      at = end;
    }
    return found;
  }

  state(): Uint8Array {
    return Buffer.concat(this.windows.map(({ bytes }) => bytes));
  }

  private restore(state: Uint8Array): void {
    let at = 0;
    for (const { bytes } of this.windows) {
      bytes.set(state.subarray(at, at + bytes.length));
      at += bytes.length;
    }
  }

  /** Fills regions with what would spoil any result. */
  spoil(regions: readonly Region[]): void {
    for (const { name, type } of regions)
      this.inside.memory
        .any(name)
        .subarray(0, 512)
        .fill(type === "f64" ? Number.NaN : 0xffff_ffff);
  }
}

describe("operators", () => {
  it("name only regions that exist", () => {
    const regions = new Set(plan.regions.map(({ name }) => name));
    for (const { op, part, access } of plan.operators)
      for (const name of Object.values(access).flat()) assert.ok(regions.has(name), `${op} of ${part}: ${name}`);
  });

  it("write only what they declare", () => {
    const watched = new Watched();
    const seen = new Set<string>();
    // Something that is next to nothing at the start: nothing in so short a run decays that far.
    for (const op of plan.operators) if (op.op === "settle") watched.engine.write(op.regions.at(-1) ?? "", [1e-200]);
    for (let i = 0; i < steps; i++) {
      if (i % 20 === 0) watched.engine.fire("message", null);
      watched.step((operator, run) => {
        const before = watched.state();
        const changed = watched.differing(before, run());
        const allowed = written(operator);
        for (const name of changed) {
          seen.add(operator.op);
          assert.ok(allowed.has(name), `${operator.op} of ${operator.part} wrote ${name}`);
        }
      });
    }
    // A test of operators that did nothing would prove nothing.
    assert.deepEqual([...seen].sort(), [...new Set(plan.operators.map(({ op }) => op))].sort());
  });

  it("read only what they declare: anything else may be spoilt without a change of the result", () => {
    const watched = new Watched();
    for (let i = 0; i < steps; i++) {
      if (i % 20 === 0) watched.engine.fire("message", null);
      watched.step((operator, run) => {
        // Every operator may read the step: it is the argument they all have.
        const declared = new Set(["step", ...Object.values(operator.access).flat()]);
        const others = plan.regions.filter(({ name }) => !declared.has(name));
        const expected = run();
        const spoilt = run(() => watched.spoil(others));
        const allowed = written(operator);
        for (const name of watched.differing(expected, spoilt))
          assert.ok(!allowed.has(name), `${operator.op} of ${operator.part}: ${name} depends on what is not declared`);
      });
    }
  });
});
