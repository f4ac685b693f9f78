/** Holds another engine against the reference: all memory, what was recorded, why it stopped. */
import assert from "node:assert/strict";
import type { Engine } from "../../src/engine/engine.ts";
import type { Assemble } from "../../src/engine/wasm/assembler.ts";
import { elementary } from "../../src/engine/wasm/elementary/index.ts";
import { emitModule } from "../../src/engine/wasm/module.ts";
import { wasmEngine } from "../../src/engine/wasm/wasm.ts";
import { type NetworkDescription, planNetwork, ReferenceEngine } from "../../src/index.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { rowsOfBounds } from "../../src/plan/soonest.ts";

/** What is done to both engines before a piece of the run. */
export type Act = (engine: Engine, piece: number) => void;

/** Runs both engines in pieces and compares every region after each; a network at fault ends the run. */
export function compare(of: NetworkDescription, assemble: Assemble, steps: number, pieces = 4, act?: Act): void {
  const plan = planNetwork(of);
  const left = emitModule(plan).host.map(({ op }) => op);
  // Noise is left to the host only as long as there are no instructions for sin and cos.
  const expected = "sin" in elementary && "cos" in elementary ? [] : left.filter((op) => op === "noise");
  assert.deepEqual(left, expected, "operators that are left to the host");
  const reference = new ReferenceEngine(plan);
  const wasm = wasmEngine(plan, assemble);
  for (let piece = 0; piece < pieces; piece++) {
    for (const engine of [reference, wasm]) act?.(engine, piece);
    const done = reference.advance(Math.ceil(steps / pieces));
    assert.equal(wasm.advance(Math.ceil(steps / pieces)), done);
    assert.deepEqual(wasm.fault, reference.fault);
    // In a step at fault engines may have come to different operators.
    for (const { name } of reference.fault ? [] : plan.regions) {
      const [a, b] = [reference, wasm].map((engine) => {
        const x = meaningOf(plan, name, engine);
        return Buffer.from(x.buffer, x.byteOffset, x.byteLength);
      });
      assert.ok(a?.equals(b as Buffer), `${name} differs at step ${reference.step}`);
    }
    assert.deepEqual(wasm.drain(), reference.drain());
    if (reference.fault) return;
  }
}

/**
 * What a region holds: of a list of spikes those of the last step, for what lies behind them means nothing. Bounds of times, which an
 * engine keeps or not, must hold.
 */
function meaningOf(plan: Plan, region: string, engine: Engine): Float64Array | Uint32Array | Uint16Array {
  const list = plan.operators.find(
    (op) =>
      (op.op === "generate" || op.op === "threshold" || op.op === "late" || op.op === "pick") && op.spikes === region,
  );
  const content = engine.read(region);
  for (const op of plan.operators) {
    if (op.op !== "generate" || op.interval?.soonest !== region) continue;
    engine.read(op.interval.next).forEach((time, unit) => {
      for (const { first, shared } of rowsOfBounds(op.n)) {
        const bound = content[first + Math.floor(unit / shared)] as number;
        assert.ok(!(time < bound), `unit ${unit} of ${op.part} is due at ${time}, but a bound of it is ${bound}`);
      }
    });
    return content.subarray(0, 0);
  }
  const late = plan.operators.find((op) => op.op === "late" && op.ring === region);
  if (late?.op === "late") {
    const held = engine.read(late.counts);
    return Uint32Array.from(
      [...held].flatMap((n, k) => [...content.subarray(k * late.capacity, k * late.capacity + n)]),
    );
  }
  return list && "count" in list ? content.subarray(0, engine.read(list.count)[0]) : content;
}
