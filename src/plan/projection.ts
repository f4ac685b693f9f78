import { connect, drawWeights } from "../connectivity/connect.ts";
import { tableKeys } from "../connectivity/keys.ts";
import type { Ends, Synapses } from "../connectivity/synapses.ts";
import type {
  Connectivity,
  NetworkDescription,
  ProjectionDescription,
  SynapseDescription,
} from "../network/description.ts";
import { joinStreams } from "../random/philox.ts";
import type { End, PlacedSynapses } from "./ends.ts";
import { kernelKey, pendingRegion, ringWidth, weightRegion } from "./kernel.ts";
import type { Layout } from "./layout.ts";
import type { Route } from "./plan.ts";
import { placeStdp } from "./stdp.ts";
import { placeStp } from "./stp.ts";

/** Places the synapses of a projection, its plasticity and the operator that routes its spikes. */
export function placeProjection(
  layout: Layout,
  network: NetworkDescription,
  projection: ProjectionDescription,
  ends: ReadonlyMap<string, End>,
): void {
  const from = ends.get(projection.from);
  const to = ends.get(projection.to);
  const synapse = network.synapses.find((each) => each.key === projection.synapse);
  if (!from || !to || !synapse) throw new Error(`${projection.key}: an end or the synapse is missing`);
  const placed = placeSynapses(layout, network, projection, synapse, from, to);
  const stp = network.stps.find((each) => each.key === projection.stp);
  const factors = stp ? placeStp(layout, network, stp, from) : null;
  const stdp = network.stdps.find((each) => each.key === projection.stdp);
  const learned = stdp ? placeStdp(layout, network, stdp, projection.key, placed, from, to) : null;
  placeRoute(layout, synapse, placed, from, to, { factors, learned });
}

function placeSynapses(
  layout: Layout,
  network: NetworkDescription,
  projection: ProjectionDescription,
  synapse: SynapseDescription,
  from: End,
  to: End,
): PlacedSynapses {
  const between: Ends = {
    sources: from.count,
    targets: to.count,
    same: from.key === to.key,
    seed: network.seed,
    stream: joinStreams(synapse.stream, from.stream, to.stream, rankOf(network, projection)),
  };
  const keys = tableKeys(synapse, between);
  const key = keys?.connections ?? null;
  const { tables: table, isKnown } = layout.tablesOf(projection.key, key, ["rows", "targets"], () =>
    connect(synapse.connectivity, between),
  );
  layout.synapses += table.targets.length;
  if (isKnown) layout.reused += table.targets.length;
  return {
    rows: `${projection.key}/rows`,
    targets: `${projection.key}/targets`,
    weights: placeWeights(layout, projection, synapse, table, between, keys?.weights ?? null),
    table,
    key,
  };
}

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

function placeRoute(
  layout: Layout,
  synapse: SynapseDescription,
  { rows, targets, weights }: PlacedSynapses,
  from: End,
  to: End,
  { factors, learned }: { factors: string | null; learned: string | null },
): void {
  const kernel = kernelKey(synapse.key, to.key);
  const weight = weightRegion(synapse.key);
  const spikes = `${from.key}/spikes`;
  const count = `${from.key}/spike-count`;
  const ring = `${kernel}/ring`;
  const pending = pendingRegion(to.key);
  const optional = [weights, factors, learned].filter((region) => region !== null);
  layout.add({
    op: "route",
    slot: "route",
    part: synapse.key,
    spikes,
    count,
    rows,
    targets,
    dense: denseness(synapse.connectivity, from, to),
    oneToOne: synapse.connectivity.rule === "one-to-one",
    weight,
    weights,
    learned,
    factors,
    delaySteps: synapse.delaySteps,
    ring,
    ringSlots: synapse.delaySteps + 1,
    pending,
    pendingSlots: layout.length(pending),
    width: ringWidth(to.count),
    access: {
      sets: [],
      increments: [ring, pending],
      reads: [spikes, count, rows, targets, weight, ...optional],
      updates: [],
    },
  });
}

function denseness(rule: Connectivity, from: End, to: End): Route["dense"] {
  if (rule.rule !== "all-to-all") return null;
  return { leavesOutOwn: from.key === to.key && !rule.selfConnections };
}

/** Place of a projection among those of its synapse node: two populations wired to one node draw different synapses. */
function rankOf(network: NetworkDescription, projection: ProjectionDescription): number {
  return network.projections.filter((each) => each.synapse === projection.synapse).indexOf(projection);
}
