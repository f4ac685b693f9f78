import type { Engine } from "../engine/engine.ts";
import type { NetworkDescription } from "../network/description.ts";
import type { Late, Pick, Route } from "../plan/operators/route.ts";
import { eachWeight, routesBySynapse, synapsesOf } from "./weights.ts";

/** The synapses of a projection one by one: by delay, then by source, then by target. */
export interface SynapseList {
  /** Keys of its ends. */
  readonly from: string;
  readonly to: string;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** As they are now, learned ones too. */
  readonly weights: Float64Array;
  /** [steps] */
  readonly delays: Uint32Array;
}

export interface SynapseLists {
  readonly count: number;
  /** One for each projection; none where there are more synapses than asked for. */
  readonly lists: readonly SynapseList[];
}

/** Lists the synapses of a node unless they are more than `most`. */
export function listSynapses(
  engine: Engine,
  routes: readonly Route[],
  late: readonly (Late | Pick)[],
  network: NetworkDescription,
  synapse: string,
  most: number,
): SynapseLists {
  const projections = routesBySynapse(routes, network, synapse).map(({ own, ...ends }) => {
    const count = own.reduce((sum, route) => sum + synapsesOf(engine, route), 0);
    return { ...ends, own, count };
  });
  const count = projections.reduce((sum, one) => sum + one.count, 0);
  if (count > most) return { count, lists: [] };
  const lists = projections.map(({ from, to, own, count: length }) => {
    const [sources, targets, delays] = [new Uint32Array(length), new Uint32Array(length), new Uint32Array(length)];
    const weights = new Float64Array(length);
    let at = 0;
    for (const route of own) {
      // The delay of a spike that waits in a list is its own wait.
      const before = lateness(late, (route.waited ?? route).spikes);
      eachWeight(engine, route, (source, target, weight) => {
        sources[at] = source;
        targets[at] = target;
        weights[at] = weight;
        delays[at++] = before + route.delaySteps;
      });
    }
    return { from, to, sources, targets, weights, delays };
  });
  return { count, lists };
}

/** Spikes that reach a synapse late have a part of the delay behind them; a list may be taken from one that is late itself. */
function lateness(late: readonly (Late | Pick)[], list: string): number {
  const found = late.find(({ spikes }) => spikes === list);
  if (!found) return 0;
  return (found.op === "late" ? found.steps : 0) + lateness(late, found.from);
}
