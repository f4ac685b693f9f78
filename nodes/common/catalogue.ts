/** The models the nodes offer, by kind and in order of rank. */
import type { ModelDescription } from "../../src/model/description.ts";
import { models } from "../../src/models/index.ts";

/** All models of a kind; those of lower rank first, otherwise in the order of the registry. */
export function modelsOfKind<Model extends ModelDescription>(kind: Model["kind"]): readonly Model[] {
  const ofKind = models.filter((model): model is Model => model.kind === kind);
  return ofKind.sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
}
