import type { Diagnostic } from "../diagnostic.ts";
import { orderFaults } from "../order-check.ts";
import { defaultValue, fromShown } from "../parameter-check.ts";
import { breach, type ModelRule } from "./rule.ts";
import { listing, parameterOf } from "./vocabulary.ts";

/** Orders name parameters, and the defaults and each preset keep them. */
export const ordersKept: ModelRule = (model) => {
  const allowed = listing(model.parameters.map(({ name }) => name));
  const unknown = (model.orders ?? [])
    .flatMap(({ lower, upper }) => [lower, upper])
    .filter((name) => !parameterOf(model, name))
    .map((found): Diagnostic => breach(model, "parameter-unknown", found, { found, allowed }));
  const defaults = Object.fromEntries(model.parameters.map((parameter) => [parameter.name, defaultValue(parameter)]));
  const presets = (model.presets ?? []).map(({ values }) => ({ ...defaults, ...inEquations(values) }));
  const broken = [defaults, ...presets].flatMap((values) => orderFaults(model, values));
  return [...unknown, ...broken.map(({ code, data }) => breach(model, code, String(data.parameter), data))];

  function inEquations(values: Readonly<Record<string, number>>): Record<string, number> {
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const parameter = parameterOf(model, name);
        return [name, parameter ? fromShown(parameter, value) : value];
      }),
    );
  }
};
