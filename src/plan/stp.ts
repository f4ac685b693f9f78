import type { NetworkDescription, PlasticityDescription } from "../network/description.ts";
import type { End } from "./ends.ts";
import { placeStates } from "./events.ts";
import type { Layout } from "./layout.ts";
import { modelOf, placeParameters } from "./parameters.ts";

/** Prefix of the state of a short-term plasticity node at one source. */
export function stpKey(stp: string, source: string): string {
  return `${stp}<${source}`;
}

/**
 * Places short-term plasticity: state per presynaptic neuron, shared by all projections of that source through the node.
 * Returns the region with the factor of each spike of the source's list.
 */
export function placeStp(layout: Layout, network: NetworkDescription, part: PlasticityDescription, from: End): string {
  const key = stpKey(part.key, from.key);
  const factors = `${key}/factors`;
  if (layout.has(factors)) return factors;
  const model = modelOf(network, part, "stp");
  const { states, scope, last } = placeStates(
    layout,
    key,
    from.count,
    model.state,
    placeParameters(layout, part, model),
    part.method ?? "exact",
  );
  layout.region(factors, from.capacity);
  const lines = model.onSpike.map((text) =>
    text === "release" ? { target: "factor", value: scope.read(model.release) } : scope.line(text),
  );
  const spikes = `${from.key}/spikes`;
  const count = `${from.key}/spike-count`;
  const updates = [last, ...states.map((s) => s.region)];
  const read = layout.named(...states.map((s) => s.relaxed), ...lines.map((line) => line.value));
  layout.add({
    op: "stp",
    slot: "plasticity",
    part: part.key,
    n: from.count,
    states,
    last,
    lines,
    factors,
    spikes,
    count,
    access: {
      sets: [factors],
      increments: [],
      reads: [spikes, count, ...read.filter((region) => !updates.includes(region))],
      updates,
    },
  });
  return factors;
}
