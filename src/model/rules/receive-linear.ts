import { namesOf } from "../../expression/expression.ts";
import { linearIn } from "../../expression/linear.ts";
import { parse } from "../../expression/parse.ts";
import { breach, type ModelRule } from "./rule.ts";

/**
 * What a kernel does at an arrival is `name += c weight` with c of parameters: then the spikes that arrive in one step
 * can be summed in any order and any number.
 */
export const receiveLinear: ModelRule = (model) => {
  if (model.kind !== "synapse") return [];
  const parameters = new Set([...model.parameters, ...(model.reads ?? [])].map(({ name }) => name));
  return model.receive
    .filter((text) => !isLinear(text))
    .map((expression) => breach(model, "model-receive-not-linear", "receive", { expression }));

  function isLinear(text: string): boolean {
    const match = /^\s*\w+\s*\+=(.*)$/s.exec(text);
    if (!match?.[1]) return false;
    try {
      const form = linearIn(parse(match[1]), new Set(["weight"]));
      const factor = form?.coefficients.get("weight");
      const rest = form?.rest;
      const free = rest?.op === "number" && rest.value === 0;
      return factor !== undefined && free && namesOf(factor).every((one) => parameters.has(one));
    } catch {
      // An expression that cannot be read is reported by its own rule.
      return true;
    }
  }
};
