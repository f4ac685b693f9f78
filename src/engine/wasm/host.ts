/**
 * The part of the host's WebAssembly that we use. Its types belong to browsers' libraries, which this code must not know.
 */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

/** A function or a global. */
export type WasmExport = ((steps: number) => number) | { value: number };

/** A compiled module; only an instance of it can be used. */
export type WasmModule = object;

interface WasmHost {
  readonly Memory: new (size: { readonly initial: number }) => WasmMemory;
  readonly Module: new (binary: Uint8Array) => WasmModule;
  readonly Instance: new (
    module: WasmModule,
    imports: { readonly plan: { readonly memory: WasmMemory; readonly host?: (k: number) => number } },
  ) => { readonly exports: Readonly<Record<string, WasmExport>> };
}

/** Undefined on a host without WebAssembly. */
export const wasmHost = (globalThis as { WebAssembly?: unknown }).WebAssembly as WasmHost | undefined;
