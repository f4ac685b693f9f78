/** The thread of a simulation whose further threads run the program beside this one, on a machine of two processors at least. */
import { syncBuiltinESMExports } from "node:module";
import os from "node:os";

const processors = Math.max(2, os.availableParallelism());
os.availableParallelism = () => processors;
syncBuiltinESMExports();
await import("../../../src/simulation/worker.ts");
