import type { Generate } from "../../../plan/operators/generate.ts";
import type { Firing } from "./firing.ts";
import type { EventContext } from "./names.ts";
import { fourInARowCall } from "./random.ts";

/** Spikes written at once, whatever the number: most units fire less often, and the places after them are written again. */
const atOnce = 4;

const words = ["$x0", "$x1", "$x2", "$x3"] as const;
/** Those of the next sixteen units. */
const nextWords = ["$y0", "$y1", "$y2", "$y3"] as const;

/**
 * Numbers of spikes by inversion (src/random/poisson.ts): sixteen units at a time draw the words of four counters. The guide
 * nearly always knows the number of a word at once. The next words are begun before the ones at hand are used: one takes ten rounds of
 * waiting, which the other fills.
 */
export function emitCounts(op: Generate, counts: NonNullable<Generate["counts"]>, context: EventContext): Firing {
  const { from, to } = context.addresses.neurons(op.part, op.n);
  const unit = "(local.get $unit)";
  return {
    functions: [],
    locals: [
      ...["$unit", "$end", "$round", "$word", "$stop"].map((local) => `(local ${local} i32)`),
      ...[...words, ...nextWords].map((local) => `(local ${local} v128)`),
    ],
    lines: [
      `(local.set $unit ${from})`,
      `(local.set $end ${to})`,
      ...draw(op, unit),
      "(block $done",
      "  (loop $sixteen",
      `    (br_if $done (i32.ge_u ${unit} (local.get $end)))`,
      ...words.map((local, k) => `    (local.set ${local} (local.get ${nextWords[k]}))`),
      ...draw(op, `(i32.add ${unit} (i32.const 16))`).map((line) => `    ${line}`),
      "    (local.set $round (i32.const 4))",
      "    ;; The words of one counter belong to four units.",
      "    (loop $four",
      ...words.flatMap((local) => [
        ...oneUnit(op, counts, context, local).map((line) => `      ${line}`),
        `      (local.set $unit (i32.add ${unit} (i32.const 1)))`,
        `      (br_if $done (i32.ge_u ${unit} (local.get $end)))`,
        `      (local.set ${local} (i8x16.shuffle 4 5 6 7 8 9 10 11 12 13 14 15 0 1 2 3 (local.get ${local}) (local.get ${local})))`,
      ]),
      "      (local.set $round (i32.sub (local.get $round) (i32.const 1)))",
      "      (br_if $four (local.get $round)))",
      "    (br $sixteen)))",
    ],
  };
}

/** Draws the next words, for sixteen units from one on. */
function draw({ stream }: Generate, unit: string): string[] {
  return [
    fourInARowCall(stream, `(i32.shr_u ${unit} (i32.const 2))`),
    ...[...nextWords].reverse().map((local) => `(local.set ${local})`),
  ];
}

/** Lists `$unit` as often as the first word of a vector says. */
function oneUnit(
  op: Generate,
  counts: NonNullable<Generate["counts"]>,
  { addresses }: EventContext,
  word: string,
): string[] {
  const [k, found] = ["(local.get $k)", "(local.get $found)"];
  const isBeyond = `(i32.lt_u ${addresses.whole(counts.last, k)} (local.get $word))`;
  return [
    `(local.set $word (i32x4.extract_lane 0 (local.get ${word})))`,
    `(local.set $k ${addresses.whole(counts.guide, "(i32.shr_u (local.get $word) (i32.const 24))")})`,
    `(if ${isBeyond} (then`,
    `  (loop $search (local.set $k (i32.add ${k} (i32.const 1))) (br_if $search ${isBeyond}))))`,
    `(v128.store align=4 ${found} (i32x4.splat (local.get $unit)))`,
    `(if (i32.gt_u ${k} (i32.const ${atOnce})) (then`,
    `  (local.set $k (select (i32.const ${op.most}) ${k} (i32.gt_u ${k} (i32.const ${op.most}))))`,
    `  (local.set $stop (i32.add ${found} (i32.shl ${k} (i32.const 2))))`,
    `  (local.set $found (i32.add ${found} (i32.const ${4 * atOnce})))`,
    "  (local.set $k (i32.const 0))",
    "  (loop $more",
    `    (i32.store ${found} (local.get $unit))`,
    `    (local.set $found (i32.add ${found} (i32.const 4)))`,
    `    (br_if $more (i32.lt_u ${found} (local.get $stop))))))`,
    `(local.set $found (i32.add ${found} (i32.shl ${k} (i32.const 2))))`,
  ];
}
