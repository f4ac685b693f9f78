/** The six classes of Izhikevich 2003: spike by spike as in Brian2, and by the counts and intervals of the comment. */
import assert from "node:assert/strict";
import { trainsOf } from "../peers/trains.ts";
import { runExample } from "./example.ts";

const file = "03 - Neuron models/09 - Izhikevich classes.json";
const classes = ["RS", "IB", "CH", "FS", "LTS", "RZ"];

describe("example: Izhikevich classes", () => {
  const run = runExample(file);
  const intervals = (name: string): number[] => run.times(name).map((t, i, all) => t - (all[i - 1] ?? 0));
  const peers = trainsOf("cells-brian2.json");

  for (const name of classes)
    it(`${name} fires in the same steps as in Brian2`, () => {
      const { times, duration } = peers.get(`izhikevich-2003 ${name}`)!;
      const ours = run.times(name).filter((t) => t <= duration + 1e-6);
      assert.equal(ours.length, times.length);
      // Times are written with six digits.
      for (const [i, t] of times.entries()) assert.ok(Math.abs(ours[i]! - t) < 1e-6, `spike ${i}: ${ours[i]}, ${t}`);
    });

  it("fires as often as the comment says, 23 times the RS cell as in every program", () => {
    assert.deepEqual(
      classes.map((name) => run.steps(name).length),
      [23, 34, 87, 135, 78, 195],
    );
    const slow = runExample(file, {}, "4 pA");
    assert.deepEqual(
      ["RS", "IB", "LTS", "RZ"].map((name) => slow.steps(name).length),
      [8, 9, 34, 88],
    );
  });

  it("has the signature of each class", () => {
    // Times lie on steps of 0.05 ms: half of one and rounding.
    const is = (got: number | undefined, expected: number) => assert.ok(Math.abs(got! - expected) < 0.08, `${got}`);
    const [RS, IB, CH, FS, LTS, RZ] = classes.map(intervals) as [
      number[],
      number[],
      number[],
      number[],
      number[],
      number[],
    ];
    is(RS[0], 3.1);
    is(RS.at(-1), 44.8);
    assert.ok(IB[0]! + IB[1]! + IB[2]! < 10 && IB.slice(3).every((t) => t > 31));
    is(IB.at(-1), 31.2);
    const silences = CH.slice(1).filter((t) => t > 20);
    assert.ok(silences.length === 16 && silences.every((t) => t > 46 && t < 49));
    is(FS.at(-1), 7.4);
    is(LTS[1], 2.9);
    is(LTS.at(-1), 13.4);
    is(RZ.at(-1), 5.1);
  });
});
