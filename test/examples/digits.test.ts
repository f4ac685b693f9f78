/** Digits learnt without a teacher: right answers over seeds, with learning and without, against the figures of the comment. */
import assert from "node:assert/strict";
import { type Spike, spikesOf } from "./engine-run.ts";
import { type Changes, readExample } from "./example.ts";
import { mean } from "./statistics.ts";

const file = "09 - Behaviour and memory/03 - Digits by learning.json";
const [period, images, cells] = [150, 200, 30];
const digits = [0, 1, 2];
const seeds = [1, 2, 3, 4];
const list = (text: unknown): number[] => String(text).split(",").map(Number);

/** The digit of each image, as the sources show them. */
const shown = Array.from({ length: images }, (_, image) =>
  digits.filter((digit) => {
    const source = readExample(file).find(({ name }) => name === `digit ${digit}`);
    const rates = list(source?.p_rates);
    return list(source?.p_times).some((time, i) => time === image * period && rates[i]! > 0);
  }),
);

/** Spikes of each cell at each digit, a mean over images. */
function answers(counts: readonly (readonly number[])[], from: number, to: number): number[][] {
  const range = counts.map((_, image) => image).filter((image) => image >= from && image < to);
  return digits.map((digit) => {
    const these = range.filter((image) => shown[image]![0] === digit);
    return Array.from({ length: cells }, (_, cell) => mean(these.map((image) => counts[image]![cell]!)));
  });
}

const best = (values: readonly number[]): number => values.indexOf(Math.max(...values));

/** Share of the last 60 images that are told, and of their spikes that come at the digit a cell fires most at. */
async function told(seed: number, changes: Changes = {}) {
  const spikes: Spike[] = (await spikesOf(file, seed, changes)).get("cells") ?? [];
  const counts = Array.from({ length: images }, () => new Array<number>(cells).fill(0));
  for (const { t, sender } of spikes) {
    const row = counts[Math.floor(t / period)];
    if (row) row[sender]! += 1;
  }
  const before = answers(counts, 80, 140);
  const labels = Array.from({ length: cells }, (_, cell) => best(digits.map((digit) => before[digit]![cell]!)));
  const right = counts.slice(140).filter((row, i) => {
    const votes = digits.map((digit) => mean(row.filter((_, cell) => labels[cell] === digit)));
    return Math.max(...votes) > 0 && best(votes) === shown[140 + i]![0];
  });
  let [all, own] = [0, 0];
  for (let cell = 0; cell < cells; cell++) {
    const totals = [0, 0, 0];
    for (let image = 140; image < images; image++) totals[shown[image]![0]!]! += counts[image]![cell]!;
    all += totals[0]! + totals[1]! + totals[2]!;
    own += Math.max(...totals);
  }
  return { right: right.length / 60, selective: own / all };
}

describe("example: digits by learning", function () {
  this.timeout(120_000);
  const learnt: Awaited<ReturnType<typeof told>>[] = [];
  const unlearnt: Awaited<ReturnType<typeof told>>[] = [];

  before(async () => {
    for (const seed of seeds) {
      learnt.push(await told(seed));
      unlearnt.push(await told(seed, { STDP: { p_A_plus: "0", p_A_minus: "0" } }));
    }
  });

  it("shows one digit at a time, each about as often", () => {
    for (const now of shown) assert.equal(now.length, 1);
    for (const digit of digits) {
      const count = shown.filter(([first]) => first === digit).length;
      assert.ok(count > 50 && count < 84, `${count} images of ${digit}`);
    }
  });

  // Twenty seeds gave 0.88 to 1 and 0.80 to 0.91; chance is a third.
  it("tells new images apart, far above chance", () => {
    for (const { right, selective } of learnt)
      assert.ok(right > 0.85 && selective > 0.78, `${right} right, ${selective} selective`);
    assert.ok(mean(learnt.map(({ right }) => right)) > 0.95);
  });

  // Twenty seeds gave 0.63 to 0.92, 0.79 on average, and 0.54 to 0.69.
  it("owes that to learning: cells whose weights stay as they began are worse", () => {
    for (const { selective } of unlearnt) assert.ok(selective < 0.72, `${selective} selective`);
    const [on, off] = [learnt, unlearnt].map((trials) => mean(trials.map(({ right }) => right)));
    assert.ok(on! > off! + 0.1, `${on} with learning, ${off} without`);
  });
});
