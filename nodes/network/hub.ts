/**
 * The meeting place of all our nodes: one per Node-RED runtime, however often a set of nodes is loaded. It hears of
 * deploys, compiles the flow, keeps the simulations, and passes on what they report.
 */
import type { EventEmitter } from "node:events";
import { SimulationHost } from "../../src/index.ts";
import { say } from "../../src/messages/index.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Language } from "../../src/model/text.ts";
import { checkNetwork } from "../../src/network/rules/index.ts";
import { type Fault, faultOf } from "../common/fault.ts";
import { topics } from "../common/frames.ts";
import { languageOf } from "../common/language.ts";
import type { Message, Red } from "../common/red.ts";
import { type Registered, Registry } from "../common/registry.ts";
import type { WiredPart } from "../topology/part.ts";
import { compile, nothingCompiled } from "./compile.ts";
import { Complaints } from "./complaints.ts";
import { commandOf } from "./control.ts";
import { FrameSender } from "./frame-sender.ts";
import { Refusal, readMessage } from "./inputs.ts";
import { Leases } from "./leases.ts";
import { Outlet } from "./outlet.ts";
import { batchMessage, recordingMessage } from "./payloads.ts";
import type { Batches } from "./scope-recording.ts";
import type { CreateHost, Session } from "./session.ts";
import { Sessions } from "./sessions.ts";
import { StatusBoard } from "./status-board.ts";
import { statusOf } from "./statuses.ts";
import { Sweeps } from "./sweeps.ts";
import { mostSaved, weightsData } from "./weights.ts";

/** How long nodes may be closed without a new start before their simulations are given up. */
const orphanMs = 300;

const hubs = new WeakMap<EventEmitter, Hub>();

export function hubOf(red: Red): Hub {
  const known = hubs.get(red.events);
  if (known) {
    known.red = red;
    return known;
  }
  const hub = new Hub(red);
  hubs.set(red.events, hub);
  return hub;
}

/** Where what concerns a simulation as a whole shows: its first neuron, or whatever it has. */
function mainPart({ spec }: Session): WiredPart | undefined {
  return spec.group.parts.find(({ role }) => role === "neuron") ?? spec.group.parts[0];
}

export class Hub {
  red: Red;
  readonly registry = new Registry();
  readonly leases: Leases;
  readonly sessions: Sessions;
  /** Makes the thread of a simulation; tests put a stand-in here. */
  createHost: CreateHost = (report) => new SimulationHost(report);
  private compiled = nothingCompiled;
  private runFaults = new Map<Session, readonly Fault[]>();
  private readonly sweeps: Sweeps;
  private readonly outlet: Outlet;
  private readonly board: StatusBoard;
  private readonly complaints: Complaints;
  private readonly frames: FrameSender;
  private orphans: NodeJS.Timeout | undefined;
  /** What this machine lacks is said once, not at every deploy. */
  private readonly noticed = new Set<string>();

  constructor(red: Red) {
    this.red = red;
    const now = (): number => performance.now();
    this.leases = new Leases(now);
    this.outlet = new Outlet(() => this.red);
    this.board = new StatusBoard(now);
    this.complaints = new Complaints(() => this.language);
    this.frames = new FrameSender((topic, data) => this.red.comms.publish(topic, data), this.leases, now);
    this.sessions = new Sessions({
      progressed: (session) => this.onProgress(session),
      recorded: (session, batches) => this.onBatch(session, batches),
      finished: (session) => this.onFinished(session),
      broke: (session, diagnostics) => this.onBroken(session, diagnostics),
      noticed: (session, diagnostic) => this.onNotice(session, diagnostic),
    });
    this.sweeps = new Sweeps(
      () => this.createHost,
      (session, view, complete) => {
        if (complete) this.sendRecording(session, view, true);
        this.frames.progressed(session);
      },
    );
    red.events.on("flows:stopping", () => this.onStopping());
    red.events.on("flows:stopped", () => this.onStopped());
    red.events.on("flows:started", (event?: { type?: string }) => this.onStarted(event?.type));
    red.events.on(`comms:message:${topics.view}`, (event?: { data?: unknown }) => this.look(event?.data));
  }

  get language(): Language {
    return languageOf(this.red);
  }

  enter(entry: Registered): void {
    this.registry.add(entry);
  }

