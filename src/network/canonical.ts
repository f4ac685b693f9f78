/**
 * The same network in its one canonical order, with a random stream of its own for each part that draws.
 * Results then depend neither on keys nor on the order in which a flow file lists its nodes. Keys are kept.
 */
import type { NetworkDescription } from "./description.ts";
import { drawsNumbers, drawsStart } from "./draws.ts";
import { hashText, stableText } from "./hash.ts";
import { rankParts } from "./signatures.ts";

export function canonical(network: NetworkDescription): NetworkDescription {
  const ranks = rankParts(network);
  const rank = (key: string | undefined): number => (key === undefined ? -1 : (ranks.get(key) ?? -1));
  const inOrder = <T extends { readonly key: string }>(parts: readonly T[]): T[] =>
    [...parts].sort((a, b) => rank(a.key) - rank(b.key));
  const streams = distinctStreams(network, rank);
  const withStream = <T extends { readonly key: string; readonly stream: number }>(parts: readonly T[]): T[] =>
    inOrder(parts).map((part) => ({ ...part, stream: streams.get(part.key) ?? part.stream }));
  return {
    ...network,
    models: Object.fromEntries(Object.entries(network.models).sort(([a], [b]) => compare(a, b))),
    populations: inOrder(network.populations).map((part) => ({ ...part, ...streamIf(streams.get(part.key)) })),
    spikeSources: withStream(network.spikeSources),
    currentSources: withStream(network.currentSources),
    synapses: withStream(network.synapses).map((synapse) => ({
      ...synapse,
      stream: streams.get(synapse.drawsWith ?? synapse.key) ?? synapse.stream,
    })),
    stps: inOrder(network.stps),
    stdps: inOrder(network.stdps),
    projections: sortBy(network.projections, (one) => [one.from, one.stp, one.stdp, one.synapse, one.to].map(rank)),
    ...ratesInOrder(network, rank, inOrder),
    drives: sortBy(network.drives, (one) => [one.from, one.to].map(rank)),
    recorders: sortBy(network.recorders, ({ key: _, of, ...what }) => [rank(of), hashText(stableText(what))]),
  };
}

/** Layers into one target keep the order of their sources; columns of weights do not depend on it. */
function ratesInOrder(
  { rates, layers }: NetworkDescription,
  rank: (key: string) => number,
  inOrder: <T extends { readonly key: string }>(parts: readonly T[]) => T[],
): Pick<NetworkDescription, "rates" | "layers"> {
  return {
    ...(rates ? { rates: inOrder(rates) } : {}),
    ...(layers ? { layers: sortBy(layers, (one) => [one.from, one.to].map(rank)) } : {}),
  };
}

/** A population that draws nothing has no stream. */
function streamIf(stream: number | undefined): { readonly stream?: number } {
  return stream === undefined ? {} : { stream };
}

/** Two parts that draw may not share a stream: the later in canonical order gets one derived from stream and rank. */
function distinctStreams(network: NetworkDescription, rank: (key: string) => number): Map<string, number> {
  const drawing = [
    ...[...network.spikeSources, ...network.currentSources].filter(({ model }) => draws(network, model)),
    ...network.synapses.filter((synapse) => drawsNumbers(synapse) && synapse.drawsWith === undefined),
    ...network.populations.filter(drawsStart),
  ].sort((a, b) => rank(a.key) - rank(b.key));
  const taken = new Set(drawing.map(({ stream = 0 }) => stream));
  const used = new Set<number>();
  const result = new Map<string, number>();
  for (const { key, stream = 0 } of drawing) {
    let own = stream;
    for (let nth = 1; used.has(own) || (own !== stream && taken.has(own)); nth++)
      own = hashText(`stream ${stream} copy ${nth}`) % 2 ** 32;
    used.add(own);
    result.set(key, own);
  }
  return result;
}

function draws(network: NetworkDescription, name: string): boolean {
  const model = network.models[name];
  return model !== undefined && "draws" in model && model.draws === true;
}

function sortBy<T>(items: readonly T[], order: (item: T) => readonly number[]): T[] {
  return items
    .map((item) => ({ item, by: order(item) }))
    .sort((a, b) => {
      const at = a.by.findIndex((value, index) => value !== b.by[index]);
      return at < 0 ? 0 : a.by[at]! - b.by[at]!;
    })
    .map(({ item }) => item);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
