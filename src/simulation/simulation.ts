import type { Engine } from "../engine/engine.ts";
import type { NetworkDescription } from "../network/description.ts";
import { planNetwork } from "../plan/build.ts";
import { forgetTables, type KnownTables } from "../plan/known.ts";
import type { Late, Pick, Route } from "../plan/operators/route.ts";
import { parameterRegion } from "../plan/parameters.ts";
import type { Plan } from "../plan/plan.ts";
import { biasRegion, columnsOf, messagesRegion, weightsRegion } from "../plan/rate.ts";
import { Meter } from "./meter.ts";
import { Outbox } from "./outbox.ts";
import { Pace } from "./pace.ts";
import type { Command, Progress, Report, RunSettings } from "./protocol.ts";
import { listSynapses } from "./synapse-lists.ts";
import { countWeights } from "./weight-counts.ts";
import { weightMatrices } from "./weights.ts";

/** The longest stretch of computing before commands are looked at again [wall ms]. */
const sliceMs = 8;
/** Shortest time between two batches, watched or not, and between two reports of progress [wall ms]. */
const watchedMs = 50;
const unwatchedMs = 200;
const progressMs = 250;
/** Timers count in these [wall ms]. */
const timerMs = 1;
/** A run that falls further behind than this, which is more than it sleeps, forgets the rest instead of catching up [wall ms]. */
const backlogMs = 250;

/** Wall clock and timer, given from outside so that tests can turn them by hand. */
export interface Wall {
  now(): number;
  /** Calls back after at least this many ms. */
  after(ms: number, call: () => void): void;
}

/** Makes the engine that runs a plan. */
export type MakeEngine = (plan: Plan) => Engine;

type RunCommand = Exclude<Command, { type: "load" }>;

/** Commands whose moment matters, against those that begin something anew. */
const punctual: readonly Command["type"][] = ["pause", "speed", "set", "fire", "inject", "values", "weigh", "bias"];

/** A network that runs: takes commands, sends reports, computes in slices that leave time for both. */
export class Simulation {
  /** Memory it takes. */
  readonly bytes: number;
  private readonly engine: Engine;
  private readonly network: NetworkDescription;
  private readonly routes: readonly Route[];
  private readonly late: readonly (Late | Pick)[];
  private readonly wall: Wall;
  private readonly report: (report: Report) => void;
  private readonly pace: Pace;
  private readonly meter = new Meter();
  private readonly outbox = new Outbox();
  /** Last step of the run; infinite when it has no end. */
  private readonly end: number;
  private running = false;
  /** Steps still to do before a pause, when single steps were asked for. */
  private stepsLeft = Number.POSITIVE_INFINITY;
  /** When the next slice begins, if one is waited for [wall ms]. */
  private wakeAt = Number.POSITIVE_INFINITY;
  private batchMs = watchedMs;
  private batchAt = 0;
  private progressAt = 0;
  /** Steps done by the slice before, for how large a piece to ask the engine for. */
  private piece = 1;
  private disposed = false;
  private readonly commands: {
    readonly [T in RunCommand["type"]]: (command: Extract<RunCommand, { type: T }>) => void;
  } = {
    start: () => this.start(Number.POSITIVE_INFINITY),
    step: ({ steps }) => this.start(Math.max(1, Math.floor(steps) || 1)),
    pause: () => this.pause(),
    reset: () => this.reset(),
    speed: ({ speed }) => this.pace.setSpeed(speed, this.wall.now(), this.engine.step),
    watch: ({ watched }) => this.watch(watched),
    set: ({ part, parameter, value }) => void this.engine.set(parameterRegion(part, parameter), value),
    inject: ({ source, value }) => this.engine.inject(source, value),
    values: ({ rate, from, values }) => void this.engine.write(messagesRegion(rate), values, from),
    weigh: ({ layers }) => {
      for (const { layer, weights } of layers) this.engine.write(weightsRegion(layer), columnsOf(weights));
    },
    bias: ({ rate, values }) => void this.engine.write(biasRegion(rate), values),
    fire: ({ source, indices }) => this.engine.fire(source, indices),
    weights: ({ request, synapse, most }) => {
      const matrices = weightMatrices(this.engine, this.routes, this.network, synapse, most);
      this.report({ type: "weights", request, matrices });
    },
    "weight-counts": ({ request, synapse, width }) => {
      const counts = countWeights(this.engine, this.routes, this.network, synapse, width);
      this.report({ type: "weight-counts", request, counts });
    },
    synapses: ({ request, synapse, most }) => {
      const found = listSynapses(this.engine, this.routes, this.late, this.network, synapse, most);
      this.report({ type: "synapses", request, found });
    },
  };

  constructor(
    network: NetworkDescription,
    run: RunSettings,
    wall: Wall,
    report: (report: Report) => void,
    makeEngine: MakeEngine,
    known?: KnownTables,
  ) {
    const before = wall.now();
    const plan = planNetwork(network, known);
    this.network = network;
    this.routes = plan.operators.filter((op) => op.op === "route");
    this.late = plan.operators.filter((op) => op.op === "late" || op.op === "pick");
    this.wall = wall;
    this.report = report;
    this.engine = makeEngine(plan);
    forgetTables(plan);
    this.pace = new Pace(network.dt, run.speed);
    this.end = run.duration === null ? Number.POSITIVE_INFINITY : Math.max(1, Math.round(run.duration / network.dt));
    const { synapses, reused, bytes } = plan;
    this.bytes = bytes;
    report({ type: "ready", synapses, reused, bytes, buildMs: wall.now() - before });
    if (run.autostart) this.start(Number.POSITIVE_INFINITY);
    else this.sendProgress();
  }

