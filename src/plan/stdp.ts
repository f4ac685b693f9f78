import { addUp } from "../connectivity/transpose.ts";
import type { RelaxationMethod } from "../integration/relaxation.ts";
import type { Assignment } from "../integration/system.ts";
import type { StdpModel } from "../model/description.ts";
import type { NetworkDescription, PlasticityDescription } from "../network/description.ts";
import type { End, PlacedSynapses } from "./ends.ts";
import { type PlacedStates, placeStates } from "./events.ts";
import type { Layout } from "./layout.ts";
import type { Traces } from "./operators/plasticity.ts";
import { modelOf, placeParameters } from "./parameters.ts";
import type { Scope } from "./scope.ts";
import { learnedRegion, type PlacedSynapseVariables, placeSynapseVariables } from "./synapse-variables.ts";

/** Synapses of a projection that spikes of both ends reach equally late, by the lists of these spikes. */
export interface Learning {
  /** What the tables made for them are called after. */
  readonly key: string;
  readonly synapses: PlacedSynapses;
  readonly from: End;
  readonly to: End;
  /** Where all spikes of the sources are listed that leave traces, if `from` lists some of them. */
  readonly traced: End;
}

/** Places spike-timing dependent plasticity on the `total` synapses of a projection; returns the region of their weights. */
export function placeStdp(
  layout: Layout,
  network: NetworkDescription,
  part: PlasticityDescription,
  projection: string,
  total: number,
  groups: readonly Learning[],
): string {
  const model = modelOf(network, part, "stdp");
  const own = placeParameters(layout, part, model);
  const method = part.method ?? "exact";
  const weights = layout.region(learnedRegion(projection), total);
  layout.atStart(total, [{ target: weights, value: own.read(model.initial) }]);
  const variables = placeSynapseVariables(layout, network, part, projection);
  for (const group of groups) {
    const { traced, to } = group;
    const pre = placeTraces(layout, `${part.key}<${traced.key}`, traced, model.pre, model.onPre.traces, own, method);
    const post = placeTraces(layout, `${part.key}>${to.key}`, to, model.post, model.onPost.traces, own, method);
    placeWeights(layout, model, part.key, weights, group, variables, pre, post);
  }
  return weights;
}

/** The traces of one end of a projection, and what a spike of that end does to them. */
interface PlacedTraces extends PlacedStates {
  readonly traces: Traces;
  readonly lines: readonly Assignment[];
}

/** Traces of one end, shared by all projections through the node with that end. */
function placeTraces(
  layout: Layout,
  prefix: string,
  end: End,
  variables: StdpModel["pre"],
  onSpike: readonly string[],
  own: Scope,
  method: RelaxationMethod,
): PlacedTraces {
  const placed = placeStates(layout, prefix, end.count, variables, own, method);
  const traces: Traces = {
    states: placed.states,
    last: placed.last,
    spikes: `${end.key}/spikes`,
    count: `${end.key}/spike-count`,
  };
  return { ...placed, traces, lines: onSpike.map((text) => placed.scope.line(text)) };
}

function placeWeights(
  layout: Layout,
  model: StdpModel,
  part: string,
  weights: string,
  { key, synapses, from, to }: Learning,
  { scope: own, variables }: PlacedSynapseVariables,
  pre: PlacedTraces,
  post: PlacedTraces,
): void {
  const scope = own.and(pre.scope).and(post.scope);
  const change = ({ weight, synapse = [] }: StdpModel["onPre"]) =>
    [...(weight === undefined ? [] : [weight]), ...synapse].map((text) => scope.line(text));
  layout.tablesOf(key, synapses.key, ["columns", "incoming", "sources"], () => byTarget(synapses, from, to));
  const [columns, incoming, sources] = [`${key}/columns`, `${key}/incoming`, `${key}/sources`];
  const places = synapses.places?.region ?? null;
  const { targets } = synapses;
  if (targets === null) throw new Error(`${key}: synapses that learn are found by their targets`);
  const [onPre, onPost] = [change(model.onPre), change(model.onPost)];
  const [lower, upper] = [scope.read(model.bounds.lower), scope.read(model.bounds.upper)];
  const arriving = { ...pre.traces, spikes: `${from.key}/spikes`, count: `${from.key}/spike-count` };
  const ends = [arriving, post.traces];
  const relaxed = ends.flatMap((traces) => traces.states.map((state) => state.relaxed));
  const values = [...onPre, ...onPost, ...(variables?.message?.lines ?? [])].map((line) => line.value);
  const within = variables ? [variables.moved, ...variables.states.map((state) => state.relaxed)] : [];
  const updates = [weights, ...(variables ? [variables.last, ...variables.states.map((state) => state.region)] : [])];
  const read = layout
    .named(...values, lower, upper, ...relaxed, ...within)
    .filter((region) => !updates.includes(region));
  const message = variables?.message ? [variables.message.due] : [];
  layout.add({
    op: "stdp-weights",
    slot: "plasticity",
    part,
    weights,
    pre: arriving,
    post: post.traces,
    onPre,
    onPost,
    lower,
    upper,
    own: variables,
    rows: synapses.rows,
    targets,
    places,
    columns,
    incoming,
    sources,
    access: {
      sets: [],
      increments: [],
      reads: [
        ...ends.flatMap((traces) => [traces.spikes, traces.count, traces.last]),
        ...read,
        ...message,
        ...[synapses.rows, targets, columns, incoming, sources],
        ...(places === null ? [] : [places]),
      ],
      updates,
    },
  });
  for (const end of [pre, post]) {
    if (end.shared) continue;
    const updates = [end.traces.last, ...end.traces.states.map((s) => s.region)];
    const own = layout.named(...end.traces.states.map((s) => s.relaxed), ...end.lines.map((line) => line.value));
    layout.addLast({
      op: "stdp-traces",
      slot: "plasticity",
      part,
      traces: end.traces,
      lines: end.lines,
      access: {
        sets: [],
        increments: [],
        reads: [end.traces.spikes, end.traces.count, ...own.filter((region) => !updates.includes(region))],
        updates,
      },
    });
  }
}

/** Synapses in order of target, and the source of each in this order. */
function byTarget({ table, places }: PlacedSynapses, from: End, to: End) {
  const { rows, targets } = table;
  const columns = new Uint32Array(to.count + 1);
  for (let s = 0; s < targets.length; s++) {
    const column = (targets[s] as number) + 1;
    columns[column] = (columns[column] as number) + 1;
  }
  addUp(columns);
  const incoming = new Uint32Array(targets.length);
  const sources = new Uint32Array(targets.length);
  const filled = columns.slice(0, to.count);
  for (let i = 0; i < from.count; i++) {
    const end = rows[i + 1] as number;
    for (let s = rows[i] as number; s < end; s++) {
      const target = targets[s] as number;
      const at = filled[target] as number;
      filled[target] = at + 1;
      incoming[at] = places ? (places.table[s] as number) : s;
      sources[at] = i;
    }
  }
  return { columns, incoming, sources };
}
