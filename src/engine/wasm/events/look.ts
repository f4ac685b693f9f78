import type { Interval } from "../../../plan/operators/generate.ts";
import { blockUnits, groupBlocks, groupsOf } from "../../../plan/soonest.ts";
import type { Addresses } from "../addresses.ts";

/** Whole numbers and vectors that the lines below need. */
export const lookLocals = [
  "$i",
  "$end",
  "$noted",
  "$mask",
  "$blocks",
  "$block",
  "$groups",
  "$group",
  "$count",
] as const;
export const lookVectors = ["$due", "$pair", "$early", "$least", "$least-block"] as const;

const [i, group, block] = ["(local.get $i)", "(local.get $group)", "(local.get $block)"];
const count = "(local.get $count)";
const due = "(local.get $due)";
const [least, leastBlock] = ["(local.get $least)", "(local.get $least-block)"];
const note = (unit: string): string => `(i32.store (local.get $noted) ${unit})`;
const on = (bytes: string): string => `(local.set $noted (i32.add (local.get $noted) ${bytes}))`;
const moved = (local: string, bytes: number): string =>
  `(local.set ${local} (i32.add (local.get ${local}) (i32.const ${bytes})))`;

const blockBytes = 8 * blockUnits;
const groupBytes = blockBytes * groupBlocks;
/** Groups whose bounds are looked at together. */
const atOnce = 16;

/** Where the regions of a source begin: times of units, and bounds for groups and blocks of them. */
interface Offsets {
  readonly at: number;
  readonly group: number;
  readonly block: number;
}

/** The bytes of the bounds of the block or the group at a byte of the times. */
const blockBound = (byte: string): string => `(i32.shr_u ${byte} (i32.const ${Math.log2(blockUnits)}))`;
const groupBound = (byte: string): string => `(i32.shr_u ${byte} (i32.const ${Math.log2(blockUnits * groupBlocks)}))`;

/**
 * Notes from `$noted` on the units whose times, from byte `$i` to `$end` of the region, lie before `$due`. Most often nothing is due in a
 * whole group of blocks, and little in a group where something is, which the bounds of both tell. Units of blocks and groups that belong
 * to two threads, or that are not complete, are looked at without.
 */
export function lookForDue({ next, soonest }: Interval, n: number, addresses: Addresses): string[] {
  const bounds = addresses.offset(soonest);
  const offsets = { at: addresses.offset(next), group: bounds, block: bounds + 8 * groupsOf(n) };
  const isThere = (bytes: number): string =>
    `(i32.and (i32.eqz (i32.and ${i} (i32.const ${bytes - 1}))) (i32.le_u (i32.add ${i} (i32.const ${bytes})) (local.get $end)))`;
  const early = (k: number): string => `(f64x2.lt (v128.load offset=${offsets.at + 16 * k} ${i}) ${due})`;
  const isDue = (offset: number, place: string): string =>
    `(f64.lt (f64.load offset=${offset} ${place}) (f64x2.extract_lane 0 ${due}))`;
  return [
    "(block $rest",
    "  (loop $units",
    `    (br_if $rest (i32.ge_u ${i} (local.get $end)))`,
    `    (if ${isThere(groupBytes)} (then`,
    ...severalGroups(offsets).map((line) => `      ${line}`),
    "      (br $units)))",
    `    (if ${isThere(blockBytes)} (then`,
    `      (if ${isDue(offsets.block, blockBound(i))} (then`,
    `        (local.set $block ${i})`,
    ...wholeBlock(offsets).map((line) => `        ${line}`),
    "      ))",
    `      ${moved("$i", blockBytes)}`,
    "      (br $units)))",
    `    (if (i32.le_u (i32.add ${i} (i32.const 32)) (local.get $end)) (then`,
    `      (if (i32.eqz (v128.any_true (v128.or ${early(0)} ${early(1)}))) (then`,
    `        ${moved("$i", 32)}`,
    "        (br $units)))))",
    `    ${note(`(i32.shr_u ${i} (i32.const 3))`)}`,
    `    ${on(`(i32.shl ${isDue(offsets.at, i)} (i32.const 2))`)}`,
    `    ${moved("$i", 8)}`,
    "    (br $units)))",
  ];
}

/**
 * Looks into those of the next groups whose bounds tell to, as many as there are up to sixteen, and moves `$i` behind them. All bounds
 * are compared before one is asked for: which group is due nobody can guess, and each wrong guess costs more than all comparisons.
 */
