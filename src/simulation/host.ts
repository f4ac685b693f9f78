import { join } from "node:path";
import { MessagePort, Worker } from "node:worker_threads";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Command, Report } from "./protocol.ts";

/** The file of the worker beside this one. Sources that run unbuilt have no `__dirname`: they name the file. */
function besideThis(): string {
  if (typeof __dirname === "undefined") throw new Error("name the worker's file when running from sources");
  return join(__dirname, "worker.js");
}

/** A report, and to which of the networks loaded it belongs. */
export type Numbered = readonly [load: number, report: Report];

/** How long a thread that broke may take to say so itself, before one of its helpers that ended with it is blamed [ms]. */
const graceMs = 200;

function because(reason: string): Pick<Diagnostic, "code" | "data"> {
  return { code: "thread-ended", data: { reason } };
}

/**
 * A thread that helps another is watched from here: the one that is helped may be waiting for it, and hears nothing. `sign` closes
 * when the helper ends.
 */
function watch(sign: MessagePort, failed: (reason: string | null) => void): void {
  let why: string | null = null;
  sign.on("message", (reason: string) => {
    why = reason;
  });
  sign.on("close", () => setTimeout(() => failed(why), graceMs).unref());
  sign.unref();
}

/** Owns one simulation in a thread of its own. */
export class SimulationHost {
  private readonly worker: Worker;
  private onReport: (report: Report) => void;
  /** Networks loaded so far: of all but the last nothing more is heard. */
  private loads = 0;
  private disposed = false;
  private dead = false;

  /** `onReport` hears everything the simulation says; a thread that dies is reported as `failed`. */
  constructor(onReport: (report: Report) => void, workerFile: string = besideThis()) {
    this.worker = new Worker(workerFile);
    this.onReport = onReport;
    const say = (report: Report): void => {
      if (!this.disposed) this.onReport(report);
    };
    // A thread that dies of an error also ends with a code: one report is enough.
    const failed = (reason: string | null): void => {
      if (this.dead || this.disposed) return;
      this.dead = true;
      const cause = reason === null ? ({ code: "helper-ended", data: {} } as const) : because(reason);
      say({ type: "failed", diagnostic: { ...cause, severity: "error", place: {} } });
      // What is left of it is of no use, and its memory is freed.
      void this.worker.terminate();
    };
    this.worker.on("message", (said: Numbered | MessagePort) => {
      if (said instanceof MessagePort) watch(said, failed);
      else if (said[0] === this.loads) say(said[1]);
    });
    this.worker.on("error", (error: unknown) => failed(error instanceof Error ? error.message : String(error)));
    this.worker.on("exit", (code) => failed(`exit code ${code}`));
    // A running simulation must not keep the process from ending.
    this.worker.unref();
  }

  send(command: Command): void {
    if (this.disposed) return;
    if (command.type === "load") this.loads++;
    this.worker.postMessage(command);
  }

  /** Gives the thread to another owner, who loads a network of his own: what it shares with the one before is not built again. */
  handTo(onReport: (report: Report) => void): this {
    this.onReport = onReport;
    return this;
  }

  /** Ends the thread; nothing is reported afterwards. */
  async dispose(): Promise<void> {
    this.disposed = true;
    await this.worker.terminate();
  }
}
