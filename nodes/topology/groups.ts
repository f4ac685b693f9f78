/**
 * Which nodes run together. Nodes wired together share one clock: the one named by any of them, or else the default
 * simulation of their tab; a component that spans tabs through links joins the default simulations of those tabs.
 */
import { error, type Fault } from "../common/fault.ts";
import type { Wire, WiredPart } from "./part.ts";
import { Unions } from "./unions.ts";
import { wires as table } from "./wires.ts";

export interface Group {
  /** Id of the clock node; null for a default simulation. */
  readonly clock: string | null;
  /** Safe in a URL and a topic; the same after a redeploy. */
  readonly key: string;
  readonly tabs: readonly string[];
  readonly parts: readonly WiredPart[];
}

export interface Grouping {
  readonly groups: readonly Group[];
  readonly faults: readonly Fault[];
}

/** Labels of the clocks that exist, by id. */
type Clocks = ReadonlyMap<string, string>;

export function clockOf(part: WiredPart): string {
  const { clock } = part.config;
  return typeof clock === "string" ? clock : "";
}

/** A control follows a clock but is wired to nothing: it is no part of a simulation. */
export function group(parts: readonly WiredPart[], clocks: Clocks): Grouping {
  const faults: Fault[] = [];
  const present = parts.filter((part) => {
    if (part.role === "control") return false;
    const clock = clockOf(part);
    if (clock === "" || clocks.has(clock)) return true;
    faults.push(error(part.id, "clock-missing", { from: part.label }));
    return false;
  });
  const byClock = new Map<string, WiredPart[]>();
  const blank: WiredPart[][] = [];
  for (const component of componentsOf(present)) {
    const named = component.filter((part) => clockOf(part) !== "");
    const ids = [...new Set(named.map(clockOf))].sort();
    if (ids.length > 1) faults.push(...twoClocks(named, ids, clocks));
    else if (ids[0] === undefined) blank.push(component);
    else byClock.set(ids[0], [...(byClock.get(ids[0]) ?? []), ...component]);
  }
  const explicit = [...byClock].map(([clock, members]): Group => ({ clock, key: safe(clock), ...placed(members) }));
  return { groups: [...explicit, ...defaults(blank)], faults };
}

/** Components of the wires that mean something. */
function componentsOf(parts: readonly WiredPart[]): WiredPart[][] {
  const unions = new Unions(parts.map(({ id }) => id));
  for (const { from, to } of wiresOf(parts)) {
    const cell = table[from.role][to.role];
    if ("means" in cell && cell.means !== "nothing") unions.join(from.id, to.id);
  }
  return unions.sets(parts, ({ id }) => id);
}

export function wiresOf(parts: readonly WiredPart[]): Wire[] {
  const byId = new Map(parts.map((part) => [part.id, part]));
  return parts.flatMap((from) =>
    from.targets.flatMap((id): Wire[] => {
      const to = byId.get(id);
      return to ? [{ from, to }] : [];
    }),
  );
}

function defaults(components: readonly WiredPart[][]): Group[] {
  const tabs = [...new Set(components.flat().map(({ tab }) => tab))].sort();
  const unions = new Unions(tabs);
  for (const [first, ...others] of components) for (const other of others) unions.join(first!.tab, other.tab);
  return unions
    .sets(components.flat(), ({ tab }) => tab)
    .map((parts): Group => {
      const where = placed(parts);
      return { clock: null, key: `tab-${safe(where.tabs[0] ?? "")}`, ...where };
    });
}

function placed(parts: readonly WiredPart[]): { tabs: string[]; parts: readonly WiredPart[] } {
  return { tabs: [...new Set(parts.map(({ tab }) => tab))].sort(), parts };
}

/** Each node that names a clock hears of the clock that contradicts it. */
function twoClocks(named: readonly WiredPart[], ids: readonly string[], clocks: Clocks): Fault[] {
  const name = (id: string): string => clocks.get(id) ?? id;
  return named.map((part) => {
    const own = clockOf(part);
    const other = ids.find((id) => id !== own)!;
    return error(part.id, "two-clocks", { from: part.label, clock: name(own), other: name(other) });
  });
}

function safe(id: string): string {
  return id.replace(/[^\w.-]/g, "_");
}
