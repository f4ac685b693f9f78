/**
 * One simulation as Node-RED sees it: a host (a worker thread) that computes, the recordings of its views, and where it
 * stands. A session lives from the deploy that made its network to the one that changes it.
 */
import type { Diagnostic } from "../../../src/model/diagnostic.ts";
import { partsOf } from "../../../src/network/rules/parts.ts";
import type { Command, Progress, Report } from "../../../src/simulation/protocol.ts";
import type { SynapseLists } from "../../../src/simulation/synapse-lists.ts";
import type { WeightCounts } from "../../../src/simulation/weight-counts.ts";
import type { WeightMatrix } from "../../../src/simulation/weights.ts";
import type { Assembly } from "../../assembly/assemble.ts";
import type { ClockSettings } from "../../assembly/clock.ts";
import { enteringLayers } from "../../assembly/layers.ts";
import type { SimulationState } from "../../common/frames.ts";
import type { Group } from "../../topology/groups.ts";
import type { Present } from "../messages/inputs.ts";
import type { Batches } from "../recordings/batches.ts";
import { Recordings } from "../recordings/recordings.ts";
import { Questions } from "./questions.ts";
import { notStarted, stateOf } from "./state.ts";

/** What runs a simulation; `SimulationHost` of the simulator, or a stand-in of a test. */
export interface Host {
  send(command: Command): void;
  /** Gives what computes to another session. */
  handTo(report: (report: Report) => void): Host;
  dispose(): Promise<void>;
}

export type CreateHost = (report: (report: Report) => void) => Host;

export interface SessionSpec {
  readonly group: Group;
  readonly label: string;
  readonly clock: ClockSettings;
  readonly assembly: Assembly;
  /** Equal for two deploys exactly when the same simulation may run on. */
  readonly signature: string;
}

/** What a thread answers, by the command that asks. */
interface Answers {
  readonly weights: readonly WeightMatrix[];
  readonly "weight-counts": WeightCounts;
  readonly synapses: SynapseLists;
}

/** What a session tells the hub. */
export interface SessionEvents {
  progressed(session: Session): void;
  recorded(session: Session, batches: Batches): void;
  finished(session: Session): void;
  broke(session: Session, diagnostics: readonly Diagnostic[]): void;
  noticed(session: Session, diagnostic: Diagnostic): void;
}

/** Commands that came before the thread was up; more than this means nobody listens. */
const mostQueued = 1000;

/** Commands that mend a run that failed. */
const mending: readonly Command["type"][] = ["start", "step", "reset"];

/** A thread that died on its own has nothing left to free. */
async function endOf(host: Host): Promise<void> {
  await host.dispose().catch(() => {});
}

export class Session {
  readonly spec: SessionSpec;
  readonly recordings: Recordings;
  progress: Progress = notStarted;
  /** Grows whenever the recordings start anew. */
  epoch: number;
  speed: number;
  synapses: number | null = null;
  disposed = false;
  private ready = false;
  private broken: "refused" | "failed" | undefined;
  /** Running when a deploy began: runs on when it ends. */
  private held = false;
  /** Whether the thread was told that somebody waits for its batches; a new one assumes it. */
  private watched = true;
  private host: Host | undefined;
  private createHost: CreateHost | undefined;
  /** Which thread of this session is the present one: an earlier one has nothing more to say. */
  private generation = 0;
  private queued: Command[] = [];
  /** @internal */
  readonly questions = new Questions<Answers>();
  /** Parameters changed by message, by part: a reset keeps them, a new thread does not. */
  private readonly changed = new Map<string, Readonly<Record<string, number>>>();
  private readonly events: SessionEvents;
  private readonly nextEpoch: () => number;

  constructor(spec: SessionSpec, events: SessionEvents, nextEpoch: () => number) {
    this.spec = spec;
    this.events = events;
    this.nextEpoch = nextEpoch;
    this.epoch = nextEpoch();
    this.speed = spec.clock.run.speed;
    this.recordings = new Recordings(spec.assembly.views, spec.clock.dt);
  }

