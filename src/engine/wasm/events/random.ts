import type { Block, Value } from "../block.ts";

/**
 * Philox4x32-10 (src/random/philox.ts) as functions of a module; the seed is the first word of the key. Each is added to a module
 * whose text calls it.
 */
const multipliers = [0xd2511f53, 0xcd9e8d57] as const;
/** The key grows by these from round to round. */
const weyl = [0x9e3779b9, 0xbb67ae85] as const;
const rounds = 10;

const hex = (word: number): string => `0x${(word >>> 0).toString(16).padStart(8, "0")}`;

/** A number in (0, 1] for a unit at this step, or at another count; `$draw` counts the draws of a unit. */
export const uniformCall = (stream: number, index: string, draw: string, at = "(global.get $now)"): string =>
  `(call $uniform (i32.const ${stream}) ${index} ${draw} ${at})`;

/** The words of four indices and draws at this step: the first words of all four, then the second ones, and so on. */
export const byFourCall = (stream: number, indices: string, draws: string): string =>
  `(call $philox-by-four (i32.const ${stream}) ${indices} ${draws})`;

/** The same for `index` to `index` + 3, draw 0. */
export const fourInARowCall = (stream: number, index: string): string =>
  byFourCall(stream, `(i32x4.add (i32x4.splat ${index}) (v128.const i32x4 0 1 2 3))`, "(v128.const i32x4 0 0 0 0)");

/** Numbers in (0, 1] with 53 random bits, of two words of the first or the last two of four counters; every step is exact. */
export function unitOf(block: Block, high: Value, low: Value, half: 0 | 1): Value {
  const [a, b] = [
    wholeShifted(block, wordsOf(block, high, half), 5),
    wholeShifted(block, wordsOf(block, low, half), 6),
  ];
  const sum = block.op("f64x2.add", block.op("f64x2.mul", a, block.constant(2 ** 26)), b);
  return block.op("f64x2.mul", block.op("f64x2.add", sum, block.constant(1)), block.constant(2 ** -53));
}

function wordsOf(block: Block, words: Value, half: 0 | 1): Value {
  return half === 0 ? words : block.op("i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15", words, words);
}

/** Two words less their lowest bits, as doubles. */
function wholeShifted(block: Block, words: Value, bits: number): Value {
  const shifted = block.raw(
    `i32x4.shr_u ${bits} ${words.id}`,
    ([text]) => `(i32x4.shr_u ${text} (i32.const ${bits}))`,
    words,
  );
  return block.op("f64x2.convert_low_i32x4_u", shifted);
}

/** The functions that a text calls. */
export function randomFunctions(text: string, seed: number): string[] {
  return [
    ...(text.includes("(call $uniform ") ? [uniform(seed)] : []),
    ...(text.includes("(call $philox-by-four ") ? [philoxByFour(seed)] : []),
  ];
}

function uniform(seed: number): string {
  const product = (k: 0 | 1, x: string): string =>
    `(local.set $p${k} (i64.mul (i64.extend_i32_u (local.get ${x})) (i64.const ${hex(multipliers[k])})))`;
  const high = (k: 0 | 1): string => `(i32.wrap_i64 (i64.shr_u (local.get $p${k}) (i64.const 32)))`;
  const low = (k: 0 | 1): string => `(i32.wrap_i64 (local.get $p${k}))`;
  const mix = (a: string, b: string, c: string): string => `(i32.xor (i32.xor ${a} (local.get ${b})) ${c})`;
  const upper = "(i64.shl (i64.extend_i32_u (i32.shr_u (local.get $x0) (i32.const 5))) (i64.const 26))";
  const lower = "(i64.extend_i32_u (i32.shr_u (local.get $x1) (i32.const 6)))";
  return [
    ";; A number in (0, 1] with 53 random bits, by Philox4x32-10 with key (seed, stream) and counter (index, step, draw).",
    "(func $uniform (param $stream i32) (param $x0 i32) (param $x3 i32) (param $step i64) (result f64)",
    ...["$x1", "$x2"].map((local) => `  (local ${local} i32)`),
    "  (local $p0 i64) (local $p1 i64)",
    "  (local.set $x1 (i32.wrap_i64 (local.get $step)))",
    "  (local.set $x2 (i32.wrap_i64 (i64.shr_u (local.get $step) (i64.const 32))))",
    ...Array.from({ length: rounds }, (_, k) => [
      `;; Round ${k + 1}.`,
      product(0, "$x0"),
      product(1, "$x2"),
      `(local.set $x0 ${mix(high(1), "$x1", `(i32.const ${hex(seed + Math.imul(k, weyl[0]))})`)})`,
      `(local.set $x2 ${mix(high(0), "$x3", `(i32.add (local.get $stream) (i32.const ${hex(Math.imul(k, weyl[1]))}))`)})`,
      `(local.set $x1 ${low(1)})`,
      `(local.set $x3 ${low(0)})`,
    ])
      .flat()
      .map((line) => `  ${line}`),
    `  (f64.mul (f64.convert_i64_u (i64.add (i64.or ${upper} ${lower}) (i64.const 1))) (f64.const ${2 ** -53}))`,
    ")",
  ].join("\n");
}

