/** Rasters, scopes and messages: what each of them takes from the network. */
import { hasNullclines } from "../../src/index.ts";
import { error, type Fault, warning } from "../common/fault.ts";
import { readIndices } from "../common/read-text.ts";
import type { WiredPart } from "../topology/part.ts";
import { namesNode, namesShared, planeNames, planeOf, planeOffers } from "./plane.ts";
import type { Place, Recorders } from "./recorders.ts";
import { SettingsReader } from "./settings.ts";
import type { Output, ScopeView, TraceTap, View } from "./taps.ts";
import { rateVariable, type Variable } from "./variables.ts";

/** More curves than this are no picture any more, and would take the memory of many. */
const mostCurves = 256;
/** Shortest bin of a rate [ms]: in shorter ones a rate is only a row of needles. */
const rateBinMs = 10;
/** What is recorded where nobody lists indices. */
const firstFew = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
/** Values sent to ordinary nodes: a sample a millisecond. */
const messageEveryMs = 1;

export interface ViewOf {
  readonly view: View;
  readonly faults: readonly Fault[];
}

export function rasterView(part: WiredPart, sources: readonly WiredPart[], recorders: Recorders, dt: number): ViewOf {
  const reader = new SettingsReader(part);
  const limit = reader.needed("limit");
  const taps = sources.flatMap(({ id }) => recorders.spikes(id) ?? []);
  const bin = reader.number("rateBin");
  const binSteps = bin === undefined ? 0 : Math.max(1, Math.round(bin / dt));
  const rates = taps.flatMap((tap) => {
    const [place] = recorders.placesOf(tap.part);
    const variable = place?.variables.find(({ name }) => name === rateVariable);
    return binSteps > 0 && place && variable ? recorders.trace(tap.part, place, variable, [0], binSteps) : [];
  });
  return { view: { kind: "raster", ...baseOf(part), limit, taps, rates }, faults: reader.faults };
}

export function scopeView(part: WiredPart, sources: readonly WiredPart[], recorders: Recorders, dt: number): ViewOf {
  const reader = new SettingsReader(part);
  const limit = reader.needed("limit");
  const every = reader.number("every");
  const everySteps = every === undefined ? 1 : Math.max(1, Math.round(every / dt));
  const reading = readIndices(reader.text("indices"));
  const listed = "value" in reading ? reading.value : [];
  if ("wrong" in reading) reader.add(error(part.id, "indices-unreadable", { from: part.label, found: reading.wrong }));
  const axes = reader.choice("axes") as ScopeView["axes"];
  const text = reader.text("variable");
  const wanted = axes === "plane" ? planeNames(text) : text.split(/[\s,;]+/).filter(Boolean);
  const places = sources.flatMap(({ id }) => recorders.placesOf(id));
  if (axes === "plane" && sources.length > 0 && (wanted.length !== 2 || namesShared(wanted, places))) {
    const allowed = planeOffers(places).join(", ") || "–";
    reader.add(error(part.id, "plane-needs-two", { from: part.label, found: wanted.join(", ") || "–", allowed }));
    wanted.length = 0;
  }
  const taps: TraceTap[] = [];
  let curves = 0;
  const record = (place: Place, variables: (place: Place) => readonly Variable[], axis?: TraceTap["axis"]): void => {
    const indices = (listed.length ? listed : firstFew).filter((index) => index < place.size);
    if (listed.length > 0 && indices.length === 0) {
      const data = { from: part.label, of: place.label, max: place.size - 1 };
      reader.add(warning(part.id, "indices-beyond", data));
      return;
    }
    for (const variable of variables(place)) {
      const columns = variable.shared ? [0] : indices;
      curves += columns.length;
      if (curves > mostCurves) continue;
      const steps = variable.name === rateVariable ? Math.max(everySteps, Math.round(rateBinMs / dt)) : everySteps;
      const tap = recorders.trace(place.part, place, variable, columns, steps);
      const inPlane = axis ?? (axes === "plane" ? (variable.name === wanted[0] ? "x" : "y") : undefined);
      taps.push(inPlane ? { ...tap, axis: inPlane } : tap);
    }
  };
  let names: readonly string[] = wanted;
  if (axes === "plane" && namesNode(wanted)) {
    const [x, y] = planeOf(part, wanted, places, reader) ?? [];
    if (x) record(x.place, () => [x.variable], "x");
    if (y) record(y.place, () => [y.variable], "y");
    // What two nodes do together has no nullclines.
    names = x && x.place === y?.place ? [x.variable.name, y.variable.name] : [];
  } else for (const place of places) record(place, (at) => chosen(part, at, wanted, reader));
  if (curves > mostCurves)
    reader.add(error(part.id, "scope-too-many", { from: part.label, found: curves, max: mostCurves }));
  const nullclines = axes === "plane" ? nullclinesFor(sources, names, recorders, taps) : undefined;
  const view: ScopeView = { kind: "scope", ...baseOf(part), axes, limit, taps, ...(nullclines ? { nullclines } : {}) };
  return { view, faults: reader.faults };
}

