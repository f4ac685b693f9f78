/** What a scope may record of a part, with units: read from the part's model, the usual variable first. */
import type { ModelDescription, StateVariable } from "../../src/model/description.ts";

/** Spikes a second of a population or source, averaged over its units. */
export const rateVariable = "rate";

export interface Variable {
  readonly name: string;
  readonly symbol: string;
  readonly unit: string;
  /** Recorded when the scope names no variable. */
  readonly usual: boolean;
  /** One curve, whatever the indices: units have it in common. */
  readonly shared: boolean;
}

type Kind = ModelDescription["kind"];
type Offer<K extends Kind> = (model: Extract<ModelDescription, { kind: K }>) => Variable[];

const offers: { readonly [K in Kind]: Offer<K> } = {
  neuron: (model) => [
    ...model.state.map((state) => ofState(state, state.name === model.membrane)),
    ...(model.definitions ?? []).map(({ name, unit }) => plain(name, unit)),
    ...model.inputs.map(({ name, unit }) => plain(name, unit)),
    rate(false),
    // Drawn over the membrane, a threshold or a rest is a line to compare with, which follows messages.
    ...model.parameters.map(({ name, symbol, unit }) => ({ name, symbol, unit, usual: false, shared: true })),
  ],
  "current-source": () => [plain("I", "pA", true)],
  synapse: (model) => [
    ...(model.gives.to === "current" ? [plain("I", "pA", true)] : []),
    ...model.state.filter(({ name }) => name !== "I").map((state) => ofState(state, false)),
    ...(model.definitions ?? []).map(({ name, unit }) => plain(name, unit)),
  ],
  stp: (model) => model.state.map((state) => ofState(state, true)),
  stdp: (model) => [plain("w", "1", true), ...(model.synapse ?? []).map((state) => ofState(state, false))],
  rate: () => [plain("y", "1", true), plain("z", "1")],
  "spike-source": () => [rate(true)],
};

export function variablesOf(model: ModelDescription): Variable[] {
  return offers[model.kind](model as never);
}

function ofState({ name, symbol, unit }: StateVariable, usual: boolean): Variable {
  return { name, symbol: symbol ?? name, unit, usual, shared: false };
}

function plain(name: string, unit: string, usual = false): Variable {
  return { name, symbol: name, unit, usual, shared: false };
}

function rate(usual: boolean): Variable {
  return { name: rateVariable, symbol: rateVariable, unit: "Hz", usual, shared: true };
}
