import type { ModelDescription, StateVariable } from "../description.ts";
import type { ListParameter, Parameter } from "../parameter.ts";

/** Something a model names and gives a unit. */
export interface Named {
  readonly name: string;
  readonly unit: string;
}

/** All state variables of a model, traces of plasticity included. */
export function statesOf(model: ModelDescription): readonly StateVariable[] {
  switch (model.kind) {
    case "neuron":
    case "synapse":
    case "stp":
      return model.state;
    case "stdp":
      return [...model.pre, ...model.post, ...(model.synapse ?? [])];
    default:
      return [];
  }
}

export function listsOf(model: ModelDescription): readonly ListParameter[] {
  return "lists" in model ? (model.lists ?? []) : [];
}

/** Everything a model names, in the order written. */
export function namedOf(model: ModelDescription): readonly Named[] {
  const inputs = model.kind === "neuron" ? model.inputs : [];
  const definitions = "definitions" in model ? (model.definitions ?? []) : [];
  const pools = model.kind === "rate" ? (model.pools ?? []).map(({ name }) => ({ name, unit: "1" })) : [];
  return [...model.parameters, ...listsOf(model), ...inputs, ...definitions, ...pools, ...statesOf(model)];
}

export function parameterOf(model: ModelDescription, name: string): Parameter | undefined {
  return model.parameters.find((parameter) => parameter.name === name);
}

/** Names as a sentence lists them. */
export function listing(names: Iterable<string>): string {
  return [...names].join(", ") || "–";
}
