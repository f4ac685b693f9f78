/** The analyses of the examples in folder 06 against formulas and published numbers. */
import assert from "node:assert/strict";
import { deploy } from "../../scripts/live-flow.ts";
import { planNetwork, ReferenceEngine } from "../../src/index.ts";
import { countWeights } from "../../src/simulation/weight-counts.ts";
import { anew } from "../peers/anew.ts";
import { analysed } from "./analysed.ts";
import { readExample } from "./example.ts";

const within = (found: number, expected: number, tolerance: number) =>
  assert.ok(Math.abs(found - expected) <= tolerance, `${found} for ${expected}`);

describe("example: Intervals between spikes", () => {
  const file = "06 - Analysis/01 - Intervals between spikes.json";
  const of = (name: string, ...pressed: string[]) =>
    analysed(readExample(file), 20_000, ...pressed).get(name)![0] as unknown as {
      mean: number;
      cv: number;
      count: number;
    };

  it("finds CV 1 in a Poisson process, 0 under a constant current, and 0.6 in noise", () => {
    const poisson = of("intervals: Poisson");
    // 8,000 intervals in 20 units: the CV is known to about 0.02, the mean to 1 %.
    within(poisson.cv, 1, 0.05);
    within(poisson.mean, 50, 1.5);
    within(of("intervals: noise").cv, 0.63, 0.03);
    const constant = of("intervals: constant");
    assert.equal(constant.cv, 0);
    // The threshold is found at the end of a step, and the refractory time is whole steps.
    within(constant.mean, 2 + 10 * Math.log(15.2 / 0.2), 0.1 + 1e-9);
  });

  it("finds the noisy cell more regular with more current", () => {
    within(of("intervals: noise", "more current").cv, 0.29, 0.02);
  });
});

describe("example: What makes a cell fire", () => {
  it("finds an average that grows to the spike with about tau_m, from the mean of the noise", () => {
    const found = analysed(readExample("06 - Analysis/02 - What makes a cell fire.json"), 50_000);
    const [average] = found.get("before a spike") as unknown as { t: number[]; values: number[]; spikes: number }[];
    const { t, values, spikes } = average!;
    assert.ok(spikes > 800);
    const mean = (from: number, to: number) => {
      const inside = values.filter((_, k) => t[k]! >= from && t[k]! < to);
      return inside.reduce((sum, value) => sum + value, 0) / inside.length;
    };
    // Each mean of 50 samples over 1,000 spikes of noise with sd 2000 is known to 2000 / sqrt(50,000) = 9 pA.
    within(mean(-60, -50), 0, 20);
    within(mean(5, 20), 0, 20);
    const tau = 20 / Math.log(mean(-7.5, -2.5) / mean(-27.5, -22.5));
    within(tau, 10, 2);
    within((found.get("intervals")![0] as unknown as { cv: number }).cv, 1, 0.08);
  });
});

