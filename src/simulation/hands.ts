import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import type { Crew, Share } from "../engine/wasm/crew.ts";

/** What a hand is given. */
export interface HandData {
  /** The end of a channel that closes when the thread ends. */
  readonly sign: MessagePort;
}

/** Threads of this process that take part in runs, made when they are first needed and kept for the next network. */
export class Hands implements Crew {
  readonly size: number;
  private readonly file: string;
  private readonly onHand: (sign: MessagePort) => void;
  private workers: Worker[] = [];
  private reason: string | null = null;

  /**
   * `size` threads in all; `file` is that of the thread's program. `onHand` is given a sign of life of each new thread: a port that
   * says why the thread fails, if it can, and closes when it ends.
   */
  constructor(size: number, file: string, onHand: (sign: MessagePort) => void = () => {}) {
    this.size = size;
    this.file = file;
    this.onHand = onHand;
  }

  join(shares: readonly Share[]): void {
    if (this.reason !== null) this.replace();
    for (const [k, share] of shares.entries()) this.worker(k).postMessage(share);
  }

  broken(): string | null {
    return this.reason;
  }

  /** Ends all threads. */
  async dismiss(): Promise<void> {
    const ended = this.workers;
    this.workers = [];
    await Promise.all(ended.map((worker) => worker.terminate()));
  }

  private worker(k: number): Worker {
    const known = this.workers[k];
    if (known) return known;
    const { port1, port2 } = new MessageChannel();
    const workerData: HandData = { sign: port1 };
    const worker = new Worker(this.file, { workerData, transferList: [port1] });
    this.onHand(port2);
    this.workers[k] = worker;
    const ended = (why: string): void => {
      if (this.workers[k] === worker) this.reason ??= why;
    };
    worker.on("error", (error) => ended(error instanceof Error ? error.message : String(error)));
    worker.on("exit", (code) => ended(`a thread of the simulation ended with code ${code}`));
    worker.unref();
    return worker;
  }

  private replace(): void {
    void this.dismiss();
    this.reason = null;
  }
}
