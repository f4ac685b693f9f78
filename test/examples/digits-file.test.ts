/** Images of 28 × 28 pixels by message: what the nodes of the flow make of a file, and what cells make of the images. */
import assert from "node:assert/strict";
import { readExample } from "./example.ts";
import { functionNode, type Image, pauseMs, type Shown, showImages, shownMs } from "./shown-images.ts";
import { mean } from "./statistics.ts";

const file = "09 - Behaviour and memory/04 - Digits from a file.json";

describe("example: digits from a file", function () {
  this.timeout(600_000);
  const images = 200;
  let all: Shown[] = [];

  before(async () => {
    all = await showImages(file, images);
  });

  const count = (spikes: ReadonlyMap<string, readonly number[]>, name: string): number => spikes.get(name)?.length ?? 0;

  it("reads lines of a digit and 784 grey values, passes over others, and begins again at the end", () => {
    const image = functionNode(readExample(file).find(({ name }) => name === "image")?.func);
    const line = (digit: number, grey: (k: number) => number): string =>
      [digit, ...Array.from({ length: 784 }, (_, k) => grey(k))].join(",");
    const lines = ["label,pixels", line(7, (k) => k % 256), "1,2,3", line(3, () => 255), ""].join("\r\n");
    assert.equal(image({ payload: lines }), null);
    const next = (): Image => image({ payload: 0 }) as Image;
    const [first, second, third] = [next(), next(), next()];
    assert.deepEqual([first.digit, second.digit, third.digit], [7, 3, 7]);
    assert.deepEqual(
      [...first.payload],
      Array.from({ length: 784 }, (_, k) => (k % 256) / 255),
    );
    assert.ok(second.payload.every((value) => value === 1));
  });

  it("shows ink as spikes, and nothing in the pause", () => {
    const rates = all.map(({ image, during }) => {
      const ink = image.payload.reduce((sum, value) => sum + value, 0);
      return (1000 * count(during, "pixels")) / ink / shownMs;
    });
    const rate = mean(rates);
    assert.ok(rate > 20 && rate < 28, `${rate} Hz`);
    const blank = mean(all.map(({ after }) => (1000 * count(after, "pixels")) / 784 / pauseMs));
    assert.ok(blank < 0.5, `${blank} Hz without ink`);
  });

  it("is answered by cells at every image, by a slim one least", () => {
    const answers = all.map(({ during }) => count(during, "cells"));
    assert.ok(
      Math.min(...answers) >= 1 && Math.max(...answers) <= 60,
      `${Math.min(...answers)} to ${Math.max(...answers)}`,
    );
    assert.ok(mean(answers) > 15 && mean(answers) < 30, `${mean(answers)} spikes an image`);
  });

  /** Share of the second half of the images that the vote tells right. */
  function right(shown: readonly Shown[]): number {
    const told = shown.slice(images / 2).flatMap(({ told: said }) => (said ? [said.payload] : []));
    return told.filter((each) => each.shown === each.said).length / told.length;
  }

  it("tells digits apart far above chance, and better than cells whose weights stay as they began", async () => {
    const learnt = right(all);
    const unlearnt = right(await showImages(file, images, undefined, { STDP: { p_eta: "0" } }));
    // Chance is 0.1. A share of a hundred images is known to 0.04; both see the same images, so their difference is known better.
    assert.ok(Math.abs(unlearnt - 0.78) < 0.04, `${unlearnt} unlearnt`);
    assert.ok(learnt >= 0.86 && learnt >= unlearnt + 0.07, `${learnt} for ${unlearnt} unlearnt`);
  });
});
