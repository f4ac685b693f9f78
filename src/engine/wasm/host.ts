/**
 * The part of the host's WebAssembly that we use. Its types belong to browsers' libraries, which this code must not know.
 */
export interface WasmMemory {
  readonly buffer: ArrayBufferLike;
}

/** A compiled module; only an instance of it can be used. Threads may share it. */
export type WasmModule = object;

/** What a module emitted here needs from outside. */
export interface WasmImports {
  readonly memory: WasmMemory;
  /** Runs an operator that has no instructions; returns 1 when it ended the run. */
  readonly host: (k: number) => number;
}

/** What a module emitted here offers. */
export interface WasmExports {
  /** Does up to so many steps and returns how many it did. */
  readonly run: (steps: number) => number;
  /** 1 when a recorder has no room; only of a module for several threads, whose `run` does not ask before its first step. */
  readonly full: () => number;
  /** 1 + the position of the operator whose population has a number that is not finite, or 0. */
  readonly fault: { value: number };
  /** Which thread this instance serves. */
  readonly thread: { value: number };
  /** 1 when this instance, of the first thread, does the work of all threads in turn, and nobody else runs. */
  readonly solo: { value: number };
}

interface WasmHost {
  readonly Memory: new (size: {
    readonly initial: number;
    readonly maximum?: number;
    readonly shared?: boolean;
  }) => WasmMemory;
  readonly Module: new (binary: Uint8Array) => WasmModule;
  readonly Instance: new (
    module: WasmModule,
    imports: { readonly plan: WasmImports },
  ) => { readonly exports: WasmExports };
}

/** Undefined on a host without WebAssembly. */
export const wasmHost = (globalThis as { WebAssembly?: unknown }).WebAssembly as WasmHost | undefined;

/** True where several threads can have one memory. */
export function canShareMemory(): boolean {
  try {
    return (
      wasmHost !== undefined && new wasmHost.Memory({ initial: 1, maximum: 1, shared: true }).buffer.byteLength > 0
    );
  } catch {
    return false;
  }
}
