import assert from "node:assert/strict";
import { cell, type Parts, run, synapse } from "../golden/bench.ts";
import { mean, variance, within } from "./statistics.ts";

const poisson = (rate: number, count: number, stream = 11): Pick<Parts, "spikeSources" | "recorders"> => ({
  spikeSources: [{ key: "s", label: "s", model: "poisson", parameters: { rate }, count, stream }],
  recorders: [{ key: "out", records: "spikes", of: "s" }],
});

describe("a Poisson source", () => {
  it("has the mean asked for, CV 1 and Fano factor 1 over long runs", () => {
    const [rate, count, duration, dt] = [0.05, 40, 20_000, 0.1];
    const made = run({ dt, ...poisson(rate, count) }, duration / dt);
    const expected = rate * count * duration;
    within(made.spikes("out").length, expected, Math.sqrt(expected), "spikes");
    const [intervals, counts]: [number[], number[]] = [[], []];
    for (let unit = 0; unit < count; unit++) {
      const steps = made.spikes("out", unit);
      for (let i = 1; i < steps.length; i++) intervals.push(((steps[i] ?? 0) - (steps[i - 1] ?? 0)) * dt);
      const windows = new Array<number>(100).fill(0);
      for (const step of steps) windows[Math.min(99, Math.floor(((step - 1) * dt) / 200))]! += 1;
      counts.push(...windows);
    }
    within(mean(intervals), 1 / rate, 1 / rate / Math.sqrt(intervals.length), "interval");
    within(Math.sqrt(variance(intervals)) / mean(intervals), 1, 1 / Math.sqrt(intervals.length), "CV");
    within(variance(counts) / mean(counts), 1, Math.sqrt((2 + 1 / mean(counts)) / counts.length), "Fano factor");
  });

  it("keeps several spikes of one unit in one step", () => {
    const [rate, count, dt, steps] = [10, 20, 1, 2000];
    const made = run({ dt, ...poisson(rate, count) }, steps);
    const counts = new Array<number>(steps * count).fill(0);
    for (let unit = 0; unit < count; unit++)
      for (const step of made.spikes("out", unit)) counts[unit * steps + step - 1]! += 1;
    // The first step is longer by half a one: it takes all times that round to it or to 0.
    const later = counts.filter((_, i) => i % steps !== 0);
    within(mean(later), rate * dt, Math.sqrt((rate * dt) / later.length), "spikes a step");
    within(variance(later) / mean(later), 1, Math.sqrt((2 + 0.1) / later.length), "Fano factor of a step");
  });

  it("starts like it goes on: a spike in the first step says nothing of the next", () => {
    const [rate, count, dt] = [0.05, 6_000, 1];
    const made = run({ dt, ...poisson(rate, count) }, 3);
    const early = made.spikes("out").filter((step) => step === 1).length;
    const first = 1 - Math.exp(-rate * 1.5 * dt);
    within(
      early,
      count * rate * 1.5 * dt,
      Math.sqrt(count * rate * 1.5 * dt),
      `spikes of the first step, chance ${first}`,
    );
    const [both, once] = [new Set<number>(), new Set<number>()];
    for (let unit = 0; unit < count; unit++) {
      const steps = made.spikes("out", unit);
      if (steps[0] !== 1) continue;
      once.add(unit);
      if (steps.length > 1) both.add(unit);
    }
    // Another spike within the 1.5 to 3 ms left has a chance of 7 to 14 %.
    const share = both.size / once.size;
    assert.ok(share > 0.05 && share < 0.16, `${share}`);
  });

  it("depends on seed and stream, and each unit on nothing but its number", () => {
    const spikes = (parts: Parts, unit?: number): number[] => run(parts, 5000).spikes("out", unit);
    const base = poisson(0.02, 5);
    assert.notDeepEqual(spikes({ ...base, seed: 1 }), spikes({ ...base, seed: 2 }));
    assert.notDeepEqual(spikes(poisson(0.02, 5, 1)), spikes(poisson(0.02, 5, 2)));
    assert.deepEqual(spikes(poisson(0.02, 5), 3), spikes(poisson(0.02, 50), 3));
    assert.notDeepEqual(spikes(base, 0), spikes(base, 1));
  });

  it("changes its rate live, without memory of the old one", () => {
    const [count, dt, steps] = [400, 0.1, 5000];
    const made = run({ dt, ...poisson(0.0001, count) }, 2 * steps, (engine) => {
      engine.advance(steps);
      engine.set("s/rate", 0.1);
    });
    const after = made.spikes("out").filter((step) => step > steps).length;
    const expected = 0.1 * count * steps * dt;
    within(after, expected, Math.sqrt(expected), "spikes after the change");
  });
});

describe("shot noise", () => {
  it("of a delta synapse has mean J nu tau and variance J^2 nu tau / 2", () => {
    const [J, nu, tau, dt, count, steps, every] = [0.1, 2, 20, 0.1, 60, 22_000, 50];
    const { population } = cell("n", "lif", { E_L: 0, V_reset: -1, V_th: 1e6, tau_m: tau });
    const indices = Array.from({ length: count }, (_, i) => i);
    const made = run(
      {
        dt,
        spikeSources: poisson(nu, count).spikeSources ?? [],
        populations: [{ ...population, count }],
        synapses: [{ ...synapse("k", "delta", {}, J), connectivity: { rule: "one-to-one" } }],
        projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
        recorders: [{ key: "V", records: "trace", of: "n", variable: "V_m", indices, everySteps: every }],
      },
      steps,
    );
    // From 200 ms on, ten time constants, the start is forgotten.
    const V = made
      .trace("V")
      .slice(2000 / every)
      .flat();
    // Spikes come on the grid and V is read just before them: the sums of the geometric series instead of integrals.
    const kept = Math.exp(-dt / tau);
    const [m, v] = [(J * nu * dt * kept) / (1 - kept), (J ** 2 * nu * dt * kept ** 2) / (1 - kept ** 2)];
    assert.ok(Math.abs(m - J * nu * tau) < 0.02 && Math.abs(v - (J ** 2 * nu * tau) / 2) < 0.002);
    const independent = (count * (steps - 2000) * dt) / (2 * tau);
    within(mean(V), m, Math.sqrt(v / independent), "mean");
    within(variance(V), v, v * Math.sqrt(2 / independent), "variance");
  });
});
