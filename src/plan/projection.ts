import { connect, drawWeights } from "../connectivity/connect.ts";
import { byDelay } from "../connectivity/delays.ts";
import { tableKeys } from "../connectivity/keys.ts";
import type { Ends, Synapses } from "../connectivity/synapses.ts";
import type {
  Connectivity,
  NetworkDescription,
  ProjectionDescription,
  SynapseDescription,
} from "../network/description.ts";
import { lagsOf } from "../network/lags.ts";
import { joinStreams } from "../random/philox.ts";
import type { End, PlacedSynapses } from "./ends.ts";
import { kernelKey, pendingRegion, ringWidth, weightRegion } from "./kernel.ts";
import { placeLate } from "./late.ts";
import type { Layout } from "./layout.ts";
import type { Route } from "./operators/route.ts";
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
  if (synapse.delayDistribution) {
    placeByDelay(layout, network, projection, synapse, from, to);
    return;
  }
  const placed = placeSynapses(layout, network, projection, synapse, from, to);
  const lags = lagsOf(network, projection);
  const [arriving, returning] = [placeLate(layout, from, lags.pre), placeLate(layout, to, lags.post)];
  const stp = network.stps.find((each) => each.key === projection.stp);
  const factors = stp ? placeStp(layout, network, stp, arriving) : null;
  const stdp = network.stdps.find((each) => each.key === projection.stdp);
  const learned = stdp ? placeStdp(layout, network, stdp, projection.key, placed, arriving, returning) : null;
  placeRoute(layout, synapse, placed, from, to, { factors, learned }, synapse.delaySteps - lags.pre, arriving);
}

/** A route for each delay, all into one ring: a spike passes through them in the order of their delays. */
function placeByDelay(
  layout: Layout,
  network: NetworkDescription,
  projection: ProjectionDescription,
  synapse: SynapseDescription,
  from: End,
  to: End,
): void {
  const { delayDistribution, weightDistribution, delaySteps } = synapse;
  if (!delayDistribution) return;
  const between = endsOf(network, projection, synapse, from, to);
  const made = connect(synapse.connectivity, between);
  const table = weightDistribution ? { ...made, weights: drawWeights(made, weightDistribution, between) } : made;
  layout.synapses += table.targets.length;
  const stp = network.stps.find((each) => each.key === projection.stp);
  const factors = stp ? placeStp(layout, network, stp, from) : null;
  for (const { steps, synapses } of byDelay(table, delayDistribution, network.dt, delaySteps, between)) {
    const key = `${projection.key}/delay ${steps}`;
    const placed = {
      rows: layout.table(`${key}/rows`, synapses.rows),
      targets: layout.table(`${key}/targets`, synapses.targets),
      weights: synapses.weights ? layout.table(`${key}/weights`, synapses.weights) : null,
      table: synapses,
      key: null,
    };
    const some = { ...synapse, connectivity: { rule: "list", pairs: [] } as const };
    placeRoute(layout, some, placed, from, to, { factors, learned: null }, steps);
  }
}

function endsOf(
  network: NetworkDescription,
  projection: ProjectionDescription,
  synapse: SynapseDescription,
  from: End,
  to: End,
): Ends {
  return {
    sources: from.count,
    targets: to.count,
    same: from.key === to.key,
    seed: network.seed,
    stream: joinStreams(synapse.stream, from.stream, to.stream, rankOf(network, projection)),
  };
}

function placeSynapses(
  layout: Layout,
  network: NetworkDescription,
  projection: ProjectionDescription,
  synapse: SynapseDescription,
  from: End,
  to: End,
): PlacedSynapses {
  const between = endsOf(network, projection, synapse, from, to);
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
  delaySteps: number = synapse.delaySteps,
  arriving: End = from,
): void {
  const kernel = kernelKey(synapse.key, to.key);
  const weight = weightRegion(synapse.key);
  const spikes = `${arriving.key}/spikes`;
  const count = `${arriving.key}/spike-count`;
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
    delaySteps,
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
