/** The two variables of a phase plane: of one node each by itself, or each of a node that is named, as `label.variable`. */
import { error } from "../common/fault.ts";
import type { WiredPart } from "../topology/part.ts";
import type { Place } from "./recorders.ts";
import type { SettingsReader } from "./settings.ts";
import type { Variable } from "./variables.ts";

/** One variable of one place. */
export interface Named {
  readonly place: Place;
  readonly variable: Variable;
}

/** Labels may hold blanks, so that only where nothing else parts two names blanks do. */
export function planeNames(text: string): string[] {
  const names = text.split(/[,;]/).map((name) => name.trim());
  return (names.length > 1 ? names : text.split(/\s+/)).filter(Boolean);
}

/** True where a name tells of which node; the name of a variable holds no dot. */
export function namesNode(names: readonly string[]): boolean {
  return names.some((name) => name.includes("."));
}

/** True where a name stands for a number that all units share, such as a rate or a parameter: it has no place in a plane. */
export function namesShared(names: readonly string[], places: readonly Place[]): boolean {
  return places.some(({ variables }) => variables.some(({ name, shared }) => shared && names.includes(name)));
}

/** Everything that an axis can show, by the name that tells of which node it is. */
function offeredBy(places: readonly Place[]): ReadonlyMap<string, Named> {
  const all = places.flatMap((place) =>
    place.variables
      .filter(({ shared }) => !shared)
      .map((variable): [string, Named] => [`${place.label}.${variable.name}`, { place, variable }]),
  );
  // Of two nodes with one label the first is meant.
  return new Map(all.reverse());
}

/** What can be named: variables alone, and where several nodes are wired with the label of each. */
export function planeOffers(places: readonly Place[]): string[] {
  const offered = [...offeredBy(places)].reverse();
  const alone = [...new Set(offered.map(([, { variable }]) => variable.name))];
  return places.length > 1 ? [...alone, ...offered.map(([name]) => name)] : alone;
}

/** Both axes; undefined, with a fault, where a name stands for nothing or for a variable of several nodes. */
export function planeOf(
  part: WiredPart,
  names: readonly string[],
  places: readonly Place[],
  reader: SettingsReader,
): readonly [x: Named, y: Named] | undefined {
  const offered = offeredBy(places);
  const axes = names.map((name) => {
    const fitting = offered.has(name)
      ? [name]
      : [...offered.keys()].filter((one) => offered.get(one)?.variable.name === name);
    if (fitting.length === 1) return offered.get(fitting[0] as string);
    const code = fitting.length ? "plane-variable-of-several" : "plane-variable-unknown";
    const allowed = fitting.length ? fitting.reverse() : planeOffers(places);
    reader.add(error(part.id, code, { from: part.label, found: name, allowed: allowed.join(", ") || "–" }));
    return undefined;
  });
  const [x, y] = axes;
  return x && y ? [x, y] : undefined;
}
