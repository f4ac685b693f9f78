/** Weights for a histogram: the factors that STDP nodes have learned, or the weights of synapses. */
import { error, warning } from "../common/fault.ts";
import type { Draft, Found } from "./analysis-draft.ts";
import type { Weighted } from "./recorders.ts";
import type { AskedWeights, TraceTap } from "./taps.ts";

/** What STDP has learned is looked at this often [ms], and so many synapses of it. */
const everyMs = 100;
const mostLearned = 10_000;

export function weightHistogram(draft: Draft): Found | undefined {
  const { sources, part, reader, recorders } = draft;
  const bin = reader.number("bin") ?? null;
  const taps = sources.flatMap(({ id, role }) => (role === "stdp" ? learned(draft, id) : []));
  const synapses = sources.flatMap(({ id, role }) => {
    const found = role === "synapse" ? recorders.weightsOf(id) : undefined;
    return found ? [{ id, ...found }] : [];
  });
  const differing = synapses.filter(({ differ }) => differ);
  const alone = taps.length === 0 && differing.length === 0;
  for (const synapse of synapses) {
    if (synapse.differ) continue;
    const { label: of, weight: found, unit } = synapse;
    reader.add((alone ? error : warning)(part.id, "weights-alike", { from: part.label, of, found, unit }));
  }
  if (alone && synapses.length === 0 && sources.length > 0)
    reader.add(error(part.id, "weights-need-synapse", { from: part.label }));
  const units = unitsOf(taps, differing);
  if (units.length > 1)
    reader.add(error(part.id, "weights-of-two-units", { from: part.label, found: units.join(", ") }));
  const asked = differing.map(({ id, label, learned }): AskedWeights => ({ synapse: id, label, learned }));
  return { analysis: { shows: "weights", bin, asked, unit: differing[0]?.unit ?? "" }, taps };
}

function learned({ recorders, dt }: Draft, stdp: string): TraceTap[] {
  return recorders.placesOf(stdp).flatMap((place) => {
    const variable = place.variables.find(({ usual }) => usual);
    if (!variable) return [];
    const indices = Array.from({ length: Math.min(place.size, mostLearned) }, (_, index) => index);
    return recorders.trace(stdp, place, variable, indices, Math.max(1, Math.round(everyMs / dt)));
  });
}

/** A learned factor has no unit and is told by its name. */
function unitsOf(taps: readonly TraceTap[], synapses: readonly Weighted[]): string[] {
  return [...new Set([...taps.map(({ symbol }) => symbol), ...synapses.map(({ unit }) => unit)])];
}
