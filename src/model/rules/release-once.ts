import { breach, type ModelRule } from "./rule.ts";

/** A spike through short-term plasticity releases exactly once, before, between or after its assignments. */
export const releaseOnce: ModelRule = (model) => {
  if (model.kind !== "stp") return [];
  const times = model.onSpike.filter((entry) => entry.trim() === "release").length;
  return times === 1 ? [] : [breach(model, "model-release-missing", "onSpike", {})];
};
