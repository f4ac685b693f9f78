import wabt from "wabt";
import { type WasmModule, wasmHost } from "./host.ts";

/** Turns WebAssembly text into a compiled module. */
export type Assemble = (text: string) => WasmModule;

/**
 * One of two numbers by a mask whose bits are all set or all clear in each half: one instruction of most processors, where
 * `v128.bitselect` takes three. Of the relaxed instructions it is the only one used: with such masks its result is laid down.
 */
export const chooseByMask = "i64x2.relaxed_laneselect";

/** What the text uses beyond the first version of WebAssembly. */
export const features = { simd: true, relaxed_simd: true, bulk_memory: true, threads: true };

/** Loads the assembler; null on a host without the vector instructions that the text uses. */
export async function loadAssembler(): Promise<Assemble | null> {
  const host = wasmHost;
  if (!host) return null;
  const tools = await wabt();
  const compile: Assemble = (text) => {
    const module = tools.parseWat("plan.wat", text, features);
    try {
      return new host.Module(module.toBinary({ write_debug_names: true }).buffer);
    } finally {
      module.destroy();
    }
  };
  const zeros = "(v128.const i64x2 0 0)";
  const compiles = (text: string): boolean => {
    try {
      compile(`(module (func (result v128) ${text}))`);
      return true;
    } catch {
      return false;
    }
  };
  if (compiles(`(${chooseByMask} ${zeros} ${zeros} ${zeros})`)) return compile;
  return compiles(zeros) ? (text) => compile(text.replaceAll(chooseByMask, "v128.bitselect")) : null;
}
