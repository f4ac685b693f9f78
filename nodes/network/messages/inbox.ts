/** What messages of ordinary nodes do at ours. */
import type { Language } from "../../../src/model/text.ts";
import type { Message } from "../../common/red.ts";
import type { WiredPart } from "../../topology/part.ts";
import type { Role } from "../../topology/roles.ts";
import type { Deployed } from "../deployed.ts";
import type { Session } from "../sessions/session.ts";
import type { Sweeps } from "../sessions/sweeps.ts";
import { commandOf } from "./control.ts";
import { Refusal, readMessage } from "./inputs.ts";
import type { Outbox } from "./outbox.ts";

/** These answer every message with what they have. */
const answering: ReadonlySet<Role> = new Set(["raster", "scope", "analysis", "theory"]);

export class Inbox {
  private readonly deployed: Deployed;
  private readonly sweeps: Sweeps;
  private readonly outbox: Outbox;
  private readonly language: () => Language;

  constructor(deployed: Deployed, sweeps: Sweeps, outbox: Outbox, language: () => Language) {
    this.deployed = deployed;
    this.sweeps = sweeps;
    this.outbox = outbox;
    this.language = language;
  }

  /** A message to one of our nodes; throws a Refusal when it cannot be obeyed. */
  receive(id: string, message: Message): void {
    const part = this.deployed.part(id);
    if (!part) throw new Refusal("not-deployed", {}, this.language());
    if (part.role === "control") this.control(part, message);
    else this.take(part, message);
  }

  /** The button of a spike source; false when it is not deployed. */
  fire(id: string): boolean {
    const session = this.deployed.sessionOf(id);
    if (this.deployed.part(id)?.role !== "spike-source" || !session) return false;
    session.send({ type: "fire", source: id, indices: null });
    return true;
  }

  private control({ id, label }: WiredPart, message: Message): void {
    const effect: (session: Session) => void = commandOf(message, label, this.language());
    const sessions = this.deployed.controlled(id);
    if (sessions.length === 0) throw new Refusal("nothing-to-control", { from: label }, this.language());
    for (const session of sessions) effect(session);
  }

  private take(part: WiredPart, message: Message): void {
    const { id, label, role } = part;
    const session = this.deployed.sessionOf(id);
    if (!session) throw new Refusal("not-running", { from: label }, this.language());
    if (this.sweeps.has(session, id)) this.sweeps.begin(session, id);
    else if (answering.has(role)) this.outbox.recording(session, id, false);
    else if (role === "synapse" && message.topic === "weights") this.outbox.weights(session, id, label);
    else session.send(readMessage(part, message, session.presentOf(id), this.language()));
  }
}
