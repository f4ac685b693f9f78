/**
 * Runs one workload once and prints one line of JSON. A process for each run: no run finds the memory or the compiled
 * code of the one before.
 *
 *     node bench/run-spikewire.ts cuba [--seconds 1] [--seed 1] [--threads 1] [--engine wasm]
 */
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Engine } from "../src/engine/engine.ts";
import { ReferenceEngine } from "../src/engine/reference/reference.ts";
import { loadAssembler } from "../src/engine/wasm/assembler.ts";
import { threadsFor } from "../src/engine/wasm/threads.ts";
import { wasmEngine } from "../src/engine/wasm/wasm.ts";
import { planNetwork } from "../src/plan/build.ts";
import type { Plan } from "../src/plan/plan.ts";
import { Hands } from "../src/simulation/hands.ts";
import { CountedSpikes } from "./harness/counted-spikes.ts";
import type { RunResult } from "./harness/result.ts";
import { spikeStatistics } from "./harness/statistics.ts";
import { workloadNamed } from "./workloads/index.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: "string" },
    seed: { type: "string", default: "1" },
    threads: { type: "string", default: "1" },
    engine: { type: "string", default: "wasm" },
  },
});
const workload = workloadNamed(positionals[0] ?? "cuba");
const seconds = Number(values.seconds ?? workload.seconds);
const seed = Number(values.seed);
const threads = Number(values.threads);
const steps = Math.round((seconds * 1000) / workload.dt);

type MakeEngine = (plan: Plan) => Engine;

/** The program of a further thread. */
const hand = fileURLToPath(new URL("../src/simulation/hand.ts", import.meta.url));
/** Time for further threads to start [ms]; in Node-RED they are kept from one network to the next. */
const startUpMs = 300;

/** Loading the assembler is part of starting Node-RED's worker, not of a deploy. */
async function engineMaker(): Promise<MakeEngine> {
  if (values.engine === "reference") return (plan) => new ReferenceEngine(plan);
  const assemble = await loadAssembler();
  if (!assemble) throw new Error("this host cannot run the wasm engine");
  const crew = threads > 1 ? new Hands(threads, hand) : undefined;
  return (plan) => wasmEngine(plan, assemble, crew);
}

const makeEngine = await engineMaker();
const begun = performance.now();
const network = workload.network(seed);
const plan = planNetwork(network);
const engine = makeEngine(plan);
const built = performance.now();
if (threads > 1) await sleep(startUpMs);

/** Longest time for which a long run is done before it counts [ms]: then V8 has compiled what runs often for speed. */
const warmUpMs = 1500;
/** A short run is done again and again before it counts, for so long [ms]: V8 compiles beside it, and is not done by its end. */
const leastWarmUpMs = 800;
/** Steps between two looks at the clock while warming up. */
const piece = Math.ceil(steps / 100);

/** Runs from the start and returns how many steps were done in the time allowed, and the time taken [s]. */
function run(spikes: CountedSpikes, allowedMs: number): { done: number; seconds: number } {
  const started = performance.now();
  let done = 0;
  while (done < steps && engine.fault === null && performance.now() - started < allowedMs) {
    done += engine.advance(Math.min(steps - done, Number.isFinite(allowedMs) ? piece : steps));
    spikes.take(engine.drain());
  }
  return { done, seconds: (performance.now() - started) / 1000 };
}

const first = run(new CountedSpikes(network, workload.counted), warmUpMs);
engine.reset();
for (const end = performance.now() + leastWarmUpMs - 1000 * first.seconds; performance.now() < end; engine.reset()) {
  run(new CountedSpikes(network, workload.counted), end - performance.now());
}
const spikes = new CountedSpikes(network, workload.counted);
const measured = run(spikes, Number.POSITIVE_INFINITY);
if (engine.fault) throw new Error(`the run stopped: ${JSON.stringify(engine.fault)}`);

const result: RunResult = {
  workload: workload.name,
  engine: "spikewire",
  // A network too small for it stays on one thread.
  threads: threadsFor(plan, threads),
  seed,
  buildS: (built - begun) / 1000,
  runS: measured.seconds,
  firstRunS: first.done === steps ? first.seconds : null,
  spikes: spikes.count,
  ...spikeStatistics(spikes.all(), workload.cells, workload.dt, seconds),
  bytes: plan.bytes,
  synapses: plan.synapses,
};
console.log(JSON.stringify(result));
process.exit(0);