  get key(): string {
    return this.spec.group.key;
  }

  get state(): SimulationState {
    return stateOf(this.ready, this.progress, this.broken);
  }

  /** Starts the thread once the one before it has gone; a session disposed meanwhile never starts one. */
  async launch(createHost: CreateHost, before: Promise<void>): Promise<void> {
    this.createHost = createHost;
    const generation = ++this.generation;
    await before;
    if (!this.disposed && generation === this.generation) this.begin(createHost, generation);
  }

  /** Goes on in the thread of the session before. */
  inherit(host: Host, createHost: CreateHost): void {
    this.createHost = createHost;
    this.begin((report) => host.handTo(report), ++this.generation);
  }

  private begin(createHost: CreateHost, generation: number): void {
    try {
      this.host = createHost((report) => {
        if (generation === this.generation) this.receive(report);
      });
      const { assembly, clock } = this.spec;
      // After a fault the user starts again, so nothing starts by itself.
      const run = generation === 1 ? clock.run : { ...clock.run, speed: this.speed, autostart: false };
      this.host.send({ type: "load", network: assembly.network, run });
      this.watched = true;
      for (const command of this.queued.splice(0)) this.host.send(command);
    } catch (reason) {
      this.crash(reason);
    }
  }

  send(command: Command): void {
    if (this.disposed || this.broken === "refused") return;
    if (command.type === "speed") this.speed = command.speed;
    if (command.type === "set") {
      const { part, parameter, value } = command;
      this.changed.set(part, { ...this.changed.get(part), [parameter]: value });
    }
    if (this.broken === "failed") this.mend(command);
    else if (this.host) this.deliver(this.host, command);
    else if (this.queued.length < mostQueued) this.queued.push(command);
  }

  /** After a fault the next start, step or reset makes everything anew, the thread included: it may have died. */
  private mend(command: Command): void {
    if (!this.createHost || !mending.includes(command.type)) return;
    const old = this.host;
    this.host = undefined;
    this.broken = undefined;
    this.ready = false;
    this.progress = notStarted;
    this.changed.clear();
    this.queued = command.type === "reset" ? [] : [command];
    this.onCleared();
    void this.launch(this.createHost, old ? endOf(old) : Promise.resolve());
  }

  /** The weights of a synapse as they are now; undefined when the simulation cannot tell. */
  weights(synapse: string, most: number): Promise<readonly WeightMatrix[] | undefined> {
    return this.ask<"weights">((request) => ({ type: "weights", request, synapse, most }));
  }

  /** The same weights counted in bins; `width` null chooses one. */
  weightCounts(synapse: string, width: number | null): Promise<WeightCounts | undefined> {
    return this.ask<"weight-counts">((request) => ({ type: "weight-counts", request, synapse, width }));
  }

  /** The synapses of a node one by one, unless they are more than that. */
  synapseLists(synapse: string, most: number): Promise<SynapseLists | undefined> {
    return this.ask<"synapses">((request) => ({ type: "synapses", request, synapse, most }));
  }

  private ask<Q extends keyof Answers>(question: (request: number) => Command): Promise<Answers[Q] | undefined> {
    if (this.disposed || this.broken || !this.host) return Promise.resolve(undefined);
    return this.questions.ask<Q>((request) => this.send(question(request)));
  }

  /** Says whether somebody looks or listens: if not, batches come more rarely and cost less. */
  watch(watched: boolean): void {
    if (this.watched === watched || !this.ready || this.broken) return;
    this.watched = watched;
    this.send({ type: "watch", watched });
  }

  /** The parameters of a part as they are now, and as they were deployed. */
  presentOf(id: string): Present {
    const deployed = partsOf(this.spec.assembly.network).find(({ key }) => key === id)?.parameters ?? {};
    const entering = enteringLayers(this.spec.assembly.network, id);
    return { values: { ...deployed, ...this.changed.get(id) }, deployed, dt: this.spec.clock.dt, entering };
  }

