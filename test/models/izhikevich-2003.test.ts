/** The program printed in Izhikevich 2003, as a plain loop, against the model with two half steps. */
import assert from "node:assert/strict";
import { cell, run, synapse } from "../golden/bench.ts";

interface Cell {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

const RS: Cell = { a: 0.02, b: 0.2, c: -65, d: 8 };
const FS: Cell = { a: 0.1, b: 0.2, c: -65, d: 2 };
const CH: Cell = { a: 0.02, b: 0.2, c: -50, d: 2 };

/**
 * The loop of the paper with steps of 1 ms: test, reset, twice v, then u. `weights[to][from]` reach the current of the
 * step after the one in which a spike is found, the smallest delay there is here; in the paper it is the same step.
 */
function printed(cells: readonly Cell[], I: readonly number[], weights: readonly (readonly number[])[], steps: number) {
  const v = cells.map(() => -65);
  const u = cells.map(({ b }) => b * -65);
  const fired: [step: number, cell: number][] = [];
  const potentials: number[][] = [];
  let arriving = cells.map(() => 0);
  for (let t = 0; t < steps; t++) {
    const current = cells.map((_, i) => I[i]! + arriving[i]!);
    arriving = cells.map(() => 0);
    for (const [i, { c, d }] of cells.entries()) {
      if (v[i]! < 30) continue;
      fired.push([t, i]);
      v[i] = c;
      u[i]! += d;
      for (const to of cells.keys()) arriving[to]! += weights[to]![i]!;
    }
    potentials.push([...v]);
    for (const [i, { a, b }] of cells.entries()) {
      for (let half = 0; half < 2; half++) v[i]! += 0.5 * (0.04 * v[i]! ** 2 + 5 * v[i]! + 140 - u[i]! + current[i]!);
      u[i]! += a * (b * v[i]! - u[i]!);
    }
  }
  return { fired, potentials };
}

describe("Izhikevich 2003 by two half steps", () => {
  for (const [name, parameters] of Object.entries({ RS, FS, CH }))
    it(`${name}: the spikes and potentials of the printed program for two seconds`, () => {
      for (const I of [4, 10, 15]) {
        const steps = 2000;
        const { population, recorders } = cell("n", "izhikevich-2003", { ...parameters, I_e: I }, "V_m");
        const made = run({ dt: 1, populations: [{ ...population, method: "half-steps" }], recorders }, steps);
        const { fired, potentials } = printed([parameters], [I], [[0]], steps);
        assert.deepEqual(
          made.spikes("n.spikes").filter((step) => step < steps),
          fired.map(([t]) => t),
        );
        assert.ok(I < 5 || fired.length > 20, `${fired.length} spikes`);
        for (let step = 1; step < steps; step++)
          assert.ok(Math.abs(made.at("n.V_m", step) - potentials[step]![0]!) < 1e-6, `step ${step}`);
      }
    });

  it("a network: the same raster, spikes arriving as the current of one step", () => {
    const cells = [RS, FS, CH];
    const I = [10, 4, 8];
    const weights = [
      [0, -6, 3],
      [12, 0, 2],
      [4, -9, 0],
    ];
    const steps = 1000;
    const parts = cells.map((parameters, i) => cell(`n${i}`, "izhikevich-2003", { ...parameters, I_e: I[i]! }));
    const paths = cells.flatMap((_, to) => cells.flatMap((_, from) => (weights[to]![from] ? [{ from, to }] : [])));
    const made = run(
      {
        dt: 1,
        populations: parts.map(({ population }) => ({ ...population, method: "half-steps" as const })),
        // exp(-1000) is zero: the current is gone after the step.
        synapses: paths.map(({ from, to }) =>
          synapse(`${from}>${to}`, "exponential", { tau_syn: 0.001 }, weights[to]![from]!),
        ),
        projections: paths.map(({ from, to }) => ({
          key: `p ${from}>${to}`,
          from: `n${from}`,
          to: `n${to}`,
          synapse: `${from}>${to}`,
        })),
        recorders: parts.flatMap(({ recorders }) => recorders),
      },
      steps,
    );
    const { fired } = printed(cells, I, weights, steps);
    assert.ok(fired.length > 50);
    for (const i of cells.keys())
      assert.deepEqual(
        made.spikes(`n${i}.spikes`).filter((step) => step < steps),
        fired.filter(([, cell]) => cell === i).map(([t]) => t),
      );
  });
});
