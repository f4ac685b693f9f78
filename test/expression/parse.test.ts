import assert from "node:assert/strict";
import fc from "fast-check";
import { namesOf, uses } from "../../src/expression/expression.ts";
import { ExpressionError, parse, parseAssignment } from "../../src/expression/parse.ts";
import { evaluate } from "./evaluate.ts";
import { expressions, letters, values, written } from "./trees.ts";

const at = { a: 2, b: 3, c: 5, x: 0.5, y: -1, V_m: -60 };

describe("parsing an expression", () => {
  it("gives the tree that was written down", () => {
    fc.assert(
      fc.property(expressions, values, (tree, given) => {
        const back = parse(written(tree));
        assert.ok(
          Object.is(evaluate(back, given), evaluate(tree, given)) || written(back) === written(tree),
          written(tree),
        );
      }),
    );
  });

  it("follows the rules of school for what binds first", () => {
    const expected: Record<string, number> = {
      "a + b * c": 17,
      "a - b - c": -6,
      "c / a / b": 5 / 2 / 3,
      "-a^2": -4,
      "a^b^a": 2 ** 9,
      "2 b": 6,
      "1 / 2 a": 1,
      "a < b and b < c": 1,
      "not (a < b) or c == 5": 1,
      "a >= 2 ? b : c": 3,
      "max(a, b, c) - min(a, b, c)": 3,
      "+a": 2,
      "1e-3 * c": 0.005,
      "exp(0) + expm1(0) + exprel(0) + log(1) + sqrt(4) + abs(y) + floor(x) + sin(0) + cos(0) + tanh(0)": 6,
    };
    for (const [text, value] of Object.entries(expected)) assert.equal(evaluate(parse(text), at), value, text);
  });

  it("refuses all that is not an expression of our functions, with the text in the message", () => {
    const refused = [
      ...[
        "",
        "a +",
        "(a",
        "a b c)",
        "a < b < c",
        "a; b",
        "[1, 2]",
        "{a: 1}",
        '"text"',
        "a = 1",
        "f(x) = x",
        "a[1]",
        "a.b",
      ],
      ...["NaN", "Infinity", "1e400", "true", "null", "a!", "a'", "a % b", "1:3", "a to b", "5 xor 1", "a | b"],
      ...["unknown(a)", "constructor(a)", "import(a)", "a.exp(1)", "exp()", "exp(a, b)", "random(a)", "less(a, b, c)"],
    ];
    for (const text of refused) {
      assert.throws(
        () => parse(text),
        (error) => error instanceof ExpressionError && error.message.includes(`"${text}"`),
        text,
      );
    }
  });

  it("survives any text at all", () => {
    const signs = fc.string({ unit: fc.constantFrom(..."ab1.+-*/^()?:<>=!,' \n\"[]{}#%&|;"), maxLength: 30 });
    fc.assert(
      fc.property(signs, (text) => {
        try {
          parse(text);
        } catch (error) {
          assert.ok(error instanceof ExpressionError, String(error));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("reads assignments, and `+=` as adding to what is there", () => {
    const plain = parseAssignment("V_m = a + 1");
    assert.deepEqual([plain.target, evaluate(plain.value, at)], ["V_m", 3]);
    const added = parseAssignment(" V_m += a * b");
    assert.deepEqual([added.target, evaluate(added.value, at)], ["V_m", -54]);
    for (const text of ["a", "a == b", "1 = a", "a + b = c", "a -= 1", "= a", "a ="])
      assert.throws(() => parseAssignment(text), ExpressionError, text);
  });

  it("knows the names of an expression and whether it draws", () => {
    assert.deepEqual(namesOf(parse("b * (a + b) / exp(c)")), ["b", "a", "c"]);
    assert.ok(uses(parse("start - log(random()) / a"), "random"));
    fc.assert(
      fc.property(expressions, (tree) => {
        assert.ok(namesOf(tree).every((each) => (letters as readonly string[]).includes(each)));
      }),
    );
  });
});
