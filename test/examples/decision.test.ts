/** The decision network: choices over seeds, against the figures of its comment. */
import assert from "node:assert/strict";
import { type Spike, spikesOf } from "./engine-run.ts";
import { readExample } from "./example.ts";
import { mean } from "./statistics.ts";

const file = "09 - Behaviour and memory/02 - Decision by competition.json";
const cells = 60;
const seeds = [1, 2, 3, 4, 5, 6];

function rate(spikes: readonly Spike[], from: number, to: number): number {
  return spikes.filter(({ t }) => t > from && t <= to).length / cells / ((to - from) / 1000);
}

/** Whether A wins, the rates of winner and loser at the end of the evidence, and when they parted [ms after its start]. */
async function trial(seed: number, coherence: number) {
  const found = await spikesOf(file, seed, {
    "evidence A": { p_rate: `${80 + 0.8 * coherence}` },
    "evidence B": { p_rate: `${80 - 0.8 * coherence}` },
  });
  const [A, B] = [found.get("A") ?? [], found.get("B") ?? []];
  const isA = rate(A, 1500, 2000) > rate(B, 1500, 2000);
  const [winner, loser] = isA ? [A, B] : [B, A];
  let parted = 600;
  while (parted < 2000 && rate(winner, parted - 100, parted) - rate(loser, parted - 100, parted) <= 10) parted += 10;
  return {
    isA,
    before: rate(winner, 200, 500),
    high: rate(winner, 1500, 2000),
    low: rate(loser, 1500, 2000),
    parted: parted - 500,
  };
}

describe("example: decision by competition", function () {
  this.timeout(120_000);
  const strong: Awaited<ReturnType<typeof trial>>[] = [];
  const weak: Awaited<ReturnType<typeof trial>>[] = [];

  before(async () => {
    for (const seed of seeds) {
      strong.push(await trial(seed, 51.2));
      weak.push(await trial(seed, 0));
    }
  });

  it("its buttons turn a coherence into two rates, as here", () => {
    const source = String(readExample(file).find(({ type }) => type === "function")?.func);
    for (const part of ["0.8 * msg.payload", "80 + difference", "80 - difference"]) assert.ok(source.includes(part));
  });

  it("chooses A always when the evidence is strong: one group fires, the other falls silent", () => {
    for (const { isA, before, high, low } of strong) {
      assert.ok(isA);
      assert.ok(before < 6 && high > 15 && low < 6, `${before}, ${high}, ${low}`);
    }
  });

  it("has its threshold near 9 % coherence", async () => {
    const right = async (coherence: number): Promise<number> => {
      let count = 0;
      for (let seed = 1; seed <= trials; seed++) if ((await trial(seed, coherence)).isA) count++;
      return count;
    };
    const trials = 16;
    const found = [
      [6.4, await right(6.4)],
      [12.8, await right(12.8)],
    ] as const;
    assert.deepEqual(
      found.map(([, count]) => count),
      [13, 15],
    );
    // The psychometric function of the article, 1 - 0.5 exp(-(c / threshold)^1.5), by maximum likelihood: 82 % at the threshold.
    const likelihood = (threshold: number): number =>
      found.reduce((sum, [c, count]) => {
        const p = 1 - 0.5 * Math.exp(-((c / threshold) ** 1.5));
        return sum + count * Math.log(p) + (trials - count) * Math.log(1 - p);
      }, 0);
    const candidates = Array.from({ length: 200 }, (_, k) => 1 + k / 10);
    const best = candidates.reduce((a, b) => (likelihood(b) > likelihood(a) ? b : a));
    // A share of 16 trials is known to 0.1, which leaves the threshold to a third.
    assert.ok(Math.abs(best - 9) < 3, `${best} %`);
  });

  it("chooses either side without evidence, and later", () => {
    const chosen = weak.filter(({ isA }) => isA).length;
    assert.ok(chosen > 0 && chosen < seeds.length, `${chosen} of ${seeds.length}`);
    const [fast, slow] = [strong, weak].map((trials) => mean(trials.map(({ parted }) => parted)));
    assert.ok(slow! > fast! + 150, `${fast} and ${slow} ms`);
  });
});
