/** What is deployed: our nodes, the simulations that they make together, and which of them belongs to which. */
import { partsOf } from "../../src/network/rules/parts.ts";
import type { Red } from "../common/red.ts";
import { type Registered, Registry } from "../common/registry.ts";
import type { WiredPart } from "../topology/part.ts";
import { type Compiled, nothingCompiled } from "./compile.ts";
import type { Session, SessionEvents } from "./sessions/session.ts";
import { Sessions } from "./sessions/sessions.ts";

export class Deployed {
  /** The runtime that the nodes live in: the last that was loaded. */
  red: Red;
  readonly registry = new Registry();
  readonly sessions: Sessions;
  compiled: Compiled = nothingCompiled;

  constructor(red: Red, events: SessionEvents) {
    this.red = red;
    this.sessions = new Sessions(events);
  }

  part(id: string): WiredPart | undefined {
    return this.compiled.parts.get(id);
  }

  /** The session whose network holds a node; a view belongs to the one it records. */
  sessionOf(id: string): Session | undefined {
    return this.sessions.all().find(({ spec: { assembly } }) => {
      return partsOf(assembly.network).some(({ key }) => key === id) || assembly.views.some((view) => view.id === id);
    });
  }

  /** The sessions that a control node drives. */
  controlled(control: string): Session[] {
    return (this.compiled.controls.get(control) ?? []).flatMap((key) => this.sessions.get(key) ?? []);
  }

  controlsOf({ key }: Session): Registered[] {
    const ids = [...this.compiled.controls].filter(([, keys]) => keys.includes(key)).map(([id]) => id);
    return ids.flatMap((id) => this.registry.get(id) ?? []);
  }

  /** Sessions that have lost nodes: flows were stopped, and no others took their place. */
  orphans(): Session[] {
    return this.sessions
      .all()
      .filter(({ spec }) => spec.group.parts.some(({ id }) => this.registry.get(id) === undefined));
  }
}