/**
 * The products of two counters lie in one vector as 64-bit numbers; their halves are sorted into words of four counters. Constants are
 * held in locals: written where they are used they would be made anew each time.
 */
function philoxByFour(seed: number): string {
  const products = (k: 0 | 1, x: string): string[] =>
    ["low", "high"].map(
      (half) => `(local.set $${half}${k} (i64x2.extmul_${half}_i32x4_u (local.get ${x}) (local.get $m${k})))`,
    );
  const words = (k: 0 | 1, first: 0 | 4): string => {
    const bytes = [0, 8, 16, 24].flatMap((from) => [0, 1, 2, 3].map((b) => from + first + b));
    return `(i8x16.shuffle ${bytes.join(" ")} (local.get $low${k}) (local.get $high${k}))`;
  };
  const mix = (...args: readonly string[]): string => args.reduce((all, one) => `(v128.xor ${all} ${one})`);
  const splat = (word: string): string => `(i32x4.splat ${word})`;
  const constant = (word: number): string => `(v128.const i32x4 ${Array(4).fill(hex(word)).join(" ")})`;
  const locals = ["x1", "x2", "low0", "high0", "low1", "high1", "m0", "m1", "k0", "k1", "w0", "w1"];
  const round = [
    ...products(0, "$x0"),
    ...products(1, "$x2"),
    `(local.set $x0 ${mix(words(1, 4), "(local.get $x1)", "(local.get $k0)")})`,
    `(local.set $x2 ${mix(words(0, 4), "(local.get $x3)", "(local.get $k1)")})`,
    `(local.set $x1 ${words(1, 0)})`,
    `(local.set $x3 ${words(0, 0)})`,
  ];
  const newKey = [0, 1].map((k) => `(local.set $k${k} (i32x4.add (local.get $k${k}) (local.get $w${k})))`);
  return [
    ";; Philox4x32-10 with key (seed, stream) for four counters (index, step, draw): four of each word.",
    "(func $philox-by-four (param $stream i32) (param $x0 v128) (param $x3 v128) (result v128 v128 v128 v128)",
    ...locals.map((local) => `  (local $${local} v128)`),
    ...[0, 1].map((k) => `  (local.set $m${k} ${constant(multipliers[k as 0 | 1])})`),
    ...[0, 1].map((k) => `  (local.set $w${k} ${constant(weyl[k as 0 | 1])})`),
    `  (local.set $k0 ${constant(seed)})`,
    `  (local.set $k1 ${splat("(local.get $stream)")})`,
    `  (local.set $x1 ${splat("(i32.wrap_i64 (global.get $now))")})`,
    `  (local.set $x2 ${splat("(i32.wrap_i64 (i64.shr_u (global.get $now) (i64.const 32)))")})`,
    ...Array.from({ length: rounds }, (_, k) => [`;; Round ${k + 1}.`, ...(k === 0 ? [] : newKey), ...round])
      .flat()
      .map((line) => `  ${line}`),
    "  (local.get $x0) (local.get $x1) (local.get $x2) (local.get $x3)",
    ")",
  ].join("\n");
}
