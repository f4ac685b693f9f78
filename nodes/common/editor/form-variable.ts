/** Suggests what a scope may record: the variables of the nodes wired to it. */
import type { ModelDescription, ModelKind } from "../../../src/model/description.ts";
import { definitionOf } from "../../definitions.ts";
import { modelOf } from "../fields.ts";
import type { Form } from "./form-fields.ts";

/** What a kind of node offers besides the state of its model. */
const offered: Readonly<Partial<Record<ModelKind, readonly string[]>>> = {
  synapse: ["I"],
  stdp: ["w"],
  "current-source": ["I"],
};

const list = "spikewire-variables";

export function suggestVariables(form: Form): void {
  const field = form.field("variable");
  if (!field.length) return;
  const names = new Set<string>();
  RED.nodes.eachLink(({ source, target }) => {
    const definition = target.id === form.node.id ? definitionOf(source.type) : undefined;
    const model = definition && modelOf(definition, source.model);
    if (model) for (const name of variablesOf(model)) names.add(name);
  });
  const options = [...names].map((value) => $("<option>", { value }));
  form.root.append($("<datalist>", { id: list }).append(options));
  field.attr("list", list);
}

function variablesOf(model: ModelDescription): string[] {
  const {
    state = [],
    definitions = [],
    inputs = [],
  } = model as Partial<Record<"state" | "definitions" | "inputs", readonly { readonly name: string }[]>>;
  const parameters = model.kind === "neuron" ? model.parameters : [];
  const named = [...state, ...inputs, ...definitions, ...parameters].map(({ name }) => name);
  return [...(offered[model.kind] ?? []), ...named];
}
