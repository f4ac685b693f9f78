/** A fault of one node: where it shows, how bad it is, and its sentence. */
import { type MessageCode, type MessageData, say } from "../../src/messages/index.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Text } from "../../src/model/text.ts";

export interface Fault {
  /** Runtime id of the node at fault. */
  readonly node: string;
  readonly severity: "error" | "warning";
  readonly code: MessageCode;
  readonly data: MessageData;
}

export function error(node: string, code: MessageCode, data: MessageData): Fault {
  return { node, severity: "error", code, data };
}

export function warning(node: string, code: MessageCode, data: MessageData): Fault {
  return { node, severity: "warning", code, data };
}

/** A diagnostic of the simulator as a fault of the node it is about. */
export function faultOf(diagnostic: Diagnostic, node: string): Fault {
  const { code, severity, data, place } = diagnostic;
  return { node, severity, code, data: { ...places(place), ...data } };
}

/** Sentences may quote the place even where their data does not repeat it. */
function places(place: Diagnostic["place"]): MessageData {
  const entries = Object.entries(place).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}

export function textOf(fault: Pick<Fault, "code" | "data">): Text {
  return { en: say(fault.code, fault.data, "en"), ko: say(fault.code, fault.data, "ko") };
}
