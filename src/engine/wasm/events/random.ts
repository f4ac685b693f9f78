/**
 * Philox4x32-10 (src/random/philox.ts) as functions of a module; the seed is the first word of the key. Each is added to a module
 * whose text calls it.
 */
const multipliers = [0xd2511f53, 0xcd9e8d57] as const;
const weyl = [0x9e3779b9, 0xbb67ae85] as const;

const hex = (word: number): string => `0x${(word >>> 0).toString(16).padStart(8, "0")}`;

/** A number in (0, 1] for a unit at this step; `$draw` counts the draws of a unit. */
export const uniformCall = (stream: string, index: string, draw: string): string =>
  `(call $uniform ${stream} ${index} ${draw})`;

/** The words of four counters, `$index` to `$index` + 3, at this step: the first words of all four, the second ones, and so on. */
export const fourCountersCall = (stream: string, index: string): string => `(call $philox-by-four ${stream} ${index})`;

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
    "(func $uniform (param $stream i32) (param $x0 i32) (param $x3 i32) (result f64)",
    ...["$x1", "$x2"].map((local) => `  (local ${local} i32)`),
    "  (local $p0 i64) (local $p1 i64)",
    "  (local.set $x1 (i32.wrap_i64 (global.get $now)))",
    "  (local.set $x2 (i32.wrap_i64 (i64.shr_u (global.get $now) (i64.const 32))))",
    ...rounds(seed, (k0, add1) => [
      product(0, "$x0"),
      product(1, "$x2"),
      `(local.set $x0 ${mix(high(1), "$x1", `(i32.const ${hex(k0)})`)})`,
      `(local.set $x2 ${mix(high(0), "$x3", `(i32.add (local.get $stream) (i32.const ${hex(add1)}))`)})`,
      `(local.set $x1 ${low(1)})`,
      `(local.set $x3 ${low(0)})`,
    ]).map((line) => `  ${line}`),
    `  (f64.mul (f64.convert_i64_u (i64.add (i64.or ${upper} ${lower}) (i64.const 1))) (f64.const ${2 ** -53}))`,
    ")",
  ].join("\n");
}

/** The products of two counters lie in one vector as 64-bit numbers; their halves are sorted into words of four counters. */
function philoxByFour(seed: number): string {
  const products = (k: 0 | 1, x: string): string[] =>
    ["low", "high"].map(
      (half) =>
        `(local.set $${half}${k} (i64x2.extmul_${half}_i32x4_u (local.get ${x}) (v128.const i32x4 ${Array(4).fill(hex(multipliers[k])).join(" ")})))`,
    );
  const words = (k: 0 | 1, first: 0 | 4): string => {
    const bytes = [0, 8, 16, 24].flatMap((from) => [0, 1, 2, 3].map((b) => from + first + b));
    return `(i8x16.shuffle ${bytes.join(" ")} (local.get $low${k}) (local.get $high${k}))`;
  };
  const mix = (a: string, b: string, c: string): string => `(v128.xor (v128.xor ${a} (local.get ${b})) ${c})`;
  const splat = (word: string): string => `(i32x4.splat ${word})`;
  return [
    ";; Philox4x32-10 with key (seed, stream) for the counters (index, step) to (index + 3, step): four of each word.",
    "(func $philox-by-four (param $stream i32) (param $index i32) (result v128 v128 v128 v128)",
    ...["$x0", "$x1", "$x2", "$x3", "$low0", "$high0", "$low1", "$high1"].map((local) => `  (local ${local} v128)`),
    "  (local.set $x0 (i32x4.add (i32x4.splat (local.get $index)) (v128.const i32x4 0 1 2 3)))",
    `  (local.set $x1 ${splat("(i32.wrap_i64 (global.get $now))")})`,
    `  (local.set $x2 ${splat("(i32.wrap_i64 (i64.shr_u (global.get $now) (i64.const 32)))")})`,
    ...rounds(seed, (k0, add1) => [
      ...products(0, "$x0"),
      ...products(1, "$x2"),
      `(local.set $x0 ${mix(words(1, 4), "$x1", splat(`(i32.const ${hex(k0)})`))})`,
      `(local.set $x2 ${mix(words(0, 4), "$x3", splat(`(i32.add (local.get $stream) (i32.const ${hex(add1)}))`))})`,
      `(local.set $x1 ${words(1, 0)})`,
      `(local.set $x3 ${words(0, 0)})`,
    ]).map((line) => `  ${line}`),
    "  (local.get $x0) (local.get $x1) (local.get $x2) (local.get $x3)",
    ")",
  ].join("\n");
}

/** Ten rounds; the key grows by the Weyl constants from round to round. */
function rounds(seed: number, lines: (k0: number, add1: number) => readonly string[]): string[] {
  return Array.from({ length: 10 }, (_, round) => [
    `;; Round ${round + 1}.`,
    ...lines((seed + Math.imul(round, weyl[0])) >>> 0, Math.imul(round, weyl[1]) >>> 0),
  ]).flat();
}
