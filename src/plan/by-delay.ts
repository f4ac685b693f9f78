import { connect, drawWeights } from "../connectivity/connect.ts";
import { byDelay, type DelayGroup } from "../connectivity/delays.ts";
import type { Ends } from "../connectivity/synapses.ts";
import type { NetworkDescription } from "../network/description.ts";
import { lagsOf } from "../network/lags.ts";
import type { End, PlacedSynapses, Placing } from "./ends.ts";
import { placeLates } from "./late.ts";
import type { Layout } from "./layout.ts";
import { isSparse, placePick } from "./pick.ts";
import { placeRoute } from "./route.ts";
import { type Learning, placeStdp } from "./stdp.ts";
import { placeStp } from "./stp.ts";

/** The synapses of one delay, and the end whose spikes take them to the target `steps` later. */
interface Delayed extends Learning {
  readonly steps: number;
}

/**
 * A route for each delay, all into one ring: a spike passes through them in the order of their delays. Where the delay does not count for
 * learning all learn together; where it is split, those of each delay by lists of spikes that come late. Returns the end whose spikes
 * STP takes: of several the one with the shortest delay.
 */
export function placeByDelay(
  layout: Layout,
  network: NetworkDescription,
  { projection, synapse, from, to }: Placing,
  between: Ends,
): End {
  const { delayDistribution, weightDistribution, delaySteps } = synapse;
  if (!delayDistribution) throw new Error(`${synapse.key}: draws no delays`);
  const made = connect(synapse.connectivity, between);
  const table = weightDistribution ? { ...made, weights: drawWeights(made, weightDistribution, between) } : made;
  const total = table.targets.length;
  layout.synapses += total;
  const stdp = network.stdps.find((each) => each.key === projection.stdp);
  const isSplit = stdp !== undefined && synapse.dendriticSteps !== undefined;
  const groups = byDelay(table, delayDistribution, network.dt, delaySteps, between, stdp !== undefined);
  const lags = groups.map(({ steps }) => lagsOf(network, projection, steps));
  const sources = placeLates(
    layout,
    from,
    lags.map(({ pre }) => pre),
  );
  const targets = placeLates(
    layout,
    to,
    lags.map(({ post }) => post),
  );
  const stp = network.stps.find((each) => each.key === projection.stp);
  const delayed = groups.map((group, k): Delayed => {
    const { pre, post } = lags[k] as (typeof lags)[number];
    const key = `${projection.key}/delay ${group.steps}`;
    const synapses = placeGroup(layout, key, group);
    const late = sources.get(pre) ?? from;
    // A person may look at the STP of all sources: then all of them are listed.
    const isPicked = isSplit && stp === undefined && isSparse(group.synapses);
    const arriving = isPicked ? placePick(layout, late, `${late.key}/of ${key}`, synapses.rows) : late;
    // What is late serves this delay alone; traces of spikes that are not serve all.
    const traced = pre > 0 ? arriving : from;
    return { key, synapses, from: arriving, traced, to: targets.get(post) ?? to, steps: group.steps - pre };
  });
  const together = (): Learning => ({
    key: projection.key,
    synapses: placeAll(layout, projection.key, made),
    from,
    traced: from,
    to,
  });
  const learned = stdp
    ? placeStdp(layout, network, stdp, projection.key, total, isSplit ? delayed : [together()])
    : null;
  const some = { ...synapse, connectivity: { rule: "list", pairs: [] } as const };
  for (const { synapses, from: arriving, steps } of delayed) {
    const factors = stp ? placeStp(layout, network, stp, arriving) : null;
    const way = { synapse: some, placed: synapses, from, arriving, delaySteps: steps, to, due: new Map() };
    placeRoute(layout, { ...way, factors, learned });
  }
  return delayed[0]?.from ?? from;
}

/** The tables of the synapses of one delay. */
function placeGroup(layout: Layout, key: string, { synapses, places }: DelayGroup): PlacedSynapses {
  return {
    rows: layout.table(`${key}/rows`, synapses.rows),
    targets: layout.table(`${key}/targets`, synapses.targets),
    weights: synapses.weights ? layout.table(`${key}/weights`, synapses.weights) : null,
    table: synapses,
    places: places.length > 0 ? { region: layout.table(`${key}/places`, places), table: places } : null,
    key: null,
  };
}

/** The tables of all synapses of a projection, for those that learn whatever their delays. */
function placeAll(layout: Layout, key: string, table: PlacedSynapses["table"]): PlacedSynapses {
  const { rows, targets } = table;
  return {
    rows: layout.table(`${key}/rows`, rows),
    targets: layout.table(`${key}/targets`, targets),
    weights: null,
    table,
    places: null,
    key: null,
  };
}
