import assert from "node:assert/strict";
import { Refusal, readMessage } from "../../../nodes/network/messages/inputs.ts";
import { partsOf } from "../parts.ts";

describe("a message that changes a source which draws its number of spikes", () => {
  const [part] = partsOf({ src: { type: "spike-source", model: "poisson-background" } });
  // Two spikes in a step of 0.1 ms.
  const deployed = { rate: 0.02, inputs: 1000 };
  const send = (topic: string, payload: number, values = deployed) =>
    readMessage(part!, { topic, payload }, { values, deployed, dt: 0.1, entering: [] }, "en");

  it("may raise its rate as far as room was made at the deploy", () => {
    assert.deepEqual(send("rate", 80), { type: "set", part: "src", parameter: "rate", value: 0.08 });
    assert.deepEqual(send("rate", 0), { type: "set", part: "src", parameter: "rate", value: 0 });
  });

  it("is refused beyond, by rate or by inputs, counting what was changed before", () => {
    assert.throws(() => send("rate", 81), /8.1 spikes in a step of 0.1 ms on average; there is room for 8, /);
    assert.throws(() => send("inputs", 4001), Refusal);
    assert.throws(() => send("inputs", 2001, { rate: 0.04, inputs: 1000 }), Refusal);
    assert.doesNotThrow(() => send("inputs", 2000, { rate: 0.04, inputs: 1000 }));
  });

  it("that is slow may rise to one spike a step", () => {
    const slow = { rate: 0.001, inputs: 1 };
    const rise = (payload: number) =>
      readMessage(part!, { topic: "rate", payload }, { values: slow, deployed: slow, dt: 0.1, entering: [] }, "ko");
    assert.doesNotThrow(() => rise(10_000));
  });
});
