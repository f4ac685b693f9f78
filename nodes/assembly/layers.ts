/** Wires among rate neurons: which columns of a weight matrix belong to which layer. */
import type { LayerDescription, NetworkDescription, RateDescription } from "../../src/network/description.ts";
import { error, type Fault } from "../common/fault.ts";
import type { Wire, WiredPart } from "../topology/part.ts";
import type { DescribedParts, DescribedRate } from "./described.ts";

/** The layers wired to one, in the order of their columns: by name. */
function sourcesOf(target: string, wires: readonly Wire[]): WiredPart[] {
  return wires
    .filter(({ from, to }) => to.id === target && from.role === "rate-neuron")
    .map(({ from }) => from)
    .sort((one, other) => byName(one, other) || (one.id < other.id ? -1 : 1));
}

/** The order of columns. */
function byName(one: { readonly label: string }, other: { readonly label: string }): number {
  return one.label < other.label ? -1 : one.label > other.label ? 1 : 0;
}

/** A layer of a running network that enters another: its key, its source, and whether it has weights. */
export interface EnteringLayer {
  readonly layer: string;
  readonly label: string;
  readonly count: number;
  readonly isWeighted: boolean;
}

/** The layers that enter a rate neuron of a network, in the order of the columns of its W. */
export function enteringLayers({ rates = [], layers = [] }: NetworkDescription, to: string): EnteringLayer[] {
  const entering = layers.filter((layer) => layer.to === to);
  return entering
    .flatMap(({ key: layer, from, weights }) => {
      const source = rates.find(({ key }) => key === from);
      return source ? [{ layer, label: source.label, count: source.count, isWeighted: weights !== undefined }] : [];
    })
    .sort(byName);
}

/** Units of a layer; of one at fault as many as it was to have. */
function countOf(parts: DescribedParts, { id, config }: WiredPart): number {
  return parts.rates.get(id)?.count ?? Math.max(1, Math.floor(Number(config.count ?? 1)) || 1);
}

/** Weight matrices that do not fit what is wired to them, by the wires as drawn. */
export function layerFaults(parts: DescribedParts, drawn: readonly Wire[]): Fault[] {
  return [...parts.rates.values()].flatMap(({ key, label, count, weights }): Fault[] => {
    const sources = sourcesOf(key, drawn);
    if (!weights || sources.length === 0) return [];
    const twin = sources.find((one, i) => one.label === sources[i + 1]?.label);
    if (twin) return [error(key, "weights-ambiguous", { from: label, found: twin.label })];
    const needColumns = sources.reduce((sum, source) => sum + countOf(parts, source), 0);
    const columns = weights[0]?.length ?? 0;
    if (weights.length === count && columns === needColumns) return [];
    const named = sources.map((source) => `${source.label}: ${countOf(parts, source)}`).join(", ");
    const shape = { rows: weights.length, columns, needRows: count, needColumns };
    return [error(key, "weights-wrong-shape", { from: label, ...shape, sources: named })];
  });
}

/** The layers that enter others, each with its own columns; one that is left out takes its columns with it. */
export function layersOf(parts: DescribedParts, drawn: readonly Wire[]): LayerDescription[] {
  return [...parts.rates.values()].flatMap(({ key: to, weights }) => {
    let first = 0;
    return sourcesOf(to, drawn).flatMap((source): LayerDescription[] => {
      const [from, start] = [source.id, first];
      first += countOf(parts, source);
      const own = weights?.map((row) => row.slice(start, first));
      return parts.rates.has(from) ? [{ key: `${from}>${to}`, from, to, ...(own ? { weights: own } : {}) }] : [];
    });
  });
}

/** A layer as the network knows it. */
export function ratesOf(parts: DescribedParts): RateDescription[] {
  return [...parts.rates.values()].map(({ weights: _, ...rate }: DescribedRate) => rate);
}
