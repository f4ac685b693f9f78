import { loadAssembler } from "../../src/engine/wasm/assembler.ts";
import { Block, type Value } from "../../src/engine/wasm/block.ts";

type Emit = (block: Block, ...args: Value[]) => Value;

/** A function as the WebAssembly engine computes it: from arrays of arguments to an array of results, two at a time. */
export interface Compiled {
  readonly args: readonly Float64Array[];
  readonly results: Float64Array;
  /** Computes the first `count` results, an even number. */
  run(count: number): void;
}

/** Compiles a function of `arity` arguments for arrays of up to `size` numbers. */
export async function compiled(emit: Emit, arity: number, size: number): Promise<Compiled> {
  const assemble = await loadAssembler();
  if (!assemble) throw new Error("this machine has no WebAssembly SIMD");
  const bytes = 8 * size;
  const block = new Block();
  const at = (row: number): string => `offset=${row * bytes} (local.get $i)`;
  const args = Array.from({ length: arity }, (_, i) => block.load(`(v128.load ${at(i)})`));
  block.line(`(v128.store ${at(arity)}`, emit(block, ...args), ")");
  const { locals, before, body } = block.print();
  const pages = Math.ceil(((arity + 1) * bytes) / 65536);
  const module = assemble(`(module
    (memory (export "memory") ${pages})
    (func (export "run") (param $end i32) (local $i i32)
      ${locals.join("\n")}
      ${before.join("\n")}
      (loop $next
        ${body.join("\n")}
        (br_if $next (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 16))) (local.get $end))))))`);
  const exported = new WebAssembly.Instance(module as WebAssembly.Module).exports;
  const { buffer } = exported.memory as WebAssembly.Memory;
  const row = (i: number): Float64Array => new Float64Array(buffer, i * bytes, size);
  return {
    args: Array.from({ length: arity }, (_, i) => row(i)),
    results: row(arity),
    run: (count) => (exported.run as (end: number) => void)(8 * count),
  };
}
