/** What one run of one program says, as one line of JSON. */
export interface RunResult {
  readonly workload: string;
  /** `spikewire`, `c++`, or the name of a peer. */
  readonly engine: string;
  readonly threads: number;
  readonly seed: number;
  /** From the description of the network to the first step, without loading the program itself. */
  readonly buildS: number;
  /** The loop over time alone. */
  readonly runS: number;
  /** The same loop right after the build, before anything was compiled for speed while it ran; null if not taken. */
  readonly firstRunS: number | null;
  readonly spikes: number;
  readonly rate: number;
  readonly cv: number | null;
  /** Memory of the network where the program can tell. */
  readonly bytes: number | null;
  readonly synapses: number | null;
}

/** What a program outside of this project says of its run; its spikes are in a file. */
export interface PeerLine {
  readonly buildS: number;
  readonly runS: number;
  readonly spikes: number;
  readonly synapses: number;
}
