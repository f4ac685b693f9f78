/** Who does the steps: simulated threads whose times are known. */
import assert from "node:assert/strict";
import { TimingForeman } from "../../src/engine/wasm/foreman.ts";

/** Runs for some time [ms] and returns the share of time that all threads worked, and the steps done. */
function run(foreman: TimingForeman, ms: number, alone: number, together: number, allowedMs = 0) {
  let [all, one, steps] = [0, 0, 0];
  while (all + one < ms) {
    const piece = foreman.next(400, allowedMs);
    const took = piece.steps * (piece.together ? together : alone);
    foreman.note(piece, took);
    steps += piece.steps;
    if (piece.together) all += took;
    else one += took;
  }
  return { share: all / (all + one), steps };
}

describe("who does the steps", () => {
  it("all threads, where they are faster", () => {
    const { share, steps } = run(new TimingForeman(), 2000, 0.04, 0.025);
    assert.ok(share > 0.95, `${share}`);
    assert.ok(steps > 0.97 * (2000 / 0.025));
  });

  it("one thread, where they are slower, however much", () => {
    for (const together of [0.045, 0.4, 4]) {
      const { steps } = run(new TimingForeman(), 4000, 0.04, together);
      assert.ok(steps > 0.93 * (4000 / 0.04), `${together}: ${steps}`);
    }
  });

  it("changes its mind when another program comes and goes", () => {
    const foreman = new TimingForeman();
    run(foreman, 1000, 0.04, 0.025);
    const busy = run(foreman, 2000, 0.045, 0.4);
    assert.ok(busy.steps > 0.9 * (2000 / 0.045), `${busy.steps}`);
    run(foreman, 1000, 0.04, 0.025);
    assert.ok(run(foreman, 1000, 0.04, 0.025).share > 0.95);
  });

  it("all threads again at once, when a processor was away for a moment", () => {
    const foreman = new TimingForeman();
    run(foreman, 1000, 0.04, 0.025);
    const piece = foreman.next(400, 0);
    foreman.note(piece, 20);
    const { share } = run(foreman, 200, 0.04, 0.025);
    assert.ok(share > 0.95, `${share}`);
  });

  it("one thread, where it can do at ease what is due, and all where it cannot", () => {
    // 400 steps stand for 40 ms, of which one thread needs 16.
    assert.equal(run(new TimingForeman(), 1000, 0.04, 0.025, 40).share, 0);
    assert.ok(run(new TimingForeman(), 1000, 0.09, 0.05, 40).share > 0.9);
  });

  it("is not led astray by a first step that took long", () => {
    const foreman = new TimingForeman();
    foreman.note(foreman.next(400, 0), 3);
    foreman.note(foreman.next(400, 0), 20);
    assert.ok(run(foreman, 500, 0.04, 0.025).steps > 0.9 * (500 / 0.025));
  });
});
