/** Registers the node types of one set: a loop over definitions, nothing per model. */
import type { NodeDefinition } from "../common/definition.ts";
import type { InputHandler, LiveNode, NodeConfig, Red } from "../common/red.ts";
import type { Registered } from "../common/registry.ts";
import { definitions } from "../definitions.ts";
import { installRoutes } from "./admin/routes.ts";
import { type Hub, hubOf } from "./hub.ts";

export function registerSet(red: Red, set: NodeDefinition["set"]): void {
  const hub = hubOf(red);
  installRoutes(red, hub);
  for (const definition of definitions)
    if (definition.set === set) red.nodes.registerType(definition.type, constructorOf(red, hub, definition));
}

/** A constructor only makes the node known: what it is worth is decided when all have started. */
function constructorOf(red: Red, hub: Hub, definition: NodeDefinition) {
  return function spikewireNode(this: LiveNode, config: NodeConfig): void {
    red.nodes.createNode(this, config);
    const entry: Registered = { id: this.id, definition, config, node: this };
    hub.enter(entry);
    if (definition.inputs > 0) this.on("input", handlerOf(hub, this.id));
    this.on("close", (_removed, done) => {
      hub.leave(entry);
      done();
    });
  };
}

function handlerOf(hub: Hub, id: string): InputHandler {
  return (message, _send, done) => {
    try {
      hub.inbox.receive(id, message);
    } catch (reason) {
      done(reason instanceof Error ? reason : new Error(String(reason)));
      return;
    }
    done();
  };
}
