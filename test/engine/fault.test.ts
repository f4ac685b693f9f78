import assert from "node:assert/strict";
import { planNetwork, ReferenceEngine, say } from "../../src/index.ts";
import { cell, network, type Parts, trace } from "../golden/bench.ts";
import { recordUntil } from "./recorded.ts";

/** Three cells of which the last explodes: the square of its V_m overflows. */
function exploding(V_m: number): Parts {
  const { population } = cell("n", "izhikevich-2007", {});
  return {
    populations: [
      { ...population, label: "Pyramids", count: 3, initial: { V_m: [-60, -60, V_m] } },
      cell("other", "lif", { I_e: 400 }).population,
    ],
    recorders: [trace("V", "n", "V_m", [0, 2]), { key: "S", records: "spikes", of: "other" }],
  };
}

describe("a number that is no longer finite", () => {
  it("stops the run and names population, variable, index, value and time", () => {
    const engine = new ReferenceEngine(planNetwork(network(exploding(1e200))));
    assert.equal(engine.advance(100), 0);
    assert.deepEqual(engine.fault, {
      part: "n",
      code: "not-finite",
      data: { label: "Pyramids", variable: "V_m", index: 2, found: "Infinity", time: 0.1 },
    });
    const sentence = say("not-finite", engine.fault?.data ?? {}, "en");
    assert.match(sentence, /Pyramids.*V_m.*2.*Infinity.*0\.1 ms/);
    assert.equal(engine.advance(100), 0, "for good");
  });

  it("is found in the step in which it arises, and that step is not recorded", () => {
    const engine = new ReferenceEngine(
      planNetwork(
        network({
          dt: 0.1,
          populations: [cell("n", "lif", {}).population],
          currentSources: [{ key: "c", label: "Sensor", model: "message-current", parameters: {}, stream: 0 }],
          drives: [{ key: "d", from: "c", to: "n" }],
          recorders: [trace("V", "n", "V_m")],
        }),
      ),
    );
    engine.advance(25);
    engine.set("c/message", Number.NaN);
    assert.equal(engine.advance(10), 0);
    assert.deepEqual(engine.fault?.data, { label: "Sensor", variable: "I", index: 0, found: "NaN", time: 2.6 });
    const drained = engine.drain();
    assert.equal(drained.toStep, 25);
    assert.equal(drained.traces[0]?.values.length, 25);
    assert.ok(drained.traces[0]?.values.every(Number.isFinite));
  });

  it("is forgotten at a reset, and comes again with the same cause", () => {
    const engine = new ReferenceEngine(planNetwork(network(exploding(1e200))));
    engine.advance(1);
    const { fault } = engine;
    engine.reset();
    assert.equal(engine.fault, null);
    engine.advance(1);
    assert.deepEqual(engine.fault, fault);
  });

  it("does not come from numbers that are merely large", () => {
    const engine = new ReferenceEngine(planNetwork(network(exploding(1e100))));
    recordUntil(engine, 100);
    assert.equal(engine.fault, null);
  });
});
