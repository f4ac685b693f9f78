import type { SynapseModel } from "../model/description.ts";
import type { NetworkDescription, SynapseDescription } from "./description.ts";
import { modelOf } from "./rules/parts.ts";

/** Longest delay for which spikes are kept until they are due [steps]: threads keep lists of so many steps for every part. */
const longestWait = 31;

/**
 * True where spikes wait in a list until they are due, and only then bring their weights to the target; elsewhere weights wait, in a
 * ring buffer with a slot for each step of the delay:
 *
 * - a weight is what plasticity made of it at the spike, not when it arrives;
 * - each synapse has a delay of its own, or it is long;
 * - each neuron has a source of its own, such as a background, whose spikes are as many as the neurons or more.
 */
export function spikesWait(network: NetworkDescription, synapse: SynapseDescription, target: string): boolean {
  const { delayDistribution, delaySteps, connectivity } = synapse;
  if (delayDistribution || delaySteps > longestWait || connectivity.rule === "one-to-one") return false;
  return !network.projections.some(
    (each) => each.synapse === synapse.key && each.to === target && (each.stp !== undefined || each.stdp !== undefined),
  );
}

/**
 * The variable of a kernel, or of its target, to which each arrival simply adds its weight, where nothing is lost at any time: then the
 * weights of spikes that waited are added to it one by one. Null where they are summed first, for what arrives is put through a formula,
 * or depends on the state of the target.
 */
export function straightInto(network: NetworkDescription, synapse: SynapseDescription, target: string): string | null {
  const model = modelOf(network, synapse, "synapse");
  if (!model || !spikesWait(network, synapse, target) || losesSome(network, model, target)) return null;
  return addedTo(model);
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
