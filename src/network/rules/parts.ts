import type { ModelDescription, ModelKind } from "../../model/description.ts";
import { unfold } from "../../model/unfold.ts";
import type {
  ModelledPart,
  NetworkDescription,
  Part,
  ProjectionDescription,
  SynapseDescription,
} from "../description.ts";

/** A part with the kind its model must have. */
export interface Kinded {
  readonly part: ModelledPart;
  readonly kind: ModelKind;
}

/** All parts that have a model. */
export function modelledParts(network: NetworkDescription): readonly Kinded[] {
  const kinds: readonly (readonly [ModelKind, readonly ModelledPart[]])[] = [
    ["neuron", network.populations],
    ["spike-source", network.spikeSources],
    ["current-source", network.currentSources],
    ["synapse", network.synapses],
    ["stp", network.stps],
    ["stdp", network.stdps],
    ["rate", network.rates ?? []],
  ];
  return kinds.flatMap(([kind, parts]) => parts.map((part) => ({ part, kind })));
}

/** All of them, whatever they are. */
export function partsOf(network: NetworkDescription): readonly ModelledPart[] {
  return modelledParts(network).map(({ part }) => part);
}

/** What people call each of them, by key. */
export function labelsOf(network: NetworkDescription): ReadonlyMap<string, string> {
  return new Map(partsOf(network).map(({ key, label }) => [key, label]));
}

/** The model of a part when it exists and is of the right kind. */
export function modelOf<K extends ModelKind>(
  network: NetworkDescription,
  part: ModelledPart,
  kind: K,
): Extract<ModelDescription, { kind: K }> | undefined {
  const model = Object.hasOwn(network.models, part.model) ? network.models[part.model] : undefined;
  return model?.kind === kind ? unfold(model as Extract<ModelDescription, { kind: K }>, part) : undefined;
}

/** Something with a number of units: population, spike source or layer of rate neurons. */
export interface Crowd extends Part {
  readonly count: number;
}

export function crowds(network: NetworkDescription): readonly Crowd[] {
  return [...network.populations, ...network.spikeSources, ...(network.rates ?? [])];
}

/** A count that can be worked with. */
export function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 1;
}

/** A projection whose ends and synapse all exist and whose counts make sense. */
export interface Complete {
  readonly projection: ProjectionDescription;
  readonly synapse: SynapseDescription;
  readonly from: Crowd;
  readonly to: Crowd;
}

export function completeProjections(network: NetworkDescription): readonly Complete[] {
  return network.projections.flatMap((projection) => {
    const synapse = network.synapses.find(({ key }) => key === projection.synapse);
    const from = crowds(network).find(({ key }) => key === projection.from);
    const to = [...network.populations, ...(network.rates ?? [])].find(({ key }) => key === projection.to);
    if (!synapse || !from || !to || !isCount(from.count) || !isCount(to.count)) return [];
    return [{ projection, synapse, from, to }];
  });
}
