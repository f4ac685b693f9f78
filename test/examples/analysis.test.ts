/** The analyses of the examples in folder 06 against formulas and published numbers. */
import assert from "node:assert/strict";
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

describe("example: Izhikevich network", () => {
  it("has its power near 8 Hz and between 26 and 40 Hz", () => {
    const flow = readExample("04 - Networks/08 - Izhikevich network.json");
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
