/** Who is connected to whom, from the settings of a synapse node. */
import type { Connectivity, Neighbourhood } from "../../src/network/description.ts";
import { error } from "../common/fault.ts";
import { type RowReading, readMatrix, readPairs } from "../common/read-rows.ts";
import type { WiredPart } from "../topology/part.ts";
import type { SettingsReader } from "./settings.ts";

type Rule = Connectivity["rule"];
type Read = (part: WiredPart, reader: SettingsReader, weight: number) => Connectivity;

const rules: Readonly<Record<Rule, Read>> = {
  "all-to-all": (_, reader) => ({ rule: "all-to-all", selfConnections: reader.flag("selfConnections") }),
  "one-to-one": () => ({ rule: "one-to-one" }),
  "fixed-probability": (_, reader) => ({
    rule: "fixed-probability",
    probability: reader.number("probability") ?? 0,
    selfConnections: reader.flag("selfConnections"),
  }),
  "fixed-indegree": (_, reader) => ({
    rule: "fixed-indegree",
    indegree: reader.number("indegree") ?? 0,
    ...drawing(reader),
  }),
  "fixed-outdegree": (_, reader) => ({
    rule: "fixed-outdegree",
    outdegree: reader.number("outdegree") ?? 0,
    ...drawing(reader),
  }),
  "gaussian-weight": (_, reader, weight) => ({ rule: "gaussian-weight", peak: weight, ...neighbourhood(reader) }),
  "gaussian-probability": (_, reader) => ({
    rule: "gaussian-probability",
    probability: reader.number("probability") ?? 0,
    ...neighbourhood(reader),
  }),
  "fixed-total": (_, reader) => ({ rule: "fixed-total", total: reader.number("total") ?? 0, ...drawing(reader) }),
  list: (part, reader) => ({
    rule: "list",
    pairs: readText(part, reader, "pairs", readPairs) ?? [],
  }),
  matrix: (part, reader) => ({
    rule: "matrix",
    weights: readText(part, reader, "matrix", readMatrix) ?? [],
  }),
};

/** Where neurons stand, and how what connects them falls with the distance. A width has no unit of its own: degrees or shares. */
function neighbourhood(reader: SettingsReader): Neighbourhood {
  return {
    layout: reader.choice("layout") === "line" ? "line" : "ring",
    sigma: reader.number("spread") ?? 1,
    halved: reader.choice("profile") !== "whole",
    selfConnections: reader.flag("selfConnections"),
  };
}

/** How partners are drawn. */
function drawing(reader: SettingsReader) {
  return { multapses: reader.flag("multapses"), selfConnections: reader.flag("selfConnections") };
}

/** `weight` is that of the node, the highest where weights fall with distance. */
export function readConnectivity(part: WiredPart, reader: SettingsReader, weight: number): Connectivity {
  const rule = reader.choice("connectivity");
  return (rules[rule as Rule] ?? rules["all-to-all"])(part, reader, weight);
}

function readText<T>(
  part: WiredPart,
  reader: SettingsReader,
  setting: string,
  read: (text: string) => RowReading<T>,
): T | undefined {
  const reading = read(reader.text(setting));
  if ("value" in reading) return reading.value;
  reader.add(error(part.id, reading.code, { from: part.label, ...reading.data }));
  return undefined;
}
