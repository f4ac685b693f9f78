/** Wired parts for tests, as the walk over a live flow would give them. */
import { definitionOf } from "../../nodes/definitions.ts";
import type { WiredPart } from "../../nodes/topology/part.ts";
import { roleOf } from "../../nodes/topology/roles.ts";

type Spec = { type: string; to?: readonly string[]; tab?: string; listeners?: readonly string[] } & Record<
  string,
  unknown
>;

export type Specs = Readonly<Record<string, Spec>>;

/** `{lif: {type: "lif", to: ["ras"], p_tau_m: "12"}}` by id. */
export function partsOf(specs: Specs): WiredPart[] {
  return Object.entries(specs).map(([id, { type, to = [], tab = "t1", listeners = [], ...config }]) => {
    const definition = definitionOf(`spikewire-${type}`)!;
    return {
      id,
      canvas: id,
      role: roleOf(definition)!,
      definition,
      config: { id, type: definition.type, ...config },
      label: String(config.name ?? id),
      tab,
      path: [tab],
      targets: to,
      listeners,
      throughMessageLink: false,
    };
  });
}
