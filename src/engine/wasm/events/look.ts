import type { Interval } from "../../../plan/operators/generate.ts";
import { blockUnits } from "../../../plan/source-trains.ts";
import type { Addresses } from "../addresses.ts";

/** Whole numbers and vectors that the lines below need. */
export const lookLocals = ["$i", "$end", "$noted", "$mask"] as const;
export const lookVectors = ["$due", "$pair", "$early", "$least"] as const;

const i = "(local.get $i)";
const due = "(local.get $due)";
const note = (unit: string): string => `(i32.store (local.get $noted) ${unit})`;
const on = (bytes: string): string => `(local.set $noted (i32.add (local.get $noted) ${bytes}))`;

/**
 * Notes from `$noted` on the units whose times, from byte `$i` to `$end` of the region, lie before `$due`. Most often nothing is due in a
 * whole block, which its bound tells. Units of blocks that belong to two threads, or that are not complete, are looked at without.
 */
export function lookForDue({ next, soonest }: Interval, addresses: Addresses): string[] {
  const [at, bound] = [addresses.offset(next), addresses.offset(soonest)];
  const bytes = 8 * blockUnits;
  const place = `offset=${bound} (i32.shr_u ${i} (i32.const ${Math.log2(blockUnits)}))`;
  const isThere = (blocks: number): string =>
    `(i32.and (i32.eqz (i32.and ${i} (i32.const ${bytes - 1}))) (i32.le_u (i32.add ${i} (i32.const ${blocks * bytes})) (local.get $end)))`;
  const bounds = (k: number): string =>
    `(f64x2.lt (v128.load offset=${bound + 16 * k} align=8 (i32.shr_u ${i} (i32.const ${Math.log2(blockUnits)}))) ${due})`;
  const early = (k: number): string => `(f64x2.lt (v128.load offset=${at + 16 * k} ${i}) ${due})`;
  return [
    "(block $rest",
    "  (loop $units",
    `    (br_if $rest (i32.ge_u ${i} (local.get $end)))`,
    // Four blocks at once.
    `    (if ${isThere(4)} (then`,
    `      (if (i32.eqz (v128.any_true (v128.or ${bounds(0)} ${bounds(1)}))) (then`,
    `        (local.set $i (i32.add ${i} (i32.const ${4 * bytes})))`,
    "        (br $units)))))",
    `    (if ${isThere(1)} (then`,
    `      (if (f64.lt (f64.load ${place}) (f64x2.extract_lane 0 ${due})) (then`,
    ...wholeBlock(at, place).map((line) => `        ${line}`),
    "      ))",
    `      (local.set $i (i32.add ${i} (i32.const ${bytes})))`,
    "      (br $units)))",
    `    (if (i32.le_u (i32.add ${i} (i32.const 32)) (local.get $end)) (then`,
    `      (if (i32.eqz (v128.any_true (v128.or ${early(0)} ${early(1)}))) (then`,
    `        (local.set $i (i32.add ${i} (i32.const 32)))`,
    "        (br $units)))))",
    `    ${note(`(i32.shr_u ${i} (i32.const 3))`)}`,
    `    ${on(`(i32.shl (f64.lt (f64.load offset=${at} ${i}) (f64x2.extract_lane 0 ${due})) (i32.const 2))`)}`,
    `    (local.set $i (i32.add ${i} (i32.const 8)))`,
    "    (br $units)))",
  ];
}

/** A bit for each unit that is due, and the least of the other times. What is drawn for those that are due lowers it again. */
function wholeBlock(at: number, place: string): string[] {
  const least = "(local.get $least)";
  const mask = "(local.get $mask)";
  return [
    "(local.set $least (f64x2.splat (f64.const inf)))",
    "(local.set $mask (i32.const 0))",
    ...Array.from({ length: blockUnits / 2 }, (_, k) => [
      `(local.set $pair (v128.load offset=${at + 16 * k} ${i}))`,
      `(local.set $early (f64x2.lt (local.get $pair) ${due}))`,
      `(local.set $mask (i32.or ${mask} (i32.shl (i64x2.bitmask (local.get $early)) (i32.const ${2 * k}))))`,
      // All bits set are not a number, which is never the least.
      `(local.set $least (f64x2.pmin ${least} (v128.or (local.get $pair) (local.get $early))))`,
    ]).flat(),
    `(f64.store ${place} (f64x2.extract_lane 0 (f64x2.pmin ${least} (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 ${least} ${least}))))`,
    "(block $none",
    "  (loop $bits",
    `    (br_if $none (i32.eqz ${mask}))`,
    `    ${note(`(i32.add (i32.shr_u ${i} (i32.const 3)) (i32.ctz ${mask}))`)}`,
    `    ${on("(i32.const 4)")}`,
    `    (local.set $mask (i32.and ${mask} (i32.sub ${mask} (i32.const 1))))`,
    "    (br $bits)))",
  ];
}
