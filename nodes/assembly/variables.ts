/** What a scope may record of a part, with units: read from the part's model, the usual variable first. */
import type { ModelDescription, StateVariable } from "../../src/model/description.ts";

/** Spikes a second of a population or source, averaged over its units; one curve, whatever the indices. */
export const rateVariable = "rate";

export interface Variable {
  readonly name: string;
  readonly symbol: string;
  readonly unit: string;
  /** Recorded when the scope names no variable. */
  readonly usual: boolean;
}

type Kind = ModelDescription["kind"];
type Offer<K extends Kind> = (model: Extract<ModelDescription, { kind: K }>) => Variable[];

const offers: { readonly [K in Kind]: Offer<K> } = {
  neuron: (model) => [
    ...model.state.map((state) => ofState(state, state.name === model.membrane)),
    ...(model.definitions ?? []).map(({ name, unit }) => plain(name, unit)),
    ...model.inputs.map(({ name, unit }) => plain(name, unit)),
    plain(rateVariable, "Hz"),
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
  "spike-source": () => [plain(rateVariable, "Hz", true)],
};

export function variablesOf(model: ModelDescription): Variable[] {
  return offers[model.kind](model as never);
}

function ofState({ name, symbol, unit }: StateVariable, usual: boolean): Variable {
  return { name, symbol: symbol ?? name, unit, usual };
}

function plain(name: string, unit: string, usual = false): Variable {
  return { name, symbol: name, unit, usual };
}
