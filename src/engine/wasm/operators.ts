import type { Deliver, Operator, Reset, Route, Run, Threshold } from "../../plan/plan.ts";
import { canEmit, emitProgram, laneMask, loop, type Place, type Places } from "./program.ts";
import { isEmittable, splat } from "./vector.ts";

/** The text of a function, or null when an operator needs something that has no instruction. */
export type Emitted = string | null;

/** Emits one operator as an exported function. `slot`, where it takes one, is the slot of its ring buffer. */
export function emitOperator(operator: Operator, name: string, places: Places): Emitted {
  switch (operator.op) {
    case "deliver":
      return emitDeliver(operator, name, places);
    case "run":
      return emitRun(operator, name, places);
    case "threshold":
      return emitThreshold(operator, name, places);
    case "reset":
      return emitReset(operator, name, places);
    case "route":
      return emitRoute(operator, name, places);
    default:
      return null;
  }
}

function func(name: string, signature: string, locals: readonly string[], body: readonly string[]): string {
  const lines = ["(local $i i32)", ...locals, ...body].map((line) => `  ${line}`);
  return [`(func (export "${name}") ${signature}`, ...lines, ")"].join("\n");
}

function must(places: Places, name: string): Place {
  const place = places(name);
  if (!place) throw new Error(`no region ${name}`);
  return place;
}

function emitDeliver(op: Deliver, name: string, places: Places): Emitted {
  if (!canEmit(op.program)) return null;
  const [ring, pending, arrival] = [op.ring, op.pending, op.arrival].map((region) => must(places, region)) as [
    Place,
    Place,
    Place,
  ];
  const bytes = arrival.length * 8;
  const flag = `(i32.shl (local.get $slot) (i32.const 3))`;
  const from = `(i32.add (i32.const ${ring.offset}) (i32.mul (local.get $slot) (i32.const ${bytes})))`;
  const program = emitProgram(op.program, places);
  return func(name, "(param $slot i32)", program.locals, [
    `(if (f64.eq (f64.load offset=${pending.offset} ${flag}) (f64.const 0)) (then (return)))`,
    `(f64.store offset=${pending.offset} ${flag} (f64.const 0))`,
    `(memory.copy (i32.const ${arrival.offset}) ${from} (i32.const ${bytes}))`,
    `(memory.fill ${from} (i32.const 0) (i32.const ${bytes}))`,
    ...program.before,
    ...loop(op.program.n, program.body),
  ]);
}

/** Returns 1 when a value of those to be checked is not finite: the caller finds out which. */
function emitRun(op: Run, name: string, places: Places): Emitted {
  if (!canEmit(op.program)) return null;
  const { n } = op.program;
  const checked = op.finite.map(({ region }) => region);
  const program = emitProgram(op.program, places, checked);
  const check = checked.map((region) => {
    const value = program.read(region);
    const broken = `(f64x2.ne (f64x2.sub ${value} ${value}) ${splat(0)})`;
    return `(local.set $bad (v128.or (local.get $bad) (v128.and ${broken} (local.get $mask))))`;
  });
  const masked = checked.length > 0 ? [laneMask(n)] : [];
  return func(
    name,
    "(result i32)",
    ["(local $bad v128)", "(local $mask v128)", ...program.locals],
    [...program.before, ...loop(n, [...masked, ...program.body, ...check]), "(v128.any_true (local.get $bad))"],
  );
}

function emitThreshold(op: Threshold, name: string, places: Places): Emitted {
  if (!isEmittable(op.when)) return null;
  const [spikes, count, fired] = [op.spikes, op.count, op.fired].map((region) => must(places, region)) as [
    Place,
    Place,
    Place,
  ];
  const names = op.above === null ? op.blocked : [op.above, ...op.blocked];
  const lines = [{ target: "when", value: op.when }];
  const program = emitProgram({ n: op.n, lines }, places, names);
  const open = [
    ...op.blocked.map((region) => `(f64x2.eq ${program.read(region)} ${splat(0)})`),
    ...(op.above === null ? [] : [`(f64x2.eq ${program.read(op.above)} ${splat(0)})`]),
    "(local.get $mask)",
  ];
  const when = `(f64x2.ne ${program.read("when")} ${splat(0)})`;
  const fires = open.reduce((all, each) => `(v128.and ${all} ${each})`, when);
  const remember =
    op.above === null
      ? []
      : [`(v128.store offset=${must(places, op.above).offset} (local.get $i) ${program.read("when")})`];
  const index = "(i32.shr_u (local.get $i) (i32.const 3))";
  const take = (lane: 0 | 1): string[] => [
    `(if (i32.and (local.get $bits) (i32.const ${lane + 1})) (then`,
    `  (i32.store offset=${spikes.offset} (i32.shl (local.get $found) (i32.const 2)) (i32.add ${index} (i32.const ${lane})))`,
    `  (f64.store offset=${fired.offset + 8 * lane} (local.get $i) (f64.const 1))`,
    "  (local.set $found (i32.add (local.get $found) (i32.const 1)))))",
  ];
  const locals = ["(local $mask v128)", "(local $bits i32)", "(local $found i32)", ...program.locals];
  return func(name, "", locals, [
    ...program.before,
    ...loop(op.n, [
      laneMask(op.n),
      ...program.body,
      `(local.set $bits (i64x2.bitmask ${fires}))`,
      ...remember,
      "(if (local.get $bits) (then",
      ...[...take(0), ...take(1)].map((line) => `  ${line}`),
      "))",
    ]),
    `(i32.store (i32.const ${count.offset}) (local.get $found))`,
  ]);
}

