import { breach, type NetworkRule } from "./rule.ts";

/** No part of a delay is longer than the whole. */
export const delaysSplit: NetworkRule = (network) =>
  network.synapses.flatMap((synapse) => {
    const { dendriticSteps, delaySteps } = synapse;
    if (dendriticSteps === undefined) return [];
    if (Number.isSafeInteger(dendriticSteps) && dendriticSteps >= 0 && dendriticSteps <= delaySteps) return [];
    return [breach(synapse, "dendritic-part-outside", { found: String(dendriticSteps), delaySteps }, "dendritic")];
  });

/** A delay is a whole number of steps, at least one: then any wiring, loops included, has one order of events. */
export const delaysPositive: NetworkRule = (network) =>
  network.synapses
    .filter(({ delaySteps }) => !(Number.isSafeInteger(delaySteps) && delaySteps >= 1))
    .map((synapse) =>
      breach(synapse, "delay-below-one-step", { found: String(synapse.delaySteps), dt: network.dt }, "delay"),
    );
