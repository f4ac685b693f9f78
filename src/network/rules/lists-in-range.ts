import type { Diagnostic } from "../../model/diagnostic.ts";
import { checkList } from "../../model/parameter-check.ts";
import type { ModelledPart } from "../description.ts";
import { modelOf } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

type Listing = ModelledPart & { readonly lists?: Readonly<Record<string, readonly number[]>> };

/** A source sets lists of its model, with entries in their range. */
export const listsInRange: NetworkRule = (network) => {
  const found: Diagnostic[] = [];
  const check = (part: Listing, kind: "spike-source" | "current-source"): void => {
    const model = modelOf(network, part, kind);
    if (!model) return;
    const lists = model.lists ?? [];
    for (const [name, values] of Object.entries(part.lists ?? {})) {
      const list = lists.find((one) => one.name === name);
      const allowed = lists.map((one) => one.name).join(", ") || "–";
      if (!list) found.push(breach(part, "model-list-unknown", { model: model.name, found: name, allowed }, name));
      const wrong = list && checkList(list, values, model.name);
      if (wrong) found.push(breach(part, wrong.code, wrong.data, name));
    }
  };
  for (const source of network.spikeSources) check(source, "spike-source");
  for (const source of network.currentSources) check(source, "current-source");
  return found;
};
