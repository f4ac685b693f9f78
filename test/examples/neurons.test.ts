/** Neuron examples against reference data, and FitzHugh-Nagumo against its equations without units. */
import assert from "node:assert/strict";
import { cell, run as simulated } from "../golden/bench.ts";
import { type Case, cases, check } from "../golden/cases.ts";
import { runExample } from "./example.ts";

const reference = (file: string, model: string, id: string): Case => cases(file, model).find((one) => one.id === id)!;

describe("example: Izhikevich RS and FS", () => {
  const file = "03 - Neuron models/01 - Izhikevich RS and FS.json";
  const run = runExample(file);

  for (const [name, id] of [
    ["RS cell", "izh-rs-125-printed"],
    ["FS cell", "izh-fs-125-printed"],
  ] as const)
    it(`${name}: the spikes of ${id}, step by step`, () => {
      const of = reference("izhikevich", "izhikevich_grid", id);
      check(of, "spike_steps", run.steps(name));
      check(of, "v_max", Math.max(...run.curve(name, "V_m").map(([, V]) => V)));
    });

  it("keeps the counts of its comment: 4 and 33, also with the 2007 form", () => {
    const counts = (changes = {}) => ["RS cell", "FS cell"].map((name) => runExample(file, changes).steps(name).length);
    assert.deepEqual(counts(), [4, 33]);
    const model = { model: "izhikevich-2007" };
    assert.deepEqual(counts({ "RS cell": model, "FS cell": model }), [4, 33]);
  });

  it("stops the FS cell alone at 110 pA", () => {
    const less = runExample(file, {}, "110 pA");
    assert.equal(less.steps("FS cell").length, 1);
    assert.equal(less.steps("RS cell").length, 3);
  });
});

describe("example: Hodgkin-Huxley", () => {
  const file = "03 - Neuron models/02 - Hodgkin-Huxley.json";
  const of = reference("hodgkin_huxley", "hodgkin_huxley", "hh-dc10");

  it("fires at the 7 times of hh-dc10, within a step", () => {
    const run = runExample(file);
    const times = run.times("squid axon");
    check(of, "spike_count", times.length);
    // A spike is stamped at the end of the step in which V_m crosses 0 mV; the limit of RK4 comes on top.
    for (const [i, expected] of (of.expect.spike_times_ms as number[]).entries()) {
      const late = times[i]! - expected;
      assert.ok(late > -0.005 && late < 0.01 + 0.005, `spike ${i} is ${late} ms late`);
    }
    const V = run.curve("squid axon", "V_m").map(([, value]) => value);
    assert.ok(Math.max(...V) > 39 && Math.max(...V) < 42);
    assert.ok(Math.min(...V) < -74 && Math.min(...V) > -77);
  });

  it("fires once at 500 pA, between the two rheobases, and faster at 2000 pA", () => {
    assert.equal(runExample(file, {}, "500 pA").steps("squid axon").length, 1);
    assert.ok(runExample(file, {}, "2000 pA").steps("squid axon").length > 7);
  });
});

describe("example: Hodgkin-Huxley at 6000 pA", () => {
  it("fires at the times of hh-dc60, at 124.5 Hz", () => {
    const times = runExample("03 - Neuron models/02 - Hodgkin-Huxley.json", {}, "6000 pA").times("squid axon");
    const { expect, duration_ms } = reference("hodgkin_huxley", "hodgkin_huxley", "hh-dc60");
    const expected = expect.spike_times_ms as number[];
    assert.equal(times.filter((t) => t < duration_ms!).length, expected.length);
    for (const [i, t] of expected.entries())
      assert.ok(times[i]! - t > -0.005 && times[i]! - t < 0.015, `${times[i]} for ${t}`);
    const [first = 0, last = 0] = [times.at(-6), times.at(-1)];
    // Five intervals, known to a step of 0.01 ms.
    assert.ok(Math.abs(5000 / (last - first) - 124.45) < 0.05);
  });
});

