/** A thread that takes part in the runs of another: it does what it is sent, then waits for the next. */
import { parentPort } from "node:worker_threads";
import { type Share, takePart } from "../engine/wasm/crew.ts";

parentPort?.on("message", (share: Share) => {
  takePart(share);
});
