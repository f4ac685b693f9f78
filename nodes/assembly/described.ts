/** The parts of a network as its description wants them, by id, with their models. */
import type { ModelDescription } from "../../src/model/description.ts";
import type {
  CurrentSourceDescription,
  PlasticityDescription,
  PopulationDescription,
  RateDescription,
  SpikeSourceDescription,
  SynapseDescription,
} from "../../src/network/description.ts";

/** A layer of rate neurons with the weights written on it, whose columns belong to whatever is wired to it. */
export interface DescribedRate extends RateDescription {
  readonly weights?: readonly (readonly number[])[];
}

export interface DescribedParts {
  readonly models: Map<string, ModelDescription>;
  readonly populations: Map<string, PopulationDescription>;
  readonly spikeSources: Map<string, SpikeSourceDescription>;
  readonly currentSources: Map<string, CurrentSourceDescription>;
  readonly synapses: Map<string, SynapseDescription>;
  /** Keys of the further receptors of a synapse node; they are among the synapses. */
  readonly receptors: Map<string, readonly string[]>;
  readonly stps: Map<string, PlasticityDescription>;
  readonly stdps: Map<string, PlasticityDescription>;
  readonly rates: Map<string, DescribedRate>;
}

export function noParts(): DescribedParts {
  return {
    models: new Map(),
    populations: new Map(),
    spikeSources: new Map(),
    currentSources: new Map(),
    synapses: new Map(),
    receptors: new Map(),
    stps: new Map(),
    stdps: new Map(),
    rates: new Map(),
  };
}

/** The model a part uses; undefined for a part that is not in the network. */
export function modelOfPart(parts: DescribedParts, id: string): ModelDescription | undefined {
  const { populations, spikeSources, currentSources, synapses, stps, stdps, rates } = parts;
  for (const group of [populations, spikeSources, currentSources, synapses, stps, stdps, rates]) {
    const part = group.get(id);
    if (part) return parts.models.get(part.model);
  }
  return undefined;
}

/** Number of units of a population, spike source or layer of rate neurons. */
export function countOf(parts: DescribedParts, id: string): number {
  return (parts.populations.get(id) ?? parts.spikeSources.get(id) ?? parts.rates.get(id))?.count ?? 0;
}
