/** How cells begin to fire: LIF by its formula, the squid axon and Morris-Lecar by their bifurcations; and layers in discrete time. */
import assert from "node:assert/strict";
import { cases } from "../golden/cases.ts";
import { runExample } from "./example.ts";

const within = (got: number, expected: number, tolerance: number, what: string): void =>
  assert.ok(Math.abs(got - expected) <= tolerance, `${what}: ${got}, expected ${expected}`);

/** Intervals of a train that end within a span [ms]. */
function intervals(times: readonly number[], after: number, until: number): number[] {
  const inside = times.filter((t) => t > after && t <= until);
  return inside.slice(1).map((t, i) => t - inside[i]!);
}

describe("example: rate of a LIF neuron", () => {
  const file = "01 - First steps/05 - Rate of a LIF neuron.json";
  const rate = (v: number, t_ref = 2): number => (v <= 1 ? 0 : 1000 / (t_ref - 20 * Math.log(1 - 1 / v)));

  it("fires at G(v_in) on every stair, as its comment says", () => {
    const times = runExample(file).times("neuron");
    const said = [0, 0, 29.2, 41.7, 52.8, 63, 72.7, 81.9, 90.6, 98.9];
    for (const [k, expected] of said.entries()) {
      const v = 0.75 + 0.25 * k;
      within(rate(v), expected, 0.05, `G(${v})`);
      const found = intervals(times, 1000 * k + 60, 1000 * (k + 1));
      // At v_in = 1 the membrane nears the threshold and never reaches it.
      if (v <= 1) assert.equal(found.length, 0);
      // An interval ends with the step in which the threshold was passed.
      else
        for (const t of found) assert.ok(t - 1000 / rate(v) > -1e-6 && t - 1000 / rate(v) <= 0.05 + 1e-6, `${v}: ${t}`);
    }
  });

  for (const [dt, interval] of [
    ["0.05", 24.95],
    ["0.1", 25],
  ] as const)
    it(`fires every ${interval} ms at 1100 pA in steps of ${dt} ms, for the 24.903 ms of the formula`, () => {
      const times = runExample(file, { "10 s, twice as fast": { dt, duration: "1000" } }).times("cell of 20 MOhm");
      const exact = 1000 / rate(22 / 15);
      within(exact, 24.903, 5e-4, "the interval in real units");
      // The threshold is passed within a step, and the refractory time is a whole number of them.
      const step = Number(dt);
      within(Math.ceil((exact - 2) / step) * step + 2, interval, 1e-9, "the interval on the grid");
      assert.equal(times.length, 40);
      for (const [k, t] of times.entries()) within(t, interval - 2 + k * interval, 1e-6, `spike ${k}`);
    });

  it("climbs without end once there is no refractory time", () => {
    const times = runExample(file, {}, "no refractory time").times("neuron");
    const found = intervals(times, 9060, 10_000);
    within(found[0]!, 1000 / rate(3, 0), 0.05, "interval at v_in = 3");
  });
});

describe("example: squid staircase", () => {
  const file = "03 - Neuron models/06 - Squid staircase.json";

  it("is silent, fires once, then at once in a train", () => {
    const run = runExample(file);
    const times = run.times("squid axon");
    const on = (k: number): number[] => times.filter((t) => t > 100 + 300 * k && t <= 400 + 300 * k);
    assert.deepEqual(
      [0, 1, 2, 3].map((k) => on(k).length),
      [0, 0, 1, 1],
    );
    for (const [k, hertz] of [61.9, 68, 72.2, 76.1].entries()) {
      const last = on(4 + k).slice(-2);
      within(1000 / (last[1]! - last[0]!), hertz, 0.5, `${200 * (4 + k)} pA`);
    }
    const reference = cases("hodgkin_huxley", "hh_fi").length;
    assert.ok(reference > 0);
    within(run.at("squid axon", "V_m", 90), -65, 0.05, "rest");
  });

  it("answers the end of an inhibition: anode break", () => {
    const [only, ...more] = runExample(file, {}, "-300 pA").times("squid axon");
    assert.equal(more.length, 0);
    assert.ok(only! > 2500 && only! < 2515);
  });
});

describe("example: onset of firing", () => {
  const file = "03 - Neuron models/07 - Onset of firing.json";
  const up = runExample(file);
  const current = (t: number): number => 20 + t / 100;

  it("the saddle-node cell begins with one slow interval, the Hopf cell at its own rate", () => {
    const [slow, fast] = [up.times("saddle-node cell"), up.times("Hopf cell")];
    within(current(slow[0]!), 41.4, 0.2, "first spike of the saddle-node cell [pA]");
    within(slow[1]! - slow[0]!, 137, 2, "its first interval");
    const later = slow.findIndex((t) => current(t) >= 80);
    within(slow[later + 1]! - slow[later]!, 46.7, 0.5, "its interval at 80 pA");
    assert.ok(current(fast[0]!) > 93.9);
    for (const t of fast.slice(1).map((one, i) => one - fast[i]!)) assert.ok(t > 72 && t < 79, `interval ${t}`);
  });

  it("coming down, the Hopf cell fires below the current at which rest is lost; the other stops where it began", () => {
    const down = runExample(file, {}, "down again", "from 120 pA");
    const last = (name: string): number => 120 - down.times(name).at(-1)! / 100;
    // Rinzel and Ermentrout: rest is unstable from 93.86 pA, and a cycle exists from 88.3 pA.
    assert.ok(last("Hopf cell") > 88 && last("Hopf cell") < 93.8);
    within(last("saddle-node cell"), 41, 1.5, "last spike of the saddle-node cell [pA]");
  });
});

describe("example: layers in discrete time", () => {
  const file = "03 - Neuron models/08 - Layers in discrete time.json";

  it("has the spikes of snn-01, one step later", () => {
    const of = cases("snn_discrete", "snn_discrete").find(({ id }) => id === "snn-01")!;
    const run = runExample(file);
    for (const [l, layer] of (of.expect.spike_steps as number[][][]).entries())
      for (const [i, expected] of layer.entries())
        assert.deepEqual(
          run.steps(`layer ${l + 1}`, i).map((step) => step - 1),
          expected,
        );
  });

  it("is nearly silent with the factor 1 - beta and the same weights", () => {
    const scaled = { model: "lif-discrete-scaled" };
    const run = runExample(file, { "layer 1": scaled, "layer 2": scaled });
    assert.equal(run.steps("layer 1").length + run.steps("layer 2").length, 1);
  });
});