  leave(entry: Registered): void {
    this.registry.remove(entry.id, entry.node);
    this.board.forget(entry.node);
  }

  /** Everything that is wrong in the deployed flows. */
  faults(): Fault[] {
    return [...this.compiled.faults, ...[...this.runFaults.values()].flat()];
  }

  faultsOf(session: Session): Fault[] {
    const ids = new Set(session.spec.group.parts.map(({ id }) => id));
    return [...this.compiled.faults.filter(({ node }) => ids.has(node)), ...(this.runFaults.get(session) ?? [])];
  }

  /** A message of an ordinary node to one of ours; throws a Refusal. */
  receive(id: string, message: Message): void {
    const part = this.compiled.parts.get(id);
    if (!part) throw new Refusal("not-deployed", {}, this.language);
    if (part.role === "control") {
      const effect = commandOf(message, part.label, this.language);
      const sessions = this.controlled(id);
      if (sessions.length === 0) throw new Refusal("nothing-to-control", { from: part.label }, this.language);
      for (const session of sessions) effect(session);
      return;
    }
    const session = this.sessionOf(id);
    if (!session) throw new Refusal("not-running", { from: part.label }, this.language);
    if (part.definition.type === "spikewire-sweep") this.sweeps.begin(session, id);
    else if (part.role === "synapse" && message.topic === "weights") this.sendWeights(session, id, part.label);
    else if (["raster", "scope", "analysis", "theory"].includes(part.role)) this.sendRecording(session, id, false);
    else session.send(readMessage(part, message, session.presentOf(id), this.language));
  }

  /** The button of a spike source; false when it is not deployed. */
  fire(id: string): boolean {
    const session = this.sessionOf(id);
    if (this.compiled.parts.get(id)?.role !== "spike-source" || !session) return false;
    session.send({ type: "fire", source: id, indices: null });
    return true;
  }

  /** The session whose network holds a node; a view belongs to the one it records. */
  sessionOf(id: string): Session | undefined {
    return this.sessions.all().find((session) => {
      const { network, views } = session.spec.assembly;
      const { populations, spikeSources, currentSources, synapses, stps, stdps, rates = [] } = network;
      const parts = [populations, spikeSources, currentSources, synapses, stps, stdps, rates].flat();
      return parts.some(({ key }) => key === id) || views.some((view) => view.id === id);
    });
  }

  /** An editor looks, or goes on looking; false when its message is none. */
  look(lease: unknown): boolean {
    const isRead = this.leases.renew(lease);
    if (isRead) for (const session of this.sessions.all()) session.watch(true);
    return isRead;
  }

  /** Whether batches are waited for: by an editor, or by ordinary nodes. */
  private isWatched(session: Session): boolean {
    return this.leases.active || session.spec.assembly.outputs.some(({ node }) => this.outlet.heard(node));
  }

  private controlled(id: string): Session[] {
    return (this.compiled.controls.get(id) ?? []).flatMap((key) => this.sessions.get(key) ?? []);
  }

  private onStopping(): void {
    clearTimeout(this.orphans);
    this.sessions.hold();
  }

  /** When flows stop for good (or wait for a missing type), what has lost its nodes is freed. */
  private onStopped(): void {
    clearTimeout(this.orphans);
    this.orphans = setTimeout(() => this.dropOrphans(), orphanMs);
    this.orphans.unref();
  }

  private dropOrphans(): void {
    for (const session of this.sessions.all()) {
      const alive = session.spec.group.parts.every(({ id }) => this.registry.get(id) !== undefined);
      if (!alive) this.sessions.remove(session);
    }
  }

  /** Everything is made and wired: compile anew, keep what is unchanged, and say what is wrong. */
  private onStarted(type: string | undefined): void {
    clearTimeout(this.orphans);
    try {
      this.compiled = compile(this.red, this.registry, this.language, checkNetwork);
    } catch (reason) {
      // A fault of ours in one flow must not stop the flows of others.
      this.red.log.error(`spikewire: ${reason instanceof Error ? reason.stack : String(reason)}`);
      this.compiled = nothingCompiled;
    }
    const { parts, specs } = this.compiled;
    this.outlet.rewire(new Map([...parts].map(([id, { listeners }]) => [id, listeners])));
    const partial = type === "nodes" || type === "flows";
    const fresh = this.sessions.update(specs, partial, (report) => this.createHost(report));
    const running = new Set(this.sessions.all());
    for (const session of this.runFaults.keys()) if (!running.has(session)) this.runFaults.delete(session);
    this.frames.forget(running);
    this.sweeps.keep(running);
    for (const session of fresh) if (!session.spec.assembly.refused) this.sweeps.begin(session);
    for (const entry of this.registry.all()) this.showStatus(entry);
    this.frames.listChanged();
  }

