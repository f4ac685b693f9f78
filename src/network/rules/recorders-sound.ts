import type { Diagnostic } from "../../model/diagnostic.ts";
import type { NetworkDescription, TraceRecorderDescription } from "../description.ts";
import { crowds, isCount, modelledParts, modelOf } from "./parts.ts";
import { recordableOf } from "./recordable.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** A trace recorder looks at a variable its part has, at neurons that exist, every whole number of steps. */
export const recordersSound: NetworkRule = (network) =>
  network.recorders.flatMap((recorder) => (recorder.records === "trace" ? faults(network, recorder) : []));

function faults(network: NetworkDescription, recorder: TraceRecorderDescription): Diagnostic[] {
  const found: Diagnostic[] = [];
  const at = modelledParts(network).find(({ part }) => part.key === recorder.of);
  const model = at && modelOf(network, at.part, at.kind);
  if (!at || !model) return [];
  const variables = recordableOf(model);
  if (!variables.includes(recorder.variable)) {
    const data = { found: recorder.variable, allowed: variables.join(", ") || "–" };
    found.push(breach(at.part, "variable-unknown", data));
  }
  if (!(Number.isSafeInteger(recorder.everySteps) && recorder.everySteps >= 1)) {
    found.push(breach(at.part, "sampling-not-whole", { found: String(recorder.everySteps) }));
  }
  const count = unitsOf(network, recorder);
  const beyond = recorder.indices.find((index) => !(Number.isInteger(index) && index >= 0 && index < count));
  if (beyond !== undefined) {
    const data = { found: String(beyond), most: Number.isFinite(count) ? count - 1 : "…" };
    found.push(breach(at.part, "index-out-of-range", data));
  }
  return found;
}

/** How many a recorder can choose from; infinite where only the built network knows, as for the synapses of an stdp. */
function unitsOf(network: NetworkDescription, { of, projection }: TraceRecorderDescription): number {
  const countOf = (key: string | undefined): number => {
    const count = crowds(network).find((one) => one.key === key)?.count;
    return count !== undefined && isCount(count) ? count : Number.POSITIVE_INFINITY;
  };
  if (crowds(network).some(({ key }) => key === of)) return countOf(of);
  if (network.currentSources.some(({ key }) => key === of))
    return projection === undefined ? 1 : countOf(network.drives.find(({ key }) => key === projection)?.to);
  const path = network.projections.find(
    (one) => (projection ?? one.key) === one.key && [one.synapse, one.stp].includes(of),
  );
  return countOf(path?.synapse === of ? path.to : path?.from);
}
