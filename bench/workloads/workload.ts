import type { NetworkDescription } from "../../src/network/description.ts";

/** What can run a workload beside Spikewire. */
export type PeerName = "brian2" | "neuron" | "numpy";

/** A network to measure, and what must hold for a measurement to count. */
export interface Workload {
  readonly name: string;
  readonly title: string;
  /** Name of the same model in the programs of peers/ and native/, which take the number of cells as a setting. */
  readonly model: string;
  readonly cells: number;
  /** Step [ms]. */
  readonly dt: number;
  /** Biological seconds of a run, and of a run with --quick. */
  readonly seconds: number;
  readonly quickSeconds: number;
  /** Part of --quick. */
  readonly quick: boolean;
  /** A run outside of this mean rate [Hz] is not the activity meant (a network may fall silent) and does not count. */
  readonly rate: readonly [low: number, high: number];
  /** How far apart two programs may be, relative, to be called equivalent; null where cells fire like clocks or too seldom. */
  readonly tolerance: { readonly rate: number; readonly cv: number | null };
  readonly peers: readonly PeerName[];
  /** Populations whose spikes are counted, in the order in which their cells are numbered. */
  readonly counted: readonly string[];
  network(seed: number): NetworkDescription;
}
