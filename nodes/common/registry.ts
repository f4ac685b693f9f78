/** Our live nodes by id: filled by constructors, emptied by `close`. Wires are walked from here. */
import type { NodeDefinition } from "./definition.ts";
import type { LiveNode, NodeConfig } from "./red.ts";

export interface Registered {
  readonly id: string;
  readonly definition: NodeDefinition;
  readonly config: NodeConfig;
  readonly node: LiveNode;
}

export class Registry {
  private readonly byId = new Map<string, Registered>();

  add(entry: Registered): void {
    this.byId.set(entry.id, entry);
  }

  /** Only the instance that is registered may leave: on a redeploy the new one can come before the old one has gone. */
  remove(id: string, node: LiveNode): void {
    if (this.byId.get(id)?.node === node) this.byId.delete(id);
  }

  get(id: string): Registered | undefined {
    return this.byId.get(id);
  }

  /** In order of id, so that nothing depends on the order of construction. */
  all(): Registered[] {
    return [...this.byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}