describe("example: FitzHugh-Nagumo", () => {
  const file = "03 - Neuron models/03 - FitzHugh-Nagumo.json";
  const [a, b, epsilon] = [0.7, 0.8, 0.08];

  /** v' = v - v^3/3 - w + i, w' = epsilon (v + a - b w) by RK4, from rest; times at which v rises through 1.4. */
  function crossings(i: number, until: number): number[] {
    const slope = ([v, w]: readonly number[]) => [v! - v! ** 3 / 3 - w! + i, epsilon * (v! + a - b * w!)];
    const h = 0.01;
    let y = [-1.19940803524404, -0.62426004405505];
    const found: number[] = [];
    const shifted = (by: readonly number[], f: number) => y.map((value, k) => value + f * by[k]!);
    for (let step = 0; step < until / h; step++) {
      const k1 = slope(y);
      const k2 = slope(shifted(k1, h / 2));
      const k3 = slope(shifted(k2, h / 2));
      const k4 = slope(shifted(k3, h));
      const next = y.map((value, k) => value + (h / 6) * (k1[k]! + 2 * k2[k]! + 2 * k3[k]! + k4[k]!));
      if (y[0]! < 1.4 && next[0]! >= 1.4) found.push((step + 1) * h);
      y = next;
    }
    return found;
  }

  it("fires when the equations without units do", () => {
    const times = runExample(file).times("excitable cell");
    const expected = crossings(1250 / 2500, 400).map((t) => 100 + t);
    assert.equal(times.length, expected.length);
    for (const [i, time] of expected.entries())
      assert.ok(Math.abs(times[i]! - time) <= 0.11, `${times[i]} for ${time}`);
    assert.equal(times.length, 11);
    assert.ok(Math.abs(times[10]! - times[9]! - 39.5) < 0.15);
  });

  it("is unstable at rest between the currents of its comment", () => {
    /** Rest in the units of the model, and the current that holds it there. */
    const rest = (v: number) => ({
      V_m: -35 + 25 * v,
      U_m: (2500 * (v + a)) / b,
      I_e: 2500 * ((v + a) / b - v + v ** 3 / 3),
    });
    // Rest turns unstable where (1 - v^2) - b epsilon = 0.
    const edge = Math.sqrt(1 - b * epsilon);
    assert.equal(Math.round(rest(-edge).I_e), 828);
    assert.equal(Math.round(rest(edge).I_e), 3547);
    /** How far from rest V_m swings in the second half of a second that begins 0.01 mV away, over how far in the first 100 ms. */
    const growth = (v: number): number => {
      const { V_m, U_m, I_e } = rest(v);
      const { population, recorders } = cell("n", "fitzhugh-nagumo", { I_e }, "V_m");
      const made = simulated(
        { populations: [{ ...population, initial: { V_m: V_m + 0.01, U_m } }], recorders },
        10_000,
      );
      const off = made.trace("n.V_m").map(([V]) => Math.abs(V! - V_m));
      return Math.max(...off.slice(5000)) / Math.max(...off.slice(0, 1000));
    };
    // A hundredth beside the edge a deviation changes as e^(+-0.0097 t / ms): by e^-4.8 until the second half, or to the full swing.
    for (const side of [-1, 1]) {
      assert.ok(growth(side * (edge - 0.01)) > 30, `inside: ${growth(side * (edge - 0.01))}`);
      assert.ok(growth(side * (edge + 0.01)) < 0.03, `outside: ${growth(side * (edge + 0.01))}`);
    }
  });

  it("fires once at 500 pA, and once at 3700 pA where it stays depolarised", () => {
    for (const button of ["500 pA", "3700 pA"])
      assert.equal(runExample(file, {}, button).steps("excitable cell").length, 1);
    const last = (button: string) => runExample(file, {}, button).curve("excitable cell", "V_m").at(-1)![1];
    assert.ok(last("500 pA") < -55);
    assert.ok(last("3700 pA") > -20);
  });
});