function emitReset(op: Reset, name: string, places: Places): Emitted {
  if (!canEmit(op.program)) return null;
  const [spikes, count, fired] = [op.spikes, op.count, op.fired].map((region) => must(places, region)) as [
    Place,
    Place,
    Place,
  ];
  const program = emitProgram(op.program, places);
  const spike = `(i32.load offset=${spikes.offset} (i32.shl (local.get $e) (i32.const 2)))`;
  return func(
    name,
    "",
    ["(local $e i32)", "(local $total i32)", ...program.locals],
    [
      `(local.set $total (i32.load (i32.const ${count.offset})))`,
      "(if (i32.eqz (local.get $total)) (then (return)))",
      ...program.before,
      ...loop(op.program.n, program.body),
      "(loop $spikes",
      `  (f64.store offset=${fired.offset} (i32.shl ${spike} (i32.const 3)) (f64.const 0))`,
      "  (local.set $e (i32.add (local.get $e) (i32.const 1)))",
      "  (br_if $spikes (i32.lt_u (local.get $e) (local.get $total))))",
    ],
  );
}

function emitRoute(op: Route, name: string, places: Places): Emitted {
  const at = (region: string): number => must(places, region).offset;
  const double = (region: string, index: string): string =>
    `(f64.load offset=${at(region)} (i32.shl ${index} (i32.const 3)))`;
  const whole = (region: string, index: string): string =>
    `(i32.load offset=${at(region)} (i32.shl ${index} (i32.const 2)))`;
  const s = "(local.get $s)";
  const own =
    op.weights === null
      ? []
      : [
          `(local.set $weight ${double(op.weights, s)})`,
          "(if (f64.ne (local.get $weight) (local.get $weight)) (then (local.set $weight (local.get $shared))))",
        ];
  const scale = [
    ...(op.learned === null ? [] : [double(op.learned, s)]),
    ...(op.factors === null ? [] : ["(local.get $factor)"]),
  ].map((factor) => `(local.set $weight (f64.mul (local.get $weight) ${factor}))`);
  const target = `(i32.add (local.get $start) (i32.shl ${whole(op.targets, s)} (i32.const 3)))`;
  const locals = ["e", "total", "from", "s", "end", "start", "to"].map((each) => `(local $${each} i32)`);
  const doubles = ["shared", "weight", "factor"].map((each) => `(local $${each} f64)`);
  return func(
    name,
    "(param $slot i32)",
    [...locals, ...doubles],
    [
      `(local.set $total ${whole(op.count, "(i32.const 0)")})`,
      "(if (i32.eqz (local.get $total)) (then (return)))",
      `(local.set $shared (f64.load (i32.const ${at(op.weight)})))`,
      `(local.set $start (i32.mul (local.get $slot) (i32.const ${op.n * 8})))`,
      "(loop $spikes",
      `  (local.set $from ${whole(op.spikes, "(local.get $e)")})`,
      ...(op.factors === null ? [] : [`  (local.set $factor ${double(op.factors, "(local.get $e)")})`]),
      `  (local.set $s ${whole(op.rows, "(local.get $from)")})`,
      `  (local.set $end ${whole(op.rows, "(i32.add (local.get $from) (i32.const 1))")})`,
      "  (if (i32.lt_u (local.get $s) (local.get $end)) (then",
      "    (loop $synapses",
      ...[
        ...(op.weights === null ? ["(local.set $weight (local.get $shared))"] : own),
        ...scale,
        `(local.set $to ${target})`,
        `(f64.store offset=${at(op.ring)} (local.get $to) (f64.add (f64.load offset=${at(op.ring)} (local.get $to)) (local.get $weight)))`,
        "(local.set $s (i32.add (local.get $s) (i32.const 1)))",
        "(br_if $synapses (i32.lt_u (local.get $s) (local.get $end))))))",
      ].map((line) => `      ${line}`),
      "  (local.set $e (i32.add (local.get $e) (i32.const 1)))",
      "  (br_if $spikes (i32.lt_u (local.get $e) (local.get $total))))",
      `(f64.store offset=${at(op.pending)} (i32.shl (local.get $slot) (i32.const 3)) (f64.const 1))`,
    ],
  );
}
