import { namesOf } from "../../expression/expression.ts";
import type { Program } from "../../plan/plan.ts";
import { emitValue, isEmittable } from "./vector.ts";

/** Where a region lies, and how many numbers it holds. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** Gives the place of a region; undefined for names local to a program. */
export type Places = (name: string) => Place | undefined;

/** The loop of a program, and what may be done with its values inside it. */
export interface EmittedProgram {
  readonly locals: readonly string[];
  /** Reads single numbers, once. */
  readonly before: readonly string[];
  /** For two neurons: reads, computes, writes. */
  readonly body: readonly string[];
  /** The text that reads a name inside the body after its last line. */
  readonly read: (name: string) => string;
}

/** True when every line of a program can be emitted. */
export function canEmit({ lines }: Program): boolean {
  return lines.every(({ value }) => isEmittable(value));
}

/**
 * Emits a program over pairs of neurons, `$i` being the byte of the first one's double within its region. Every name lives in
 * a local: a region is read once, before it is used, and written once, after its last change. Lines never mix neurons, so
 * one loop over all lines gives what a loop per line does.
 */
export function emitProgram({ n, lines }: Program, places: Places, extra: readonly string[] = []): EmittedProgram {
  const vectors = new Map<string, string>();
  const locals: string[] = [];
  const before: string[] = [];
  const reads: string[] = [];
  const body: string[] = [];
  const declare = (name: string): string => {
    const local = `$v${vectors.size}`;
    vectors.set(name, local);
    locals.push(`(local ${local} v128)`);
    return local;
  };
  const read = (name: string): string => {
    const known = vectors.get(name);
    if (known) return `(local.get ${known})`;
    const place = places(name);
    if (!place) throw new Error(`${name} is read before it has a value`);
    const local = declare(name);
    if (place.length === 1 && n > 1)
      before.push(`(local.set ${local} (v128.load64_splat (i32.const ${place.offset})))`);
    else reads.push(`(local.set ${local} (v128.load offset=${place.offset} (local.get $i)))`);
    return `(local.get ${local})`;
  };
  for (const name of [...lines.flatMap(({ value }) => namesOf(value)), ...extra]) {
    if (places(name)) read(name);
  }
  const changed = new Map<string, number>();
  for (const { target, value } of lines) {
    const text = emitValue(value, read);
    body.push(`(local.set ${vectors.get(target) ?? declare(target)} ${text})`);
    const place = places(target);
    if (place) changed.set(target, place.offset);
  }
  for (const [target, offset] of changed) {
    body.push(`(v128.store offset=${offset} (local.get $i) (local.get ${vectors.get(target)}))`);
  }
  return { locals, before, body: [...reads, ...body], read };
}

/** A loop over all pairs of `n` neurons. */
export function loop(n: number, body: readonly string[]): string[] {
  return [
    "(local.set $i (i32.const 0))",
    "(loop $pairs",
    ...body.map((line) => `  ${line}`),
    "  (local.set $i (i32.add (local.get $i) (i32.const 16)))",
    `  (br_if $pairs (i32.lt_u (local.get $i) (i32.const ${Math.ceil(n / 2) * 16}))))`,
  ];
}

/**
 * With an odd number of neurons the last pair has one too many: `$mask` has all bits of the neurons that exist. Returns the
 * line that sets it at the start of the body.
 */
export function laneMask(n: number): string {
  const all = "(v128.const i64x2 -1 -1)";
  if (n % 2 === 0) return `(local.set $mask ${all})`;
  const last = (Math.ceil(n / 2) - 1) * 16;
  const first = "(v128.const i64x2 -1 0)";
  return `(local.set $mask (select (result v128) ${first} ${all} (i32.eq (local.get $i) (i32.const ${last}))))`;
}
