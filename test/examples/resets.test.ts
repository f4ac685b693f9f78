/** One LIF neuron with four resets, against plain loops and the interval of a constant current. */
import assert from "node:assert/strict";
import { runExample } from "./example.ts";

const file = "03 - Neuron models/11 - What a reset keeps.json";
const stages = [
  { from: 0, I: 0.5 },
  { from: 200, I: 1.5 },
  { from: 400, I: 5 },
] as const;
const length = 200;
const current = (step: number): number => [...stages].reverse().find(({ from }) => step >= from)?.I ?? 0;

type Rule = (beta: number) => {
  readonly next: (U: number, I: number, S: number) => number;
  readonly keeps: number | null;
};

/** The potential after a step, and what a spike leaves of it at once: null where it is taken away in the next step. */
const rules: Readonly<Record<string, Rule>> = {
  "set to 0": (beta) => ({ next: (U, I) => I + (U - I) * beta, keeps: 0 }),
  "subtract 1": (beta) => ({ next: (U, I) => I + (U - I) * beta, keeps: 1 }),
  "discrete, scaled": (beta) => ({ next: (U, I, S) => beta * U + (1 - beta) * I - S, keeps: null }),
  "discrete, printed": (beta) => ({ next: (U, I, S) => beta * U + I - S, keeps: null }),
};

/** Steps with a spike, and the potential after each step. */
function told(name: string, dt: number): { readonly spikes: number[]; readonly potentials: number[] } {
  const { next, keeps } = rules[name]!(Math.exp(-dt / 10));
  const spikes: number[] = [];
  const potentials: number[] = [];
  let [U, S] = [0, 0];
  for (let step = 1; step <= (3 * length) / dt; step++) {
    U = next(U, current((step - 1) * dt), S);
    S = U >= 1 ? 1 : 0;
    if (S) spikes.push(step);
    if (S && keeps !== null) U = keeps === 0 ? 0 : U - 1;
    potentials.push(U);
  }
  return { spikes, potentials };
}

describe("example: what a reset keeps", () => {
  const run = runExample(file);
  const counts = (times: readonly number[]): number[] =>
    stages.map(({ from }) => times.filter((t) => t > from + 1e-9 && t <= from + length + 1e-9).length);

  for (const [name, expected] of [
    ["set to 0", [0, 18, 67]],
    ["subtract 1", [0, 18, 86]],
    ["discrete, scaled", [0, 17, 79]],
    ["discrete, printed", [82, 200, 200]],
  ] as const)
    it(`${name}: fires and moves as a plain loop does`, () => {
      const { spikes, potentials } = told(name, 1);
      assert.deepEqual(run.steps(name), spikes);
      assert.deepEqual(counts(run.times(name)), [...expected]);
      // The same operations up to the order in which they are rounded.
      for (const [t, V] of run.curve(name, "V_m"))
        assert.ok(Math.abs(V - potentials[Math.round(t) - 1]!) < 1e-10, `${t} ms`);
    });

  it("a reset to 0 needs whole intervals, a subtraction follows the input", () => {
    const late = (name: string): number[] => {
      const times = run.times(name).filter((t) => t > 410);
      return times.slice(1).map((t, i) => Math.round(t - times[i]!));
    };
    const interval = 10 * Math.log(5 / 4);
    assert.ok(late("set to 0").every((t) => t === Math.ceil(interval)));
    assert.deepEqual(new Set(late("subtract 1")), new Set([2, 3]));
    // What comes in is what leaks and what spikes take: (1 - beta) (I - U) = S on average.
    const U = run.curve("discrete, scaled", "V_m").filter(([t]) => t >= 400 && t < 600);
    const taken = U.reduce((sum, [, V]) => sum + (1 - Math.exp(-0.1)) * (5 - V), 0);
    assert.ok(Math.abs(taken - 79) < 2, `${taken}`);
  });

  it("come together in finer steps, all but the printed form", () => {
    const fine = runExample(file, { "600 steps of 1 ms": { dt: "0.1" } });
    const strong = (name: string): number => counts(fine.times(name))[2]!;
    assert.deepEqual(["set to 0", "subtract 1", "discrete, scaled"].map(strong), [87, 89, 88]);
    // The formula has 89.6 intervals in 200 ms.
    assert.equal(Math.floor(200 / (10 * Math.log(5 / 4))), 89);
    assert.deepEqual(counts(fine.times("discrete, printed")), [980, 2000, 2000]);
  });
});
