import assert from "node:assert/strict";
import { inSlices } from "../../../nodes/network/analyses/slices.ts";

/** Pauses after every half millisecond or so of work, `times` times. */
function* busy(times: number): Generator<undefined, string> {
  for (let k = 0; k < times; k++) {
    const end = performance.now() + 0.5;
    while (performance.now() < end);
    yield;
  }
  return "done";
}

describe("a computation in slices", () => {
  it("lets others have their turns in between", async () => {
    let turns = 0;
    let goes = true;
    const others = (): void => {
      turns++;
      if (goes) setImmediate(others);
    };
    setImmediate(others);
    assert.equal(await inSlices(busy(60)), "done");
    goes = false;
    // 30 ms of work in slices of 5: at least every tenth pause, however slow the machine.
    assert.ok(turns >= 3, `${turns} turns`);
  });

  it("gives what was thrown in it to who waits", async () => {
    function* broken(): Generator<undefined, never> {
      yield;
      throw new Error("broken");
    }
    await assert.rejects(inSlices(broken()), /broken/);
  });
});
