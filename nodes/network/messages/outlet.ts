/** Hands messages to the ordinary nodes at the end of a wire, and to no other: our own nodes get no messages of ours. */
import type { Message, Red } from "../../common/red.ts";

export class Outlet {
  private readonly red: () => Red;
  private listeners: ReadonlyMap<string, readonly string[]> = new Map();

  constructor(red: () => Red) {
    this.red = red;
  }

  /** Who listens to whom, as found by the last walk over the wires. */
  rewire(listeners: ReadonlyMap<string, readonly string[]>): void {
    this.listeners = listeners;
  }

  heard(from: string): boolean {
    return (this.listeners.get(from)?.length ?? 0) > 0;
  }

  /** The first node gets the message itself, the others clones, as Node-RED does. */
  send(from: string, message: Message): void {
    const { nodes, util } = this.red();
    const id = util.generateId();
    let first = true;
    for (const listener of this.listeners.get(from) ?? []) {
      const node = nodes.getNode(listener);
      if (!node) continue;
      const own = first ? message : util.cloneMessage(message);
      first = false;
      // Each node on a turn of its own: a slow one must not keep the next batch of the simulation waiting.
      setImmediate(() => node.receive({ ...own, _msgid: id }));
    }
  }
}
