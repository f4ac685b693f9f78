/** Paths of spikes: source or neuron → any of (stdp, stp), at most one each → synapse → neuron or rate neuron. */
import type { ProjectionDescription } from "../../src/network/description.ts";
import { error, type Fault } from "../common/fault.ts";
import type { Wire, WiredPart } from "../topology/part.ts";
import type { Role } from "../topology/roles.ts";
import { type Meaning, wires as table } from "../topology/wires.ts";

export interface Paths {
  readonly projections: readonly ProjectionDescription[];
  readonly faults: readonly Fault[];
}

type Plasticity = { readonly stp?: WiredPart; readonly stdp?: WiredPart };

const starts: readonly Role[] = ["spike-source", "neuron"];

function meaningOf({ from, to }: Wire): Meaning | undefined {
  const cell = table[from.role][to.role];
  return "means" in cell ? cell.means : undefined;
}

/** The targets of each part by the meaning of its wires. */
export function follow(wires: readonly Wire[]): (from: WiredPart, meaning: Meaning) => WiredPart[] {
  const byFrom = new Map<string, Wire[]>();
  for (const wire of wires) byFrom.set(wire.from.id, [...(byFrom.get(wire.from.id) ?? []), wire]);
  return (from, meaning) =>
    (byFrom.get(from.id) ?? []).filter((wire) => meaningOf(wire) === meaning).map(({ to }) => to);
}

/** `wires` are those among the parts that are in the network. */
export function findProjections(parts: readonly WiredPart[], wires: readonly Wire[]): Paths {
  const next = follow(wires);
  const projections = new Map<string, ProjectionDescription>();
  const faults = new Map<string, Fault>();
  const walk = (start: WiredPart, at: WiredPart, way: Plasticity): void => {
    for (const to of next(at, "path")) {
      if (to.role === "synapse") {
        for (const target of [...next(to, "end"), ...next(to, "layer")]) {
          const projection = projectionOf(start, way, to, target);
          projections.set(projection.key, projection);
        }
        continue;
      }
      const kind = to.role as keyof Plasticity;
      const first = way[kind];
      if (!first) walk(start, to, { ...way, [kind]: to });
      else if (!faults.has(to.id))
        faults.set(
          to.id,
          error(to.id, "plasticity-twice", { from: to.label, first: first.label, kind: kind.toUpperCase() }),
        );
    }
  };
  for (const part of parts) if (starts.includes(part.role)) walk(part, part, {});
  return { projections: [...projections.values()], faults: [...faults.values()] };
}

function projectionOf(from: WiredPart, way: Plasticity, synapse: WiredPart, to: WiredPart): ProjectionDescription {
  const ids = [from.id, way.stp?.id, way.stdp?.id, synapse.id, to.id];
  return {
    key: ids.map((id) => id ?? "").join(">"),
    from: from.id,
    to: to.id,
    synapse: synapse.id,
    ...(way.stp ? { stp: way.stp.id } : {}),
    ...(way.stdp ? { stdp: way.stdp.id } : {}),
  };
}

/** Synapses and plasticity that lead nowhere, by the wires as drawn: a target at fault is no missing target. */
export function findDeadEnds(parts: readonly WiredPart[], wires: readonly Wire[]): Fault[] {
  const next = follow(wires);
  const reachesSynapse = (part: WiredPart, seen: ReadonlySet<string>): boolean =>
    next(part, "path").some(
      (to) => to.role === "synapse" || (!seen.has(to.id) && reachesSynapse(to, new Set([...seen, to.id]))),
    );
  return parts.flatMap((part) => {
    if (part.role === "synapse" && next(part, "end").length === 0 && next(part, "layer").length === 0)
      return [error(part.id, "synapse-without-target", { from: part.label })];
    if ((part.role === "stp" || part.role === "stdp") && !reachesSynapse(part, new Set([part.id])))
      return [error(part.id, "plasticity-without-synapse", { from: part.label })];
    return [];
  });
}
