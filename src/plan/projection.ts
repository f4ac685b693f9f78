import { connect, drawWeights } from "../connectivity/connect.ts";
import { tableKeys } from "../connectivity/keys.ts";
import { rowsOfAll } from "../connectivity/regular.ts";
import { type Ends, type Synapses, synapsesIn } from "../connectivity/synapses.ts";
import type { NetworkDescription, ProjectionDescription, SynapseDescription } from "../network/description.ts";
import { lagsOf } from "../network/lags.ts";
import { joinStreams } from "../random/philox.ts";
import { placeByDelay } from "./by-delay.ts";
import type { End, PlacedSynapses, Placing } from "./ends.ts";
import type { Due } from "./kernel.ts";
import { placeLate } from "./late.ts";
import type { Layout } from "./layout.ts";
import { placeRoute } from "./route.ts";
import { placeStdp } from "./stdp.ts";
import { placeStp } from "./stp.ts";

/** Places the synapses of a projection, its plasticity and the operators that route its spikes; returns the end whose spikes its STP takes. */
export function placeProjection(
  layout: Layout,
  network: NetworkDescription,
  projection: ProjectionDescription,
  ends: ReadonlyMap<string, End>,
  due: Due,
): End {
  const from = ends.get(projection.from);
  const to = ends.get(projection.to);
  const synapse = network.synapses.find((each) => each.key === projection.synapse);
  if (!from || !to || !synapse) throw new Error(`${projection.key}: an end or the synapse is missing`);
  const placing = { projection, synapse, from, to };
  const between = endsOf(network, placing);
  if (synapse.delayDistribution) return placeByDelay(layout, network, placing, between);
  const placed = placeSynapses(layout, placing, between);
  const lags = lagsOf(network, projection);
  const [arriving, returning] = [placeLate(layout, from, lags.pre), placeLate(layout, to, lags.post)];
  const stp = network.stps.find((each) => each.key === projection.stp);
  const factors = stp ? placeStp(layout, network, stp, arriving) : null;
  const stdp = network.stdps.find((each) => each.key === projection.stdp);
  const group = { key: projection.key, synapses: placed, from: arriving, to: returning, traced: arriving };
  const total = placed.table.targets.length;
  const learned = stdp ? placeStdp(layout, network, stdp, projection.key, total, [group]) : null;
  const delaySteps = synapse.delaySteps - lags.pre;
  placeRoute(layout, { synapse, placed, from, arriving, delaySteps, to, due, factors, learned });
  return arriving;
}

function endsOf(network: NetworkDescription, { projection, synapse, from, to }: Placing): Ends {
  return {
    sources: from.count,
    targets: to.count,
    same: from.key === to.key,
    seed: network.seed,
    stream: joinStreams(synapse.stream, from.stream, to.stream, rankOf(network, projection)),
  };
}

function placeSynapses(layout: Layout, { projection, synapse }: Placing, between: Ends): PlacedSynapses {
  const keys = tableKeys(synapse, between);
  const key = keys?.connections ?? null;
  const { connectivity } = synapse;
  // All to all needs no targets: they follow each other, unless what learns looks them up.
  const isCounted = connectivity.rule === "all-to-all" && projection.stdp === undefined;
  const { tables, isKnown } = isCounted
    ? layout.tablesOf(projection.key, key, ["rows"], () => ({ rows: rowsOfAll(connectivity, between) }))
    : layout.tablesOf<Synapses>(projection.key, key, ["rows", "targets"], () => connect(connectivity, between));
  const table: Synapses = { targets: none, ...tables };
  const total = synapsesIn(table.rows);
  layout.synapses += total;
  if (isKnown) layout.reused += total;
  return {
    rows: `${projection.key}/rows`,
    targets: isCounted ? null : `${projection.key}/targets`,
    weights: placeWeights(layout, projection, synapse, table, between, keys?.weights ?? null),
    table,
    places: null,
    key,
  };
}

const none = new Uint16Array(0);

/** The region of the weights of single synapses, or null where all share one. */
function placeWeights(
  layout: Layout,
  projection: ProjectionDescription,
  { weightDistribution }: SynapseDescription,
  table: Synapses,
  between: Ends,
  key: string | null,
): string | null {
  if (weightDistribution)
    layout.tablesOf(projection.key, key, ["weights"], () => ({
      weights: drawWeights(table, weightDistribution, between),
    }));
  else if (table.weights) layout.table(`${projection.key}/weights`, table.weights);
  else return null;
  return `${projection.key}/weights`;
}

/** Place of a projection among those of its synapse node: two populations wired to one node draw different synapses. */
function rankOf(network: NetworkDescription, projection: ProjectionDescription): number {
  return network.projections.filter((each) => each.synapse === projection.synapse).indexOf(projection);
}
