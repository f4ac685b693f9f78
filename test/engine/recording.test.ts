import assert from "node:assert/strict";
import fc from "fast-check";
import { loadAssembler } from "../../src/engine/wasm/assembler.ts";
import { wasmEngine } from "../../src/engine/wasm/wasm.ts";
import { planNetwork, ReferenceEngine } from "../../src/index.ts";
import { parameterRegion } from "../../src/plan/parameters.ts";
import { cell, network, trace } from "../golden/bench.ts";
import { everything } from "../plan/sample.ts";
import { Recorded, recordUntil } from "./recorded.ts";

const steps = 400;
const plan = planNetwork(everything);
const whole = recordUntil(new ReferenceEngine(plan), steps);

describe("recording", () => {
  it("gives the same bits in whatever pieces a run is advanced and emptied", () => {
    const pieces = fc.array(fc.record({ steps: fc.integer({ min: 1, max: 90 }), drain: fc.boolean() }), {
      minLength: 1,
      maxLength: 40,
    });
    const engine = new ReferenceEngine(plan);
    fc.assert(
      fc.property(pieces, (plans) => {
        engine.reset();
        const found = new Recorded();
        for (const { steps: wanted, drain } of plans) {
          engine.advance(Math.min(wanted, steps - engine.step));
          if (drain) found.add(engine.drain());
        }
        recordUntil(engine, steps, found);
        assert.deepEqual(found, whole);
      }),
      { numRuns: 15 },
    );
  });

  it("gives the same bits step by step", () => {
    const engine = new ReferenceEngine(plan);
    const found = new Recorded();
    for (let i = 0; i < steps; i++) {
      assert.equal(engine.advance(1), 1);
      found.add(engine.drain());
    }
    assert.deepEqual(found, whole);
  });

  it("samples at multiples of its interval, whole rows", () => {
    assert.deepEqual(
      whole.traces.I_syn?.map(([step]) => step),
      Array.from({ length: Math.floor(steps / 3) }, (_, k) => 3 * (k + 1)),
    );
    assert.ok(whole.traces.V?.every((row) => row.length === 3));
  });

  it("stops the run when a buffer is full, and loses nothing", () => {
    const indices = Array.from({ length: 10 }, (_, i) => i);
    const { population } = cell("n", "lif", { I_e: 500 });
    const made = planNetwork(
      network({
        populations: [{ ...population, count: 10 }],
        recorders: [trace("V", "n", "V_m", indices), { key: "S", records: "spikes", of: "n" }],
      }),
    );
    const patient = new ReferenceEngine(made);
    const done = patient.advance(10_000);
    assert.ok(done > 1000 && done < 10_000, "there is an end to the buffer");
    assert.equal(patient.advance(10_000), 0, "and no step beyond it");
    const found = recordUntil(patient, 10_000);
    const eager = new Recorded();
    const other = new ReferenceEngine(made);
    while (other.step < 10_000) {
      other.advance(500);
      eager.add(other.drain());
    }
    assert.deepEqual(found, eager);
    assert.equal(found.traces.V?.length, 10_000);
  });

  it("of a rate counts spikes per neuron and second", () => {
    const { population } = cell("n", "lif", { I_e: 500 });
    const found = recordUntil(
      new ReferenceEngine(
        planNetwork(
          network({
            populations: [{ ...population, count: 4 }],
            recorders: [
              { key: "R", records: "trace", of: "n", variable: "rate", indices: [], everySteps: 2000 },
              { key: "S", records: "spikes", of: "n" },
            ],
          }),
        ),
      ),
      10_000,
    );
    const rows = found.traces.R ?? [];
    assert.equal(rows.length, 5);
    for (const [step = 0, rate] of rows) {
      const count = found.spikes.S?.filter(([at]) => at > step - 2000 && at <= step).length ?? 0;
      assert.ok(Math.abs((rate ?? 0) - count / 4 / 0.2) < 1e-9);
    }
  });

  it("of a parameter follows its changes, in both engines", async () => {
    const { population } = cell("n", "lif", { V_th: -55 });
    const recorders = [trace("V", "n", "V_m", [0, 3]), trace("P", "n", "V_th", [0])];
    const made = planNetwork(network({ populations: [{ ...population, count: 4 }], recorders }));
    for (const engine of [new ReferenceEngine(made), wasmEngine(made, (await loadAssembler())!)]) {
      const found = recordUntil(engine, 10);
      engine.set(parameterRegion("n", "V_th"), -50);
      recordUntil(engine, 20, found);
      assert.deepEqual(
        found.traces.P,
        Array.from({ length: 20 }, (_, k) => [k + 1, k < 10 ? -55 : -50]),
      );
    }
  });

  it("does not change what it looks at", () => {
    const only = { ...everything, recorders: everything.recorders.filter(({ key }) => key === "spikes") };
    const found = recordUntil(new ReferenceEngine(planNetwork(only)), steps);
    assert.deepEqual(found.spikes.spikes, whole.spikes.spikes);
  });
});
