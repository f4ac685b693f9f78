/** Publishes live frames: at most twenty a second a simulation, only while somebody looks. */
import { frameMs, topics } from "../../common/frames.ts";
import type { Session } from "../sessions/session.ts";
import { makeFrame } from "./frame-maker.ts";
import type { Leases } from "./leases.ts";

/** Batches come at the same rate, now and then a little early: waking once more for so short a time would cost more than the frame. */
const earlyMs = frameMs / 5;

interface Pending {
  /** Everything up to here has been sent, or was not wanted. */
  sentStep: number;
  toStep: number;
  epoch: number;
  at: number;
  state: string;
  timer: NodeJS.Timeout | undefined;
}

export class FrameSender {
  private readonly pending = new Map<Session, Pending>();
  private readonly publish: (topic: string, data: unknown) => void;
  private readonly leases: Leases;
  private readonly now: () => number;
  private revision = 0;

  constructor(publish: (topic: string, data: unknown) => void, leases: Leases, now: () => number) {
    this.publish = publish;
    this.leases = leases;
    this.now = now;
  }

  recorded(session: Session, fromStep: number, toStep: number): void {
    const pending = this.of(session);
    if (pending.epoch !== session.epoch || toStep <= pending.sentStep) this.restart(pending, session, fromStep);
    pending.toStep = toStep;
    this.schedule(session, pending);
  }

  progressed(session: Session): void {
    const pending = this.of(session);
    if (pending.epoch !== session.epoch) this.restart(pending, session, 0);
    if (pending.state !== session.state) {
      pending.state = session.state;
      this.listChanged();
    } else if (session.state === "running") {
      // A batch comes soon, and its frame says the same.
      return;
    }
    this.schedule(session, pending);
  }

  /** The list of simulations, or the state of one, is another than before. */
  listChanged(): void {
    this.revision++;
    if (this.leases.active) this.publish(topics.simulations, { revision: this.revision });
  }

  /** Drops what is kept of simulations that are gone. */
  forget(running: ReadonlySet<Session>): void {
    for (const [session, { timer }] of this.pending) {
      if (running.has(session)) continue;
      clearTimeout(timer);
      this.pending.delete(session);
    }
  }

  private of(session: Session): Pending {
    const known = this.pending.get(session);
    if (known) return known;
    const fresh: Pending = {
      sentStep: 0,
      toStep: 0,
      epoch: session.epoch,
      at: Number.NEGATIVE_INFINITY,
      state: session.state,
      timer: undefined,
    };
    this.pending.set(session, fresh);
    return fresh;
  }

  private restart(pending: Pending, session: Session, step: number): void {
    pending.epoch = session.epoch;
    pending.sentStep = step;
    pending.toStep = step;
  }

  private schedule(session: Session, pending: Pending): void {
    if (!this.leases.active) {
      pending.sentStep = pending.toStep;
      return;
    }
    if (pending.timer) return;
    const left = pending.at + frameMs - this.now();
    if (left <= earlyMs) this.send(session, pending);
    else {
      pending.timer = setTimeout(() => this.send(session, pending), left);
      pending.timer.unref();
    }
  }

  private send(session: Session, pending: Pending): void {
    clearTimeout(pending.timer);
    pending.timer = undefined;
    if (session.disposed) return;
    pending.at = this.now();
    const { sentStep, toStep } = pending;
    pending.sentStep = toStep;
    this.publish(topics.frames(session.key), makeFrame(session, sentStep, toStep, this.leases));
  }
}
