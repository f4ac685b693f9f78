/** The thread a simulation runs in. */
import { availableParallelism } from "node:os";
import { dirname, extname, join } from "node:path";
import { type MessagePort, parentPort } from "node:worker_threads";
import { ReferenceEngine } from "../engine/reference/reference.ts";
import { loadAssembler } from "../engine/wasm/assembler.ts";
import { canShareMemory } from "../engine/wasm/host.ts";
import { wasmEngine } from "../engine/wasm/wasm.ts";
import type { MessageCode } from "../messages/index.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { bytesText } from "../network/rules/bytes.ts";
import { needsOf } from "../network/rules/memory.ts";
import { Hands } from "./hands.ts";
import type { Numbered } from "./host.ts";
import type { Command, Report } from "./protocol.ts";
import { type MakeEngine, Simulation, type Wall } from "./simulation.ts";

const port = parentPort;
if (!port) throw new Error("this file runs in a worker thread");

const wall: Wall = {
  now: () => performance.now(),
  // Without a wait the loop still goes round once, so that commands are heard.
  after: (ms, call) => void (ms > 0 ? setTimeout(call, ms) : setImmediate(call)),
};

/** Two networks this large [bytes] do not lie side by side: then the second one is built from nothing, which takes longer. */
const mostShared = 2 ** 30;

let simulation: Simulation | null = null;
let loads = 0;

/** Says something about the network loaded as the `load`th. */
function report(load: number, message: Report): void {
  const numbered: Numbered = [load, message];
  port?.postMessage(numbered, message.type === "batch" ? buffersOf(message) : []);
}

/** Native speed where the host has it, the same numbers without it. Commands wait until the assembler is loaded. */
void loadAssembler().then((assemble) => {
  const isShared = canShareMemory();
  const lacking: MessageCode | null = !assemble
    ? "host-without-vectors"
    : isShared
      ? null
      : "host-without-shared-memory";
  const hands = isShared ? new Hands(availableParallelism(), fileBeside("hand"), showHand) : undefined;
  const makeEngine: MakeEngine = (plan) => (assemble ? wasmEngine(plan, assemble, hands) : new ReferenceEngine(plan));
  port.on("message", (command: Command) => {
    obey(command, makeEngine);
    if (command.type === "load" && lacking) {
      report(loads, { type: "notice", diagnostic: { code: lacking, severity: "warning", place: {}, data: {} } });
    }
  });
});

/** The owner hears when a hand ends: here nobody listens while a step waits for it. */
function showHand(sign: MessagePort): void {
  port?.postMessage(sign, [sign]);
}

/** A program of a thread that lies beside this one, built or not. */
function fileBeside(name: string): string {
  const own = process.argv[1] ?? "";
  return join(dirname(own), name + extname(own));
}

function obey(command: Command, makeEngine: MakeEngine): void {
  try {
    if (command.type === "load") load(command, makeEngine);
    else simulation?.obey(command);
  } catch (error) {
    const { code, data } = causeOf(error, command);
    report(loads, { type: "failed", diagnostic: { code, severity: "error", place: {}, data } });
  }
}

/** What to say of an error. When memory cannot be had, what matters is how much would be needed. */
function causeOf(error: unknown, command: Command): Pick<Diagnostic, "code" | "data"> {
  const reason = error instanceof Error ? error.message : String(error);
  if (command.type === "load" && error instanceof RangeError && /alloc|memory|array length/i.test(reason)) {
    return { code: "memory-unavailable", data: { needed: bytesText(needsOf(command.network).total) } };
  }
  return { code: "engine-failed", data: { reason } };
}

function load({ network, run }: Extract<Command, { type: "load" }>, makeEngine: MakeEngine): void {
  const load = ++loads;
  const before = simulation;
  before?.dispose();
  simulation = null;
  const known = before && before.bytes <= mostShared ? before.known : undefined;
  simulation = new Simulation(network, run, wall, (message) => report(load, message), makeEngine, known);
}

/** Typed arrays of a batch change hands instead of being copied. */
function buffersOf(batch: Extract<Report, { type: "batch" }>): ArrayBuffer[] {
  const arrays = [
    ...batch.spikes.flatMap((each) => [each.offsets, each.senders]),
    ...batch.traces.map((each) => each.values),
  ];
  return arrays.map((array) => array.buffer as ArrayBuffer);
}
