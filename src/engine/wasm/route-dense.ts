import type { Route } from "../../plan/operators/route.ts";
import type { Addresses } from "./addresses.ts";
import { chooseByMask } from "./assembler.ts";
import { weightOf } from "./weight.ts";

/**
 * Adds the weights of synapses `$s` to `$end` where every source reaches every target: targets follow each other, so two are taken at
 * a time and none is looked up. `$first` is the next target; a source that leaves itself out makes two stretches.
 */
export function denseSynapses(
  op: Route,
  { leavesOutOwn }: NonNullable<Route["dense"]>,
  addresses: Addresses,
): string[] {
  const first = addresses.targetNeurons(op).from;
  const stretch = [...pairs(op, addresses), ...last(op, addresses)];
  if (!leavesOutOwn) return [`(local.set $first ${first})`, "(local.set $stop (local.get $end))", ...stretch];
  const own = "(i32.sub (local.get $from) (local.get $first))";
  return [
    `(local.set $first ${first})`,
    ";; Up to the neuron itself, if it is among these targets; then, past it, to the end.",
    "(local.set $stop (local.get $end))",
    `(if (i32.lt_u ${own} (i32.sub (local.get $end) (local.get $s))) (then`,
    `  (local.set $stop (i32.add (local.get $s) ${own}))))`,
    "(loop $stretches",
    ...stretch.map((line) => `  ${line}`),
    "  (if (i32.lt_u (local.get $s) (local.get $end)) (then",
    "    (local.set $first (i32.add (local.get $from) (i32.const 1)))",
    "    (local.set $stop (local.get $end))",
    "    (br $stretches))))",
  ];
}

const address = "(i32.add (local.get $start) (i32.shl (local.get $first) (i32.const 3)))";

function pairs(op: Route, addresses: Addresses): string[] {
  const ring = addresses.offset(op.ring);
  const two = (region: string): string =>
    `(v128.load offset=${addresses.offset(region)} (i32.shl (local.get $s) (i32.const 3)))`;
  const shared = "(f64x2.splat (local.get $shared))";
  const own = "(local.get $weights)";
  const factors = [
    ...(op.learned === null ? [] : [two(op.learned)]),
    ...(op.factors === null ? [] : ["(f64x2.splat (local.get $factor))"]),
  ];
  return [
    "(block $single",
    "  (loop $pairs",
    "    (br_if $single (i32.gt_u (i32.add (local.get $s) (i32.const 2)) (local.get $stop)))",
    `    (local.set $to ${address})`,
    `    (local.set $weights ${op.weights === null ? shared : two(op.weights)})`,
    ...(op.weights === null
      ? []
      : [`    (local.set $weights (${chooseByMask} ${own} ${shared} (f64x2.eq ${own} ${own})))`]),
    ...factors.map((factor) => `    (local.set $weights (f64x2.mul ${own} ${factor}))`),
    `    (v128.store offset=${ring} (local.get $to) (f64x2.add (v128.load offset=${ring} (local.get $to)) ${own}))`,
    "    (local.set $s (i32.add (local.get $s) (i32.const 2)))",
    "    (local.set $first (i32.add (local.get $first) (i32.const 2)))",
    "    (br $pairs)))",
  ];
}

/** The last target of a stretch of odd length. */
function last(op: Route, addresses: Addresses): string[] {
  const ring = addresses.offset(op.ring);
  return [
    "(if (i32.lt_u (local.get $s) (local.get $stop)) (then",
    ...weightOf(op, addresses).map((line) => `  ${line}`),
    `  (local.set $to ${address})`,
    `  (f64.store offset=${ring} (local.get $to) (f64.add (f64.load offset=${ring} (local.get $to)) (local.get $weight)))`,
    "  (local.set $s (i32.add (local.get $s) (i32.const 1)))))",
  ];
}
