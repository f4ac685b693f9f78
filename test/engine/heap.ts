/** Measures what stepping leaves on the heap, in a thread of its own: the code is then compiled for nothing else. */
import v8 from "node:v8";
import vm from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { type NetworkDescription, planNetwork, ReferenceEngine } from "../../src/index.ts";

/** Bytes a step: made on the heap, and still there after a collection. */
export interface Allocated {
  readonly made: number;
  readonly kept: number;
}

function allocated(network: NetworkDescription): Allocated {
  v8.setFlagsFromString("--expose-gc");
  const collect = vm.runInNewContext("gc") as () => void;
  const used = (): number => v8.getHeapStatistics().used_heap_size + v8.getHeapStatistics().external_memory;
  const engine = new ReferenceEngine(planNetwork(network));
  const steps = 10_000;
  // Compiling takes memory of its own, so the code is warmed up first.
  engine.advance(steps);
  collect();
  const before = used();
  if (engine.advance(steps) !== steps) throw new Error("the run stopped");
  const after = used();
  collect();
  return { made: (after - before) / steps, kept: (used() - before) / steps };
}

parentPort?.postMessage(allocated(workerData as NetworkDescription));