  /** The node refuses the network itself, before any thread was asked. */
  refuse(): void {
    this.broken = "refused";
  }

  hold(): void {
    if (!this.progress.running) return;
    this.held = true;
    this.send({ type: "pause" });
  }

  resume(): void {
    if (this.held) this.send({ type: "start" });
    this.held = false;
  }

  /** Ends the session and gives away its thread, if that is up and listens; undefined when it has to be disposed of. */
  release(): Host | undefined {
    const { host } = this;
    if (!this.ready || this.broken || !host) return undefined;
    this.disposed = true;
    this.questions.giveUp();
    this.host = undefined;
    this.queued = [];
    return host;
  }

  async dispose(): Promise<void> {
    this.disposed = true;
    this.questions.giveUp();
    const { host } = this;
    this.host = undefined;
    this.queued = [];
    if (host) await endOf(host);
  }

  private deliver(host: Host, command: Command): void {
    try {
      host.send(command);
    } catch (reason) {
      this.crash(reason);
    }
  }

  /** A report must never bring Node-RED down, whatever it holds. */
  private receive(report: Report): void {
    if (this.disposed) return;
    try {
      receivers[report.type](this, report as never);
    } catch (reason) {
      this.crash(reason);
    }
  }

  private crash(reason: unknown): void {
    const text = reason instanceof Error ? reason.message : String(reason);
    this.break("failed", [{ code: "engine-failed", severity: "error", place: {}, data: { reason: text } }]);
  }

  /** @internal */
  break(how: "refused" | "failed", diagnostics: readonly Diagnostic[]): void {
    this.broken = how;
    this.questions.giveUp();
    this.progress = { ...this.progress, running: false, realTimeFactor: 0, stepsPerSecond: 0 };
    this.events.broke(this, diagnostics);
  }

  /** @internal */
  onReady(synapses: number): void {
    // Whether it runs is told by the progress that follows at once: until then nothing is known.
    this.synapses = synapses;
    this.events.progressed(this);
  }

  /** @internal */
  onProgress(progress: Progress): void {
    this.ready = true;
    this.progress = progress;
    this.events.progressed(this);
  }

  /** @internal */
  onBatch({ fromStep, toStep, spikes, traces }: Extract<Report, { type: "batch" }>): void {
    const batches: Batches = {
      fromStep,
      toStep,
      dt: this.spec.clock.dt,
      spikes: new Map(spikes.map((batch) => [batch.recorder, batch])),
      traces: new Map(traces.map((batch) => [batch.recorder, batch])),
    };
    this.recordings.take(batches);
    this.events.recorded(this, batches);
  }

  /** @internal */
  onCleared(): void {
    this.recordings.clear();
    this.epoch = this.nextEpoch();
    this.events.progressed(this);
  }

  /** @internal */
  onNotice(diagnostic: Diagnostic): void {
    this.events.noticed(this, diagnostic);
  }

  /** @internal */
  onFinished(): void {
    this.progress = { ...this.progress, running: false, finished: true };
    this.events.finished(this);
  }
}

type Receivers = {
  readonly [T in Report["type"]]: (session: Session, report: Extract<Report, { type: T }>) => void;
};

const receivers: Receivers = {
  ready: (session, { synapses }) => session.onReady(synapses),
  refused: (session, { diagnostics }) => session.break("refused", diagnostics),
  progress: (session, { progress }) => session.onProgress(progress),
  batch: (session, report) => session.onBatch(report),
  cleared: (session) => session.onCleared(),
  finished: (session) => session.onFinished(),
  weights: (session, { request, matrices }) => session.questions.answer(request, matrices),
  "weight-counts": (session, { request, counts }) => session.questions.answer(request, counts),
  synapses: (session, { request, found }) => session.questions.answer(request, found),
  notice: (session, { diagnostic }) => session.onNotice(diagnostic),
  failed: (session, { diagnostic }) => session.break("failed", [diagnostic]),
};
