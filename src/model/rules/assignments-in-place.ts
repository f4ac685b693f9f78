import { breach, type ModelRule } from "./rule.ts";
import { read, statedOf } from "./stated.ts";
import { listing } from "./vocabulary.ts";

/** An event assigns only to what it owns: a spike to states, a pre-spike to pre-traces and `w`, a delta synapse to V_m. */
export const assignmentsInPlace: ModelRule = (model) =>
  statedOf(model).flatMap((stated) => {
    if (!stated.targets) return [];
    const tree = read(stated);
    if ("reason" in tree || tree.target === undefined) return [];
    const allowed = stated.targets.map(({ name }) => name);
    if (allowed.includes(tree.target)) return [];
    return [breach(model, "model-assignment-target", stated.where, { found: tree.target, allowed: listing(allowed) })];
  });
