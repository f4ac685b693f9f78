import type { MessageCode, MessageData } from "../../messages/index.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { NetworkDescription, Part } from "../description.ts";

/** One demand on a network; it returns all breaches and never throws. What other rules report it passes over. */
export type NetworkRule = (network: NetworkDescription) => readonly Diagnostic[];

/** A breach at a part of a network, or at one parameter of it. */
export function breach(part: Part, code: MessageCode, data: MessageData, parameter?: string): Diagnostic {
  return {
    code,
    severity: "error",
    place: { part: part.key, label: part.label, ...(parameter === undefined ? {} : { parameter }) },
    data: { label: part.label, ...data },
  };
}

/** A breach of the network as a whole. */
export function wholeBreach(code: MessageCode, data: MessageData): Diagnostic {
  return { code, severity: "error", place: {}, data };
}
