/** Depression as a filter: what a spike is worth at each rate by the reference, and how changes of the rate pass by the formula. */
import assert from "node:assert/strict";
import { cases } from "../golden/cases.ts";
import { runExample } from "./example.ts";
import { mean } from "./statistics.ts";
import { type Curve, swept } from "./swept.ts";

const file = "02 - Plasticity/12 - Depression as a filter.json";

/** Amplitude of a curve at a frequency [Hz], relative to its mean. */
function swing(curve: readonly (readonly [number, number])[], frequency: number): number {
  const turn = (2 * Math.PI * frequency) / 1000;
  const part = (wave: (x: number) => number): number => mean(curve.map(([t, I]) => I * wave(turn * t)));
  return (2 * Math.hypot(part(Math.cos), part(Math.sin))) / mean(curve.map(([, I]) => I));
}

describe("example: depression as a filter", function () {
  this.timeout(60_000);

  it("gives the release of stp-steady-01 at every rate of the sweep", async () => {
    const { inputs, expect } = cases("stp", "stp_steady_state").find(({ id }) => id === "stp-steady-01")!;
    const [{ values, results }] = (await swept(file)).get("release over rate") as [Curve];
    assert.equal(values.length, 9);
    for (const [k, rate] of values.entries()) {
      const share = (expect.psp_ss as number[])[(inputs.rates_hz as number[]).indexOf(rate)]!;
      // Of the currents before, which last 1 ms, e^-10 is left at 100 Hz.
      const left = 1 / (1 - Math.exp(-1000 / rate));
      // Six seconds are 30 times the recovery; the weight is written with six digits.
      assert.ok(Math.abs(results[k]! / (100 * share * left) - 1) < 1e-6, `${results[k]} pA at ${rate} Hz`);
    }
    const said = "49.8, 47.9, 38.7, 28.3, 18.4, 10.8, 9.0, 5.9, 4.8";
    assert.equal(results.map((value) => value.toFixed(1)).join(", "), said);
  });

  for (const seed of ["1", "2"])
    it(`lets fast swings of the rate through and slow ones not, with seed ${seed}`, () => {
      const run = runExample(file, { "16 s, as fast as possible": { seed } });
      const gain = (w: number): number => Math.hypot(1, w * 0.2) / Math.hypot(1 + 0.5 * 20 * 0.2, w * 0.2);
      for (const [name, f] of [
        ["slow", 0.25],
        ["fast", 10],
      ] as const) {
        const found = swing(
          run.curve(`synapse: ${name}`, "I").filter(([t]) => t > 4000),
          f,
        );
        const smoothed = Math.hypot(1, 2 * Math.PI * f * 0.005);
        // 240,000 spikes leave an error of 0.01 of a gain of 1; the limit is three of them.
        assert.ok(Math.abs(found / 0.3 - gain(2 * Math.PI * f) / smoothed) < 0.03, `${name}: ${found}`);
      }
      assert.ok(Math.abs(gain(0) - 0.333) < 5e-4);
    });

  it("hardly depresses with U = 0.05, and passes the slow swing", () => {
    const run = runExample(file, {}, "U = 0.05");
    const slow = run.curve("synapse: slow", "I").filter(([t]) => t > 4000);
    const gain = Math.hypot(1, 0.1 * Math.PI) / Math.hypot(1 + 0.05 * 20 * 0.2, 0.1 * Math.PI);
    assert.ok(Math.abs(swing(slow, 0.25) / 0.3 - gain) < 0.03);
  });
});
