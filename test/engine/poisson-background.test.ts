import assert from "node:assert/strict";
import { planNetwork } from "../../src/index.ts";
import { cell, network, type Parts, run, synapse } from "../golden/bench.ts";
import { mean, variance, within } from "./statistics.ts";

const background = (rate: number, inputs: number, count: number, stream = 21): Parts => ({
  spikeSources: [{ key: "s", label: "s", model: "poisson-background", parameters: { rate, inputs }, count, stream }],
  recorders: [{ key: "out", records: "spikes", of: "s" }],
});

/** Spikes by unit and step, in order of units and then of steps. */
function countsOf(parts: Parts, count: number, steps: number): number[] {
  const made = run(parts, steps);
  const counts = new Array<number>(count * steps).fill(0);
  for (let unit = 0; unit < count; unit++)
    for (const step of made.spikes("out", unit)) counts[unit * steps + step - 1]! += 1;
  return counts;
}

describe("a Poisson background", () => {
  // Thousand inputs of 20 Hz, those of Brunel's network, and a sparse one: the same law at any rate.
  for (const [rate, inputs] of [
    [0.02, 1000],
    [0.005, 10],
  ] as const) {
    it(`of ${inputs} inputs at ${rate * 1000} Hz has mean and variance rate × inputs × dt, unit by unit and step by step`, () => {
      const [count, steps, dt] = [30, 4000, 0.1];
      const counts = countsOf({ dt, ...background(rate, inputs, count) }, count, steps);
      const expected = rate * inputs * dt;
      within(mean(counts), expected, Math.sqrt(expected / counts.length), "mean");
      within(variance(counts), expected, Math.sqrt((2 * expected ** 2 + expected) / counts.length), "variance");
      for (let unit = 0; unit < count; unit++) {
        const own = counts.slice(unit * steps, (unit + 1) * steps);
        within(mean(own), expected, Math.sqrt(expected / steps), `mean of unit ${unit}`);
      }
    });
  }

  it("draws for each unit and step anew: neighbours in either are uncorrelated, and sums stay Poisson", () => {
    const [count, steps, dt] = [16, 6000, 0.1];
    const counts = countsOf({ dt, ...background(0.02, 1000, count) }, count, steps);
    const at = (unit: number, step: number): number => (counts[unit * steps + step] ?? 0) - 2;
    for (const [units, later] of [
      [1, 0],
      [2, 0],
      [4, 0],
      [0, 1],
      [1, 1],
    ] as const) {
      const products: number[] = [];
      for (let unit = 0; unit + units < count; unit++)
        for (let step = 0; step + later < steps; step++) products.push(at(unit, step) * at(unit + units, step + later));
      within(mean(products), 0, 2 / Math.sqrt(products.length), `covariance over ${units} units, ${later} steps`);
    }
    const sums = Array.from({ length: steps }, (_, step) =>
      Array.from({ length: count }, (_, unit) => at(unit, step)).reduce((sum, value) => sum + value, 0),
    );
    within(variance(sums), 2 * count, 2 * count * Math.sqrt(2 / steps), "variance of the sum over units");
  });

  it("lists units in rising order, one as often as it fires, the same whatever the number of units", () => {
    const list = (count: number): number[] => {
      const plan = planNetwork(network({ dt: 0.1, ...background(0.02, 1000, count) }));
      const made = run({ dt: 0.1, ...background(0.02, 1000, count) }, 1);
      const total = made.engine.read("s/spike-count")[0] ?? 0;
      assert.ok(plan.operators.some(({ op }) => op === "generate"));
      return [...made.engine.read("s/spikes")].slice(0, total);
    };
    const many = list(50);
    assert.deepEqual(
      many,
      [...many].sort((a, b) => a - b),
    );
    assert.ok(many.length > new Set(many).size);
    assert.deepEqual(
      many.filter((unit) => unit < 6),
      list(6),
    );
  });

  it("depends on seed and stream", () => {
    const spikes = (parts: Parts): number[] => run({ dt: 0.1, ...parts }, 100).spikes("out");
    const base = background(0.02, 100, 3);
    assert.deepEqual(spikes(base), spikes(base));
    assert.notDeepEqual(spikes({ ...base, seed: 2 }), spikes({ ...base, seed: 3 }));
    assert.notDeepEqual(spikes(base), spikes(background(0.02, 100, 3, 22)));
  });

  it("follows its rate when it changes, up to the room it has; is silent at rate 0; and fires by message besides", () => {
    const [count, dt, steps] = [40, 0.1, 600];
    const spikesAfter = (rate: number): number =>
      run({ dt, ...background(0.02, 1000, count) }, 2 * steps, (engine) => {
        engine.advance(steps);
        engine.set("s/rate", rate);
      })
        .spikes("out")
        .filter((step) => step > steps).length;
    const perStep = count * steps;
    within(spikesAfter(0.06), 6 * perStep, Math.sqrt(6 * perStep), "three times the rate");
    // Beyond four times the rate of the start there is no room: the rate stays there.
    within(spikesAfter(1), 8 * perStep, Math.sqrt(8 * perStep), "fifty times the rate");
    assert.equal(spikesAfter(0), 0);
    const fired = run({ dt, ...background(0, 1, 3) }, 5, (engine) => engine.fire("s", [2, 0]));
    assert.deepEqual(
      [0, 1, 2].map((unit) => fired.spikes("out", unit)),
      [[1], [], [1]],
    );
  });

  it("starts anew with the same spikes after a reset", () => {
    const made = run({ dt: 0.1, ...background(0.02, 1000, 4) }, 20);
    const before = made.spikes("out");
    made.engine.reset();
    made.engine.advance(20);
    const [again] = made.engine.drain().spikes;
    assert.deepEqual([...(again?.offsets ?? [])], before);
  });

  it("drives a membrane to mean J nu tau and variance J^2 nu tau / 2, one to one", () => {
    const [J, rate, inputs, tau, dt, count, steps, every] = [0.1, 0.02, 1000, 20, 0.1, 60, 12_000, 50];
    const { population } = cell("n", "lif", { E_L: 0, V_reset: -1, V_th: 1e6, tau_m: tau });
    const indices = Array.from({ length: count }, (_, i) => i);
    const made = run(
      {
        dt,
        ...background(rate, inputs, count),
        populations: [{ ...population, count }],
        synapses: [{ ...synapse("k", "delta", {}, J), connectivity: { rule: "one-to-one" } }],
        projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
        recorders: [{ key: "V", records: "trace", of: "n", variable: "V_m", indices, everySteps: every }],
      },
      steps,
    );
    const V = made
      .trace("V")
      .slice(2000 / every)
      .flat();
    // The sums of the geometric series instead of integrals: V is read just before the next spikes.
    const [nu, kept] = [rate * inputs, Math.exp(-dt / tau)];
    const [m, v] = [(J * nu * dt * kept) / (1 - kept), (J ** 2 * nu * dt * kept ** 2) / (1 - kept ** 2)];
    const independent = (count * (steps - 2000) * dt) / (2 * tau);
    within(mean(V), m, Math.sqrt(v / independent), "mean");
    within(variance(V), v, v * Math.sqrt(2 / independent), "variance");
  });
});
