/** Examples of kernels against their formulas. */
import assert from "node:assert/strict";
import { runExample } from "./example.ts";

/** A current recorded on a grid follows a formula from the arrival on. */
function follows(curve: readonly (readonly [number, number])[], arrival: number, formula: (t: number) => number): void {
  assert.ok(curve.length > 100);
  // At the arrival itself the value before it is recorded.
  for (const [t, value] of curve) {
    const expected = t < arrival + 1e-6 ? 0 : formula(t - arrival);
    assert.ok(Math.abs(value - expected) < 1e-9, `${t} ms: ${value} for ${expected}`);
  }
}

const extreme = (curve: readonly (readonly [number, number])[]): readonly [number, number] =>
  curve.reduce((best, each) => (Math.abs(each[1]) > Math.abs(best[1]) ? each : best));

describe("example: alpha kernels", () => {
  it("are (t / tau) e^(1 - t / tau), 1 pA at tau", () => {
    const run = runExample("05 - Synapses/02 - Alpha kernels.json");
    for (const tau of [2, 5, 10]) {
      const curve = run.curve(`tau ${tau} ms`, "I");
      follows(curve, 5.1, (t) => (t / tau) * Math.exp(1 - t / tau));
      const [time, peak] = extreme(curve);
      assert.ok(Math.abs(time - 5.1 - tau) < 1e-9 && Math.abs(peak - 1) < 1e-9);
    }
  });

  it("carry the same charge when the weight is the area", () => {
    const area = { normalisation: "area" };
    const run = runExample("05 - Synapses/02 - Alpha kernels.json", { "tau 2 ms": area, "tau 5 ms": area });
    for (const tau of [2, 5]) follows(run.curve(`tau ${tau} ms`, "I"), 5.1, (t) => (t / tau ** 2) * Math.exp(-t / tau));
  });
});

describe("example: receptor kernels", () => {
  const file = "05 - Synapses/03 - Receptor kernels.json";
  const kernels = { AMPA: [0.5, 3, 1, 0.699], NMDA: [5, 100, 1, 0.854], GABA: [1, 7, -1, -0.723] } as const;
  it("are differences of exponentials with the peaks the notebook draws", () => {
    const run = runExample(file);
    for (const [name, [rise, decay, weight, peak]] of Object.entries(kernels)) {
      const curve = run.curve(name, "I");
      const size = (weight * decay) / (decay - rise);
      follows(curve, 5.1, (t) => size * (Math.exp(-t / decay) - Math.exp(-t / rise)));
      const [time, found] = extreme(curve);
      // The grid of 0.1 ms may miss the peak by half a step.
      assert.ok(Math.abs(found - peak) < 0.0015, `${name}: ${found}`);
      const expected = ((rise * decay) / (decay - rise)) * Math.log(decay / rise);
      assert.ok(Math.abs(time - 5.1 - expected) < 0.051, `${name}: ${time}`);
    }
  });

  it("take the limit at equal constants", () => {
    const run = runExample(file, { AMPA: { p_tau_rise: "3" } });
    follows(run.curve("AMPA", "I"), 5.1, (t) => (t / 3) * Math.exp(-t / 3));
  });
});

describe("example: PSC filters", () => {
  it("give the same in all, at once or slowly", () => {
    const run = runExample("05 - Synapses/04 - PSC filters.json");
    const spikes = 20;
    const arrivals = Array.from({ length: spikes }, (_, k) => 100.1 + 25 * k);
    const filters = { fast: [10, 0], slow: [300, 0], "fast, order 3": [10, 3] } as const;
    for (const [name, [tau, n]] of Object.entries(filters)) {
      const h = (t: number): number => ((t / tau) ** n * Math.exp(-t / tau)) / (tau * [1, 1, 2, 6][n]!);
      const curve = run.curve(name, "I");
      for (const [t, value] of curve) {
        const expected = arrivals.reduce((sum, s) => sum + (t > s + 1e-6 ? 100 * h(t - s) : 0), 0);
        assert.ok(Math.abs(value - expected) < 1e-9, `${name} at ${t} ms: ${value} for ${expected}`);
      }
      // Of the slow filter 1 % is still to come after the 1.4 s that follow the train: e^(-1.4 / 0.3).
      const area = curve.reduce((sum, [, value]) => sum + value * 0.5, 0);
      assert.ok(Math.abs(area / (100 * spikes) - 1) < (name === "fast" ? 0.03 : 0.015), `${name}: ${area}`);
    }
  });
});

