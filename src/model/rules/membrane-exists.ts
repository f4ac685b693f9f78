import { parseUnit, unitText } from "../../units/unit.ts";
import { breach, type ModelRule } from "./rule.ts";
import { listing } from "./vocabulary.ts";

/** The membrane of a neuron is one of its state variables, in mV: delta synapses make it jump. */
export const membraneExists: ModelRule = (model) => {
  if (model.kind !== "neuron") return [];
  const state = model.state.find(({ name }) => name === model.membrane);
  if (!state) {
    const allowed = listing(model.state.map(({ name }) => name));
    return [breach(model, "model-membrane-unknown", "membrane", { found: model.membrane, allowed })];
  }
  const dimension = parseUnit(state.unit);
  const wrong = dimension !== null && unitText(dimension) !== "mV";
  return wrong ? [breach(model, "model-membrane-unit", "membrane", { found: model.membrane })] : [];
};
