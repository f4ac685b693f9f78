import assert from "node:assert/strict";
import { valueFor } from "../../src/engine/wasm/expression.ts";
import { apply, type Expression, type FunctionName, functions, name, number } from "../../src/expression/expression.ts";
import { compute } from "../../src/expression/functions.ts";
import { compiled } from "../elementary/compiled.ts";

const values = [0, 1, 2, 3.5, 17, 0.1, 1e-9, 1e300, 5e-324, Number.POSITIVE_INFINITY, Number.NaN].flatMap((x) => [
  x,
  -x,
]);
const names = ["a", "b", "c"];

/** All combinations of that many values. */
const combinations = (arity: number): number[][] =>
  arity === 0 ? [[]] : combinations(arity - 1).flatMap((rest) => values.map((value) => [value, ...rest]));

/** Compares an expression of the first names, compiled, with what a function gives. */
async function compare(e: Expression, arity: number, expected: (...args: number[]) => number): Promise<void> {
  const cases = combinations(arity);
  const { args, results, run } = await compiled(
    (block, ...given) => valueFor(e, block, { value: (each) => given[names.indexOf(each)] as (typeof given)[number] }),
    arity,
    cases.length,
  );
  for (const [i, row] of args.entries()) row.set(cases.map((each) => each[i] as number));
  run(cases.length);
  for (const [i, each] of cases.entries()) {
    assert.ok(Object.is(results[i], expected(...each)), `${e.op}(${each}) is ${results[i]}, not ${expected(...each)}`);
  }
}

describe("expressions as WebAssembly have the bits of the table of functions", () => {
  for (const op of (Object.keys(functions) as FunctionName[]).filter((each) => each !== "random")) {
    const { arity } = functions[op];
    it(op, () => compare(apply(op, ...names.slice(0, arity).map(name)), arity, compute[op as keyof typeof compute]));
  }

  it("pow with constant exponents", async () => {
    for (const exponent of [0, 1, 2, 3, -1, -4, 16, 17, -17, 0.5, 2.7, -0.3]) {
      await compare(apply("pow", name("a"), number(exponent)), 1, (a) => compute.pow(a, exponent, 0));
    }
  });
});
