/** Who is connected to whom, from the settings of a synapse node. */
import type { Connectivity } from "../../src/network/description.ts";
import { error } from "../common/fault.ts";
import { type Pair, type Reading, readMatrix, readPairs } from "../common/read-text.ts";
import type { WiredPart } from "../topology/part.ts";
import type { SettingsReader } from "./settings.ts";

type Rule = Connectivity["rule"];
type Read = (part: WiredPart, reader: SettingsReader) => Connectivity;

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
  "fixed-total": (_, reader) => ({ rule: "fixed-total", total: reader.number("total") ?? 0, ...drawing(reader) }),
  list: (part, reader) => ({
    rule: "list",
    pairs: readText<Pair[]>(part, reader, "pairs", readPairs, "pairs-unreadable") ?? [],
  }),
  matrix: (part, reader) => ({
    rule: "matrix",
    weights: readText(part, reader, "matrix", readMatrix, "matrix-unreadable") ?? [],
  }),
};

/** How partners are drawn. */
function drawing(reader: SettingsReader) {
  return { multapses: reader.flag("multapses"), selfConnections: reader.flag("selfConnections") };
}

export function readConnectivity(part: WiredPart, reader: SettingsReader): Connectivity {
  const rule = reader.choice("connectivity");
  return (rules[rule as Rule] ?? rules["all-to-all"])(part, reader);
}

function readText<T>(
  part: WiredPart,
  reader: SettingsReader,
  setting: string,
  read: (text: string) => Reading<T>,
  code: "pairs-unreadable" | "matrix-unreadable",
): T | undefined {
  const reading = read(reader.text(setting));
  if ("value" in reading) return reading.value;
  reader.add(error(part.id, code, { from: part.label, found: reading.wrong }));
  return undefined;
}
