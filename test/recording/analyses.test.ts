/** Histograms, averages and spectra against their formulas. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { binsOf, momentsOf } from "../../src/recording/bins.ts";
import { Intervals } from "../../src/recording/intervals.ts";
import { Peristimulus } from "../../src/recording/peristimulus.ts";
import { Spectrum } from "../../src/recording/spectrum.ts";
import { TriggeredAverage } from "../../src/recording/triggered-average.ts";

/** Sums of floating point numbers in another order differ by a few roundings. */
const near = (found: number, expected: number, relative = 1e-12) =>
  assert.ok(Math.abs(found - expected) <= relative * Math.max(1, Math.abs(expected)), `${found} for ${expected}`);

describe("intervals between spikes", () => {
  it("has the mean, deviation and CV of their definitions, for each unit and together", () => {
    const steps = [10, 30, 35, 100, 101];
    const intervals = new Intervals(2);
    for (const step of steps) intervals.push(step, 0);
    for (const step of [7, 17, 27]) intervals.push(step, 1);
    const first = momentsOf([20, 5, 65, 1]);
    const all = momentsOf([20, 5, 65, 1, 10, 10]);
    const { count, mean, sd, cv, cvPooled } = intervals.summary();
    assert.equal(count, 6);
    near(mean, all.mean);
    near(sd, all.sd);
    near(cvPooled, all.sd / all.mean);
    // The second unit is regular: its CV is 0.
    near(cv, first.sd / first.mean / 2);
    assert.deepEqual(intervals.bins(10, 0.1).counts, [2, 2, 1, 0, 0, 0, 1]);
  });

  it("loses no interval to the bins it is asked for", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1 }), (gaps) => {
        const intervals = new Intervals(1);
        let step = 0;
        intervals.push(0, 0);
        for (const gap of gaps) {
          step += gap;
          intervals.push(step, 0);
        }
        const { counts } = intervals.bins(7, 0.1);
        assert.equal(
          counts.reduce((sum, n) => sum + n, 0),
          gaps.length,
        );
      }),
    );
  });
});

describe("spikes after a stimulus", () => {
  it("counts by the phase of a period, and knows how long each bin was observed", () => {
    const counts = new Peristimulus(100, 25, true);
    for (const step of [5, 24, 25, 99, 100, 205]) counts.push(step);
    counts.reach(210);
    assert.deepEqual([...counts.counts], [4, 1, 0, 1]);
    // Steps 1 to 210: twice 100, of which step 0 is none, and 200 to 210.
    assert.deepEqual(counts.observed(), [24 + 25 + 11, 50, 50, 50]);
    assert.equal(counts.stimuli, 3);
  });

  it("counts from single stimuli, whose spans may overlap and need not have ended", () => {
    const counts = new Peristimulus(10, 5, false);
    counts.stimulate(100);
    counts.stimulate(104);
    for (const step of [99, 100, 106, 114]) counts.push(step);
    counts.reach(106);
    assert.deepEqual([...counts.counts], [2, 1]);
    assert.deepEqual(counts.observed(), [5 + 3, 2]);
    assert.equal(counts.stimuli, 2);
  });
});

describe("bins", () => {
  it("puts a value on a border into the bin that begins there", () => {
    assert.deepEqual(binsOf([0.1, 0.2, 0.3, 0.3], 0.1), { start: 0.1, width: 0.1, counts: [1, 1, 2] });
    assert.deepEqual(binsOf([], null).counts, []);
    assert.deepEqual(binsOf([5, 5], null).counts, [2]);
  });
});

describe("spike-triggered average", () => {
  it("is the mean of the surroundings, wherever the batches end", () => {
    const signal = Float64Array.from({ length: 300 }, (_, k) => Math.sin(k) * k);
    const spikes = [3, 40, 77, 130, 131, 299];
    for (const size of [1, 7, 100]) {
      const average = new TriggeredAverage(10, 5, 1, 1);
      for (let at = 0; at < signal.length; at += size) {
        const inside = spikes.filter((step) => step >= at && step < at + size);
        average.take(
          at,
          signal.slice(at, at + size),
          inside.map((step) => ({ step, column: 0 })),
        );
      }
      // The first has too little before it, the last too little after it.
      assert.equal(average.count, 4);
      for (const [k, value] of average.values().entries())
        near(value, [40, 77, 130, 131].reduce((sum, step) => sum + signal[step - 10 + k]!, 0) / 4);
      near(average.mean, momentsOf(signal).mean, 1e-9);
    }
  });
});

describe("spectrum", () => {
  it("has the variance of a sine wave, and its peak in its bin", () => {
    const spectrum = new Spectrum(1024, 0.001);
    const bin = 40;
    for (let k = 0; k < 8192; k++) spectrum.push(3 + 2 * Math.sin((2 * Math.PI * bin * k) / 1024));
    const density = spectrum.density();
    const { resolution } = spectrum;
    near(resolution, 1000 / 1024);
    assert.equal(spectrum.segments, 15);
    assert.equal(density.indexOf(Math.max(...density)), bin);
    // Amplitude 2: variance 2, of which a Hann window spreads a sixth to either neighbour.
    near(density.reduce((sum, each) => sum + each, 0) * resolution, 2, 1e-9);
    near(density[bin]! * resolution, (2 * 2) / 3, 1e-9);
  });

  it("spreads the variance of independent numbers evenly (Parseval)", () => {
    const spectrum = new Spectrum(256, 0.001);
    let seed = 1;
    const uniform = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32;
    };
    for (let k = 0; k < 200_000; k++) spectrum.push(uniform());
    const density = spectrum.density();
    // 1561 segments, half overlapped: each density is known to about 3 %, their sum far better.
    near(density.reduce((sum, each) => sum + each, 0) * spectrum.resolution, 1 / 12, 0.01);
    near(density[60]! * 500, 1 / 12, 0.15);
  });
});
