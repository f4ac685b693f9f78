import type { MessageCode, MessageData } from "../../messages/index.ts";
import type { ModelDescription } from "../description.ts";
import type { Diagnostic } from "../diagnostic.ts";

/** One demand on a model description; it returns all breaches and never throws. */
export type ModelRule = (model: ModelDescription) => readonly Diagnostic[];

/** A breach at one place of a model: a parameter, or a part such as `V_m.rate`. */
export function breach(model: ModelDescription, code: MessageCode, parameter: string, data: MessageData): Diagnostic {
  return {
    code,
    severity: "error",
    place: { model: model.name, parameter },
    data: { model: model.name, parameter, ...data },
  };
}
