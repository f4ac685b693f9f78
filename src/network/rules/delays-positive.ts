import { breach, type NetworkRule } from "./rule.ts";

/** A delay is a whole number of steps, at least one: then any wiring, loops included, has one order of events. */
export const delaysPositive: NetworkRule = (network) =>
  network.synapses
    .filter(({ delaySteps }) => !(Number.isSafeInteger(delaySteps) && delaySteps >= 1))
    .map((synapse) =>
      breach(synapse, "delay-below-one-step", { found: String(synapse.delaySteps), dt: network.dt }, "delay"),
    );
