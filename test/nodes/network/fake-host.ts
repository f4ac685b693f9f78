/** A simulation that does nothing by itself: it remembers what it was told and reports what the test says. */
import type { Host } from "../../../nodes/network/sessions/session.ts";
import type { Command, Progress, Report } from "../../../src/simulation/protocol.ts";

export class FakeHost implements Host {
  readonly commands: Command[] = [];
  disposed = false;
  /** Given to the session that followed. */
  handed = false;
  readonly report: (report: Report) => void;
  private readonly goes: () => Promise<void>;
  private readonly hand: FakeHosts["create"];

  constructor(report: (report: Report) => void, goes: () => Promise<void>, hand: FakeHosts["create"]) {
    this.report = report;
    this.goes = goes;
    this.hand = hand;
  }

  send(command: Command): void {
    this.commands.push(command);
  }

  /** The same thread under another owner; what a test says with this one belongs to the network before. */
  handTo(report: (report: Report) => void): FakeHost {
    this.handed = true;
    return this.hand(report);
  }

  async dispose(): Promise<void> {
    await this.goes();
    this.disposed = true;
  }

  told(type: Command["type"]): Command[] {
    return this.commands.filter((command) => command.type === type);
  }

  ready(): void {
    this.report({ type: "ready", synapses: 1, reused: 0, bytes: 1, buildMs: 1 });
    this.progress(0);
  }

  progress(step: number, more: Partial<Progress> = {}): void {
    const running = { running: true, finished: false, realTimeFactor: 1, stepsPerSecond: 10_000 };
    this.report({ type: "progress", progress: { ...running, step, time: step / 10, ...more } });
  }

  /** Spikes of one recorder at steps of their own, from neuron 0. */
  spikes(recorder: string, fromStep: number, toStep: number, steps: readonly number[]): void {
    const offsets = Uint32Array.from(steps, (step) => step - fromStep);
    const senders = new Uint32Array(steps.length);
    this.report({ type: "batch", fromStep, toStep, spikes: [{ recorder, offsets, senders }], traces: [] });
  }
}

/** Hosts in the order in which they were made. */
export class FakeHosts {
  readonly made: FakeHost[] = [];
  goes: () => Promise<void> = async () => {};

  readonly create = (report: (report: Report) => void): FakeHost => {
    const host = new FakeHost(report, () => this.goes(), this.create);
    this.made.push(host);
    return host;
  };

  get last(): FakeHost {
    const host = this.made.at(-1);
    if (!host) throw new Error("no simulation was started");
    return host;
  }

  get alive(): FakeHost[] {
    return this.made.filter(({ disposed, handed }) => !disposed && !handed);
  }
}
