import wabt from "wabt";

/** Turns WebAssembly text into a compiled module. */
export type Assemble = (text: string) => WebAssembly.Module;

/** Loads the assembler; null on a host without the vector instructions that the text uses. */
export async function loadAssembler(): Promise<Assemble | null> {
  if (typeof WebAssembly === "undefined") return null;
  const tools = await wabt();
  const assemble: Assemble = (text) => {
    const module = tools.parseWat("plan.wat", text, { simd: true, bulk_memory: true });
    try {
      return new WebAssembly.Module(module.toBinary({}).buffer as Uint8Array<ArrayBuffer>);
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
