/** The same kernels as currents and as conductances: closed forms of the kernels, and the membrane by a fine integration of them. */
import assert from "node:assert/strict";
import { close } from "../golden/cases.ts";
import { runExample } from "./example.ts";

const file = "05 - Synapses/08 - Currents and conductances.json";
/** A spike arrives a step after it was sent. */
const arrivals = [10, ...Array.from({ length: 10 }, (_, k) => 100 + 4 * k)].map((t) => t + 0.1);
const tau = 5;

const alpha = (t: number): number => (t <= 0 ? 0 : (t / tau) * Math.exp(1 - t / tau));
/** Of area 1, order 3. */
const filter = (t: number): number => (t <= 0 ? 0 : (t ** 3 * Math.exp(-t / tau)) / (6 * tau ** 4));
const summed = (kernel: (t: number) => number, t: number): number =>
  arrivals.reduce((sum, at) => sum + kernel(t - at), 0);

const rows = [
  { synapse: "alpha current", cell: "cell 1", kernel: alpha, weight: 140, drive: (s: number) => s },
  { synapse: "alpha conductance", cell: "cell 2", kernel: alpha, weight: 2, drive: (g: number, V: number) => -g * V },
  { synapse: "filter current", cell: "cell 3", kernel: filter, weight: 2800, drive: (s: number) => s },
  {
    synapse: "filter conductance",
    cell: "cell 4",
    kernel: filter,
    weight: 40,
    drive: (g: number, V: number) => -g * V,
  },
] as const;

/** V above rest: tau_m = 10 ms, C = 250 pF, by the classic Runge-Kutta method in steps of 0.02 ms. */
function depolarised({ kernel, weight, drive }: (typeof rows)[number]): (t: number) => number {
  const dt = 0.02;
  const slope = (t: number, V: number) => -(V + 70) / 10 + drive(weight * summed(kernel, t), V) / 250;
  const values = [-70];
  for (let step = 0; step < 10_000; step++) {
    const [t, V] = [step * dt, values.at(-1)!];
    const a = slope(t, V);
    const b = slope(t + dt / 2, V + (dt / 2) * a);
    const c = slope(t + dt / 2, V + (dt / 2) * b);
    const d = slope(t + dt, V + dt * c);
    values.push(V + (dt / 6) * (a + 2 * b + 2 * c + d));
  }
  return (t) => values[Math.round(t / dt)]! + 70;
}

describe("example: currents and conductances", () => {
  const run = runExample(file);
  const highest = (curve: readonly (readonly [number, number])[], before: number): number =>
    Math.max(...curve.filter(([t]) => t < before).map(([, value]) => value));

  for (const row of rows) {
    const variable = row.synapse.endsWith("current") ? "I" : "g";
    it(`${row.synapse}: is the sum of its kernels`, () => {
      const curve = run.curve(row.synapse, variable);
      const expected = curve.map(([t]) => row.weight * summed(row.kernel, t));
      // Exact propagation: rounding of some hundred pA over two thousand steps.
      close(
        curve.map(([, value]) => value),
        expected,
        { abs: 1e-9 },
        row.synapse,
      );
    });

    it(`${row.cell}: the membrane follows`, () => {
      const V = depolarised(row);
      const worst = Math.max(...run.curve(row.cell, "V_m").map(([t, value]) => Math.abs(value + 70 - V(t))));
      // Currents are exact; a conductance holds still for a step of 0.1 ms: of 14 mV in 20 ms it misses half a step's change.
      assert.ok(worst < (variable === "I" ? 1e-6 : 0.05), `${worst} mV`);
    });
  }

  it("has the numbers of its comment: alike for one spike, apart for ten", () => {
    const shown = rows.map(({ cell }) => {
      const curve = run.curve(cell, "V_m");
      return [highest(curve, 90) + 70, highest(curve, 200) + 70];
    });
    close(
      shown.flat(),
      [3.1, 17.9, 3.0, 14.5, 3.61, 24.7, 3.47, 18.7],
      { abs: 0.05 },
      "one spike and ten, by alpha and filter, current and conductance",
    );
    close([highest(run.curve("alpha conductance", "g"), 90)], [2], { abs: 1e-6 }, "peak of the alpha function");
    // 40 nS ms n^n e^-n / (n! tau).
    close(
      [highest(run.curve("filter conductance", "g"), 90)],
      [(40 * 27 * Math.exp(-3)) / 30],
      { abs: 1e-6 },
      "filter",
    );
  });

  it("twice the weight: twice the potential by the current, less by the conductance", () => {
    const twice = runExample(file, { "alpha current": { weight: "280" }, "alpha conductance": { weight: "4" } });
    const found = ["cell 1", "cell 2"].map((cell) => highest(twice.curve(cell, "V_m"), 200) + 70);
    close(found, [35.9, 24.3], { abs: 0.05 }, "as the comment says");
    close([found[0]!], [2 * (highest(run.curve("cell 1", "V_m"), 200) + 70)], { abs: 1e-9 }, "linear");
  });
});
