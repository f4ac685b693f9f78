/** Operators that fill the buffers of recorders. */
import type { Expression } from "../../expression/expression.ts";
import type { Placed } from "./placed.ts";

/** Appends the spikes of a step to a recorder's buffer. */
export interface RecordSpikes extends Placed {
  readonly op: "record-spikes";
  readonly recorder: string;
  readonly spikes: string;
  readonly count: string;
  readonly offsets: string;
  readonly senders: string;
  readonly used: string;
  readonly capacity: number;
}

/** Appends a row of values to a recorder's buffer every `everySteps`. */
export interface RecordTrace extends Placed {
  readonly op: "record-trace";
  readonly recorder: string;
  /** The value of one index; the name `elapsed` is the time [ms] since that index's last event. */
  readonly value: Expression;
  readonly last: string | null;
  readonly indices: string;
  readonly width: number;
  readonly everySteps: number;
  readonly values: string;
  readonly used: string;
  /** Rows that fit. */
  readonly capacity: number;
}

/** Counts spikes and every `everySteps` appends the mean rate of a neuron [1/s]. */
export interface RecordRate extends Placed {
  readonly op: "record-rate";
  readonly recorder: string;
  readonly spikes: string;
  readonly count: string;
  readonly n: number;
  readonly counted: string;
  readonly everySteps: number;
  readonly values: string;
  readonly used: string;
  readonly capacity: number;
}
