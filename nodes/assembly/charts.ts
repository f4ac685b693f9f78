/** What each analysis takes from the network, with its settings read. */
import { error } from "../common/fault.ts";
import { readIndices } from "../common/read-text.ts";
import type { WiredPart } from "../topology/part.ts";
import type { Draft, Found } from "./analysis-draft.ts";
import type { Place, Recorders } from "./recorders.ts";
import { SettingsReader } from "./settings.ts";
import { sweep } from "./sweep.ts";
import type { SpikeTap } from "./taps.ts";
import { rateVariable } from "./variables.ts";
import type { ViewOf } from "./views.ts";
import { weightHistogram } from "./weight-histogram.ts";

/** Most bins of a histogram over the time after a stimulus. */
const mostBins = 2000;
const usualBins = 50;
/** Longest segment of a spectrum, and longest course around a spike [samples]. */
const mostSamples = 2 ** 20;
/** A course around a spike is made of about so many samples. */
const courseSamples = 2000;
const firstFew = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

type Analyse = (draft: Draft) => Found | undefined;

const histograms: Readonly<Record<string, Analyse>> = {
  isi: (draft) => {
    const bin = draft.reader.number("bin");
    return {
      analysis: { shows: "isi", binSteps: bin === undefined ? null : whole(bin, draft.dt) },
      taps: spikes(draft),
    };
  },
  rates: (draft) => ({ analysis: { shows: "rates", bin: draft.reader.number("bin") ?? null }, taps: spikes(draft) }),
  psth: (draft) => {
    const { reader, part, dt } = draft;
    const taps = spikes(draft);
    const spanSteps = whole(reader.needed("period"), dt);
    const bin = reader.number("bin");
    const binSteps = Math.max(bin === undefined ? Math.round(spanSteps / usualBins) : whole(bin, dt), 1);
    if (spanSteps / binSteps > mostBins) {
      reader.add(
        error(part.id, "bins-too-many", { from: part.label, found: Math.ceil(spanSteps / binSteps), max: mostBins }),
      );
      return undefined;
    }
    const name = reader.text("stimulus").trim();
    const stimulus = taps.findIndex(({ label }) => label === name);
    if (name !== "" && stimulus < 0) {
      const allowed = taps.map(({ label }) => label).join(", ") || "–";
      reader.add(error(part.id, "stimulus-unknown", { from: part.label, found: name, allowed }));
      return undefined;
    }
    return { analysis: { shows: "psth", binSteps, spanSteps, stimulus: name === "" ? null : stimulus }, taps };
  },
  weights: weightHistogram,
};

const analyses: Readonly<Record<string, Analyse>> = {
  "spikewire-histogram": (draft) => histograms[draft.reader.choice("shows")]?.(draft),
  "spikewire-sta": triggered,
  "spikewire-sweep": sweep,
  "spikewire-spectrum": (draft) => {
    const { sources, recorders, reader, part, dt } = draft;
    const binSteps = whole(reader.needed("bin"), dt);
    const least = 1000 / reader.needed("resolution") / (binSteps * dt);
    const size = 2 ** Math.max(3, Math.ceil(Math.log2(least)));
    if (size > mostSamples) {
      reader.add(error(part.id, "bins-too-many", { from: part.label, found: size, max: mostSamples }));
      return undefined;
    }
    const spiking = sources.filter(({ role }) => role === "neuron" || role === "spike-source");
    const taps = spiking.flatMap((source) =>
      recorders.placesOf(source.id).flatMap((place) => {
        const variable = place.variables.find(({ name }) => name === rateVariable);
        return variable ? recorders.trace(source.id, place, variable, [0], binSteps) : [];
      }),
    );
    needSpikes(draft, taps.length);
    const counts = taps.map((tap) => recorders.countOf(tap.part));
    return { analysis: { shows: "spectrum", size, counts, upTo: reader.needed("upTo") }, taps };
  },
};

