/**
 * What each part of a network is, whatever its key: a hash of its settings, refined by what it is wired to
 * (colour refinement after Weisfeiler and Lehman) and made unique by singling out one of equals at a time.
 */
import type { NetworkDescription } from "./description.ts";
import { hashText, stableText } from "./hash.ts";

/** A connection among parts, each in its role. */
type Link = readonly (readonly [role: string, key: string])[];

/** Rank of every part by key: 0, 1, 2 … in an order that depends only on content and wiring. */
export function rankParts(network: NetworkDescription): Map<string, number> {
  const links = linksOf(network);
  let colours = refine(initialColours(network), links);
  for (let tied = firstTie(colours); tied; tied = firstTie(colours)) {
    // Equals after refinement are interchangeable, so which one is singled out makes no difference to the results.
    colours.set(tied, hashText(`first of ${colours.get(tied)}`));
    colours = refine(colours, links);
  }
  const order = [...colours.keys()].sort((a, b) => colours.get(a)! - colours.get(b)!);
  return new Map(order.map((key, rank) => [key, rank]));
}

function initialColours(network: NetworkDescription): Map<string, number> {
  const groups = {
    population: network.populations,
    "spike source": network.spikeSources,
    "current source": network.currentSources,
    synapse: network.synapses,
    stp: network.stps,
    stdp: network.stdps,
    rate: network.rates ?? [],
  };
  const colours = new Map<string, number>();
  for (const [group, parts] of Object.entries(groups))
    for (const { key, ...content } of parts) colours.set(key, hashText(group + stableText(withoutKeys(content))));
  return colours;
}

/** A key says nothing of what a part is: whom it draws with is among the links. */
function withoutKeys(content: object): object {
  const { drawsWith: _, ...rest } = content as { drawsWith?: string };
  return rest;
}

/** Recorders are left out: to look at a network must not change it. */
function linksOf(network: NetworkDescription): Link[] {
  const projections = network.projections.map(({ from, stp, stdp, synapse, to }): Link => {
    const link: [string, string][] = [["from", from]];
    if (stp !== undefined) link.push(["stp", stp]);
    if (stdp !== undefined) link.push(["stdp", stdp]);
    link.push(["synapse", synapse], ["to", to]);
    return link;
  });
  const drives = network.drives.map(
    ({ from, to }): Link => [
      ["driver", from],
      ["driven", to],
    ],
  );
  const shared = network.synapses.flatMap(({ key, drawsWith }): Link[] =>
    drawsWith === undefined
      ? []
      : [
          [
            ["receptor", key],
            ["first receptor", drawsWith],
          ],
        ],
  );
  const layers = (network.layers ?? []).map(
    ({ from, to, weights }): Link => [
      [`weighed ${hashText(stableText(weights ?? "alike"))}`, from],
      ["weighing", to],
    ],
  );
  return [...projections, ...drives, ...shared, ...layers];
}

/** Rounds of refinement until the number of different colours no longer grows. */
function refine(start: ReadonlyMap<string, number>, links: readonly Link[]): Map<string, number> {
  let colours = new Map(start);
  for (let before = 0, now = differentOnes(colours); now > before; ) {
    before = now;
    colours = refineOnce(colours, links);
    now = differentOnes(colours);
  }
  return colours;
}

function refineOnce(colours: ReadonlyMap<string, number>, links: readonly Link[]): Map<string, number> {
  const seen = new Map<string, number[]>([...colours.keys()].map((key) => [key, []]));
  for (const link of links) {
    const text = link.map(([role, key]) => `${role}:${colours.get(key)}`).join(" ");
    for (const [role, key] of link) seen.get(key)?.push(hashText(`${role} of ${text}`));
  }
  return new Map(
    [...colours].map(([key, colour]) => [
      key,
      hashText(
        `${colour}|${seen
          .get(key)!
          .sort((a, b) => a - b)
          .join(",")}`,
      ),
    ]),
  );
}

function differentOnes(colours: ReadonlyMap<string, number>): number {
  return new Set(colours.values()).size;
}

/** A part of the class of equals with the smallest colour; undefined when all differ. */
function firstTie(colours: ReadonlyMap<string, number>): string | undefined {
  const holders = new Map<number, string>();
  let tie: number | undefined;
  for (const [key, colour] of colours) {
    if (!holders.has(colour)) holders.set(colour, key);
    else if (tie === undefined || colour < tie) tie = colour;
  }
  return tie === undefined ? undefined : holders.get(tie);
}
