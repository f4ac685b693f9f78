/** Izhikevich's cells of 2007 under currents of the book's figures: by plain loops of the printed rules, and by what the figures show. */
import assert from "node:assert/strict";
import { runExample } from "./example.ts";
import { variation } from "./statistics.ts";

interface Cell {
  readonly C: number;
  readonly k: number;
  readonly vr: number;
  readonly vt: number;
  /** The current from a step on [pA]. */
  readonly I: (step: number) => number;
  /** dU/dt, of the state before the step. */
  readonly recovery: (v: number, u: number) => number;
  readonly peak: (u: number) => number;
  readonly reset: (u: number) => readonly [v: number, u: number];
  readonly count: number;
  /** So many spikes are compared; all where it is not stated. */
  readonly sure?: number;
}

const constant = (I: number) => () => I;
const linear = (a: number, b: number, vr: number) => (v: number, u: number) => a * (b * (v - vr) - u);
/** The thalamocortical cell: U follows V only up to -65 mV; peak and reset move with U. */
const tc = {
  ...{ C: 200, k: 1.6, vr: -60, vt: -50 },
  recovery: (v: number, u: number) => 0.01 * ((v <= -65 ? 15 * (v + 65) : 0) - u),
  peak: (u: number) => 35 + 0.1 * u,
  reset: (u: number): readonly [number, number] => [-60 - 0.1 * u, u + 10],
};

/** Numbers of the figures 8.12, 8.19, 8.23, 8.27, 8.25 and 8.31, and how many spikes 600 ms hold. */
const cells: Readonly<Record<string, Cell>> = {
  RS: {
    ...{ C: 100, k: 0.7, vr: -60, vt: -40, I: constant(100), recovery: linear(0.03, -2, -60), peak: () => 35 },
    ...{ reset: (u) => [-50, u + 100], count: 8 },
  },
  IB: {
    ...{ C: 150, k: 1.2, vr: -75, vt: -45, I: constant(500), recovery: linear(0.01, 5, -75), peak: () => 50 },
    ...{ reset: (u) => [-56, u + 130], count: 8 },
  },
  CH: {
    ...{ C: 50, k: 1.5, vr: -60, vt: -40, I: constant(300), recovery: linear(0.03, 1, -60), peak: () => 25 },
    ...{ reset: (u) => [-40, u + 150], count: 25 },
  },
  FS: {
    ...{ C: 20, k: 1, vr: -55, vt: -40, I: constant(200), peak: () => 25, reset: (u) => [-45, u], count: 49 },
    // How far V overshoots in a step decides how much the cubic recovery gains: differences grow tenfold with each spike.
    sure: 12,
    recovery: (v, u) => 0.2 * ((v > -55 ? 0.025 * (v + 55) ** 3 : 0) - u),
  },
  LTS: {
    ...{ C: 100, k: 1, vr: -56, vt: -42, I: constant(200), recovery: linear(0.03, 8, -56), count: 17 },
    ...{ peak: (u) => 40 - 0.1 * u, reset: (u) => [-53 + 0.04 * u, Math.min(u + 20, 670)] },
  },
  "TC relays": { ...tc, I: constant(100), count: 10 },
  "TC rebounds": { ...tc, I: (step) => (step < 6000 ? -1200 : 0), count: 4 },
};

function told({ C, k, vr, vt, I, recovery, peak, reset }: Cell): number[] {
  const dt = 0.02;
  const found: number[] = [];
  let [v, u] = [vr, 0];
  for (let step = 0; step < 30_000; step++) {
    const slope = (k * (v - vr) * (v - vt) - u + I(step)) / C;
    [v, u] = [v + dt * slope, u + dt * recovery(v, u)];
    if (v < peak(u)) continue;
    found.push(step + 1);
    [v, u] = reset(u);
  }
  return found;
}

const intervals = (times: readonly number[]): number[] => times.slice(1).map((t, i) => t - times[i]!);

describe("example: Izhikevich 2007 cells", () => {
  const run = runExample("03 - Neuron models/10 - Izhikevich 2007 cells.json");
  for (const [name, cell] of Object.entries(cells))
    it(`${name}: ${cell.count} spikes, at the steps of a plain loop`, () => {
      const [found, expected] = [run.steps(name), told(cell)];
      assert.equal(found.length, cell.count);
      assert.equal(expected.length, cell.count);
      // The same steps up to rounding, which may move a spike to the next step where it is close.
      for (const [i, step] of expected.slice(0, cell.sure).entries())
        assert.ok(Math.abs(found[i]! - step) <= 1, `spike ${i}: ${found[i]}, ${step}`);
    });

  it("has the pattern of each figure", () => {
    const between = (name: string): number[] => intervals(run.times(name));
    assert.ok(variation(run.times("RS").slice(1)) < 0.01, "regular");
    const [pair = 0, ...single] = between("IB");
    assert.ok(pair < 20 && single.every((t) => t > 80), "a burst, then single spikes");
    // Within a burst below 10 ms, between bursts above 40: chattering at 19 bursts a second.
    const chatter = between("CH");
    assert.ok(chatter.every((t) => t < 10 || t > 40) && chatter.filter((t) => t > 40).length === 11);
    const fast = between("FS");
    assert.ok(Math.max(...fast) < 1.2 * Math.min(...fast), "no adaptation");
    for (const name of ["LTS", "TC relays"]) {
      const slower = between(name);
      // They grow over four spikes and then hardly change.
      assert.ok(slower.slice(1, 4).every((t, i) => t > slower[i]!) && slower[3]! > 1.15 * slower[0]!, name);
      assert.ok(
        slower.slice(4).every((t) => Math.abs(t / slower[3]! - 1) < 0.05),
        name,
      );
    }
    assert.ok(run.times("TC rebounds").every((t) => t > 120));
    assert.ok(Math.abs(run.at("TC rebounds", "V_m", 119) + 80) < 1, "held at -80 mV");
  });

  it("fires at the other currents of its figures, as its comment says", () => {
    const file = "03 - Neuron models/10 - Izhikevich 2007 cells.json";
    const last = (name: string, p_I_e: string): number =>
      intervals(runExample(file, { [name]: { p_I_e } }).times(name)).at(-1) ?? Number.POSITIVE_INFINITY;
    const near = (found: number, expected: number) => assert.ok(Math.abs(found - expected) < 1, `${found}`);
    near(last("RS", "60"), 228);
    near(last("RS", "70"), 148);
    near(last("RS", "85"), 100);
    // The book's figure of the fast spiking cell begins at 73.2 pA.
    near(last("FS", "73.2"), 46);
    assert.equal(runExample(file, { FS: { p_I_e: "72" } }).times("FS").length, 1);
  });
});