export function chartView(
  part: WiredPart,
  sources: readonly WiredPart[],
  recorders: Recorders,
  dt: number,
  parts: readonly WiredPart[],
): ViewOf | { readonly faults: ViewOf["faults"] } {
  const reader = new SettingsReader(part);
  const found = analyses[part.definition.type]?.({ part, sources, recorders, reader, dt, parts });
  // But for its weights and its current a synapse has nothing to show.
  for (const { id, role, label } of found && found.analysis.shows !== "weights" ? sources : [])
    if (role === "synapse" && !found?.taps.some((tap) => tap.part === id))
      reader.add(error(id, "gives-no-spikes", { from: label, to: part.label }));
  const broken = reader.faults.some(({ severity }) => severity === "error");
  const { id, canvas, label, path } = part;
  const view = found && !broken && ({ kind: "chart", id, canvas, label, path, ...found } as const);
  return view ? { view, faults: reader.faults } : { faults: reader.faults };
}

/** Spikes of a neuron, and the course of a current wired too, or of a variable of the neuron. */
function triggered({ part, sources, recorders, reader, dt }: Draft): Found | undefined {
  const spiking = sources.flatMap(({ id }) => recorders.spikes(id) ?? []);
  const places = sources.flatMap((source) =>
    recorders.placesOf(source.id).map((place) => ({ part: source.id, place })),
  );
  const [tap] = spiking;
  if (!tap) {
    if (sources.length) reader.add(error(part.id, "analysis-needs-spikes", { from: part.label }));
    return { analysis: { shows: "sta", before: 0, after: 0, units: [] }, taps: [] };
  }
  if (spiking.length > 1)
    reader.add(
      error(part.id, "sta-one-population", { from: part.label, found: spiking.map(({ label }) => label).join(", ") }),
    );
  const reading = readIndices(reader.text("indices"));
  if ("wrong" in reading) reader.add(error(part.id, "indices-unreadable", { from: part.label, found: reading.wrong }));
  const listed = "value" in reading && reading.value.length ? reading.value : firstFew;
  const units = listed.filter((index) => index < tap.count);
  if (units.length === 0)
    reader.add(error(part.id, "indices-beyond", { from: part.label, of: tap.label, max: tap.count - 1 }));
  const chosen = variableOf(places, tap, reader.text("variable").trim());
  if (!chosen) {
    const allowed = places.flatMap(({ place }) => place.variables.map(({ name }) => name)).join(", ");
    const data = {
      from: part.label,
      of: tap.label,
      found: reader.text("variable").trim() || "–",
      allowed: allowed || "–",
    };
    reader.add(error(part.id, "scope-variable-unknown", data));
    return undefined;
  }
  const [before, after] = [reader.needed("before"), reader.needed("after")];
  const everySteps = Math.max(1, Math.floor((before + after) / dt / courseSamples));
  const rows = (ms: number): number => Math.round(ms / dt / everySteps);
  // Noise is another for each neuron, and of a current into some cells the others get none.
  const each = recorders.arrivals(chosen.place, tap.part);
  const indices = each || chosen.part === tap.part ? units : [0];
  const trace = recorders.trace(chosen.part, each ?? chosen.place, chosen.variable, indices, everySteps);
  return { analysis: { shows: "sta", before: rows(before), after: rows(after), units }, taps: [tap, trace] };
}

/** The variable named; or the current of a source, or else the usual variable of the neuron itself. */
function variableOf(places: readonly { readonly part: string; readonly place: Place }[], tap: SpikeTap, name: string) {
  const own = places.filter((one) => one.part === tap.part);
  const others = places.filter((one) => one.part !== tap.part);
  // A source of noise gives each neuron a current of its own: with several, it is read where it arrives.
  const arrives = name === "" && others.length > 0 && tap.count > 1;
  for (const { part, place } of arrives ? own : [...others, ...own]) {
    const wanted = place.variables.filter(({ shared }) => !shared);
    const variable = wanted.find((one) =>
      name === "" ? (arrives ? one.name === "I_syn" : one.usual) : one.name === name,
    );
    if (variable) return { part, place, variable };
  }
  return undefined;
}

function spikes(draft: Draft): SpikeTap[] {
  const taps = draft.sources.flatMap(({ id }) => draft.recorders.spikes(id) ?? []);
  needSpikes(draft, taps.length);
  return taps;
}

function needSpikes({ part, sources, reader }: Draft, found: number): void {
  if (found === 0 && sources.length > 0) reader.add(error(part.id, "analysis-needs-spikes", { from: part.label }));
}

function whole(ms: number, dt: number): number {
  return Math.max(1, Math.round(ms / dt));
}
