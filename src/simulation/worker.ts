/** The thread a simulation runs in. */
import { parentPort } from "node:worker_threads";
import type { Command, Report } from "./protocol.ts";
import { Simulation, type Wall } from "./simulation.ts";

const port = parentPort;
if (!port) throw new Error("this file runs in a worker thread");

const wall: Wall = {
  now: () => performance.now(),
  // Without a wait the loop still goes round once, so that commands are heard.
  after: (ms, call) => void (ms > 0 ? setTimeout(call, ms) : setImmediate(call)),
};

let simulation: Simulation | null = null;

const report = (message: Report): void => {
  port.postMessage(message, message.type === "batch" ? buffersOf(message) : []);
};

port.on("message", (command: Command) => {
  try {
    if (command.type === "load") load(command);
    else simulation?.obey(command);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report({ type: "failed", diagnostic: { code: "engine-failed", severity: "error", place: {}, data: { reason } } });
  }
});

function load({ network, run }: Extract<Command, { type: "load" }>): void {
  simulation?.dispose();
  simulation = null;
  simulation = new Simulation(network, run, wall, report);
}

/** Typed arrays of a batch change hands instead of being copied. */
function buffersOf(batch: Extract<Report, { type: "batch" }>): ArrayBuffer[] {
  const arrays = [
    ...batch.spikes.flatMap((each) => [each.offsets, each.senders]),
    ...batch.traces.map((each) => each.values),
  ];
  return arrays.map((array) => array.buffer as ArrayBuffer);
}
