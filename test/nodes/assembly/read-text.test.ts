import assert from "node:assert/strict";
import fc from "fast-check";
import { readMatrix, readPairs } from "../../../nodes/common/read-rows.ts";
import { looksDrawn, readDistribution, readIndices } from "../../../nodes/common/read-text.ts";

describe("texts that hold numbers", () => {
  it("reads indices and ranges, each once", () => {
    assert.deepEqual(readIndices("0-2, 7 1;9"), { value: [0, 1, 2, 7, 9] });
    assert.deepEqual(readIndices(""), { value: [] });
  });

  for (const wrong of ["-1", "3-1", "a", "1.5", "0-1e9", "0-999999999"])
    it(`refuses the indices ${wrong}`, () => assert.deepEqual(readIndices(`1, ${wrong}`), { wrong }));

  it("reads pairs as lines or JSON", () => {
    const pairs = [
      [0, 1],
      [0, 1, 250],
    ];
    assert.deepEqual(readPairs("0 1\n0 1 250\n"), { value: pairs });
    assert.deepEqual(readPairs(JSON.stringify(pairs)), { value: pairs });
    assert.deepEqual(readPairs(""), { value: [] });
  });

  it("refuses pairs that are none", () => {
    for (const text of ["0", "0 1 2 3", "-1 0", "0 0.5", "[[0]]", "[0, 1]", "[[0, 1]", '[["0", 1]]', "x y"])
      assert.ok("code" in readPairs(text), text);
  });

  it("reads back any matrix it is given", () => {
    const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer(), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(matrix, (rows) => {
        assert.deepEqual(readMatrix(JSON.stringify(rows)), { value: rows });
        assert.deepEqual(readMatrix(rows.map((row) => row.join(" ")).join("\n")), { value: rows });
      }),
    );
  });

  it("refuses a ragged matrix, naming the line", () => {
    const code = "line-of-other-length";
    assert.deepEqual(readMatrix("1 2\n\n3"), { code, data: { line: 3, found: 1, first: 2 } });
    assert.deepEqual(readMatrix("[[1,2],[]]"), { code, data: { line: 2, found: 0, first: 2 } });
  });

  it("reads what a spreadsheet exports, tabs or commas", () => {
    const value = [
      [0, 30, -1.5],
      [1e-3, 0, 2],
    ];
    for (const text of ["0,30,-1.5\r\n1e-3, 0 ,2\r\n", "0\t30\t-1.5\n.001\t0\t2"])
      assert.deepEqual(readMatrix(text), { value });
  });

  for (const [text, line, column, found] of [
    ["1,2\n3,NaN", 2, 2, '"NaN"'],
    ["1,,2", 1, 2, '""'],
    ["1,2,\n3,4,5", 1, 3, '""'],
    ["a b\n1 2", 1, 1, '"a"'],
    ["1 2\n\n3 4x", 3, 2, '"4x"'],
    ["1 Infinity", 1, 2, '"Infinity"'],
    ["[[1, 2], [3, null]]", 2, 2, "null"],
    ['[["1"]]', 1, 1, '"1"'],
  ] as const)
    it(`names line ${line} and column ${column} of ${JSON.stringify(text)}`, () => {
      const fault = { code: "entry-not-a-number", data: { line, column, found } };
      assert.deepEqual(readMatrix(text), fault);
      assert.deepEqual(readPairs(text), fault);
    });

  it("reads distributions with the numbers they take", () => {
    assert.deepEqual(readDistribution("uniform(-70, -55)"), { value: { kind: "uniform", low: -70, high: -55 } });
    assert.deepEqual(readDistribution(" normal ( -65 5 ) "), { value: { kind: "normal", mean: -65, sd: 5 } });
    assert.deepEqual(readDistribution("normal(-65, 5, -80, -5e1)"), {
      value: { kind: "normal", mean: -65, sd: 5, low: -80, high: -50 },
    });
    assert.deepEqual(readDistribution("lognormal(0.1,0.5)"), { value: { kind: "lognormal", median: 0.1, sigma: 0.5 } });
  });

  for (const wrong of [
    "uniform(1)",
    "uniform(1, 2, 3)",
    "normal(a, 2)",
    "gamma(1, 2)",
    "toString(1, 2)",
    "uniform",
    "5",
  ])
    it(`refuses the distribution ${wrong}`, () => assert.deepEqual(readDistribution(wrong), { wrong }));

  it("takes for a distribution what begins with a name, and nothing that is a number", () => {
    for (const text of ["uniform(0, 1)", " normal(", "gauss"]) assert.ok(looksDrawn(text), text);
    for (const text of ["-65", "1e-3", ".5", "", "NaN", "Infinity", 7]) assert.ok(!looksDrawn(text), String(text));
  });
});
