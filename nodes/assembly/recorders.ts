/** The recorders a network needs for its views and messages; a recorder wanted twice is made once. */
import type { ModelDescription } from "../../src/model/description.ts";
import { weightOf } from "../../src/model/unfold.ts";
import type {
  DriveDescription,
  ProjectionDescription,
  RecorderDescription,
  TraceRecorderDescription,
} from "../../src/network/description.ts";
import { hasOwnWeights } from "../../src/network/rules/memory.ts";
import { countOf, type DescribedParts, modelOfPart } from "./described.ts";
import type { SpikeTap, TraceTap } from "./taps.ts";
import { type Variable, variablesOf } from "./variables.ts";

/** Where a part can be recorded: once, or on each of its projections. */
export interface Place {
  /** The part itself, or a further receptor of it. */
  readonly part: string;
  readonly projection?: string;
  /** Name of the place, e.g. `synapse → LIF`. */
  readonly label: string;
  /** Number of things that can be recorded there. */
  readonly size: number;
  readonly variables: readonly Variable[];
}

/** The weights of a synapse node that ends a path. */
export interface Weighted {
  readonly label: string;
  readonly weight: number;
  readonly unit: string;
  readonly learned: boolean;
  /** True where synapses have weights of their own, learned or not. */
  readonly differ: boolean;
}

export class Recorders {
  readonly made = new Map<string, RecorderDescription>();
  private readonly parts: DescribedParts;
  private readonly projections: readonly ProjectionDescription[];
  private readonly drives: readonly DriveDescription[];

  constructor(
    parts: DescribedParts,
    projections: readonly ProjectionDescription[],
    drives: readonly DriveDescription[],
  ) {
    this.parts = parts;
    this.projections = projections;
    this.drives = drives;
  }

  modelOf(part: string): ModelDescription | undefined {
    return modelOfPart(this.parts, part);
  }

  /** Number of units of a population or spike source. */
  countOf(part: string): number {
    return countOf(this.parts, part);
  }

  spikes(part: string): SpikeTap | undefined {
    const described = this.parts.populations.get(part) ?? this.parts.spikeSources.get(part);
    if (!described) return undefined;
    const key = `spikes:${part}`;
    this.made.set(key, { key, records: "spikes", of: part });
    return { recorder: key, part, label: described.label, count: described.count };
  }

  trace(part: string, place: Place, variable: Variable, indices: readonly number[], everySteps: number): TraceTap {
    const key = `trace:${[part, place.projection ?? "", variable.name, indices.join("."), everySteps].join(":")}`;
    const recorder: TraceRecorderDescription = {
      key,
      records: "trace",
      of: part,
      ...(place.projection === undefined ? {} : { projection: place.projection }),
      variable: variable.name,
      indices,
      everySteps,
    };
    this.made.set(key, recorder);
    const { name, symbol, unit, shared } = variable;
    return { recorder: key, part, label: place.label, variable: name, symbol, unit, shared, indices, everySteps };
  }

  /** Of a synapse node with further receptors, the first: weights of the others are in proportion. */
  weightsOf(part: string): Weighted | undefined {
    const synapse = this.parts.synapses.get(part);
    const model = modelOfPart(this.parts, part);
    const paths = this.projections.filter((projection) => projection.synapse === part);
    if (!synapse || model?.kind !== "synapse" || paths.length === 0) return undefined;
    const learned = paths.some(({ stdp }) => stdp !== undefined);
    const { unit } = weightOf(model, synapse.normalisation);
    return { label: synapse.label, weight: synapse.weight, unit, learned, differ: learned || hasOwnWeights(synapse) };
  }

  /** A synapse node with further receptors can be recorded at each of them. */
  placesOf(part: string): Place[] {
    return [part, ...(this.parts.receptors.get(part) ?? [])].flatMap((key) => this.placesOfOne(key));
  }

  /** Where the current of a source arrives at each neuron of a population; undefined where all of them get the same. */
  arrivals(place: Place, population: string): Place | undefined {
    const model = modelOfPart(this.parts, place.part);
    const drive = this.drives.find(({ from, to }) => from === place.part && to === population);
    const differ =
      model?.kind === "current-source" && (model.draws || this.parts.currentSources.get(place.part)?.cells);
    return drive && differ ? { ...place, projection: drive.key, size: this.countOf(population) } : undefined;
  }

  private placesOfOne(part: string): Place[] {
    const model = modelOfPart(this.parts, part);
    if (!model) return [];
    // What lies before several receptors is the same on the way to each.
    const further = new Set([...this.parts.receptors.values()].flat());
    const own = this.projections.filter(
      ({ synapse, stp, stdp }) => synapse === part || (!further.has(synapse) && [stp, stdp].includes(part)),
    );
    const { populations, spikeSources, currentSources, rates } = this.parts;
    const single = populations.get(part) ?? spikeSources.get(part) ?? currentSources.get(part) ?? rates.get(part);
    if (single) {
      const size = model.kind === "neuron" || model.kind === "rate" ? countOf(this.parts, part) : 1;
      return [{ part, label: single.label, size, variables: variablesOf(model) }];
    }
    return own.map((projection): Place => {
      const label = this.labelOn(part, projection, own.length > 1);
      return {
        part,
        projection: projection.key,
        label,
        size: this.sizeOn(model.kind, projection),
        variables: variablesOf(model),
      };
    });
  }

  private labelOn(part: string, { from, to }: ProjectionDescription, several: boolean): string {
    const { populations, spikeSources, synapses, stps, stdps, rates } = this.parts;
    const label = (synapses.get(part) ?? stps.get(part) ?? stdps.get(part))?.label ?? part;
    if (!several) return label;
    const source = (populations.get(from) ?? spikeSources.get(from))?.label ?? from;
    return `${label} (${source} → ${(populations.get(to) ?? rates.get(to))?.label ?? to})`;
  }

  /** Targets of a synapse, sources of an STP, synapses of an STDP: there the largest possible number. */
  private sizeOn(kind: string, { from, to }: ProjectionDescription): number {
    const sources = countOf(this.parts, from);
    const targets = countOf(this.parts, to);
    return kind === "synapse" ? targets : kind === "stp" ? sources : sources * targets;
  }
}
