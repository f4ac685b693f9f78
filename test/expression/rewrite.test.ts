import assert from "node:assert/strict";
import fc from "fast-check";
import { add, type Expression, name, number } from "../../src/expression/expression.ts";
import { linearIn } from "../../src/expression/linear.ts";
import { parse } from "../../src/expression/parse.ts";
import { fold, prune } from "../../src/expression/simplify.ts";
import { evaluate, filledIn } from "./evaluate.ts";
import { expressions, trees, values } from "./trees.ts";

/** Sums of many terms, as the currents of many kernels make them. */
function longSum(terms: number, term: (i: number) => Expression): Expression {
  return Array.from({ length: terms }, (_, i) => term(i)).reduce((sum, each) => add(sum, each));
}

describe("rewriting an expression", () => {
  it("folding changes no bit of its value", () => {
    fc.assert(
      fc.property(expressions, values, (tree, given) => {
        const expected = evaluate(tree, given);
        assert.ok(Object.is(evaluate(fold(tree), given), expected));
      }),
      { numRuns: 500 },
    );
  });

  it("folding an expression without names leaves one number", () => {
    fc.assert(
      fc.property(expressions, values, (tree, given) => {
        const folded = fold(filledIn(tree, given));
        assert.ok(folded.op === "number" && Object.is(folded.value, evaluate(tree, given)));
      }),
    );
  });

  it("pruning zeros keeps every finite value", () => {
    const arithmetic = trees(["add", "subtract", "multiply", "divide", "negate", "exp", "min"]);
    fc.assert(
      fc.property(arithmetic, values, (tree, given) => {
        const expected = evaluate(tree, given);
        fc.pre(Number.isFinite(expected));
        // 0 and -0 count as equal here: a dropped zero may have turned the sign.
        assert.ok(evaluate(prune(tree), given) === expected);
      }),
    );
  });

  it("takes time in proportion to a sum, not to a power of two", () => {
    const before = performance.now();
    const sum = longSum(200, (i) => name(`k${i}`));
    assert.equal(linearIn(sum, new Set(["k0"]))?.coefficients.size, 1);
    assert.equal(prune(longSum(200, () => number(0))).op, "number");
    assert.ok(performance.now() - before < 1000);
  });
});

describe("the linear form of an expression", () => {
  const coefficient = (variable: string, of: string): Expression | undefined =>
    linearIn(parse(of), new Set(["a", "b"]))?.coefficients.get(variable);

  it("gives back the expression: coefficients times variables plus the rest", () => {
    const arithmetic = trees(["add", "subtract", "multiply", "divide", "negate", "exp"]);
    let seen = 0;
    fc.assert(
      fc.property(arithmetic, values, (tree, given) => {
        const form = linearIn(tree, new Set(["a", "b"]));
        const expected = evaluate(tree, given);
        if (!form || !Number.isFinite(expected)) return;
        seen++;
        const terms = [...form.coefficients].map(([variable, c]) => evaluate(c, given) * (given[variable as "a"] ?? 0));
        const sum = terms.reduce((total, term) => total + term, evaluate(form.rest, given));
        const size = Math.max(1, ...terms.map(Math.abs), Math.abs(expected));
        assert.ok(Math.abs(sum - expected) <= 1e-9 * size);
        for (const c of [...form.coefficients.values(), form.rest])
          assert.ok(Object.is(evaluate(c, { ...given, a: 7, b: -7 }), evaluate(c, given)), "free of the variables");
      }),
      { numRuns: 500 },
    );
    assert.ok(seen > 100, `only ${seen} linear ones`);
  });

  it("is none for products, quotients, functions and conditions of a variable", () => {
    for (const text of ["a * b", "a * a", "c / a", "a^2", "exp(a)", "a > 0 ? a : 0", "abs(a)", "min(a, c)"])
      assert.equal(linearIn(parse(text), new Set(["a", "b"])), null, text);
  });

  it("leaves out variables whose terms cancel by being written as zero", () => {
    assert.equal(coefficient("a", "0 * a + b"), undefined);
    assert.deepEqual(coefficient("b", "0 * a + b"), number(1));
    assert.deepEqual(coefficient("a", "(a - c) / 2"), parse("1 / 2").op === "divide" ? number(0.5) : undefined);
  });
});
