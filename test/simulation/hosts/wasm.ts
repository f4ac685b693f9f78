/** The WebAssembly of this host, for programs that take something away from it before the simulation's thread looks. */
interface Replaceable {
  Module: new (binary: Uint8Array) => object;
  Memory: new (size: { initial: number; shared?: boolean }) => object;
  readonly CompileError: new (text: string) => Error;
}

export const wasm: Replaceable = (globalThis as unknown as { WebAssembly: Replaceable }).WebAssembly;
