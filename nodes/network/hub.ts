/**
 * The meeting place of all our nodes: one per Node-RED runtime, however often a set of nodes is loaded. It hears of
 * deploys, compiles the flow, keeps the simulations, and leads what they report to those who tell it on.
 */
import type { EventEmitter } from "node:events";
import { SimulationHost } from "../../src/index.ts";
import type { Language } from "../../src/model/text.ts";
import { checkNetwork } from "../../src/network/rules/index.ts";
import type { Fault } from "../common/fault.ts";
import { topics } from "../common/frames.ts";
import { languageOf } from "../common/language.ts";
import type { Red } from "../common/red.ts";
import type { Registered } from "../common/registry.ts";
import { logFailure, unattended } from "../common/unattended.ts";
import { compile, nothingCompiled } from "./compile.ts";
import { Deployed } from "./deployed.ts";
import { FrameSender } from "./frames/frame-sender.ts";
import { Leases } from "./frames/leases.ts";
import { Inbox } from "./messages/inbox.ts";
import { Outbox } from "./messages/outbox.ts";
import { inquire } from "./sessions/inquiries.ts";
import type { CreateHost, Session, SessionEvents } from "./sessions/session.ts";
import type { Sessions } from "./sessions/sessions.ts";
import { isSweep, Sweeps } from "./sessions/sweeps.ts";
import { Notices } from "./status/notices.ts";

/** How long nodes may be closed without a new start before their simulations are given up. */
const orphanMs = 300;

const hubs = new WeakMap<EventEmitter, Hub>();

export function hubOf(red: Red): Hub {
  const known = hubs.get(red.events);
  if (known) {
    known.deployed.red = red;
    return known;
  }
  const hub = new Hub(red);
  hubs.set(red.events, hub);
  return hub;
}

export class Hub {
  readonly deployed: Deployed;
  readonly inbox: Inbox;
  /** Makes the thread of a simulation; tests put a stand-in here. */
  createHost: CreateHost = (report) => new SimulationHost(report);
  private readonly leases: Leases;
  private readonly outbox: Outbox;
  private readonly notices: Notices;
  private readonly frames: FrameSender;
  private readonly sweeps: Sweeps;
  private orphanTimer: NodeJS.Timeout | undefined;

  constructor(red: Red) {
    const now = (): number => performance.now();
    const language = (): Language => languageOf(this.deployed.red);
    this.deployed = new Deployed(red, this.sessionEvents());
    this.leases = new Leases(now);
    this.outbox = new Outbox(this.deployed);
    this.notices = new Notices(this.deployed, language, now);
    this.frames = new FrameSender((topic, data) => this.deployed.red.comms.publish(topic, data), this.leases, now);
    this.sweeps = new Sweeps(
      () => this.createHost,
      () => this.deployed.red.log,
      (session, view, complete) => {
        if (complete) this.outbox.recording(session, view, true);
        this.frames.progressed(session);
      },
    );
    this.inbox = new Inbox(this.deployed, this.sweeps, this.outbox, language);
    red.events.on("flows:stopping", () => this.onStopping());
    red.events.on("flows:stopped", () => this.onStopped());
    red.events.on("flows:started", (event?: { type?: string }) => this.onStarted(event?.type));
    red.events.on(`comms:message:${topics.view}`, (event?: { data?: unknown }) => this.look(event?.data));
  }

  get sessions(): Sessions {
    return this.deployed.sessions;
  }

  enter(entry: Registered): void {
    this.deployed.registry.add(entry);
  }

  leave(entry: Registered): void {
    this.deployed.registry.remove(entry.id, entry.node);
    this.notices.forget(entry.node);
  }

  /** Everything that is wrong in the deployed flows. */
  faults(): Fault[] {
    return this.notices.faults();
  }

  faultsOf(session: Session): Fault[] {
    return this.notices.faultsOf(session);
  }

  /** An editor looks, or goes on looking; false when its message is none. */
  look(lease: unknown): boolean {
    const isRead = this.leases.renew(lease);
    if (isRead)
      for (const session of this.sessions.all()) {
        session.watch(true);
        this.inquire(session);
      }
    return isRead;
  }

  private onStopping(): void {
    clearTimeout(this.orphanTimer);
    this.sessions.hold();
  }

  /** When flows stop for good (or wait for a missing type), what has lost its nodes is freed. */
  private onStopped(): void {
    clearTimeout(this.orphanTimer);
    this.orphanTimer = setTimeout(() => {
      for (const session of this.deployed.orphans()) this.sessions.remove(session);
    }, orphanMs);
    this.orphanTimer.unref();
  }

  /** Everything is made and wired: compile anew, keep what is unchanged, and say what is wrong. */
  private onStarted(type: string | undefined): void {
    clearTimeout(this.orphanTimer);
    const { deployed } = this;
    const { red } = deployed;
    try {
      deployed.compiled = compile(red, deployed.registry, languageOf(red), checkNetwork);
    } catch (reason) {
      // A fault of ours in one flow must not stop the flows of others.
      logFailure(red.log, reason);
      deployed.compiled = nothingCompiled;
    }
    this.outbox.rewire();
    const partial = type === "nodes" || type === "flows";
    const fresh = this.sessions.update(deployed.compiled.specs, partial, (report) => this.createHost(report));
    const running = new Set(this.sessions.all());
    this.frames.forget(running);
    this.sweeps.keep(running);
    for (const session of fresh) if (!session.spec.assembly.refused) this.sweeps.begin(session);
    this.notices.renew(running);
    this.frames.listChanged();
  }

  private sessionEvents(): SessionEvents {
    return {
      progressed: (session) => this.onProgress(session),
      recorded: (session, batches) => {
        this.outbox.batch(session, batches);
        this.frames.recorded(session, batches.fromStep, batches.toStep);
      },
      finished: (session) => {
        // A sweep is no part of the run that ends here.
        for (const [id, { view }] of session.recordings.byView)
          if (!isSweep(view)) this.outbox.recording(session, id, true);
        this.onProgress(session);
      },
      // Told where something has failed already: nobody is left to hear of a second failure.
      broke: (session, diagnostics) =>
        unattended(this.deployed.red.log, () => {
          this.notices.broke(session, diagnostics);
          this.onProgress(session);
        }),
      noticed: (session, diagnostic) => this.notices.say(session, diagnostic),
    };
  }

  private onProgress(session: Session): void {
    this.outbox.progress(session);
    this.notices.progressed(session);
    session.watch(this.leases.active || this.outbox.isHeard(session));
    this.inquire(session);
    this.frames.progressed(session);
  }

  /** For who looks only: a message asks by itself. */
  private inquire(session: Session): void {
    const isSeen = (view: string): boolean => this.leases.view(view) !== undefined;
    inquire(session, this.deployed.red.log, isSeen, () => this.frames.progressed(session));
  }
}