  obey(command: RunCommand): void {
    // It may come in the middle of a sleep: what was due before comes before it.
    if (this.running && !this.pace.unlimited && punctual.includes(command.type)) this.compute(this.wall.now());
    (this.commands[command.type] as (command: RunCommand) => void)(command);
  }

  /** Tables that a network to come may take over; they can be read even after this simulation has ended. */
  readonly known: KnownTables = (key) => this.engine.table(key);

  dispose(): void {
    this.disposed = true;
    this.engine.dispose();
  }

  private start(steps: number): void {
    if (this.engine.fault) return;
    // Starting a run that has ended plays it again.
    if (this.engine.step >= this.end) this.reset();
    this.stepsLeft = steps;
    if (!this.running) {
      this.running = true;
      this.meter.clear();
      this.pace.restart(this.wall.now(), this.engine.step);
      this.meter.mark(this.wall.now(), this.engine.step);
      this.sendProgress();
    }
    this.schedule(0);
  }

  private pause(): void {
    if (!this.running) return;
    this.running = false;
    this.meter.clear();
    this.sendBatch();
    this.sendProgress();
  }

  private reset(): void {
    const goOn = this.running;
    this.running = false;
    this.engine.reset();
    this.outbox.clear();
    this.meter.clear();
    this.report({ type: "cleared" });
    this.sendProgress();
    if (goOn) this.start(Number.POSITIVE_INFINITY);
  }

  /** Who begins to watch does not wait for the end of a longer sleep. */
  private watch(watched: boolean): void {
    this.batchMs = watched ? watchedMs : unwatchedMs;
    if (watched && this.running) this.schedule(0);
  }

  /** One call is waited for at a time; one that is earlier than it takes its place. */
  private schedule(ms: number): void {
    const at = this.wall.now() + ms;
    if (at >= this.wakeAt || this.disposed) return;
    this.wakeAt = at;
    this.wall.after(ms, () => {
      if (this.wakeAt !== at) return;
      this.wakeAt = Number.POSITIVE_INFINITY;
      if (this.running && !this.disposed) this.slice();
    });
  }

  private slice(): void {
    const now = this.compute(this.wall.now());
    this.meter.mark(now, this.engine.step);
    if (now - this.batchAt >= this.batchMs - timerMs) this.sendBatch();
    if (now - this.progressAt >= progressMs - timerMs) this.sendProgress();
    if (!this.running) return;
    if (this.pace.behind(now, this.engine.step) > backlogMs) this.pace.restart(now, this.engine.step);
    this.schedule(this.idleMs(now));
  }

  /** Does the steps that are due, as far as they fit into a slice; returns the wall time. */
  private compute(started: number): number {
    let now = started;
    while (this.running && now - started < sliceMs) {
      const left = Math.min(this.end - this.engine.step, this.stepsLeft);
      // Single steps are asked for by hand: they do not wait for the clock.
      const due = Number.isFinite(this.stepsLeft) ? left : Math.min(this.pace.due(now, this.engine.step), left);
      if (due <= 0) break;
      this.advance(Math.min(due, this.piece), started, now);
      now = this.wall.now();
      this.checkEnd();
    }
    return now;
  }

  /**
   * How long there is nothing to do. Waking for every single step would cost more than the step, so all that becomes due until the
   * next batch is done then: nobody hears of it earlier.
   */
  private idleMs(now: number): number {
    const { step } = this.engine;
    if (this.pace.wait(now, step) <= 0) return 0;
    return Math.max(timerMs, Math.min(this.batchAt + this.batchMs - now, this.pace.wait(now, step, this.end - step)));
  }

  /** Asks the engine for a piece that fits into what is left of the slice, judged by the piece before. */
  private advance(steps: number, started: number, now: number): void {
    const done = this.engine.advance(steps, this.pace.wallMs(steps));
    this.stepsLeft -= done;
    // A recorder is full: make room.
    if (done < steps && !this.engine.fault) this.outbox.put(this.engine.drain());
    const took = this.wall.now() - now;
    const leftMs = sliceMs - (now + took - started);
    const wanted = took > 0 ? Math.floor((done / took) * Math.max(leftMs, 1)) : this.piece * 2;
    this.piece = Math.max(1, Math.min(wanted, this.piece * 4));
  }

  private checkEnd(): void {
    const { fault } = this.engine;
    if (fault) {
      const place = { part: fault.part, label: String(fault.data.label ?? fault.part) };
      this.pause();
      this.report({ type: "failed", diagnostic: { code: fault.code, severity: "error", place, data: fault.data } });
    } else if (this.engine.step >= this.end) {
      this.pause();
      this.report({ type: "finished" });
    } else if (this.stepsLeft <= 0) {
      this.pause();
    }
  }

  private sendBatch(): void {
    this.batchAt = this.wall.now();
    this.outbox.put(this.engine.drain());
    const batch = this.outbox.take();
    if (batch) this.report({ type: "batch", ...batch });
  }

  private sendProgress(): void {
    this.progressAt = this.wall.now();
    const { step } = this.engine;
    const stepsPerSecond = this.running ? this.meter.stepsPerSecond() : 0;
    const progress: Progress = {
      running: this.running,
      finished: step >= this.end,
      step,
      time: Number((step * this.network.dt).toPrecision(12)),
      realTimeFactor: (stepsPerSecond * this.network.dt) / 1000,
      stepsPerSecond,
    };
    this.report({ type: "progress", progress });
  }
}