describe("example: magnesium block", () => {
  it("opens the share of channels that Jahr and Stevens measured", () => {
    const run = runExample("05 - Synapses/05 - Magnesium block.json");
    const open = { "at -70 mV": [-70, 0.044], "at -20 mV": [-20, 0.508], "at 0 mV": [0, 0.781] } as const;
    for (const [name, [V]] of Object.entries(open)) assert.ok(Math.abs(run.at(name, "V_m", 50) - V) < 1e-9);
    const { recorders, projections, synapses, populations } = run.network;
    assert.equal(recorders.filter((each) => each.records === "trace" && each.variable === "B").length, 6);
    for (const { key, of, ...rest } of recorders) {
      if (rest.records !== "trace" || rest.variable !== "B") continue;
      const projection = projections.find((each) => each.key === rest.projection);
      const cell = populations.find((each) => each.key === projection?.to)?.label as keyof typeof open;
      const quadratic = synapses.find((each) => each.key === of)?.model === "nmda-quadratic";
      const [V, share] = open[cell];
      const q = ((V + 80) / 60) ** 2;
      const expected = quadratic ? q / (1 + q) : 1 / (1 + Math.exp(-0.062 * V) / 3.57);
      const recorded = run.atKey(key, 49.5);
      assert.ok(Math.abs(recorded - expected) < 1e-9, `${cell}: ${recorded}`);
      // Rounded as the comment has it.
      if (!quadratic) assert.equal(recorded.toFixed(3), share.toFixed(3), cell);
    }
  });
});

describe("example: filtered input", () => {
  it("fires when the exact solution does", () => {
    const run = runExample("05 - Synapses/06 - Filtered input.json");
    // Of reference case lif-full-02. A spike is stamped at most a step late, and each delays the next a little.
    const exact = [21.03784, 37.38609, 53.52572, 69.58882, 85.61756, 101.63063, 117.63657, 133.63927];
    const found = run.times("neuron");
    assert.equal(found.length, 12);
    for (const [i, time] of exact.entries())
      assert.ok(Math.abs((found[i] ?? 0) - time) < 0.03, `${found[i]} for ${time}`);
  });
});

describe("example: receptors of one synapse", () => {
  it("opens both receptors with one wire", () => {
    const run = runExample("05 - Synapses/07 - Receptors of one synapse.json");
    const course = (rise: number, decay: number) => (t: number) =>
      [50.1, 250.1]
        .filter((arrival) => t > arrival + 1e-6)
        .map(
          (arrival) =>
            ((5 * decay) / (decay - rise)) * (Math.exp((arrival - t) / decay) - Math.exp((arrival - t) / rise)),
        )
        .reduce((sum, each) => sum + each, 0);
    for (const [name, g] of [
      ["glutamate", course(0.5, 3)],
      ["glutamate NMDA", course(2, 100)],
    ] as const)
      for (const [t, value] of run.curve(name, "g")) assert.ok(Math.abs(value - g(t)) < 1e-9, `${name} at ${t} ms`);
  });

  it("shows the slow part where the cell is depolarised", () => {
    const run = runExample("05 - Synapses/07 - Receptors of one synapse.json");
    const later = (name: string): number => run.at(name, "V_m", 110) - run.at(name, "V_m", 49.5);
    assert.ok(later("depolarised") > 1.5 * later("at rest"), `${later("depolarised")} and ${later("at rest")}`);
  });
});