/** The first population whose model has nullclines in the plane shown, and recorders of its inputs. */
function nullclinesFor(
  sources: readonly WiredPart[],
  [x = "", y = ""]: readonly string[],
  recorders: Recorders,
  taps: readonly TraceTap[],
): ScopeView["nullclines"] {
  for (const { id } of sources) {
    const model = recorders.modelOf(id);
    const tap = taps.find(({ part }) => part === id);
    const [place] = recorders.placesOf(id);
    if (!tap || !place || model?.kind !== "neuron" || !hasNullclines(model, x, y)) continue;
    const inputs = model.inputs.flatMap(({ name }) => place.variables.filter((variable) => variable.name === name));
    const recorded = inputs.map((input) => recorders.trace(id, place, input, tap.indices.slice(0, 1), tap.everySteps));
    return { part: id, inputs: recorded };
  }
  return undefined;
}

/** The variables named, or the usual ones; a name that nothing offers is a fault of the scope. */
function chosen(part: WiredPart, place: Place, wanted: readonly string[], reader: SettingsReader): Variable[] {
  const allowed = place.variables.map(({ name }) => name).join(", ");
  if (wanted.length === 0) {
    const usual = place.variables.filter((variable) => variable.usual);
    return usual.length ? usual : place.variables.slice(0, 1);
  }
  return wanted.flatMap((name) => {
    const variable = place.variables.find((one) => one.name === name);
    if (!variable)
      reader.add(error(part.id, "scope-variable-unknown", { from: part.label, of: place.label, found: name, allowed }));
    return variable ?? [];
  });
}

/** What a part sends to the ordinary nodes it is wired to. */
export function outputOf(part: WiredPart, recorders: Recorders, dt: number): Output[] {
  if (part.listeners.length === 0) return [];
  const address = { node: part.id, topic: part.label };
  const spikes = recorders.spikes(part.id);
  if (spikes) return [{ ...address, gives: "spikes", tap: spikes }];
  const everySteps = Math.max(1, Math.round(messageEveryMs / dt));
  const taps = recorders.placesOf(part.id).flatMap((place) =>
    place.variables
      .filter(({ usual }) => usual)
      .map((variable) => {
        const indices = firstFew.filter((index) => index < place.size);
        return recorders.trace(place.part, place, variable, indices, everySteps);
      }),
  );
  return taps.length ? [{ ...address, gives: "traces", taps }] : [];
}

/** A scope hands on what it records while the run goes on. */
export function scopeOutputs(parts: readonly WiredPart[], views: readonly View[]): Output[] {
  return views.flatMap((view): Output[] => {
    const heard = parts.some(({ id, listeners }) => id === view.id && listeners.length > 0);
    if (view.kind !== "scope" || !heard) return [];
    return [{ node: view.id, topic: view.label, gives: "traces", taps: view.taps }];
  });
}

function baseOf({ id, canvas, label, path }: WiredPart) {
  return { id, canvas, label, path };
}
