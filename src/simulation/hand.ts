/** A thread that takes part in the runs of another: it does what it is sent, then waits for the next. */
import { parentPort, workerData } from "node:worker_threads";
import { type Share, takePart } from "../engine/wasm/crew.ts";
import type { HandData } from "./hands.ts";

const { sign } = workerData as HandData;

parentPort?.on("message", (share: Share) => {
  try {
    takePart(share);
  } catch (error) {
    // The thread that waits for this one cannot listen; whoever holds the other end can.
    sign.postMessage(error instanceof Error ? error.message : String(error));
    throw error;
  }
});
