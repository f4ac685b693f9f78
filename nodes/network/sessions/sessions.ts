/**
 * The simulations of the deployed flows. After every deploy the wanted ones are compared with the running ones:
 * the same signature runs on (state, recordings and speed survive), anything else starts anew from step 0.
 * A full deploy or a restart of the flows starts everything anew.
 */
import { type CreateHost, type Host, Session, type SessionEvents, type SessionSpec } from "./session.ts";

export class Sessions {
  private readonly byKey = new Map<string, Session>();
  /** Ends of the threads that are going, by key: a successor waits for its predecessor. */
  private readonly leaving = new Map<string, Promise<void>>();
  private readonly events: SessionEvents;
  private epoch = 0;

  constructor(events: SessionEvents) {
    this.events = events;
  }

  all(): Session[] {
    return [...this.byKey.values()];
  }

  get(key: string): Session | undefined {
    return this.byKey.get(key);
  }

  /** Returns the sessions that are new. */
  update(specs: readonly SessionSpec[], keep: boolean, createHost: CreateHost): Session[] {
    const wanted = new Map(specs.map((spec) => [spec.group.key, spec]));
    const threads = new Map<string, Host>();
    for (const [key, session] of this.byKey) {
      const same = wanted.get(key)?.signature === session.spec.signature;
      const sound = session.state !== "failed" && session.state !== "refused";
      if (keep && same && sound) wanted.delete(key);
      else if (wanted.get(key)?.assembly.refused === false) this.replace(session, threads);
      else this.remove(session);
    }
    for (const session of this.byKey.values()) session.resume();
    return [...wanted.values()].map((spec) => this.add(spec, createHost, threads.get(spec.group.key)));
  }

  /** Pauses everything while flows stop, without forgetting what ran. */
  hold(): void {
    for (const session of this.byKey.values()) session.hold();
  }

  remove(session: Session): void {
    const { key } = session;
    if (this.byKey.get(key) === session) this.byKey.delete(key);
    const gone = Promise.all([this.leaving.get(key), session.dispose()]).then(() => {
      if (this.leaving.get(key) === gone) this.leaving.delete(key);
    });
    this.leaving.set(key, gone);
  }

  /** Resolves once every thread that was told to go has gone. */
  async settled(): Promise<void> {
    while (this.leaving.size > 0) await Promise.all(this.leaving.values());
  }

  /** A successor takes over the thread, and with it the tables of connections that have not changed. */
  private replace(session: Session, threads: Map<string, Host>): void {
    const thread = session.release();
    if (thread) {
      this.byKey.delete(session.key);
      threads.set(session.key, thread);
    } else this.remove(session);
  }

  private add(spec: SessionSpec, createHost: CreateHost, thread: Host | undefined): Session {
    const session = new Session(spec, this.events, () => ++this.epoch);
    this.byKey.set(session.key, session);
    if (spec.assembly.refused) session.refuse();
    else if (thread) session.inherit(thread, createHost);
    else void session.launch(createHost, this.leaving.get(session.key) ?? Promise.resolve());
    return session;
  }
}
