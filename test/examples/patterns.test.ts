/** Firing patterns of one cell: AdEx by the signature of its intervals, Izhikevich's twenty by a plain loop and by count. */
import assert from "node:assert/strict";
import { izhikevich2004 } from "../../src/models/neurons/izhikevich-2004.ts";
import { readExample, runExample } from "./example.ts";
import { variation } from "./statistics.ts";

const intervals = (times: readonly number[]): number[] => times.slice(1).map((t, i) => t - times[i]!);

describe("example: AdEx patterns", () => {
  const run = runExample("03 - Neuron models/04 - AdEx patterns.json");
  const between = (name: string): number[] => intervals(run.times(name));

  it("has the counts of its comment; the times are compared with Brian2 elsewhere", () => {
    const names = ["tonic", "adapting", "initial burst", "bursting", "delayed accelerating", "transient"];
    assert.deepEqual(
      names.map((name) => run.steps(name).length),
      [51, 10, 10, 9, 36, 1],
    );
  });

  it("tonic intervals are equal, adapting ones grow more than fivefold", () => {
    assert.ok(variation(run.times("tonic").slice(-10)) < 0.02);
    const adapting = between("adapting");
    assert.ok(adapting.slice(1).every((t, i) => t > adapting[i]! - 0.5 || i > 5));
    assert.ok(Math.max(...adapting) > 5 * adapting[0]!);
  });

  it("the initial burst is one, the bursting cell goes on in pairs", () => {
    const once = between("initial burst");
    assert.ok(once.slice(0, 2).every((t) => t < 10) && once.slice(2).every((t) => t > 50));
    const again = between("bursting").slice(2);
    for (const [i, t] of again.entries()) assert.ok(i % 2 === 0 ? t > 100 : t < 10, `interval ${i}: ${t}`);
    const delayed = between("delayed bursting");
    assert.ok(run.times("delayed bursting")[0]! > 50 && delayed.filter((t) => t > 50).length >= 3);
  });

  it("the accelerating cell waits and quickens, the transient one falls silent, the irregular one is irregular", () => {
    const quicker = between("delayed accelerating");
    assert.ok(run.times("delayed accelerating")[0]! > 30 && quicker.slice(1).every((t, i) => t < quicker[i]! + 0.5));
    assert.ok(run.times("transient").every((t) => t < 100));
    assert.ok(variation(run.times("irregular")) > 0.3);
    assert.ok(Math.abs(run.steps("irregular").length - 28) <= 3);
  });
});

type Current = (t: number) => number;

const from =
  (amplitude: number, start: number, stop = 1e9): Current =>
  (t) =>
    t > start && t < stop ? amplitude : 0;
const pulses =
  (amplitude: number, width: number, ...starts: readonly number[]): Current =>
  (t) =>
    starts.some((start) => t > start && t < start + width) ? amplitude : 0;
const inhibited: Current = (t) => (t < 50 || t > 250 ? 80 : 75);

interface Cell {
  readonly abcd: readonly [number, number, number, number];
  readonly V: number;
  readonly I: Current;
  /** Other constants than 5, 140, 0, 1. */
  readonly more?: {
    readonly k1?: number;
    readonly k0?: number;
    readonly v0?: number;
    readonly s?: number;
    readonly u?: number;
  };
  readonly count: number;
}

const classOne = { k1: 4.1, k0: 108 };

/** Parameters and currents of the program of Izhikevich 2004, figure 1, and how many spikes 400 ms hold at dt = 0.1 ms. */
const cells: Readonly<Record<string, Cell>> = {
  "A tonic spiking": { abcd: [0.02, 0.2, -65, 6], V: -70, I: from(14, 10), count: 16 },
  "B phasic spiking": { abcd: [0.02, 0.25, -65, 6], V: -64, I: from(0.5, 20), count: 1 },
  "C tonic bursting": { abcd: [0.02, 0.2, -50, 2], V: -70, I: from(15, 22), count: 53 },
  "D phasic bursting": { abcd: [0.02, 0.25, -55, 0.05], V: -64, I: from(0.6, 20), count: 7 },
  "E mixed mode": { abcd: [0.02, 0.2, -55, 4], V: -70, I: from(10, 16), count: 14 },
  "F adaptation": { abcd: [0.01, 0.2, -65, 8], V: -70, I: from(30, 8.5), count: 17 },
  "G class 1": {
    abcd: [0.02, -0.1, -55, 6],
    V: -60,
    I: (t) => (t > 30 ? 0.075 * (Math.min(t, 300) - 30) : 0),
    more: classOne,
    count: 16,
  },
  "H class 2": {
    abcd: [0.2, 0.26, -65, 0],
    V: -64,
    I: (t) => -0.5 + (t > 30 ? 0.015 * (Math.min(t, 300) - 30) : 0),
    count: 27,
  },
  "I latency": { abcd: [0.02, 0.2, -65, 6], V: -70, I: from(7.04, 10, 13), count: 1 },
  "J oscillation": { abcd: [0.05, 0.26, -60, 0], V: -62, I: from(2, 20, 25), count: 1 },
  "K resonator": { abcd: [0.1, 0.26, -60, -1], V: -62, I: pulses(0.65, 4, 40, 60, 280, 320), count: 1 },
  "L integrator": {
    abcd: [0.02, -0.1, -55, 6],
    V: -60,
    I: pulses(9, 2, 100 / 11, 100 / 11 + 5, 70, 80),
    more: classOne,
    count: 1,
  },
  "M rebound spike": { abcd: [0.03, 0.25, -60, 4], V: -64, I: from(-15, 20, 25), count: 1 },
  "N rebound burst": { abcd: [0.03, 0.25, -52, 0], V: -64, I: from(-15, 20, 25), count: 10 },
  "O threshold": {
    abcd: [0.03, 0.25, -60, 4],
    V: -64,
    I: (t) => pulses(1, 5, 10, 80)(t) + pulses(-6, 5, 70)(t),
    count: 1,
  },
  // The second pulse must meet the same phase as in the program, whose intervals are longer by its coarser step.
  "P bistable": { abcd: [0.1, 0.26, -60, 0], V: -61, I: (t) => 0.24 + pulses(1, 5, 37.5, 209.4)(t), count: 5 },
  "Q after-potential": { abcd: [1, 0.2, -60, -21], V: -70, I: from(20, 9, 11), count: 1 },
  "R accommodation": {
    abcd: [0.02, 1, -55, 4],
    V: -65,
    I: (t) => (t < 200 ? t / 25 : t < 300 || t >= 312.5 ? 0 : ((t - 300) / 12.5) * 4),
    more: { v0: -65, s: 0, u: -16 },
    count: 1,
  },
  "S inhibition spikes": { abcd: [-0.02, -1, -60, 8], V: -63.8, I: inhibited, count: 4 },
  "T inhibition bursts": { abcd: [-0.026, -1, -45, 0], V: -63.8, I: inhibited, count: 23 },
};

