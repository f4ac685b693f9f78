import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";

/** How far a result may be off: |got - expected| <= abs + rel |expected|, or equality. */
export interface Tolerance {
  readonly abs?: number;
  readonly rel?: number;
  readonly exact?: boolean;
}

/** A case of the reference data: what to compute and what must come out. */
export interface Case {
  readonly id: string;
  readonly model: string;
  readonly variant: string;
  readonly role: "target" | "legacy" | "estimate";
  readonly dt_ms: number | null;
  readonly duration_ms: number | null;
  // The data is as varied as the models; each test knows the fields of its own.
  // biome-ignore lint/suspicious/noExplicitAny: fields differ from case to case
  readonly params: any;
  // biome-ignore lint/suspicious/noExplicitAny: fields differ from case to case
  readonly inputs: any;
  // biome-ignore lint/suspicious/noExplicitAny: fields differ from case to case
  readonly expect: any;
  readonly tolerance: Readonly<Record<string, Tolerance>>;
  readonly tolerance_fixed_step: (Readonly<Record<string, Tolerance>> & { readonly dt_ms: number }) | null;
}

const folder = "test/golden/reference";
/** Results that some test has compared, as "id result". */
const compared = new Set<string>();
/** Those of them that were compared in another way than their case states, as "id result". */
const apart = new Set<string>();

/** Every case there is, by the files; figures of another program, which have no role, lie beside them. */
export function everyCase(): Case[] {
  return readdirSync(folder).flatMap((file) => {
    const { cases = [] } = JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as { cases?: Case[] };
    return cases.filter(({ role }) => role !== undefined);
  });
}

/** Results of a case that no test has compared so far. */
export function leftOut({ id, expect }: Case): string[] {
  return Object.keys(expect).filter((result) => !compared.has(`${id} ${result}`));
}

/** Results compared so far in a way of their own, as "id result", in order. */
export function comparedApart(): string[] {
  return [...apart].sort();
}

/** The cases of a file that must be reproduced; legacy ones show artefacts of the source and are left out. */
export function cases(file: string, ...models: readonly string[]): Case[] {
  const text = readFileSync(`${folder}/${file}.json`, "utf8");
  const all = (JSON.parse(text) as { cases: Case[] }).cases;
  const found = all.filter((each) => each.role !== "legacy" && models.includes(each.model));
  assert.ok(found.length > 0, `${file}: no case of ${models.join(", ")}`);
  return found;
}

/** The limit of one result; `fixedStep` takes the looser one where the case gives it. */
export function limit(of: Case, result: string, fixedStep = false): Tolerance {
  const fixed = fixedStep ? of.tolerance_fixed_step?.[result] : undefined;
  return fixed ?? of.tolerance[result] ?? of.tolerance.default ?? { exact: true };
}

type Values = number | readonly Values[];

/** Compares numbers and nested lists of numbers. */
export function close(got: Values, expected: Values, within: Tolerance, what: string): void {
  if (typeof expected !== "number") {
    assert.ok(
      typeof got !== "number" && got.length === expected.length,
      `${what}: ${JSON.stringify(got)} for ${expected}`,
    );
    expected.forEach((value, i) => {
      close((got as readonly Values[])[i] ?? Number.NaN, value, within, `${what}[${i}]`);
    });
    return;
  }
  assert.equal(typeof got, "number", what);
  const allowed = within.exact ? 0 : (within.abs ?? 0) + (within.rel ?? 0) * Math.abs(expected);
  const off = Math.abs((got as number) - expected);
  assert.ok(off <= allowed, `${what}: got ${got}, expected ${expected}, off by ${off}, allowed ${allowed}`);
}

/** Compares a result of a case with what the case expects. */
export function check(of: Case, result: string, got: Values, fixedStep = false): void {
  checkWithin(of, result, got, limit(of, result, fixedStep));
}

/**
 * Compares a result of a case where the engine cannot do what the case states: at another step, within another limit, or after a
 * correction. docs/coverage.md has a row with the reason for each.
 */
export function checkApart(of: Case, result: string, got: Values, within = limit(of, result)): void {
  checkWithin(of, result, got, within);
  apart.add(`${of.id} ${result}`);
}

function checkWithin(of: Case, result: string, got: Values, within: Tolerance): void {
  const expected = of.expect[result];
  close(got, expected.y ?? expected, within, `${of.id} ${result}`);
  compared.add(`${of.id} ${result}`);
}
