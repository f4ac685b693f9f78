/** The thread of a simulation on a host that has no memory for the first network. */
import { wasm } from "./wasm.ts";

let refused = false;
wasm.Memory = class extends wasm.Memory {
  constructor(size: { initial: number; shared?: boolean }) {
    if (size.initial > 1 && !refused) {
      refused = true;
      throw new RangeError("WebAssembly.Memory(): could not allocate memory");
    }
    super(size);
  }
};

await import("../../../src/simulation/worker.ts");
