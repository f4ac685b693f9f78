/** The neuron that finds a pattern, on the engine that runs flows: forty seconds are long for the reference. */
import assert from "node:assert/strict";
import { noUnit } from "../../src/random/pattern.ts";
import { uniform } from "../../src/random/philox.ts";
import { spikesOf } from "./engine-run.ts";
import { readExample, simulationOf } from "./example.ts";
import { mean } from "./statistics.ts";

const file = "07 - Sources/05 - A neuron finds a pattern.json";
const [period, duration, dt] = [200, 50, 0.1];
const { network } = simulationOf(readExample(file));

/** When the pattern begins in each period [ms], by the rule of the source. */
function onset(seed: number, cycle: number): number {
  const stream = network.spikeSources[0]?.stream ?? 0;
  const steps = Math.floor(uniform(seed, stream, noUnit, cycle, 0) * ((period - duration) / dt));
  return cycle * period + steps * dt;
}

/** Rate [1/s], share of the spikes in a pattern, share of the patterns answered, mean latency [ms]. */
function answers(spikes: readonly number[], seed: number, from: number, to: number) {
  const begun = Array.from({ length: (to - from) / period }, (_, k) => onset(seed, from / period + k));
  const all = spikes.filter((t) => t > from && t <= to);
  const within = begun.map((start) => all.filter((t) => t > start && t <= start + duration).map((t) => t - start));
  const latencies = within.flatMap((found) => found.slice(0, 1));
  return {
    rate: all.length / ((to - from) / 1000),
    inside: all.length === 0 ? 0 : within.flat().length / all.length,
    answered: latencies.length / begun.length,
    latency: latencies.length === 0 ? Number.POSITIVE_INFINITY : mean(latencies),
  };
}

describe("example: a neuron finds a pattern", function () {
  this.timeout(60_000);
  const runs = new Map<number, readonly number[]>();
  const seeds = Array.from({ length: 20 }, (_, k) => 1 + k);

  before(async () => {
    for (const seed of seeds)
      runs.set(
        seed,
        ((await spikesOf(file, seed)).get("finder") ?? []).map(({ t }) => t),
      );
  });

  it("fires whenever it likes at first", () => {
    for (const [seed, spikes] of runs) {
      const { rate, inside } = answers(spikes, seed, 0, 5000);
      assert.ok(rate > 50, `${rate} spikes a second`);
      assert.ok(Math.abs(inside - 0.25) < 0.06, `${inside} in a pattern`);
    }
  });

  it("fires in the pattern only at last, within 10 ms of its beginning", () => {
    const { rate, inside, answered, latency } = answers(runs.get(1)!, 1, 35_000, 40_000);
    assert.ok(rate > 4 && rate < 7, `${rate} spikes a second`);
    assert.ok(inside >= 0.9 && answered >= 0.9, `${inside} in a pattern, ${answered} answered`);
    // Masquelier, Guyonneau and Thorpe 2008: latencies fall below 10 ms.
    assert.ok(latency < 6, `${latency} ms`);
    const before = answers(runs.get(1)!, 1, 20_000, 25_000);
    assert.ok(before.latency > latency + 5, `${before.latency} ms before`);
  });

  it("finds it in most of twenty runs, each time within 10 ms of its beginning", () => {
    const last = seeds.map((seed) => answers(runs.get(seed)!, seed, 35_000, 40_000));
    const found = last.filter(({ answered }) => answered >= 0.9);
    for (const { latency } of found) assert.ok(latency < 10, `${latency} ms`);
    // 14 by the comment, 11 of which hardly fire otherwise; in the article 96 % of the runs, with 2,000 inputs. Twenty runs leave a
    // deviation of 2.
    assert.ok(found.length >= 12, `${found.length} of ${seeds.length}`);
    assert.ok(found.filter(({ inside }) => inside > 0.85).length >= 9);
  });
});
