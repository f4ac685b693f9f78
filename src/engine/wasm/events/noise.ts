import type { Noise } from "../../../plan/operators/neurons.ts";
import { normalConstants } from "../../../random/normal.ts";
import { Block, type Value } from "../block.ts";
import { elementary } from "../elementary/index.ts";
import type { EventContext } from "./names.ts";
import { fourInARowCall, unitOf } from "./random.ts";

const { twoPi } = normalConstants;

/**
 * Standard normal numbers by Box and Muller, as in src/random/normal.ts: four counters at a time give eight numbers. `$i` is the byte of
 * the first; what lies beyond the last neuron's pair is not written.
 */
export function emitNoise(name: string, op: Noise, { addresses }: EventContext): string | null {
  const { log, sin, cos } = elementary;
  if (!log || !sin || !cos) return null;
  const block = new Block();
  const word = (local: string): Value => block.local(local);
  const words = [word("$x0"), word("$x1"), word("$x2"), word("$x3")] as const;
  const offset = addresses.offset(op.into);
  for (const half of [0, 1] as const) {
    const [a, b, c, d] = words;
    const radius = block.op(
      "f64x2.sqrt",
      block.op("f64x2.mul", block.constant(-2), log(block, unitOf(block, a, b, half))),
    );
    const angle = block.op("f64x2.mul", block.constant(twoPi), unitOf(block, c, d, half));
    const first = block.op("f64x2.mul", radius, cos(block, angle));
    const second = block.op("f64x2.mul", radius, sin(block, angle));
    for (const lane of [0, 1] as const) {
      const at = 32 * half + 16 * lane;
      const bytes = Array.from({ length: 8 }, (_, k) => 8 * lane + k);
      const shuffle = `i8x16.shuffle ${[...bytes, ...bytes.map((k) => k + 16)].join(" ")}`;
      block.branch([`(i32.lt_u (i32.add (local.get $i) (i32.const ${at})) (local.get $end))`], () => {
        block.line(`(v128.store offset=${offset + at} (local.get $i)`, block.op(shuffle, first, second), ")");
      });
    }
  }
  const { locals, before, body } = block.print();
  const everyone = { from: "(i32.const 0)", to: `(i32.const ${op.n})` };
  const { from, to } = op.population === undefined ? everyone : addresses.neurons(op.population, op.n);
  const lines = [
    ...["$i", "$end"].map((local) => `(local ${local} i32)`),
    ...["$x0", "$x1", "$x2", "$x3"].map((local) => `(local ${local} v128)`),
    ...locals,
    `(local.set $i (i32.shl ${from} (i32.const 3)))`,
    `(local.set $end (i32.shl ${to} (i32.const 3)))`,
    "(if (i32.ge_u (local.get $i) (local.get $end)) (then (return)))",
    ...before,
    "(loop $eight",
    `  ${fourInARowCall(op.stream, "(i32.shr_u (local.get $i) (i32.const 4))")}`,
    ...["$x3", "$x2", "$x1", "$x0"].map((local) => `  (local.set ${local})`),
    ...body.map((line) => `  ${line}`),
    "  (local.set $i (i32.add (local.get $i) (i32.const 64)))",
    "  (br_if $eight (i32.lt_u (local.get $i) (local.get $end))))",
  ];
  return [`(func $${name}`, ...lines.map((line) => `  ${line}`), ")"].join("\n");
}
