import type { SynapseModel } from "../model/description.ts";
import type { NetworkDescription, SynapseDescription } from "./description.ts";
import { modelOf } from "./rules/parts.ts";

/** Longest delay for which spikes are kept until they are due [steps]: threads keep lists of so many steps for every part. */
const longestWait = 31;

/**
 * The variable of a kernel, or of its target, to which each arrival simply adds its weight, where nothing is lost at any time: then spikes
 * may wait in a list until they are due and add their weights to it one by one. Null where weights wait in a ring buffer:
 *
 * - what arrives is first put through a formula, or depends on the state of the target;
 * - a weight is what plasticity made of it at the spike, not when it arrives;
 * - each synapse has a delay of its own, or it is long.
 */
export function straightInto(network: NetworkDescription, synapse: SynapseDescription, target: string): string | null {
  if (synapse.delayDistribution || synapse.delaySteps > longestWait) return null;
  const learns = network.projections.some(
    (each) => each.synapse === synapse.key && each.to === target && (each.stp !== undefined || each.stdp !== undefined),
  );
  const model = modelOf(network, synapse, "synapse");
  return learns || !model || losesSome(network, model, target) ? null : addedTo(model);
}

/** True where arrivals are lost while the target is refractory. */
function losesSome(network: NetworkDescription, { gives }: SynapseModel, target: string): boolean {
  const part = network.populations.find(({ key }) => key === target);
  const neuron = part && modelOf(network, part, "neuron");
  if (!neuron) return false;
  if (gives.to === "current") return neuron.spike?.holdsCurrents === true;
  return neuron.state.some(
    ({ name, clampedWhileRefractory }) => name === neuron.membrane && clampedWhileRefractory === true,
  );
}

/** The variable that receives the weight as it is; null for any other formula. */
function addedTo({ receive: [line = "", ...more] }: SynapseModel): string | null {
  return more.length > 0 ? null : (/^(\w+) \+= weight$/.exec(line)?.[1] ?? null);
}
