import type { Intervals, SpikeSourceModel } from "../description.ts";
import type { Stated } from "./stated.ts";
import { listsOf, type Named } from "./vocabulary.ts";

const time = (name: string): Named => ({ name, unit: "ms" });

/** The expressions by which a source fires. */
export function firing(model: SpikeSourceModel): readonly Stated[] {
  const { fires, parameters: own } = model;
  if (fires.by === "interval") return intervals(model, fires);
  if (fires.by !== "count") return [];
  const during = { where: "fires.during", text: fires.during ?? "", known: [...own, time("t")], unit: "1" };
  return [
    { where: "fires.mean", text: fires.mean, known: [...own, time("dt")], unit: "1" },
    ...(fires.during === undefined ? [] : [during]),
  ];
}

function intervals(model: SpikeSourceModel, fires: Intervals): Stated[] {
  const { first, interval, until, keep, profile, shared, pattern } = fires;
  const own = model.parameters;
  const levels = listsOf(model).find(({ name }) => name === profile?.values);
  const profiled = levels ? ["profile", "peak"].map((name) => ({ name, unit: levels.unit })) : [];
  const drawn = [...own, { name: "message", unit: "1" }, ...profiled.slice(1)];
  const random = model.draws === true;
  const state = (where: string, text: string | undefined, known: readonly Named[], unit: string, draws = false) =>
    text === undefined ? [] : [{ where: `fires.${where}`, text, known, unit, random: draws && random }];
  return [
    ...state("first", first, drawn, "ms", true),
    ...state("interval", interval, [...drawn, time("last")], "ms", true),
    ...state("until", until, own, "ms"),
    ...state("keep", keep, [...drawn, ...profiled, time("t")], "1"),
    ...state("shared.first", shared?.first, drawn, "ms", true),
    ...state("shared.interval", shared?.interval, drawn, "ms", true),
    ...state("shared.chance", shared?.chance, own, "1"),
    ...state("pattern.duration", pattern?.duration, own, "ms"),
    ...state("pattern.period", pattern?.period, own, "ms"),
    ...state("pattern.share", pattern?.share, own, "1"),
    ...state("pattern.rate", pattern?.rate, own, "1/ms"),
  ];
}
