/** Measures what stepping leaves on the heap, in a thread of its own: the code is then compiled for nothing else. */
import v8 from "node:v8";
import vm from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { loadAssembler } from "../../src/engine/wasm/assembler.ts";
import { wasmEngine } from "../../src/engine/wasm/wasm.ts";
import { type NetworkDescription, planNetwork, ReferenceEngine } from "../../src/index.ts";

/** Bytes a step: made on the heap, and still there after a collection. */
export interface Allocated {
  readonly made: number;
  readonly kept: number;
}

/** What to measure. */
export interface Measured {
  readonly network: NetworkDescription;
  readonly engine: "reference" | "wasm";
}

async function allocated({ network, engine: kind }: Measured): Promise<Allocated> {
  v8.setFlagsFromString("--expose-gc");
  const collect = vm.runInNewContext("gc") as () => void;
  const used = (): number => v8.getHeapStatistics().used_heap_size + v8.getHeapStatistics().external_memory;
  const assemble = kind === "wasm" ? await loadAssembler() : null;
  const plan = planNetwork(network);
  const engine = assemble ? wasmEngine(plan, assemble) : new ReferenceEngine(plan);
  const steps = 10_000;
  const round = (): Allocated => {
    collect();
    const before = used();
    if (engine.advance(steps) !== steps) throw new Error("the run stopped");
    const after = used();
    collect();
    return { made: (after - before) / steps, kept: (used() - before) / steps };
  };
  // Compiling takes memory of its own, and on a busy machine it is done late: the round that made least counts.
  const rounds = Array.from({ length: 5 }, round).slice(1);
  return { made: Math.min(...rounds.map(({ made }) => made)), kept: Math.min(...rounds.map(({ kept }) => kept)) };
}

parentPort?.postMessage(await allocated(workerData as Measured));
