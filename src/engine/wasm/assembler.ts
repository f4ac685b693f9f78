import wabt from "wabt";
import { type WasmModule, wasmHost } from "./host.ts";

/** Turns WebAssembly text into a compiled module. */
export type Assemble = (text: string) => WasmModule;

/** Loads the assembler; null on a host without the vector instructions that the text uses. */
export async function loadAssembler(): Promise<Assemble | null> {
  const host = wasmHost;
  if (!host) return null;
  const tools = await wabt();
  const assemble: Assemble = (text) => {
    const module = tools.parseWat("plan.wat", text, { simd: true, bulk_memory: true, threads: true });
    try {
      return new host.Module(module.toBinary({ write_debug_names: true }).buffer);
    } finally {
      module.destroy();
    }
  };
  try {
    assemble("(module (func (result v128) (f64x2.splat (f64.const 0))))");
    return assemble;
  } catch {
    return null;
  }
}
