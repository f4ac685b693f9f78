import { dropUnits } from "../../expression/dimension.ts";
import { namesOf } from "../../expression/expression.ts";
import { linearIn } from "../../expression/linear.ts";
import { parse } from "../../expression/parse.ts";
import type { NeuronModel, StateVariable } from "../description.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { breach, type ModelRule } from "./rule.ts";

/** A neuron offers at least one method, each once, and `exact` only if its equations are linear with constant coefficients. */
export const methodsSuit: ModelRule = (model) => {
  if (model.kind !== "neuron") return [];
  const { methods } = model;
  const found: Diagnostic[] = [];
  if (methods.length === 0 || new Set(methods).size < methods.length) {
    found.push(breach(model, "model-methods-missing", "methods", {}));
  }
  if (methods.includes("exact")) {
    for (const state of model.state.filter((one) => !isLinear(model, one))) {
      const data = { found: "exact", reason: `d(${state.name})/dt = ${state.rate}` };
      found.push(breach(model, "model-method-unsuitable", "methods", data));
    }
  }
  return found;
};

function isLinear(model: NeuronModel, { rate }: StateVariable): boolean {
  if (rate === undefined) return true;
  const parameters = new Set(model.parameters.map(({ name }) => name));
  const variables = new Set([...model.state, ...model.inputs].map(({ name }) => name));
  const definitions = new Set((model.definitions ?? []).map(({ name }) => name));
  try {
    // A unit is no variable: -V_m / (10 ms) has a constant coefficient.
    const tree = dropUnits(parse(rate), new Set([...parameters, ...variables, ...definitions]));
    if (namesOf(tree).some((name) => definitions.has(name))) return false;
    const form = linearIn(tree, variables);
    return (
      form !== null && [...form.coefficients.values()].every((c) => namesOf(c).every((name) => parameters.has(name)))
    );
  } catch {
    // An expression that cannot be read is reported by its own rule.
    return true;
  }
}
