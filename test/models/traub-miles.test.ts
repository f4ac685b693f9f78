/** The Traub-Miles cell against the formulas as they are printed, in a plain loop. */
import assert from "node:assert/strict";
import type { MethodName } from "../../src/index.ts";
import { cell, run } from "../golden/bench.ts";

type State = readonly [V: number, m: number, h: number, n: number];

/** Rates as printed; their quotients have holes where the voltage hits 13, 15 or 40 mV above V_T. */
function rates(V: number) {
  const x = V + 63;
  const quotient = (y: number, width: number): number => y / (Math.exp(y / width) - 1);
  return {
    m: [0.32 * quotient(13 - x, 4), 0.28 * quotient(x - 40, 5)],
    h: [0.128 * Math.exp((17 - x) / 18), 4 / (1 + Math.exp((40 - x) / 5))],
    n: [0.032 * quotient(15 - x, 5), 0.5 * Math.exp((10 - x) / 40)],
  } as const;
}

function slope([V, m, h, n]: State, I: number): State {
  const of = rates(V);
  const gate = ([alpha, beta]: readonly [number, number], x: number): number => alpha * (1 - x) - beta * x;
  const current = 20000 * m ** 3 * h * (50 - V) + 6000 * n ** 4 * (-90 - V) + 10 * (-60 - V) + I;
  return [current / 200, gate(of.m, m), gate(of.h, h), gate(of.n, n)];
}

type Step = (s: State, I: number, dt: number) => State;

const rungeKutta: Step = (s, I, dt) => {
  const move = (k: State, by: number): State => s.map((x, i) => x + by * k[i]!) as unknown as State;
  const k1 = slope(s, I);
  const k2 = slope(move(k1, dt / 2), I);
  const k3 = slope(move(k2, dt / 2), I);
  const k4 = slope(move(k3, dt), I);
  return move([0, 1, 2, 3].map((i) => (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!) / 6) as unknown as State, dt);
};

/** Each variable goes towards where it would settle if the others stood still. */
const exponentialEuler: Step = ([V, m, h, n], I, dt) => {
  const of = rates(V);
  const towards = (end: number, x: number, rate: number): number => end + (x - end) * Math.exp(-dt * rate);
  const gate = ([alpha, beta]: readonly [number, number], x: number): number =>
    towards(alpha / (alpha + beta), x, alpha + beta);
  const [g_Na, g_K] = [20000 * m ** 3 * h, 6000 * n ** 4];
  const g = g_Na + g_K + 10;
  const end = (g_Na * 50 + g_K * -90 + 10 * -60 + I) / g;
  return [towards(end, V, g / 200), gate(of.m, m), gate(of.h, h), gate(of.n, n)];
};

/** Upward crossings of -20 mV of a cell that starts at -60 mV with steady gates. */
function crossings(advance: Step, I: number, dt: number, until: number): number[] {
  const steady = ([alpha, beta]: readonly [number, number]): number => alpha / (alpha + beta);
  const start = rates(-60);
  let s: State = [-60, steady(start.m), steady(start.h), steady(start.n)];
  const found: number[] = [];
  for (let step = 0; step < Math.round(until / dt); step++) {
    const next = advance(s, I, dt);
    if (s[0] <= -20 && next[0] > -20) found.push((step + 1) * dt);
    s = next;
  }
  return found;
}

function spikes(I: number, method: MethodName, dt: number, until: number, more: Record<string, number> = {}): number[] {
  const { population, recorders } = cell("n", "traub-miles", { I_e: I, ...more });
  const made = run({ dt, populations: [{ ...population, method }], recorders }, Math.round(until / dt));
  return made.spikes("n.spikes").map((step) => step * dt);
}

describe("Traub-Miles", () => {
  for (const I of [0, 200, 500, 1000]) {
    it(`${I} pA: spikes where the printed formulas put them, by RK4`, () => {
      const expected = crossings(rungeKutta, I, 0.01, 200);
      const found = spikes(I, "rk4", 0.01, 200);
      assert.equal(found.length, expected.length);
      assert.ok(found.length > 2);
      // Rounding may bring a crossing into the neighbouring step.
      for (const [i, t] of expected.entries()) assert.ok(Math.abs(found[i]! - t) < 0.011, `spike ${i}`);
    });

    it(`${I} pA: the spikes of exponential Euler with the step of the benchmark`, () => {
      const expected = crossings(exponentialEuler, I, 0.1, 200);
      const found = spikes(I, "exponential-euler", 0.1, 200);
      assert.equal(found.length, expected.length);
      for (const [i, t] of expected.entries()) assert.ok(Math.abs(found[i]! - t) < 0.11, `spike ${i}`);
    });
  }

  it("counts no second spike within t_ref, and goes on meanwhile", () => {
    const all = spikes(1000, "rk4", 0.01, 100, { t_ref: 0 });
    const guarded = spikes(1000, "rk4", 0.01, 100, { t_ref: all[1]! - all[0]! + 1 });
    assert.deepEqual(
      guarded,
      all.filter((_, i) => i % 2 === 0),
    );
  });
});
