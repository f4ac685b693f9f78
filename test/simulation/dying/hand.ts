/** A further thread that never takes part, and ends after a while. */
import { parentPort } from "node:worker_threads";

parentPort?.on("message", () => setTimeout(() => process.exit(5), 300));
