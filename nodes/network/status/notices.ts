/** What is wrong with the deployed flows, and what our nodes show of it and of their simulations. */
import { say } from "../../../src/messages/index.ts";
import type { Diagnostic } from "../../../src/model/diagnostic.ts";
import type { Language } from "../../../src/model/text.ts";
import { type Fault, faultOf } from "../../common/fault.ts";
import type { LiveNode } from "../../common/red.ts";
import type { Registered } from "../../common/registry.ts";
import type { WiredPart } from "../../topology/part.ts";
import type { Deployed } from "../deployed.ts";
import type { Session } from "../sessions/session.ts";
import { Complaints } from "./complaints.ts";
import { StatusBoard } from "./status-board.ts";
import { statusOf } from "./statuses.ts";

/** Where what concerns a simulation as a whole shows: its first neuron, or whatever it has. */
function mainPart({ spec }: Session): WiredPart | undefined {
  return spec.group.parts.find(({ role }) => role === "neuron") ?? spec.group.parts[0];
}

export class Notices {
  private readonly deployed: Deployed;
  private readonly language: () => Language;
  private readonly board: StatusBoard;
  private readonly complaints: Complaints;
  private readonly runFaults = new Map<Session, readonly Fault[]>();
  /** What this machine lacks is said once, not at every deploy. */
  private readonly said = new Set<string>();

  constructor(deployed: Deployed, language: () => Language, now: () => number) {
    this.deployed = deployed;
    this.language = language;
    this.board = new StatusBoard(now);
    this.complaints = new Complaints(language);
  }

  /** Everything that is wrong in the deployed flows. */
  faults(): Fault[] {
    return [...this.deployed.compiled.faults, ...[...this.runFaults.values()].flat()];
  }

  faultsOf(session: Session): Fault[] {
    const ids = new Set(session.spec.group.parts.map(({ id }) => id));
    const { faults } = this.deployed.compiled;
    return [...faults.filter(({ node }) => ids.has(node)), ...(this.runFaults.get(session) ?? [])];
  }

  /** After a deploy: every node shows what is so now. */
  renew(running: ReadonlySet<Session>): void {
    for (const session of this.runFaults.keys()) if (!running.has(session)) this.runFaults.delete(session);
    const faults = this.faults();
    for (const entry of this.deployed.registry.all()) this.show(entry, faults);
  }

  progressed(session: Session): void {
    const faults = this.faults();
    for (const control of this.deployed.controlsOf(session)) this.show(control, faults, false);
    if (session.state !== "failed" && session.state !== "refused") this.mended(session);
  }

  broke(session: Session, diagnostics: readonly Diagnostic[]): void {
    const { group, assembly } = session.spec;
    const ids = new Set(group.parts.map(({ id }) => id));
    const main = mainPart(session);
    const faults = diagnostics.map((diagnostic) => {
      const part = diagnostic.place.part ?? "";
      const node = assembly.nodeOfKey.get(part) ?? part;
      return faultOf(diagnostic, ids.has(node) ? node : (main?.id ?? node));
    });
    this.runFaults.set(session, faults);
    this.showAt(faults);
  }

  /** In the log and among the messages of the editor's debug sidebar, by a node of the simulation that met it. */
  say(session: Session, { code, data }: Diagnostic): void {
    if (this.said.has(code)) return;
    this.said.add(code);
    const text = say(code, data, this.language());
    const node = this.deployed.registry.get(mainPart(session)?.id ?? "")?.node;
    if (node) node.warn(text);
    else this.deployed.red.log.warn(`spikewire: ${text}`);
  }

  forget(node: LiveNode): void {
    this.board.forget(node);
  }

  private mended(session: Session): void {
    const faults = this.runFaults.get(session);
    if (!faults) return;
    this.runFaults.delete(session);
    this.showAt(faults);
  }

  private showAt(places: readonly Fault[]): void {
    const faults = this.faults();
    for (const id of new Set(places.map(({ node }) => node))) {
      const entry = this.deployed.registry.get(id);
      if (entry) this.show(entry, faults);
    }
  }

  private show(entry: Registered, faults: readonly Fault[], urgent = true): void {
    const own = faults.filter(({ node }) => node === entry.id);
    const complaint = this.complaints.about(entry.node, own);
    const session = this.deployed.controlled(entry.id)[0];
    const live = session ? statusOf(session, this.language()) : {};
    this.board.set(entry.node, complaint ?? live, urgent);
  }
}
