import type { SynapseDescription } from "../network/description.ts";
import { drawsConnections } from "../network/draws.ts";
import type { Ends } from "./synapses.ts";

/** What the tables of a projection depend on: equal keys mean equal tables. */
export interface TableKeys {
  /** Of who is connected to whom. */
  readonly connections: string;
  /** Of the weights of single synapses. */
  readonly weights: string;
}

/** Null where the tables are a list that was written down: looking them up would take as long as making them. */
export function tableKeys({ connectivity, weightDistribution }: SynapseDescription, ends: Ends): TableKeys | null {
  if (connectivity.rule === "list" || connectivity.rule === "matrix") return null;
  // What draws nothing is the same for any seed.
  const { seed: _seed, stream: _stream, ...counts } = ends;
  const connections = JSON.stringify([connectivity, drawsConnections(connectivity) ? ends : counts]);
  return { connections, weights: JSON.stringify([connections, weightDistribution, ends]) };
}
