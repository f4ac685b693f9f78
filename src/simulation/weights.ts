import type { Engine } from "../engine/engine.ts";
import type { NetworkDescription } from "../network/description.ts";
import { crowds } from "../network/rules/parts.ts";
import { denseTarget, type Route } from "../plan/operators/route.ts";

/** The weights of a projection as a matrix: a row for each target and a column for each source, or for as many as one field stands for. */
export interface WeightMatrix {
  /** Keys of its ends. */
  readonly from: string;
  readonly to: string;
  readonly sources: number;
  readonly targets: number;
  readonly synapses: number;
  /** The smallest and the largest weight of a single synapse; 0 where there is none. */
  readonly least: number;
  readonly greatest: number;
  /** Sources and targets that one field stands for; 1 where every pair has its own. */
  readonly each: { readonly sources: number; readonly targets: number };
  readonly rows: number;
  readonly columns: number;
  /** [rows × columns] Sum of the weights of a pair, averaged over the pairs of a field; 0 where there is no synapse. */
  readonly values: Float64Array;
}

/** Matrices of the projections of a synapse with at most so many rows and columns, with weights as they are now, learned ones too. */
export function weightMatrices(
  engine: Engine,
  routes: readonly Route[],
  network: NetworkDescription,
  synapse: string,
  most: number,
): WeightMatrix[] {
  const counts = new Map(crowds(network).map(({ key, count }) => [key, count]));
  return routesBySynapse(routes, network, synapse).map(({ from, to, own }) => ({
    ...{ from, to },
    ...matrixOf(engine, own, counts.get(from) ?? 0, counts.get(to) ?? 0, most),
  }));
}

/** The projections of a synapse and their routes: synapses with delays of their own have a route for each delay, and none where there is no synapse. */
export function routesBySynapse(
  routes: readonly Route[],
  network: NetworkDescription,
  synapse: string,
): { readonly from: string; readonly to: string; readonly own: readonly Route[] }[] {
  return network.projections.flatMap((projection) => {
    const { key, from, to } = projection;
    const own = routes.filter(({ rows }) => rows === `${key}/rows` || rows.startsWith(`${key}/delay `));
    return projection.synapse === synapse ? [{ from, to, own }] : [];
  });
}

function matrixOf(
  engine: Engine,
  routes: readonly Route[],
  sources: number,
  targets: number,
  most: number,
): Omit<WeightMatrix, "from" | "to"> {
  const each = { sources: Math.max(1, Math.ceil(sources / most)), targets: Math.max(1, Math.ceil(targets / most)) };
  const columns = Math.ceil(sources / each.sources);
  const height = Math.ceil(targets / each.targets);
  const values = new Float64Array(columns * height);
  let synapses = 0;
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const route of routes)
    synapses += eachWeight(engine, route, (from, to, weight) => {
      const at = Math.floor(to / each.targets) * columns + Math.floor(from / each.sources);
      values[at] = (values[at] as number) + weight;
      least = Math.min(least, weight);
      greatest = Math.max(greatest, weight);
    });
  if (each.sources > 1 || each.targets > 1)
    for (let row = 0; row < height; row++)
      for (let column = 0; column < columns; column++) {
        // The last fields may stand for fewer.
        const wide = Math.min(each.sources, sources - column * each.sources);
        const high = Math.min(each.targets, targets - row * each.targets);
        values[row * columns + column] = (values[row * columns + column] as number) / (wide * high);
      }
  const range = synapses > 0 ? { least, greatest } : { least: 0, greatest: 0 };
  return { sources, targets, synapses, ...range, each, rows: height, columns, values };
}

/** Goes through the synapses of a route, each with its weight as it is now; returns how many they are. */
export function eachWeight(
  engine: Engine,
  route: Route,
  visit: (from: number, to: number, weight: number) => void,
): number {
  const rows = engine.read(route.rows);
  const targets = route.targets === null ? null : engine.read(route.targets);
  const dense = route.dense ?? { leavesOutOwn: false };
  const shared = engine.read(route.weight)[0] as number;
  const weights = route.weights === null ? null : engine.read(route.weights);
  const learned = route.learned === null ? null : engine.read(route.learned);
  const places = route.places === null ? null : engine.read(route.places);
  for (let from = 0; from + 1 < rows.length; from++) {
    for (let s = rows[from] as number; s < (rows[from + 1] as number); s++) {
      const own = weights?.[s] ?? Number.NaN;
      const to = targets ? (targets[s] as number) : denseTarget(dense, from, s - (rows[from] as number));
      visit(from, to, (Number.isNaN(own) ? shared : own) * (learned?.[places?.[s] ?? s] ?? 1));
    }
  }
  return synapsesOf(engine, route);
}

/** How many synapses a route has. */
export function synapsesOf(engine: Engine, { rows }: Route): number {
  return engine.read(rows).at(-1) ?? 0;
}
