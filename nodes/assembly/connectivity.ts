/** Who is connected to whom, from the settings of a synapse node. */
import type { Connectivity, Neighbourhood } from "../../src/network/description.ts";
import { readMatrix, readPairs } from "../common/read-table.ts";
import type { SettingsReader } from "./settings.ts";

type Rule = Connectivity["rule"];
type Read = (reader: SettingsReader, weight: number) => Connectivity;

const rules: Readonly<Record<Rule, Read>> = {
  "all-to-all": (reader) => ({ rule: "all-to-all", selfConnections: reader.flag("selfConnections") }),
  "one-to-one": () => ({ rule: "one-to-one" }),
  "fixed-probability": (reader) => ({
    rule: "fixed-probability",
    probability: reader.needed("probability"),
    selfConnections: reader.flag("selfConnections"),
  }),
  "fixed-indegree": (reader) => ({
    rule: "fixed-indegree",
    indegree: reader.needed("indegree"),
    ...drawing(reader),
  }),
  "fixed-outdegree": (reader) => ({
    rule: "fixed-outdegree",
    outdegree: reader.needed("outdegree"),
    ...drawing(reader),
  }),
  "gaussian-weight": (reader, weight) => ({ rule: "gaussian-weight", peak: weight, ...neighbourhood(reader) }),
  "gaussian-probability": (reader) => ({
    rule: "gaussian-probability",
    probability: reader.needed("probability"),
    ...neighbourhood(reader),
  }),
  "fixed-total": (reader) => ({ rule: "fixed-total", total: reader.needed("total"), ...drawing(reader) }),
  list: (reader) => ({
    rule: "list",
    pairs: reader.table("pairs", readPairs) ?? [],
  }),
  matrix: (reader) => ({
    rule: "matrix",
    weights: reader.table("matrix", readMatrix) ?? [],
  }),
};

/** Where neurons stand, and how what connects them falls with the distance. A width has no unit of its own: degrees or shares. */
function neighbourhood(reader: SettingsReader): Neighbourhood {
  return {
    layout: reader.choice("layout") === "line" ? "line" : "ring",
    sigma: reader.needed("spread"),
    halved: reader.choice("profile") !== "whole",
    selfConnections: reader.flag("selfConnections"),
  };
}

/** How partners are drawn. */
function drawing(reader: SettingsReader) {
  return { multapses: reader.flag("multapses"), selfConnections: reader.flag("selfConnections") };
}

/** `weight` is that of the node, the highest where weights fall with distance. */
export function readConnectivity(reader: SettingsReader, weight: number): Connectivity {
  return rules[reader.choice("connectivity") as Rule](reader, weight);
}
