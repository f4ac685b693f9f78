/** The live flow as wired parts: read from the registry and the live wires once everything has started. */

import type { Language } from "../../src/model/text.ts";
import type { LiveNode, NodeConfig, Red } from "../common/red.ts";
import type { Registered, Registry } from "../common/registry.ts";
import type { WiredPart } from "./part.ts";
import { roleOf } from "./roles.ts";
import { reach } from "./walk.ts";

export function discover(red: Pick<Red, "nodes">, registry: Registry, language: Language): WiredPart[] {
  const labels = labelsOf(red);
  const world = {
    isPart: (id: string) => roleAt(registry.get(id)) !== undefined,
    getNode: (id: string) => red.nodes.getNode(id),
  };
  return registry.all().flatMap((entry): WiredPart[] => {
    const role = roleAt(entry);
    if (!role) return [];
    const { id, definition, config, node } = entry;
    const { hits, messageOnly } = reach(world, node);
    const path = pathOf(node);
    return [
      {
        id,
        canvas: node._alias ?? id,
        role,
        definition,
        config,
        label: labelOf(entry, language),
        tab: path[0] ?? "",
        path: path.slice(0, -1).map((step) => labels.get(step) ?? step),
        targets: hits.filter(({ what }) => what === "part").map((hit) => hit.id),
        listeners: hits.filter(({ what }) => what === "foreign").map((hit) => hit.id),
        throughMessageLink: messageOnly.length > 0,
      },
    ];
  });
}

function roleAt(entry: Registered | undefined) {
  return entry && roleOf(entry.definition);
}

export function labelOf(entry: Registered, language: Language): string {
  const { name } = entry.config;
  return typeof name === "string" && name.trim() !== "" ? name.trim() : entry.definition.title[language];
}

/** `tab/instance/node` as ids; a node that Node-RED gave no path stands on its tab. */
function pathOf(node: LiveNode): string[] {
  return node._path ? node._path.split("/") : [node.z ?? "", node.id];
}

/** Labels of tabs and subflow instances by id, from the stored flow. */
export function labelsOf(red: Pick<Red, "nodes">): Map<string, string> {
  const labels = new Map<string, string>();
  const templates = new Map<string, string>();
  const instances: NodeConfig[] = [];
  red.nodes.eachNode((config) => {
    const label = text(config.label) ?? text(config.name);
    if (config.type === "subflow") templates.set(config.id, label ?? config.id);
    if (config.type.startsWith("subflow:")) instances.push(config);
    else if (label) labels.set(config.id, label);
  });
  for (const { id, type, name } of instances)
    labels.set(id, text(name) ?? templates.get(type.slice("subflow:".length)) ?? id);
  return labels;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