  private showStatus(entry: Registered, urgent = true): void {
    const own = this.faults().filter(({ node }) => node === entry.id);
    const complaint = this.complaints.about(entry.node, own);
    const session = this.controlled(entry.id)[0];
    const live = session ? statusOf(session, this.language) : {};
    this.board.set(entry.node, complaint ?? live, urgent);
  }

  private controlsOf(session: Session): Registered[] {
    const ids = [...this.compiled.controls].filter(([, keys]) => keys.includes(session.key)).map(([id]) => id);
    return ids.flatMap((id) => this.registry.get(id) ?? []);
  }

  private onProgress(session: Session): void {
    const { progress, key } = session;
    for (const control of this.controlsOf(session)) {
      const several = this.controlled(control.id).length > 1;
      const message = { topic: "progress", payload: { ...progress }, ...(several ? { simulation: key } : {}) };
      this.outlet.send(control.id, message);
      this.showStatus(control, false);
    }
    if (this.runFaults.has(session) && session.state !== "failed" && session.state !== "refused") {
      const mended = this.runFaults.get(session) ?? [];
      this.runFaults.delete(session);
      this.showAt(mended);
    }
    session.watch(this.isWatched(session));
    this.frames.progressed(session);
  }

  private onBatch(session: Session, batches: Batches): void {
    const { assembly } = session.spec;
    for (const output of assembly.outputs) {
      const message = this.outlet.heard(output.node) ? batchMessage(output, batches) : undefined;
      if (message) this.outlet.send(output.node, message);
    }
    this.frames.recorded(session, batches.fromStep, batches.toStep);
  }

  private onFinished(session: Session): void {
    // A sweep is no part of the run that ends here.
    for (const [id, { view }] of session.recordings.byView)
      if (view.kind !== "chart" || view.analysis.shows !== "sweep") this.sendRecording(session, id, true);
    this.onProgress(session);
  }

  /** The weights as they are now, to the ordinary nodes behind a synapse. */
  private sendWeights(session: Session, id: string, label: string): void {
    void session.weights(id, mostSaved).then((matrices) => {
      if (matrices) this.outlet.send(id, { topic: label, payload: { weights: weightsData(session, matrices) } });
    });
  }

  private sendRecording(session: Session, view: string, complete: boolean): void {
    const recording = session.recordings.byView.get(view);
    if (!recording || !this.outlet.heard(view)) return;
    const { dt } = session.spec.clock;
    this.outlet.send(view, recordingMessage(recording, dt, complete));
  }

  /** In the log and among the messages of the editor's debug sidebar, by a node of the simulation that met it. */
  private onNotice(session: Session, { code, data }: Diagnostic): void {
    if (this.noticed.has(code)) return;
    this.noticed.add(code);
    const text = say(code, data, this.language);
    const node = this.registry.get(mainPart(session)?.id ?? "")?.node;
    if (node) node.warn(text);
    else this.red.log.warn(`spikewire: ${text}`);
  }

  private onBroken(session: Session, diagnostics: readonly Diagnostic[]): void {
    const { group, assembly } = session.spec;
    const ids = new Set(group.parts.map(({ id }) => id));
    const first = mainPart(session);
    const faults = diagnostics.map((diagnostic) => {
      const part = diagnostic.place.part ?? "";
      const node = assembly.nodeOfKey.get(part) ?? part;
      return faultOf(diagnostic, ids.has(node) ? node : (first?.id ?? node));
    });
    this.runFaults.set(session, faults);
    this.showAt(faults);
    this.onProgress(session);
  }

  private showAt(faults: readonly Fault[]): void {
    for (const id of new Set(faults.map(({ node }) => node))) {
      const entry = this.registry.get(id);
      if (entry) this.showStatus(entry);
    }
  }
}
