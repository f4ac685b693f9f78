import assert from "node:assert/strict";
import { type MessageCode, say } from "../../src/messages/index.ts";
import type { ModelDescription } from "../../src/model/description.ts";
import { models as shipped } from "../../src/models/index.ts";
import type {
  Connectivity,
  NetworkDescription,
  PopulationDescription,
  SpikeSourceDescription,
  SynapseDescription,
} from "../../src/network/description.ts";
import { checkNetwork } from "../../src/network/rules/index.ts";

export const models: Readonly<Record<string, ModelDescription>> = Object.fromEntries(
  shipped.map((model) => [model.name, model]),
);

/** A population of three LIF neurons. */
export const cells: PopulationDescription = { key: "cells", label: "Cells", model: "lif", parameters: {}, count: 3 };

/** A listed source of two units. */
export const source: SpikeSourceDescription = {
  key: "source",
  label: "Source",
  model: "listed",
  parameters: {},
  lists: { times: [1, 2], senders: [0, 1] },
  count: 2,
  stream: 1,
};

/** An exponential synapse from all to all. */
export const synapse: SynapseDescription = {
  key: "synapse",
  label: "Synapse",
  model: "exponential",
  parameters: {},
  weight: 100,
  delaySteps: 1,
  connectivity: { rule: "all-to-all", selfConnections: true },
  stream: 2,
};

export function connected(connectivity: Connectivity): SynapseDescription {
  return { ...synapse, connectivity };
}

/** A sound network of all of these; tests spoil one thing in it. */
export const sound: NetworkDescription = {
  dt: 0.1,
  seed: 1,
  models,
  populations: [cells],
  spikeSources: [source],
  currentSources: [{ key: "current", label: "Current", model: "step", parameters: { amplitude: 400 }, stream: 3 }],
  synapses: [synapse],
  stps: [{ key: "stp", label: "STP", model: "tsodyks-markram", parameters: {} }],
  stdps: [{ key: "stdp", label: "STDP", model: "stdp-pair", parameters: {} }],
  projections: [{ key: "path", from: "source", to: "cells", synapse: "synapse", stp: "stp", stdp: "stdp" }],
  drives: [{ key: "drive", from: "current", to: "cells" }],
  recorders: [
    { key: "raster", records: "spikes", of: "cells" },
    { key: "scope", records: "trace", of: "cells", variable: "V_m", indices: [0, 2], everySteps: 1 },
    { key: "currents", records: "trace", of: "synapse", variable: "I", indices: [0], everySteps: 10 },
  ],
};

/** Asserts that a change of the sound network breaks one rule, at the part and parameter named, and no other. */
export function breaks(
  change: Partial<NetworkDescription>,
  code: MessageCode,
  part?: string,
  parameter?: string,
): string {
  const found = checkNetwork({ ...sound, ...change });
  assert.deepEqual(
    found.map((one) => [one.code, one.place.part, one.place.parameter]),
    [[code, part, parameter]],
  );
  const [one] = found;
  assert.ok(one);
  for (const language of ["en", "ko"] as const) assert.doesNotMatch(say(one.code, one.data, language), /\{\w+\}/);
  return say(one.code, one.data, "en");
}
