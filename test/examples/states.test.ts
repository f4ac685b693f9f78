/** Four states of one network (Brunel 2000, figure 8), told apart by rates, intervals and the beat of the population. */
import assert from "node:assert/strict";
import { runExample } from "./example.ts";
import { mean, power, variance, variation } from "./statistics.ts";

const file = "04 - Networks/15 - Brunel states.json";
const start = 200;
const frequencies = Array.from({ length: 130 }, (_, k) => 10 + (10 / 3) * k);

/** Deviation of the activity over its mean, in bins of a quarter of a ms; 1 / √(spikes in a bin) for independent cells. */
function synchrony(times: readonly number[], end: number): number {
  const counts = new Array<number>(4 * (end - start)).fill(0);
  for (const t of times) counts[Math.ceil(4 * (t - start) - 1e-6) - 1]! += 1;
  return Math.sqrt(variance(counts)) / mean(counts);
}

function state(g: number, input: number, seed: string, end = 500) {
  const run = runExample(file, {
    "1,250 cells in slow motion": { seed, duration: String(end) },
    background: { p_rate: String(31.625 * input) },
    inhibition: { weight: String(-0.3162 * g) },
  });
  const all = run.times("excitatory").filter((t) => t > start);
  const counts = new Array<number>(2 * (end - start)).fill(0);
  for (const t of all) counts[Math.ceil(2 * (t - start) - 1e-6) - 1]! += 1;
  const trains = Array.from({ length: 100 }, (_, i) => run.times("excitatory", i).filter((t) => t > start));
  const powers = frequencies.map((f) => mean([-2, -1, 0, 1, 2].map((apart) => power(counts, 0.5, f + apart))));
  return {
    rate: all.length / (end - start),
    irregularity: mean(trains.filter(({ length }) => length > 3).map(variation)),
    beat: frequencies[powers.indexOf(Math.max(...powers))]!,
    synchrony: synchrony(all, end),
  };
}

describe("example: Brunel states", function () {
  this.timeout(60_000);
  const within = (value: number, low: number, high: number) =>
    assert.ok(value >= low && value <= high, `${value} is not within ${low} and ${high}`);
  /** Mean and deviation over twelve seeds; a seed is allowed four deviations. */
  const usual = (value: number, middle: number, deviation: number, times = 4) =>
    assert.ok(Math.abs(value - middle) <= times * deviation, `${value} for ${middle} ± ${deviation}`);

  for (const seed of ["1", "2"]) {
    it(`is synchronous and regular with g 1, seed ${seed}`, () => {
      const { rate, irregularity, synchrony } = state(1, 2, seed);
      // The 12,500 cells of the article at g 3, run once on this engine: 313.3 Hz, and a synchrony of 2.32.
      within(rate, 310, 315);
      within(irregularity, 0, 0.01);
      within(synchrony, 2.2, 2.4);
    });

    it(`is less so with g 3, seed ${seed}`, () => {
      const { rate, irregularity, synchrony } = state(3, 2, seed);
      usual(rate, 175.5, 0.43);
      usual(irregularity, 0.15, 0.002);
      within(synchrony, 0.2, 0.5);
    });

    it(`is asynchronous and irregular with g 5, seed ${seed}`, () => {
      const { rate, irregularity, synchrony } = state(5, 2, seed);
      // By Brian2 69 Hz; that its cells are at 0.41 there is told by runs of 2 s, intervals of 0.3 s are cut shorter.
      usual(rate, 69, 0.73);
      usual(irregularity, 0.397, 0.0038);
      // Independent cells would have 0.24; 12,500 cells have 0.64, as their own chance of 0.1 leaves the beat near 100 Hz.
      within(synchrony, 0.24, 0.7);
    });

    it(`beats fast with g 6 and strong input, seed ${seed}`, () => {
      const { rate, irregularity, beat } = state(6, 4, seed);
      // The article has cells at a third of the beat of 180 to 190 Hz; here at two thirds.
      usual(beat, 172.5, 8.3);
      usual(rate, 121.1, 0.77);
      assert.ok(rate < 0.75 * beat);
      usual(irregularity, 0.4275, 0.0075);
    });

    it(`beats slowly with g 4.5 and weak input, seed ${seed}`, () => {
      const { rate, irregularity, beat } = state(4.5, 0.9, seed, 1500);
      usual(rate, 12.4, 0.46);
      // The power is that of one second, so that the highest of its peaks is not always the same.
      usual(beat, 25.3, 4.8, 3);
      assert.ok(rate < 0.75 * beat);
      usual(irregularity, 0.58, 0.015);
    });
  }
});
