import assert from "node:assert/strict";
import { checkNetwork } from "../../src/network/rules/index.ts";
import { nothing } from "../empty-network.ts";
import { cells, sound, synapse } from "../invalid/network.ts";

describe("checking a network", () => {
  it("finds nothing in a sound one", () => {
    assert.deepEqual(checkNetwork(sound), []);
  });

  it("finds all faults at once, each at its part", () => {
    const found = checkNetwork({
      ...sound,
      dt: -1,
      populations: [{ ...cells, parameters: { tau_m: -5, C_m: 0 }, method: "rk4", count: 1e10 }],
      synapses: [{ ...synapse, weight: Number.NaN, delaySteps: 0 }],
    });
    assert.deepEqual(found.map(({ code, place }) => `${place.part ?? "network"} ${code}`).sort(), [
      "cells parameter-above",
      "cells parameter-above",
      "cells population-too-large",
      "network dt-not-positive",
      "synapse delay-below-one-step",
      "synapse weight-not-finite",
    ]);
  });

  it("survives a network with nothing in it and one with everything wrong", () => {
    assert.deepEqual(checkNetwork({ ...sound, ...nothing }), []);
    assert.ok(checkNetwork({ ...sound, models: {}, seed: Number.NaN, dt: Number.NaN }).length > 6);
  });
});
