import type { NeuronModel } from "../../src/model/description.ts";

/**
 * The same model with some parameters turned into states that nothing changes: then each neuron can have its own value,
 * given as its initial one.
 */
export function varied(model: NeuronModel, names: readonly string[]): NeuronModel {
  const own = model.parameters.filter(({ name }) => names.includes(name));
  return {
    ...model,
    name: `${model.name}-varied`,
    parameters: model.parameters.filter(({ name }) => !names.includes(name)),
    orders: (model.orders ?? []).filter(({ lower, upper }) => !names.includes(lower) && !names.includes(upper)),
    presets: [],
    state: [
      ...own.map(({ name, unit, doc, default: initial }) => ({ name, unit, doc, initial: `${initial} ${unit}` })),
      ...model.state,
    ],
  };
}
