/** What comes first at a spike, and which spikes count: rules of plasticity side by side, against plain loops over the spikes. */
import assert from "node:assert/strict";
import { close } from "../golden/cases.ts";
import { runExample } from "./example.ts";

describe("example: three orders of update", () => {
  const run = runExample("02 - Plasticity/10 - Three orders of update.json");
  const [U, rec, fac, weight] = [0.2, 200, 1500, 100];

  /** Releases of eight spikes 50 ms apart: u rests at `rest`, and rises before or after it is used. */
  function told(rest: number, isRaisedFirst: boolean): number[] {
    let [u, x] = [rest, 1];
    return Array.from({ length: 8 }, (_, k) => {
      if (k > 0) {
        u = rest + (u - rest) * Math.exp(-50 / fac);
        x = 1 + (x - 1) * Math.exp(-50 / rec);
      }
      const raised = u + U * (1 - u);
      const used = isRaisedFirst ? raised : u;
      const released = weight * used * x;
      x *= 1 - used;
      u = raised;
      return released;
    });
  }

  /** What each spike added to the current; one arrives a step after it was sent, and a recorded value is the one before. */
  const released = (synapse: string): number[] =>
    Array.from({ length: 8 }, (_, k) => {
      const arrival = 50 + 50 * k + 0.1;
      return run.at(synapse, "I", arrival + 0.1) / Math.exp(-0.1 / 5) - run.at(synapse, "I", arrival);
    });

  const orders = [told(U, false), told(0, true), told(U, true)];

  it("releases what each order tells", () => {
    // Currents of some ten pA, each with a few roundings.
    for (const [i, expected] of orders.entries())
      close(released(`synapse ${i + 1}`), expected, { abs: 1e-11 }, `synapse ${i + 1}`);
  });

  it("has the numbers of its comment: two are the same, the third starts with U (2 - U)", () => {
    close(orders[0]!, [20.0, 29.9, 30.6, 27.5, 24.6, 22.9, 22.1, 21.8], { abs: 0.06 }, "release, then raise");
    close(orders[1]!, orders[0]!, { abs: 1e-12 }, "u from 0");
    close(orders[2]!, [36.0, 34.8, 29.6, 25.4, 23.2, 22.3, 21.9, 21.8], { abs: 0.06 }, "raise, then release");
    close([orders[2]![0]!], [100 * U * (2 - U)], { abs: 1e-12 }, "first spike");
  });
});

describe("example: nearest spikes or all pairs", () => {
  const run = runExample("02 - Plasticity/11 - Nearest spikes or all pairs.json");
  const pairings = Array.from({ length: 20 }, (_, k) => 100 + 200 * k);
  const post = pairings.map((t) => t + 30);
  const inputs = [pairings.map((t) => t + 20), pairings.flatMap((t) => [t, t + 10, t + 20])];

  /** What is left of the spikes before a moment, of all or of the latest. */
  const traced = (isNearest: boolean) => (train: readonly number[], t: number, tau: number) => {
    const left = train.filter((s) => s < t - 1e-6).map((s) => Math.exp((s - t) / tau));
    return isNearest ? (left.at(-1) ?? 0) : left.reduce((sum, one) => sum + one, 0);
  };
  type Traced = ReturnType<typeof traced>;
  type Change = (w: number, left: Traced, pre: readonly number[], t: number) => number;

  const kinds: Readonly<Record<string, { readonly grows: Change; readonly shrinks: Change }>> = {
    pairs: {
      grows: (_, left, pre, t) => 0.01 * left(pre, t, 20),
      shrinks: (_, left, __, t) => 0.012 * left(post, t, 20),
    },
    // Exponents of 1: in proportion to the distance from the bound ahead.
    power: {
      grows: (w, left, pre, t) => 0.01 * (1 - w) * left(pre, t, 20),
      shrinks: (w, left, __, t) => 0.012 * w * left(post, t, 20),
    },
    triplets: {
      grows: (_, left, pre, t) => left(pre, t, 16.8) * (0.0061 + 0.0067 * left(post, t, 27)),
      shrinks: (_, left, pre, t) => left(post, t, 33.7) * (0.0016 + 0.0014 * left(pre, t, 946)),
    },
  };

  function told(kind: keyof typeof kinds, isNearest: boolean, unit: number): number {
    const { grows, shrinks } = kinds[kind]!;
    const [left, pre] = [traced(isNearest), inputs[unit]!];
    const spikes = [...pre.map((t) => ({ t, isPre: true })), ...post.map((t) => ({ t, isPre: false }))];
    return spikes
      .sort((a, b) => a.t - b.t)
      .reduce((w, { t, isPre }) => {
        const change = isPre ? -shrinks(w, left, pre, t) : grows(w, left, pre, t);
        return Math.min(1, Math.max(0, w + change));
      }, 0.5);
  }

  const rules = [
    ["all pairs", "pairs", false, [0.621, 0.739]],
    ["nearest", "pairs", true, [0.621, 0.621]],
    ["all, power law", "power", false, [0.557, 0.607]],
    ["nearest, power law", "power", true, [0.557, 0.557]],
    ["all triplets", "triplets", false, [0.567, 0.62]],
    ["nearest triplets", "triplets", true, [0.567, 0.567]],
  ] as const;
  for (const [name, kind, isNearest, shown] of rules)
    it(`${name}: the sum over its spikes, for a single one and for a burst`, () => {
      const learned = [0, 1].map((unit) => run.curve(name, "w", unit).at(-1)![1]);
      // Eighty changes, each of a few roundings.
      close(
        learned,
        [0, 1].map((unit) => told(kind, isNearest, unit)),
        { abs: 1e-13 },
        "w",
      );
      close(learned, [...shown], { abs: 6e-4 }, "as the comment says");
    });

  it("the cell fires when it is pushed, by nothing else", () => {
    assert.deepEqual(
      run.steps("cell"),
      post.map((t) => Math.round(10 * t)),
    );
  });
});
