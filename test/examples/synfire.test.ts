/** Packets of spikes in a chain of groups (Diesmann, Gewaltig and Aertsen 1999): what survives, and how sharp it becomes. */
import assert from "node:assert/strict";
import { runExample } from "./example.ts";
import { mean, variance } from "./statistics.ts";

const file = "04 - Networks/12 - Synfire chain.json";
const clock = "a packet every 150 ms";
const groups = Array.from({ length: 10 }, (_, k) => `group ${String(k + 1).padStart(2, "0")}`);

/** Spikes of a group within 1 ms of the middle of its densest 2 ms, and their standard deviation [ms]. */
function volley(times: readonly number[]): { size: number; sigma: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const within = (from: number) => sorted.filter((t) => t >= from && t <= from + 2);
  const densest = sorted.map(within).reduce((best, some) => (some.length > best.length ? some : best), []);
  const middle = mean(densest);
  const near = sorted.filter((t) => Math.abs(t - middle) <= 1);
  return { size: near.length, sigma: Math.sqrt(variance(near)) };
}

describe("example: synfire chain", function () {
  this.timeout(60_000);
  const volleys = (seed: string, p_sigma: string, p_chance: string) => {
    const run = runExample(file, { packet: { p_sigma, p_chance }, [clock]: { seed, duration: "170" } });
    return groups.map((name) => volley(run.times(name).filter((t) => t > 30)));
  };

  for (const seed of ["1", "2", "3", "4"]) {
    it(`carries a strong and narrow packet to the end and sharpens it, with seed ${seed}`, () => {
      const found = volleys(seed, "2", "0.9");
      // The fixed point of the article: nearly every cell, within less than half a millisecond.
      for (const { size } of found.slice(7)) assert.ok(size >= 94, `${size} spikes`);
      assert.ok(found[9]!.sigma < 0.3, `${found[9]!.sigma} ms`);
      assert.ok(found[0]!.sigma > found[9]!.sigma);
    });

    it(`lets a weak packet die, with seed ${seed}`, () => {
      assert.ok(volleys(seed, "2", "0.4")[9]!.size < 15);
    });

    it(`lets a broad packet die, with seed ${seed}`, () => {
      assert.ok(volleys(seed, "8", "0.9")[9]!.size < 15);
    });
  }
});
