/** How many units of each model fit into memory, for the form: asked of the rule that refuses networks. */
import type { ModelDescription } from "../../src/model/description.ts";
import type { NetworkDescription } from "../../src/network/description.ts";
import { neuronsFit } from "../../src/network/rules/neurons-fit.ts";
import type { NodeDefinition } from "../common/definition.ts";
import type { UnitsLimit } from "../common/units-limit.ts";

/** A number that no machine has memory for. */
const tooMany = 2 ** 52;

/** By the name of the model, with its parameters at their defaults; a deploy counts with those of the node. */
export function unitsLimits({ models }: NodeDefinition): Record<string, UnitsLimit> {
  return Object.fromEntries(
    models.flatMap((model) => {
      const [found] = neuronsFit(alone(model));
      const { numbers, most, limit } = (found?.data ?? {}) as unknown as UnitsLimit;
      return found ? [[model.name, { numbers, most, limit }]] : [];
    }),
  );
}

function alone(model: ModelDescription): NetworkDescription {
  const part = { key: model.name, label: model.name, model: model.name, parameters: {}, count: tooMany };
  return {
    ...empty,
    models: { [model.name]: model },
    populations: model.kind === "neuron" ? [part] : [],
    spikeSources: model.kind === "spike-source" ? [{ ...part, stream: 0 }] : [],
    rates: model.kind === "rate" ? [{ ...part, bias: [0] }] : [],
  };
}

const empty = {
  dt: 0.1,
  seed: 0,
  models: {},
  populations: [],
  spikeSources: [],
  currentSources: [],
  synapses: [],
  stps: [],
  stdps: [],
  projections: [],
  drives: [],
  recorders: [],
} as const satisfies NetworkDescription;
