import assert from "node:assert/strict";
import { models, planNetwork, ReferenceEngine } from "../../src/index.ts";
import { type Recorded, recordUntil } from "../engine/recorded.ts";
import { methodsOf, networkOf, type Setup } from "./bench.ts";

const steps = [0.04, 0.02, 0.01] as const;
const until = 30;

function run(setup: Setup): Recorded {
  const engine = new ReferenceEngine(planNetwork(networkOf(setup)));
  const recorded = recordUntil(engine, Math.round(until / setup.dt));
  assert.equal(engine.fault, null);
  return recorded;
}

/** Values of all traces at the end. */
const ends = ({ traces }: Recorded): number[] => Object.values(traces).flatMap((rows) => rows.at(-1)?.slice(1) ?? []);

/** Times of the first spikes [ms]; later ones add up the errors of those before. */
const times = ({ spikes }: Recorded, dt: number): number[] =>
  Object.values(spikes).flatMap((list) => list.slice(0, 3).map(([step]) => step * dt));

/** True when halving the step brings at least a method of first order's gain, or there is nothing to gain. */
function converges(values: readonly number[]): boolean {
  const [coarse = 0, middle = 0, fine = 0] = values;
  const [first, second] = [Math.abs(coarse - middle), Math.abs(middle - fine)];
  return first <= 1e-9 * Math.max(1, Math.abs(fine)) || second <= 0.62 * first;
}

for (const model of models) {
  // Random trains are drawn step by step: another dt is another train.
  if ("draws" in model && model.draws) continue;
  describe(`halving dt: ${model.kind} ${model.name}`, () => {
    for (const method of methodsOf(model)) {
      it(`converges${method ? ` by ${method}` : ""}`, () => {
        const runs = steps.map((dt) => run({ model, dt, ...(method ? { method } : {}) }));
        const stamps = runs.map((each, i) => times(each, steps[i] ?? 0));
        const count = stamps[2]?.length ?? 0;
        assert.ok(stamps.every((each) => each.length === count));
        // On the grid a spike is up to a step late, and a first-order error adds a few.
        for (let k = 0; k < count; k++)
          for (const [i, dt] of steps.entries())
            assert.ok(
              Math.abs((stamps[i]?.[k] ?? 0) - (stamps[2]?.[k] ?? 0)) <= 12 * dt,
              `spike ${k}: ${stamps.map((each) => each[k])}`,
            );
        // After a spike on the grid the state jumps about within a step's error: only a smooth course can be compared.
        if (count > 0 && model.kind === "neuron") return;
        const values = runs.map(ends);
        values[0]?.forEach((_, at) => {
          const course = values.map((each) => each[at] ?? Number.NaN);
          assert.ok(converges(course), `value ${at}: ${course}`);
        });
      });
    }
  });
}
