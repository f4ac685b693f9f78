/**
 * A flow file as Node-RED would run it, without Node-RED: what is disabled left out, subflows unfolded, wires as they are live.
 * Settings of subflow instances and tabs stand in for `${NAME}`.
 */
import type { LiveNode, NodeConfig } from "../nodes/common/red.ts";
import { Registry } from "../nodes/common/registry.ts";
import { definitionOf } from "../nodes/definitions.ts";
import { type Compiled, compile } from "../nodes/network/compile.ts";
import { checkNetwork } from "../src/network/rules/index.ts";

/** A node as a flow file stores it. */
export interface Stored extends NodeConfig {
  readonly z?: string;
  readonly name?: string;
  readonly wires?: readonly (readonly string[])[];
}

/** What the nodes would do once deployed, and they themselves by id. */
export interface Deployed extends Compiled {
  readonly live: ReadonlyMap<string, LiveNode>;
}

export function deploy(flow: readonly Stored[]): Deployed {
  const live = new Map<string, LiveNode>();
  const registry = new Registry();
  for (const node of unfolded(flow)) {
    const wires = node.type === "link out" ? [node.links as string[]] : (node.wires ?? []);
    const alive = { ...node, wires } as unknown as LiveNode;
    live.set(node.id, alive);
    const definition = definitionOf(node.type);
    if (definition) registry.add({ id: node.id, definition, config: node, node: alive });
  }
  const nodes = {
    registerType: () => {},
    createNode: () => {},
    getNode: (id: string) => live.get(id),
    eachNode: (visit: (config: NodeConfig) => void) => flow.forEach(visit),
  };
  return { live, ...compile({ nodes }, registry, "en", checkNetwork) };
}

type Environment = ReadonlyMap<string, unknown>;

/** Where nodes stand: on a tab, or in an instance of a subflow. */
interface Place {
  /** What their ids begin with. */
  readonly mark: string;
  /** Id of the tab or instance. */
  readonly z: string | undefined;
  /** Ids from the tab inwards, each followed by a slash. */
  readonly path: string;
  readonly environment: Environment;
}

/** All nodes that would be made. */
function unfolded(flow: readonly Stored[]): Stored[] {
  const templates = new Map(flow.filter(({ type }) => type === "subflow").map((each) => [each.id, each]));
  const tabs = new Map(flow.filter(({ type }) => type === "tab").map((each) => [each.id, each]));
  const outside = flow.filter(({ z, type }) => type !== "subflow" && !templates.has(z ?? ""));
  return outside.flatMap((node) => {
    const tab = tabs.get(node.z ?? "");
    if (node.d === true || tab?.disabled === true) return [];
    const place: Place = { mark: "", z: node.z, path: node.z ? `${node.z}/` : "", environment: settingsOf(tab) };
    return made(node, place, [], templates, flow);
  });
}

/** A node where it stands, with wires that leave its place besides its own; an instance of a subflow with all that is inside. */
function made(
  node: Stored,
  place: Place,
  leaving: readonly (readonly string[])[],
  templates: ReadonlyMap<string, Stored>,
  flow: readonly Stored[],
): Stored[] {
  const id = place.mark + node.id;
  const inPlace = (ids: readonly string[]): string[] => ids.map((each) => place.mark + each);
  const count = Math.max(node.wires?.length ?? 0, leaving.length);
  const wires = Array.from({ length: count }, (_, k) => [...inPlace(node.wires?.[k] ?? []), ...(leaving[k] ?? [])]);
  const stands: Stored = {
    ...(filledIn(node, place.environment) as Stored),
    id,
    ...(place.z === undefined ? {} : { z: place.z }),
    wires,
    ...(Array.isArray(node.links) ? { links: inPlace(node.links as string[]) } : {}),
    ...(place.mark === "" ? {} : { _alias: node.id }),
    _path: place.path + node.id,
  };
  const template = node.type.startsWith("subflow:") ? templates.get(node.type.slice("subflow:".length)) : undefined;
  if (!template) return [stands];
  const environment = new Map([...place.environment, ...settingsOf(template), ...settingsOf(node)]);
  const inner: Place = { mark: `${id}-`, z: id, path: `${place.path}${node.id}/`, environment };
  const inside = flow.filter((each) => each.z === template.id && each.d !== true);
  const entered = portsOf(template.in).flatMap((port) => port.wires.map((to) => inner.mark + to.id));
  const through = outputsOf(template, template.id, wires).flat();
  return [
    { ...stands, wires: [[...entered, ...through]] },
    ...inside.flatMap((each) => made(each, inner, outputsOf(template, each.id, wires), templates, flow)),
  ];
}

interface Port {
  readonly wires: readonly { readonly id: string; readonly port?: number }[];
}

function portsOf(value: unknown): readonly Port[] {
  return Array.isArray(value) ? value : [];
}

/** Where the outputs of a node inside a subflow lead outside of it, by port. */
function outputsOf(template: Stored, id: string, outside: readonly (readonly string[])[]): string[][] {
  const found: string[][] = [];
  for (const [k, { wires }] of portsOf(template.out).entries()) {
    for (const from of wires) {
      if (from.id !== id) continue;
      const port = from.port ?? 0;
      while (found.length <= port) found.push([]);
      found[port]?.push(...(outside[k] ?? []));
    }
  }
  return found;
}

/** The variables that a tab, a subflow or an instance sets. */
function settingsOf(node: Stored | undefined): Environment {
  const all = (Array.isArray(node?.env) ? node.env : []) as { readonly name: string; readonly value: unknown }[];
  return new Map(all.map(({ name, value }) => [name, value]));
}

/** Settings that are a variable as a whole, and variables within texts, wherever they stand. */
function filledIn(value: unknown, environment: Environment): unknown {
  if (typeof value === "string") {
    const [, whole] = /^\$\{([^}]+)\}$/.exec(value) ?? [];
    if (whole !== undefined) return environment.get(whole) ?? process.env[whole] ?? "";
    return value.replace(/\$\{([^}]+)\}/g, (_, name: string) =>
      String(environment.get(name) ?? process.env[name] ?? ""),
    );
  }
  if (Array.isArray(value)) return value.map((each) => filledIn(each, environment));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filledIn(each, environment)]));
}
