import assert from "node:assert/strict";
import fc from "fast-check";
import { readMatrix, readNumbers, readPairs } from "../../../nodes/common/read-table.ts";
import { say } from "../../../src/messages/index.ts";
import { linesOf } from "../../../src/model/table-text.ts";

describe("tables of numbers", () => {
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
    for (const text of [
      "0",
      "0 1 2 3 4",
      "0 1 2 0",
      "-1 0",
      "0 0.5",
      "[[0]]",
      "[0, 1]",
      "[[0, 1]",
      '[["0", 1]]',
      "x y",
    ])
      assert.ok("code" in readPairs(text), text);
  });

  for (const [text, code, line, column, found] of [
    ["0 1\n\n-1 0", "pair-index-unreadable", 3, 1, -1],
    ["0,1\n2,0.5,30", "pair-index-unreadable", 2, 2, 0.5],
    ["[[0, 1], [1.5, 0]]", "pair-index-unreadable", 2, 1, 1.5],
    ["0 1; 0 1 30 1.5 7", "pair-too-long", 2, 5, 7],
    ["0\t1\t30\t-2", "pair-delay-unreadable", 1, 4, -2],
  ] as const)
    it(`names line ${line} and column ${column} of the pairs ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readPairs(text), { code, data: { line, column, found } });
    });

  it("counts the lines of a text from its beginning, blank ones too", () => {
    const fault = (line: number) => ({ code: "entry-not-a-number", data: { line, column: 2, found: '"x"' } });
    for (const mark of ["", "\uFEFF"])
      for (const read of [readMatrix, readPairs]) {
        assert.deepEqual(read(`${mark}\n\n1 x`), fault(3));
        assert.deepEqual(read(`${mark}\r\n \r\n# 1\r\n1 2\r\n1 x\r\n`), fault(5));
      }
    assert.deepEqual(
      linesOf("\uFEFF\n\n1 x").map(({ line, cells }) => [line, ...cells]),
      [[3, "1", "x"]],
    );
  });

  it("takes semicolons for the ends of rows in one line of pairs or of a matrix, and in no other table", () => {
    const cells = (text: string, inOne?: boolean) => linesOf(text, inOne).map((each) => each.cells);
    assert.deepEqual(cells("10;0"), [["10", "0"]]);
    assert.deepEqual(cells("10;0\n20;1"), cells("10 0; 20 1", true));
    assert.deepEqual(cells("# 1; 2", true), []);
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

  it("reads one table as people write it", () => {
    const value = [
      [1, 2.5],
      [-3, 4e-1],
    ];
    for (const text of [
      "1 2.5\n-3 0.4",
      "1,2.5\r\n-3,0.4\r\n",
      "1;2.5\n-3;0.4",
      "1 2.5; -3 0.4",
      "1, 2.5;\n-3, 0.4;",
      "# from a program\n1\t2.5\n\n-3\t.4",
      "\uFEFF1,2.5\n-3,0.4",
      "[[1, 2.5],\n [-3, 0.4]]",
    ])
      assert.deepEqual(readMatrix(text), { value }, text);
    assert.deepEqual(readMatrix(" \n"), { value: [] });
  });

  it("takes a comma beside semicolons or tabs for what it is there, a part of the cell", () => {
    for (const text of ["1;2\n0,5;1", "1\t2\n0,5\t1"])
      assert.deepEqual(readMatrix(text), { code: "entry-not-a-number", data: { line: 2, column: 1, found: '"0,5"' } });
  });

  it("names the cell that keeps a text from being JSON, or says that none can be told", () => {
    const fault = { code: "entry-not-a-number", data: { line: 2, column: 2, found: '"x"' } };
    assert.deepEqual(readMatrix("[[1, 2], [3, x]]"), fault);
    assert.deepEqual(readMatrix("[[1, 2]"), { code: "table-unreadable", data: { found: "[[1, 2]" } });
    assert.deepEqual(readMatrix("[[1, 2], 3]"), { code: "table-unreadable", data: { found: "3" } });
  });

  it("reads numbers in one row or one column", () => {
    assert.deepEqual(readNumbers("[1, 2, 3]"), { value: [1, 2, 3] });
    assert.deepEqual(readNumbers("1\n2"), { value: [1, 2] });
    assert.deepEqual(readNumbers("1 2\n3 4"), { code: "numbers-in-rows", data: { rows: 2, columns: 2 } });
  });

  it("has a whole sentence for each fault, in both languages", () => {
    const about = { from: "syn", setting: { en: "Weights", ko: "가중치" } };
    for (const reading of [
      readMatrix("1 x"),
      readMatrix("1 2\n3"),
      readMatrix("[[1"),
      readPairs("1"),
      readPairs("1 0.5"),
      readPairs("1 0 2 3 4"),
      readPairs("1 0 2 0"),
      readNumbers("1 2\n3 4"),
    ])
      for (const language of ["en", "ko"] as const) {
        assert.ok("code" in reading);
        const sentence = say(reading.code, { ...about, ...reading.data }, language);
        assert.doesNotMatch(sentence, /[{}]/);
        assert.ok(sentence.includes(about.setting[language]), sentence);
      }
  });
});
