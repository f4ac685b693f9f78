/** What examples_anew.py computed of some examples, from their equations alone. */
import { readFileSync } from "node:fs";
import { at } from "../../scripts/root.ts";

interface Anew {
  /** Spike times of each cell under a current that rises by 1 pA every 100 ms [ms]. */
  readonly onset: Readonly<Record<string, readonly number[]>>;
  /** Spike times of the two cells, by adaptation [ms]. */
  readonly halfCentre: readonly {
    readonly tau_w: number;
    readonly b: number;
    readonly trains: readonly (readonly number[])[];
  }[];
  /** Spike times at 40 pA by the rate of the input [ms]. */
  readonly summation: Readonly<Record<string, readonly number[]>>;
  /** Spikes of the four cells by the weight of the inhibition in nS. */
  readonly fourCells: Readonly<Record<string, readonly number[]>>;
  /** Rate in each ms after a stimulus by the deviation of the noise in pA [Hz]. */
  readonly afterStimulus: Readonly<Record<string, readonly number[]>>;
  /** Rates of neurons that add up jumps once a step [Hz]. */
  readonly inSteps: Readonly<Record<string, number>>;
  /** Spikes of excitatory and inhibitory cells by the step in ms. */
  readonly ring: Readonly<Record<string, readonly number[]>>;
}

export const anew = JSON.parse(readFileSync(at("test/peers/examples-anew.json"), "utf8")) as Anew;
