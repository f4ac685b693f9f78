/**
 * A plan: everything a run needs, as plain data. All state of a running simulation lies in one block of memory; a region
 * names a part of it. `step` counts the steps done, `t` is the time at the start of the step under way [ms], `drained` the
 * step up to which recordings were handed over. Expressions name regions, or values local to their program. Operators run in order, every step.
 */
import type { Derived } from "../integration/system.ts";
import type { MessageData } from "../messages/index.ts";
import type { Operator } from "./operators/index.ts";
import type { Program } from "./operators/placed.ts";

/** A named part of memory. A region of length 1 counts for every neuron alike. */
export interface Region {
  readonly name: string;
  readonly type: "f64" | "u32" | "u16";
  readonly length: number;
  /** Bytes from the start of the block. */
  readonly offset: number;
}

export interface Plan {
  /** Step [ms]. */
  readonly dt: number;
  readonly seed: number;
  readonly bytes: number;
  /** Bytes of all that a run changes, at the start of the block; tables follow. */
  readonly stateBytes: number;
  readonly regions: readonly Region[];
  /** Numbers computed from parameters, in order; anew when a parameter changes. */
  readonly derived: readonly Derived[];
  /** Values of parameters at load. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Fixed contents of regions: connections, lists. No operator writes them. */
  readonly tables: Readonly<Record<string, Float64Array | Uint32Array | Uint16Array>>;
  /** What decides the content of a table, where another plan may need the same. */
  readonly tableKeys: Readonly<Record<string, string>>;
  /** Programs that set the initial state, run at load and reset. */
  readonly start: readonly Program[];
  readonly operators: readonly Operator[];
  readonly synapses: number;
  /** How many of them were taken from an earlier plan. */
  readonly reused: number;
  /** What a person calls a part, for messages. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Why a run stopped: a message and its data. */
export interface Fault {
  readonly part: string;
  readonly code: "not-finite";
  readonly data: MessageData;
}
