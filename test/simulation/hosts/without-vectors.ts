/** The thread of a simulation on a host whose WebAssembly has no vector instructions. */
import { wasm } from "./wasm.ts";

wasm.Module = class {
  constructor() {
    throw new wasm.CompileError("WebAssembly.Module(): Wasm SIMD unsupported");
  }
};

await import("../../../src/simulation/worker.ts");
