/** A sweep: which parameter of which node takes which values, and what is measured. */

import { readParameter } from "../../src/model/parameter-check.ts";
import { error } from "../common/fault.ts";
import { modelOf, parameterOf } from "../common/fields.ts";
import { readSeries } from "../common/read-series.ts";
import type { Draft, Found } from "./analysis-draft.ts";
import type { SweepSettings } from "./taps.ts";

const mostRuns = 2000;

type Axis = Pick<SweepSettings, "part" | "parameter" | "unit" | "factor" | "values">;

export function sweep(draft: Draft): Found | undefined {
  const { part, sources, recorders, reader, dt } = draft;
  const [measured] = sources;
  if (!measured) return { analysis: noSweep, taps: [] };
  if (sources.length > 1) {
    const found = sources.map(({ label }) => label).join(", ");
    reader.add(error(part.id, "sweep-one-node", { from: part.label, found }));
    return undefined;
  }
  const first = axisOf(draft, "");
  const second = reader.text("values2").trim() === "" ? undefined : axisOf(draft, "2");
  const duration = reader.needed("duration");
  const skip = reader.needed("skip");
  const measure = reader.choice("measure");
  if (!first) return undefined;
  const runs = first.values.length * (second?.values.length ?? 1);
  if (runs > mostRuns) {
    reader.add(error(part.id, "sweep-too-many", { from: part.label, found: runs, max: mostRuns }));
    return undefined;
  }
  const common = { ...first, ...(second ? { second } : {}), duration, skip, skipSteps: Math.round(skip / dt) };
  if (measure !== "last") {
    const tap = recorders.spikes(measured.id);
    if (!tap) {
      reader.add(error(part.id, "analysis-needs-spikes", { from: part.label }));
      return undefined;
    }
    const { recorder, count } = tap;
    return { analysis: { shows: "sweep", ...common, recorder, count, measure, measureUnit: "" }, taps: [tap] };
  }
  const place = recorders.placesOf(measured.id)[0];
  const wanted = reader.text("variable").trim();
  const variable = place?.variables.find((one) => (wanted === "" ? one.usual : one.name === wanted));
  if (!place || !variable) {
    const allowed = place?.variables.map(({ name }) => name).join(", ") || "–";
    const data = { from: part.label, of: measured.label, found: wanted || "–", allowed };
    reader.add(error(part.id, "scope-variable-unknown", data));
    return undefined;
  }
  const tap = recorders.trace(place.part, place, variable, [0], 1);
  const { recorder } = tap;
  const named = { measure: variable.name, measureUnit: variable.unit };
  return { analysis: { shows: "sweep", ...common, recorder, count: 1, ...named }, taps: [tap] };
}

/** The parameter and its values: `mark` tells the settings of the second one. */
function axisOf({ part, parts, sources, recorders, reader }: Draft, mark: "" | "2"): Axis | undefined {
  const name = reader.text(`node${mark}`).trim();
  const found = name === "" ? sources[0] : parts.find(({ label, id }) => label === name && id !== part.id);
  const model = found && modelOf(found.definition, found.config.model);
  if (!found || !model) {
    const allowed = parts.filter(({ definition }) => definition.models.length > 0).map(({ label }) => label);
    reader.add(error(part.id, "sweep-node-unknown", { from: part.label, found: name, allowed: allowed.join(", ") }));
    return undefined;
  }
  const wanted = reader.text(`parameter${mark}`).trim();
  const weight = model.kind === "synapse" && wanted === "weight";
  // In what a weight is stated depends on the synapse's normalisation.
  const weightUnit = weight ? (recorders.weightsOf(found.id)?.unit ?? model.weightUnit) : "";
  const parameter = weight
    ? { ...model.parameters[0]!, name: "weight", symbol: "w", unit: weightUnit, default: model.weightDefault }
    : parameterOf(model, wanted);
  if (!parameter) {
    const allowed = [...model.parameters.map((one) => one.name), ...(model.kind === "synapse" ? ["weight"] : [])];
    const data = { from: part.label, of: found.label, found: wanted || "–", allowed: allowed.join(", ") };
    reader.add(error(part.id, "sweep-parameter-unknown", data));
    return undefined;
  }
  const reading = readSeries(reader.text(`values${mark}`));
  if ("wrong" in reading || reading.value.length === 0) {
    const wrong = "wrong" in reading ? reading.wrong : "–";
    reader.add(error(part.id, "sweep-values-unreadable", { from: part.label, found: wrong }));
    return undefined;
  }
  for (const value of weight ? [] : reading.value) {
    const checked = readParameter(parameter, value, found.label);
    if (!("fault" in checked)) continue;
    reader.add({ node: part.id, severity: "error", ...checked.fault });
    return undefined;
  }
  const shown = "shownAs" in parameter ? parameter.shownAs : undefined;
  const values = [...reading.value].sort((a, b) => a - b);
  return {
    part: found.id,
    parameter: wanted,
    unit: shown?.unit ?? parameter.unit,
    factor: 1 / (shown?.size ?? 1),
    values,
  };
}

const noSweep: SweepSettings = {
  shows: "sweep",
  part: "",
  parameter: "",
  unit: "",
  factor: 1,
  values: [],
  duration: 0,
  skip: 0,
  skipSteps: 0,
  recorder: "",
  count: 1,
  measure: "rate",
  measureUnit: "",
};
