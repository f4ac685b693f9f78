/** One node's settings as the description of its part of the network, with the faults found on the way. */
import type { ModelDescription, SynapseModel } from "../../src/model/description.ts";
import { weightOf } from "../../src/model/unfold.ts";
import type { InitialValue, ModelledPart, PopulationDescription } from "../../src/network/description.ts";
import { drawsStart } from "../../src/network/draws.ts";
import { error, type Fault, warning } from "../common/fault.ts";
import { modelOf } from "../common/fields.ts";
import { readMatrix, readNumbers } from "../common/read-table.ts";
import { readIndices } from "../common/read-text.ts";
import { readReceptors } from "../common/receptors.ts";
import type { WiredPart } from "../topology/part.ts";
import type { Role } from "../topology/roles.ts";
import { readConnectivity } from "./connectivity.ts";
import { readDelay } from "./delay.ts";
import type { DescribedParts, DescribedRate } from "./described.ts";
import { readLists, readParameters } from "./parameters.ts";
import { hasNoProportions, receptorKey, receptorOf } from "./receptors.ts";
import { SettingsReader } from "./settings.ts";
import { readWeightDistribution } from "./weights.ts";

interface Draft {
  readonly part: WiredPart;
  readonly base: ModelledPart;
  readonly model: ModelDescription;
  readonly reader: SettingsReader;
  readonly dt: number;
}

/** Reads the settings first; the function returned adds the part, and is called only when nothing was at fault. */
type Describe = (draft: Draft) => (into: DescribedParts) => void;

const describers: Partial<Record<Role, Describe>> = {
  neuron: ({ part, base, model, reader }) => {
    const start = startOf(model, reader);
    const population = { ...base, count: reader.needed("count"), ...start };
    // A stream that nothing draws from would tell apart populations that are alike.
    const drawn = drawsStart(population) ? { ...population, stream: streamOf(part) } : population;
    return ({ populations }) => populations.set(base.key, drawn);
  },
  "spike-source": ({ part, base, model, reader }) => {
    const lists = readLists(part, model, reader);
    const source = { ...base, count: reader.needed("count"), lists, stream: streamOf(part) };
    return ({ spikeSources }) => spikeSources.set(base.key, source);
  },
  "current-source": ({ part, base, model, reader }) => {
    const cells = readCells(part, reader);
    const source = { ...base, ...cells, lists: readLists(part, model, reader), stream: streamOf(part) };
    return ({ currentSources }) => currentSources.set(base.key, source);
  },
  synapse: ({ part, base, model, reader, dt }) => {
    const normalisation = reader.choice("normalisation");
    const { default: weightDefault, unit } = weightOf(model as SynapseModel, normalisation);
    const weight = reader.needed("weight", { default: weightDefault, unit });
    const weightDistribution = readWeightDistribution(reader, weight, unit);
    const connectivity = readConnectivity(reader, weight);
    const delay = readDelay(part, reader, dt, connectivity);
    const synapse = {
      ...base,
      weight,
      ...(normalisation ? { normalisation } : {}),
      ...(weightDistribution ? { weightDistribution } : {}),
      ...delay,
      connectivity,
      stream: streamOf(part),
    };
    const read = readReceptors(reader.text("receptors"), part.label, part.config.preset);
    for (const { code, data } of read.faults) reader.add(error(part.id, code, data));
    if (read.receptors.length > 0 && hasNoProportions(synapse))
      reader.add(warning(part.id, "receptors-without-proportions", { from: part.label }));
    return ({ models, synapses, receptors }) => {
      synapses.set(base.key, synapse);
      for (const receptor of read.receptors) {
        const further = receptorOf(synapse, receptor);
        models.set(receptor.model.name, receptor.model);
        synapses.set(further.key, further);
      }
      const keys = read.receptors.map(({ name }) => receptorKey(base.key, name));
      if (keys.length) receptors.set(base.key, keys);
    };
  },
  "rate-neuron": ({ base, reader }) => {
    const weights = reader.table("weights", readMatrix) ?? [];
    const bias = reader.table("bias", readNumbers) ?? [];
    const initial = reader.table("i_y", readNumbers) ?? [];
    const rate: DescribedRate = {
      ...base,
      count: reader.needed("count"),
      bias: bias.length ? bias : [0],
      ...(initial.length ? { initial } : {}),
      ...(weights.length ? { weights } : {}),
    };
    return ({ rates }) => rates.set(base.key, rate);
  },
  stp:
    ({ base }) =>
    ({ stps }) =>
      stps.set(base.key, base),
  stdp:
    ({ base }) =>
    ({ stdps }) =>
      stdps.set(base.key, base),
};

/** Adds the part to the description unless one of its settings is at fault; returns every fault and warning. */
export function describePart(part: WiredPart, dt: number, into: DescribedParts): readonly Fault[] {
  const describe = describers[part.role];
  const model = modelOf(part.definition, part.config.model);
  if (!describe || !model) return [];
  const reader = new SettingsReader(part);
  const chosen = part.config.model;
  const offered = part.definition.models.map(({ name }) => name);
  if (typeof chosen === "string" && chosen !== "" && chosen !== model.name)
    reader.unknownChoice("model", chosen, offered);
  const parameters = readParameters(part, model, reader);
  const base: ModelledPart = { key: part.id, label: part.label, model: model.name, parameters };
  const add = describe({ part, base, model, reader, dt });
  if (!reader.faults.some(({ severity }) => severity === "error")) {
    into.models.set(model.name, model);
    add(into);
  }
  return reader.faults;
}

/** Initial values and method where the node names them. */
function startOf(model: ModelDescription, reader: SettingsReader): Partial<PopulationDescription> {
  if (model.kind !== "neuron") return {};
  const initial: Record<string, InitialValue> = {};
  for (const { name } of model.state) {
    const value = reader.numberOrDistribution(`i_${name}`);
    if (value !== undefined) initial[name] = value;
  }
  const wanted = reader.choice("method");
  const method = model.methods.find((name) => name === wanted);
  if (wanted !== "" && !method) reader.unknownChoice("method", wanted, model.methods);
  return { ...(Object.keys(initial).length ? { initial } : {}), ...(method ? { method } : {}) };
}

/** The neurons a current goes to, where not all get it. */
function readCells(part: WiredPart, reader: SettingsReader): { readonly cells?: readonly number[] } {
  const text = reader.text("cells");
  if (text.trim() === "") return {};
  const reading = readIndices(text);
  if ("value" in reading) return { cells: reading.value };
  reader.add(error(part.id, "indices-unreadable", { from: part.label, found: reading.wrong }));
  return {};
}

/** Which random numbers a node draws; flows written by hand may lack it. */
function streamOf(part: WiredPart): number {
  const value = Number(part.config.stream ?? 0);
  return Number.isInteger(value) && value >= 0 ? value % 2 ** 32 : 0;
}
