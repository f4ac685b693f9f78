import assert from "node:assert/strict";
import { planNetwork, ReferenceEngine } from "../../src/index.ts";
import { checkNetwork } from "../../src/network/rules/index.ts";
import { slots } from "../../src/plan/operators/placed.ts";
import type { Plan, Region } from "../../src/plan/plan.ts";
import { everything } from "./sample.ts";

const plan = planNetwork(everything);
const bytesOf = ({ type, length }: Region): number => length * { f64: 8, u32: 4, u16: 2 }[type];

/** Spikes and traces of a run, as text. */
function outcome(of: Plan): string {
  const engine = new ReferenceEngine(of);
  engine.advance(200);
  return JSON.stringify(engine.drain());
}

describe("a plan", () => {
  it("is made from a sound network, with one of everything", () => {
    assert.deepEqual(checkNetwork(everything), []);
    const kinds = new Set(plan.operators.map(({ op }) => op));
    assert.equal(kinds.size, 15, [...kinds].join(", "));
  });

  it("is plain data: a copy by JSON, tables apart, and a structured clone run the same", () => {
    const { tables, ...rest } = plan;
    const copy = { ...(JSON.parse(JSON.stringify(rest)) as Omit<Plan, "tables">), tables };
    assert.deepEqual(copy, plan);
    const expected = outcome(plan);
    assert.equal(outcome(copy), expected);
    assert.equal(outcome(structuredClone(plan)), expected);
  });

  it("is the same for the same network, and leaves the network as it was", () => {
    const before = JSON.stringify(everything);
    assert.deepEqual(planNetwork(everything), plan);
    assert.equal(JSON.stringify(everything), before);
  });

  it("puts operators in the order of the slots of a step", () => {
    const order = plan.operators.map(({ slot }) => slots.indexOf(slot));
    assert.ok(order.every((at) => at >= 0));
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
  });

  it("gives every region a place of its own, aligned for pairs of doubles, within the block", () => {
    assert.equal(new Set(plan.regions.map(({ name }) => name)).size, plan.regions.length);
    const placed = plan.regions.filter(({ length }) => length > 0).sort((a, b) => a.offset - b.offset);
    placed.forEach((region, i) => {
      assert.equal(region.offset % 16, 0, region.name);
      assert.ok(region.offset + bytesOf(region) <= (placed[i + 1]?.offset ?? plan.bytes), region.name);
    });
  });

  it("has rings just deep enough for the delay of their kernel", () => {
    const lengths = new Map(plan.regions.map(({ name, length }) => [name, length]));
    for (const op of plan.operators) {
      if (op.op !== "route" || op.pending === null) continue;
      assert.equal(op.ringSlots, op.waited ? 1 : op.delaySteps + 1);
      assert.equal(lengths.get(op.ring), op.ringSlots * op.width);
      assert.equal(lengths.get(op.pending), op.pendingSlots);
      assert.ok(op.pendingSlots >= op.ringSlots);
      const delivers = plan.operators.filter((each) => each.op === "deliver" && each.ring === op.ring);
      assert.equal(delivers.length, 1, op.ring);
      assert.equal(delivers[0]?.op === "deliver" && delivers[0].ringSlots, op.ringSlots);
    }
  });

  it("counts the synapses it holds", () => {
    const held = plan.operators.reduce(
      (sum, op) => sum + (op.op === "route" ? (plan.tables[op.rows]?.at(-1) ?? 0) : 0),
      0,
    );
    assert.equal(plan.synapses, held);
  });

  it("computes numbers that parameters alone decide once, not in every step", () => {
    const constant = new Set([
      ...Object.keys(plan.parameters),
      ...plan.regions.map((r) => r.name).filter((n) => n.startsWith("derived/")),
    ]);
    for (const op of plan.operators) {
      if (op.op !== "run") continue;
      for (const { value } of op.program.lines) {
        const visit = (e: typeof value): boolean => {
          if (e.op === "number") return true;
          if (e.op === "name") return constant.has(e.name);
          const all = e.args.map(visit);
          assert.ok(e.args.length === 0 || !all.every(Boolean), `${op.part}: ${JSON.stringify(e)}`);
          return false;
        };
        visit(value);
      }
    }
  });
});
