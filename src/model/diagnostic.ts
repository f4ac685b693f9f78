import type { MessageCode, MessageData } from "../messages/index.ts";

/** What is wrong, where, and with which data: a user's fault is returned as one of these, never thrown. */
export interface Diagnostic {
  /** Which sentence of the catalogue. */
  readonly code: MessageCode;
  readonly severity: "error" | "warning";
  readonly place: Place;
  /** What the sentence quotes: found value, permitted range, names. */
  readonly data: MessageData;
}

/** The part of a network at fault. */
export interface Place {
  /** Key of the population, source, projection or recorder; in Node-RED the id of the node. */
  readonly part?: string;
  /** Label of that part, as the user named it. */
  readonly label?: string;
  readonly model?: string;
  readonly parameter?: string;
}
