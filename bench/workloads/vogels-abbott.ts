import type { ProjectionDescription, SynapseDescription } from "../../src/network/description.ts";

/** Keys of the two populations of the networks after Vogels and Abbott: four excitatory cells to one inhibitory. */
export const populations = ["exc", "inh"] as const;

export function sizes(cells: number): { readonly exc: number; readonly inh: number } {
  const exc = (cells * 4) / 5;
  return { exc, inh: cells - exc };
}

/** Each cell hears from 80 others on average, whatever the size of the network. */
const incoming = 80;

interface Kernel {
  readonly model: string;
  readonly weight: number;
  readonly parameters: Readonly<Record<string, number>>;
}

/** Random connections from each population to both, through one kernel for each. */
export function wiring(
  cells: number,
  kernels: { readonly exc: Kernel; readonly inh: Kernel },
): { readonly synapses: readonly SynapseDescription[]; readonly projections: readonly ProjectionDescription[] } {
  return {
    synapses: populations.map((key, stream) => ({
      key: `from-${key}`,
      label: `from ${key}`,
      ...kernels[key],
      delaySteps: 1,
      connectivity: { rule: "fixed-probability", probability: incoming / cells, selfConnections: false },
      stream,
    })),
    projections: populations.flatMap((from) =>
      populations.map((to) => ({ key: `${from}-${to}`, from, to, synapse: `from-${from}` })),
    ),
  };
}
