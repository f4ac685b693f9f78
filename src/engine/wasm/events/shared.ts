import type { Generate } from "../../../plan/operators/generate.ts";
import { shareDraw } from "../../reference/shared.ts";
import { Block, type Value } from "../block.ts";
import { type Names, valueFor } from "../expression.ts";
import { type EventContext, number, Reader } from "./names.ts";
import { uniformCall } from "./random.ts";

/** The function that lists, for each spike of the train that all units share, the units that take it. */
export function sharedTrain(
  name: string,
  op: Generate,
  shared: NonNullable<Generate["shared"]>,
  { addresses }: EventContext,
): string {
  const one = new Block();
  const names = (reader: Reader): Names => ({ value: (each) => reader.single(each) });
  one.line("(local.set $chance", ...number(valueFor(shared.chance, one, names(new Reader(one, addresses)))), ")");
  const chance = one.print();
  const block = new Block(chance.locals.length);
  const random = (): Value => {
    const call = uniformCall(op.stream, "(i32.const -1)", "(local.get $draw)");
    const value = block.load(`(f64x2.splat ${call})`);
    block.line("(local.set $draw (i32.add (local.get $draw) (i32.const 1)))");
    return value;
  };
  const next = `(i32.const ${addresses.offset(shared.next)})`;
  const reader = new Reader(block, addresses);
  const last = block.load(`(v128.load64_splat ${next})`);
  const gap = valueFor(shared.interval, block, { ...names(reader), random });
  block.line(`(f64.store ${next}`, ...number(block.op("f64x2.add", last, gap)), ")");
  const { locals, before, body } = block.print();
  const luck = uniformCall(op.stream, "(local.get $unit)", `(i32.add (i32.const ${shareDraw}) (local.get $k))`);
  const lines = [
    ...["$draw", "$k", "$unit"].map((local) => `(local ${local} i32)`),
    "(local $chance f64)",
    ...chance.locals,
    ...locals,
    ...chance.before,
    ...chance.body,
    ...before,
    "(block $rest",
    "  (loop $spikes",
    `    (br_if $rest (i32.ge_u (local.get $k) (i32.const ${op.most})))`,
    `    (br_if $rest (i32.eqz (f64.lt (f64.load ${next}) (local.get $due))))`,
    "    (local.set $unit (i32.const 0))",
    "    (loop $units",
    "      (i32.store (local.get $found) (local.get $unit))",
    `      (local.set $found (i32.add (local.get $found) (i32.shl (f64.le ${luck} (local.get $chance)) (i32.const 2))))`,
    "      (local.set $unit (i32.add (local.get $unit) (i32.const 1)))",
    `      (br_if $units (i32.lt_u (local.get $unit) (i32.const ${op.n}))))`,
    ...body.map((line) => `    ${line}`),
    "    (local.set $k (i32.add (local.get $k) (i32.const 1)))",
    "    (br $spikes)))",
    "(local.get $found)",
  ];
  const head = `(func $${name}-shared (param $due f64) (param $found i32) (result i32)`;
  return [head, ...lines.map((line) => `  ${line}`), ")"].join("\n");
}
