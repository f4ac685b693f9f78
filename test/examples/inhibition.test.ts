/** Cells that inhibit each other: a rhythm of two, and the edge in a row. */
import assert from "node:assert/strict";
import { type Changes, runExample } from "./example.ts";
import { mean } from "./statistics.ts";

describe("example: half-centre oscillator", function () {
  this.timeout(30_000);

  /** First spikes of the bursts of each cell, after two seconds: a burst ends where the other cell fires. */
  function bursts(changes: Changes): readonly [number[], number[]] {
    const run = runExample("04 - Networks/10 - Half-centre oscillator.json", changes);
    const trains = [0, 1].map((unit) => run.times("two cells", unit).filter((t) => t > 1500));
    return [0, 1].map((unit) => {
      const [own, other] = [trains[unit]!, trains[1 - unit]!];
      return own.filter((t, i) => i > 0 && other.some((s) => s > own[i - 1]! && s < t));
    }) as [number[], number[]];
  }

  for (const [tau, b, expected] of [
    [300, 80, 463],
    [600, 40, 793],
    [200, 120, 378],
  ] as const)
    it(`with tau_w = ${tau} ms each cell begins a burst every ${expected} ms, half a period after the other`, () => {
      const [first, second] = bursts({ "two cells": { p_tau_w: String(tau), p_b: String(b) } });
      const periods = first.slice(1).map((t, i) => t - first[i]!);
      // Spikes per burst may alternate by one.
      assert.ok(Math.abs(mean(periods) - expected) < 0.03 * expected, `${periods}`);
      const phases = second.flatMap((t) => {
        const k = first.filter((start) => start <= t).length - 1;
        return k < 0 || k + 1 >= first.length ? [] : [(t - first[k]!) / (first[k + 1]! - first[k]!)];
      });
      assert.ok(phases.length >= 3 && Math.abs(mean(phases) - 0.5) < 0.05, `${phases}`);
    });
});

describe("example: lateral inhibition", () => {
  const file = "04 - Networks/11 - Lateral inhibition.json";

  /** Spikes of each cell in a second. */
  function rates(...pressed: readonly string[]): number[] {
    const run = runExample(file, {}, ...pressed);
    return Array.from({ length: 20 }, (_, unit) => run.steps("cells", unit).length / 4);
  }

  it("sharpens the edge on both sides", () => {
    const found = rates();
    const [dim, bright] = [mean(found.slice(3, 7)), mean(found.slice(13, 17))];
    assert.ok(found[10]! > bright + 4, `${found}`);
    assert.ok(found[9]! < dim - 4, `${found}`);
    assert.ok(bright > dim + 20);
  });

  it("without inhibition shows the step alone", () => {
    const found = rates("no inhibition");
    // White noise of 500 pA makes rates scatter by a spike a second.
    for (const [from, to] of [
      [0, 10],
      [10, 20],
    ] as const) {
      const side = found.slice(from, to);
      for (const rate of side) assert.ok(Math.abs(rate - mean(side)) < 3, `${found}`);
    }
  });
});