describe("example: After a stimulus", () => {
  const flow = readExample("06 - Analysis/04 - After a stimulus.json");
  interface Response {
    readonly stimuli: number;
    readonly rates: readonly number[];
    readonly bins: { readonly counts: readonly number[] };
  }
  const little = analysed(flow, 10_000) as unknown as Map<string, [Response]>;
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  /** Highest and following rates against the rate long after the stimulus, in bins of 1 ms; the EPSP begins at 1.5 ms. */
  const shapeOf = ([{ rates }]: [Response]) => {
    const base = mean(rates.slice(60));
    const peak = rates.indexOf(Math.max(...rates));
    return {
      base,
      peak,
      highest: rates[peak]! / base,
      later: mean(rates.slice(12, 34)) / base,
    };
  };

  /** Chi squared of the counts in all bins against the density of potentials, which test/peers/examples_anew.py follows. */
  const misfit = ([{ rates, stimuli }]: [Response], density: readonly number[]): number => {
    assert.equal(rates.length, density.length);
    // Spikes a bin of 1 ms of 200 cells per spike a second.
    const size = 0.001 * 200 * stimuli;
    return rates.reduce((sum, rate, k) => sum + (size * (rate - density[k]!) ** 2) / density[k]!, 0);
  };

  it("responds while the EPSP rises, and pauses afterwards, in little noise", () => {
    const response = little.get("after the stimulus")!;
    assert.equal(response[0].stimuli, 100);
    // Of 100 Poisson counts it is 100 with a deviation of 14; spikes of one cell keep apart, so less.
    const chi = misfit(response, anew.afterStimulus[500]!);
    assert.ok(chi < 150, `chi squared ${chi}`);
    // The comment: from about 20 to 50 Hz within 3 ms after the EPSP begins, and a trough.
    const { base, peak, highest, later } = shapeOf([
      { stimuli: 0, rates: anew.afterStimulus[500]!, bins: { counts: [] } },
    ]);
    within(base, 21.2, 0.05);
    assert.equal(peak, 2);
    within(highest, 2.43, 0.01);
    within(later, 0.91, 0.01);
  });

  it("responds less, and without a pause, in much noise", () => {
    const response = analysed(flow, 5000, "much noise").get("after the stimulus") as unknown as [Response];
    const chi = misfit(response, anew.afterStimulus[2000]!);
    assert.ok(chi < 150, `chi squared ${chi}`);
    const { highest, later } = shapeOf([{ stimuli: 0, rates: anew.afterStimulus[2000]!, bins: { counts: [] } }]);
    within(highest, 1.3, 0.01);
    within(later, 1, 0.01);
  });

  it("counts a swinging rate as its formula has it, by the multiples of a period", () => {
    const [{ bins }] = little.get("in each period")!;
    assert.equal(bins.counts.length, 50);
    // 100 units in 40 periods of 250 ms: the mean of 20 (1 + 0.8 sin(2 pi t / 250 ms)) Hz over each bin of 5 ms.
    const turn = (2 * Math.PI) / 50;
    const misfit = bins.counts.map((count, k) => {
      const swing = (Math.cos(turn * k) - Math.cos(turn * (k + 1))) / turn;
      const expected = 100 * 40 * 0.005 * 20 * (1 + 0.8 * swing);
      return (count - expected) ** 2 / expected;
    });
    // Chi squared of 50 Poisson counts: mean 50, standard deviation 10.
    within(
      misfit.reduce((sum, one) => sum + one, 0),
      50,
      35,
    );
  });

  it("puts the current of the synapse and the potential of a cell above each other", () => {
    const view = deploy(flow).specs[0]!.assembly.views.find(({ label }) => label === "one cell")!;
    assert.ok(view.kind === "scope" && view.axes === "stacked");
    assert.deepEqual(view.taps.map(({ variable }) => variable).sort(), ["I", "V_m"]);
  });
});

describe("example: Izhikevich network", () => {
  const flow = readExample("04 - Networks/08 - Izhikevich network.json");

  it("shows weights that are spread evenly from 0 to 0.5 pA and from -1 to 0 pA", () => {
    const { assembly } = deploy(flow).specs[0]!;
    const view = assembly.views.find(({ label }) => label === "weights");
    assert.ok(view?.kind === "chart" && view.analysis.shows === "weights" && view.analysis.unit === "pA");
    const plan = planNetwork(assembly.network);
    const routes = plan.operators.filter((op) => op.op === "route");
    const engine = new ReferenceEngine(plan);
    const { asked, bin } = view.analysis;
    const found = asked.map(({ synapse }) => countWeights(engine, routes, assembly.network, synapse, bin));
    assert.deepEqual(
      asked.map(({ label }) => label),
      ["excitation", "inhibition"],
    );
    for (const [at, [count, from, span]] of (
      [
        [800_000, 0, 0.5],
        [200_000, -1, 1],
      ] as const
    ).entries()) {
      const { mean, sd, bins, ...all } = found[at]!;
      assert.equal(all.count, count);
      // Of so many the mean is known to span / sqrt(12 count), the standard deviation to 0.6 of that, each bin to a few percent.
      within(mean, from + span / 2, (4 * span) / Math.sqrt(12 * count));
      within(sd, span / Math.sqrt(12), (3 * span) / Math.sqrt(12 * count));
      assert.equal(bins.counts.length, Math.round(span / 0.02));
      for (const each of bins.counts) within(each / (count * (0.02 / span)), 1, 0.08);
    }
  });

  it("has its power near 8 Hz and between 26 and 40 Hz", () => {
    const [{ f, density }] = analysed(flow, 8000).get("rhythms") as unknown as [{ f: number[]; density: number[] }];
    const mean = (from: number, to: number) => {
      const inside = density.filter((_, k) => f[k]! >= from && f[k]! <= to);
      return inside.reduce((sum, value) => sum + value, 0) / inside.length;
    };
    // 30 segments of half a second: each density is known to about 20 %.
    const peak = density.indexOf(Math.max(...density));
    within(f[peak]!, 8, 2.5);
    assert.ok(density[peak]! > 2 * mean(12, 20));
    assert.ok(mean(26, 40) > 2 * mean(45, 60));
  });
});