function severalGroups(offsets: Offsets): string[] {
  const left = `(i32.shr_u (i32.sub (local.get $end) ${i}) (i32.const ${Math.log2(groupBytes)}))`;
  const early = Array.from({ length: atOnce / 2 }, (_, k) => {
    const bounds = `(v128.load offset=${offsets.group + 16 * k} align=8 ${groupBound(i)})`;
    return `(i32.shl (i64x2.bitmask (f64x2.lt ${bounds} ${due})) (i32.const ${2 * k}))`;
  });
  return [
    `(local.set $count ${left})`,
    `(if (i32.gt_u ${count} (i32.const ${atOnce})) (then (local.set $count (i32.const ${atOnce}))))`,
    `(local.set $groups (i32.and ${early.reduce((all, one) => `(i32.or ${all} ${one})`)} (i32.sub (i32.shl (i32.const 1) ${count}) (i32.const 1))))`,
    ...eachBit("groups", [
      `(local.set $group (i32.add ${i} (i32.shl (i32.ctz (local.get $groups)) (i32.const ${Math.log2(groupBytes)}))))`,
      ...wholeGroup(offsets),
    ]),
    `(local.set $i (i32.add ${i} (i32.shl ${count} (i32.const ${Math.log2(groupBytes)}))))`,
  ];
}

/** Looks into the blocks of group `$group` whose bounds tell to, and makes the group's bound anew: what is drawn lowers it again. */
function wholeGroup(offsets: Offsets): string[] {
  return [
    ...earlyOnes("$blocks", groupBlocks, offsets.block, blockBound(group)),
    `(local.set $least-block ${least})`,
    ...eachBit("blocks", [
      `(local.set $block (i32.add ${group} (i32.shl (i32.ctz (local.get $blocks)) (i32.const ${Math.log2(blockBytes)}))))`,
      ...wholeBlock(offsets),
      `(local.set $least-block (f64x2.pmin ${leastBlock} ${least}))`,
    ]),
    `(f64.store offset=${offsets.group} ${groupBound(group)} ${lesser(leastBlock)})`,
  ];
}

/** Notes the units of block `$block` that are due, and makes its bound anew: the least of the other times, which is left in `$least`. */
function wholeBlock({ at, block: bound }: Offsets): string[] {
  return [
    ...earlyOnes("$mask", blockUnits, at, block),
    `(f64.store offset=${bound} ${blockBound(block)} ${lesser(least)})`,
    ...eachBit("mask", [
      note(`(i32.add (i32.shr_u ${block} (i32.const 3)) (i32.ctz (local.get $mask)))`),
      on("(i32.const 4)"),
    ]),
  ];
}

/** Sets a bit of `$mask` for each number before what is due, and `$least` to the least of the others, in each half. */
function earlyOnes(bits: string, n: number, offset: number, place: string): string[] {
  return [
    "(local.set $least (v128.const f64x2 inf inf))",
    `(local.set ${bits} (i32.const 0))`,
    ...Array.from({ length: n / 2 }, (_, k) => [
      `(local.set $pair (v128.load offset=${offset + 16 * k} align=8 ${place}))`,
      `(local.set $early (f64x2.lt (local.get $pair) ${due}))`,
      `(local.set ${bits} (i32.or (local.get ${bits}) (i32.shl (i64x2.bitmask (local.get $early)) (i32.const ${2 * k}))))`,
      // All bits set are not a number, which is never the least.
      `(local.set $least (f64x2.pmin ${least} (v128.or (local.get $pair) (local.get $early))))`,
    ]).flat(),
  ];
}

const lesser = (pair: string): string =>
  `(f64x2.extract_lane 0 (f64x2.pmin ${pair} (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 ${pair} ${pair})))`;

/** Lines for each bit that is set, the lowest first. */
function eachBit(name: "groups" | "blocks" | "mask", lines: readonly string[]): string[] {
  const bits = `(local.get $${name})`;
  return [
    `(block $no-${name}`,
    `  (loop $each-${name}`,
    `    (br_if $no-${name} (i32.eqz ${bits}))`,
    ...lines.map((line) => `    ${line}`),
    `    (local.set $${name} (i32.and ${bits} (i32.sub ${bits} (i32.const 1))))`,
    `    (br $each-${name})))`,
  ];
}