/** The program's loop: v, then u with the new v, then the test. */
function printed({ abcd: [a, b, c, d], V, I, more = {} }: Cell): number[] {
  const { k1 = 5, k0 = 140, v0 = 0, s = 1 } = more;
  const found: number[] = [];
  let v = V;
  let u = more.u ?? b * (V - v0);
  for (let step = 0; step < 4000; step++) {
    // Grid times are inexact: an edge belongs to the side that the program's own comparison names.
    v += 0.1 * (0.04 * v * v + k1 * v + k0 - u + I(Math.round(step) / 10));
    u += 0.1 * a * (b * (v - v0) - s * u);
    if (v < 30) continue;
    found.push(step + 1);
    v = c;
    u += d;
  }
  return found;
}

/** Name of the clock. */
const clock = "400 ms in slow motion";

describe("example: twenty patterns", () => {
  const file = "03 - Neuron models/05 - Twenty patterns.json";
  const run = runExample(file);

  it("takes its cells from the presets, and these from the program", () => {
    const presets = izhikevich2004.presets ?? [];
    assert.equal(presets.length, Object.keys(cells).length);
    for (const [name, { abcd, more = {} }] of Object.entries(cells)) {
      const preset = presets.find(({ title }) => title.en[0] === name[0]);
      const [a, b, c, d] = abcd;
      const { k1 = 5, k0 = 140, v0 = 0, s = 1, u } = more;
      assert.deepEqual(preset?.values, { a, b, c, d, k_1: k1, k_0: k0, v_0: v0, s });
      const node = readExample(file).find((each) => each.name === name);
      assert.equal(node?.preset, preset?.name);
      for (const [parameter, value] of Object.entries(preset?.values ?? {}))
        assert.equal(Number(node?.[`p_${parameter}`]), value, `${name}: ${parameter}`);
      // Where U does not start at its rest the title of the preset says so.
      if (u !== undefined) assert.ok(preset?.title.en.includes(`U_m starts at ${u}`));
    }
  });

  it("T bursts three times and stops, however fine the steps; with the printed d = -2 it goes on", () => {
    const late = (dt: string, p_d: string): number =>
      runExample(file, { [clock]: { dt }, "T inhibition bursts": { p_d } })
        .times("T inhibition bursts")
        .filter((t) => t > 280).length;
    for (const dt of ["0.1", "0.05"]) {
      assert.equal(late(dt, "0"), 0);
      assert.ok(late(dt, "-2") > 100);
    }
  });

  for (const [name, cell] of Object.entries(cells))
    it(`${name}: ${cell.count} spikes, when the plain loop has them`, () => {
      const steps = run.steps(name);
      const expected = printed(cell);
      assert.equal(steps.length, cell.count);
      assert.equal(expected.length, cell.count);
      // The flow's currents have their edges on the grid of 0.1 ms, those of the program between; a shift is carried on.
      for (const [i, step] of expected.entries())
        assert.ok(Math.abs(steps[i]! - step) <= 2 + i / 5, `${steps[i]}, ${step}`);
    });

  const between = (name: string): number[] => intervals(run.times(name));

  it("has the signature of each pattern", () => {
    const bursts = (name: string): number => between(name).filter((t) => t > 25).length + 1;
    assert.ok(variation(run.times("A tonic spiking").slice(2)) < 0.01);
    assert.ok(bursts("C tonic bursting") >= 6 && bursts("D phasic bursting") === 1 && bursts("N rebound burst") === 1);
    const mixed = between("E mixed mode");
    assert.ok(mixed.slice(0, 2).every((t) => t < 5) && mixed.slice(2).every((t) => t > 25));
    const [first = 0] = between("G class 1");
    assert.ok(first > 3 * between("G class 1").at(-1)! * 0.8 && between("H class 2")[0]! < 21);
    assert.ok(run.times("I latency")[0]! > 17 && run.times("M rebound spike")[0]! > 50);
    assert.ok(run.times("K resonator")[0]! > 320 && run.times("L integrator")[0]! < 25);
    assert.ok(run.times("O threshold")[0]! > 80 && run.times("R accommodation")[0]! > 300);
    assert.ok(run.times("P bistable").every((t) => t > 40 && t < 225));
    for (const name of ["S inhibition spikes", "T inhibition bursts"])
      assert.ok(run.times(name).every((t) => t > 50 && t < 280));
    assert.equal(bursts("T inhibition bursts"), 3);
  });
});
