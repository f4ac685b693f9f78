import type { NeuronModel, TargetParameter } from "./description.ts";
import { numberOf } from "./number-of.ts";

/**
 * What a kernel reads of its target, as an expression of the target's parameters: the parameter itself, or where the neuron states its
 * membrane in other words what follows from them; undefined for a neuron that states neither.
 */
export function targetValue(neuron: NeuronModel, { name, unit }: TargetParameter): string | undefined {
  if (neuron.parameters.some((each) => each.name === name && each.unit === unit)) return name;
  const stated = followingFrom(neuron)[name];
  // A form of the neuron may lack a parameter that the description it shares names.
  return stated !== undefined && numberOf(stated, neuron, {}) !== undefined ? stated : undefined;
}

/** A membrane that forgets with tau_m and has the resistance R has the capacitance tau_m / R. */
function followingFrom({ meanField }: NeuronModel): Readonly<Record<string, string>> {
  return meanField ? { C_m: `(${meanField.tau_m}) / (${meanField.R})` } : {};
}
