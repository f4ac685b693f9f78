import type { ModelDescription } from "../../model/description.ts";

/** The variables a recorder may look at in a part with this model. */
export function recordableOf(model: ModelDescription): readonly string[] {
  const names = (all: readonly { readonly name: string }[]): string[] => all.map(({ name }) => name);
  switch (model.kind) {
    case "neuron":
      return [
        ...names(model.state),
        ...names(model.definitions ?? []),
        ...names(model.inputs),
        "rate",
        ...names(model.parameters),
      ];
    case "rate":
      return ["y", "z"];
    case "spike-source":
      return ["rate"];
    case "current-source":
      return ["I"];
    case "synapse":
      return [
        ...new Set([
          ...(model.gives.to === "current" ? ["I"] : []),
          ...names(model.state),
          ...names(model.definitions ?? []),
        ]),
      ];
    case "stp":
      return names(model.state);
    case "stdp":
      return ["w", ...names(model.synapse ?? [])];
  }
}
