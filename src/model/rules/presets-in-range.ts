import type { Diagnostic } from "../diagnostic.ts";
import { readParameter } from "../parameter-check.ts";
import { breach, type ModelRule } from "./rule.ts";
import { listing, parameterOf } from "./vocabulary.ts";

/** A preset sets parameters that exist, to values in their range. */
export const presetsInRange: ModelRule = (model) =>
  (model.presets ?? []).flatMap((preset) =>
    Object.entries(preset.values).flatMap(([name, value]): Diagnostic[] => {
      const parameter = parameterOf(model, name);
      if (!parameter) {
        const allowed = listing(model.parameters.map((one) => one.name));
        return [breach(model, "model-preset-unknown", name, { preset: preset.name, found: name, allowed })];
      }
      const reading = readParameter(parameter, value);
      return "fault" in reading ? [breach(model, reading.fault.code, name, reading.fault.data)] : [];
    }),
  );
