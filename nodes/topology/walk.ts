/** Follows wires from one of our nodes to what they really lead to: through junctions, links, subflows and groups. */
import type { LiveNode } from "../common/red.ts";

export interface Hit {
  readonly id: string;
  /** `part`: one of ours. `foreign`: any other node; messages leave the network here. */
  readonly what: "part" | "foreign";
}

export interface Reached {
  /** In order of id, each once. */
  readonly hits: readonly Hit[];
  /** Ids of nodes on the way that carry messages only: link call, and link out in return mode. */
  readonly messageOnly: readonly string[];
  /** Wires that lead nowhere: to a deleted or disabled node. */
  readonly dangling: number;
}

export interface World {
  isPart(id: string): boolean;
  getNode(id: string): LiveNode | null | undefined;
}

/** Node types through which a wire simply goes on. */
const passing = new Set(["junction", "link in", "link out"]);

/** Node types that carry messages to where no wire leads. */
function isMessageOnly(node: LiveNode): boolean {
  return node.type === "link call" || (node.type === "link out" && node.mode === "return");
}

/** A subflow instance stands in for the nodes inside; a packaged subflow has a type name of its own. */
function isSubflow(node: LiveNode): boolean {
  return node.type.startsWith("subflow:") || (node._flow?.TYPE === "subflow" && node._flow.node === node);
}

export function reach(world: World, from: LiveNode): Reached {
  const hits: Hit[] = [];
  const messageOnly: string[] = [];
  let dangling = 0;
  const seen = new Set<string>();
  const todo = outOf(from);
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const node = world.getNode(id);
    if (!node) dangling++;
    else if (world.isPart(id)) hits.push({ id, what: "part" });
    else if (isMessageOnly(node)) {
      messageOnly.push(id);
      hits.push({ id, what: "foreign" });
    } else if (passing.has(node.type) || isSubflow(node)) todo.push(...outOf(node));
    else hits.push({ id, what: "foreign" });
  }
  hits.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { hits, messageOnly: messageOnly.sort(), dangling };
}

function outOf(node: LiveNode): string[] {
  return (node.wires ?? []).flat().filter((id) => typeof id === "string");
}
