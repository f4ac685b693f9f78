/** The thread of a simulation on a host whose threads cannot share memory. */
import { wasm } from "./wasm.ts";

wasm.Memory = class extends wasm.Memory {
  constructor(size: { initial: number; shared?: boolean }) {
    if (size.shared) throw new TypeError("WebAssembly.Memory(): shared memory is not supported");
    super(size);
  }
};

await import("../../../src/simulation/worker.ts");
