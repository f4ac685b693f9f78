/** The table of what is covered names what there is, all of it, and nothing else. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { at } from "../../scripts/root.ts";
import { exampleFiles, readExample } from "../examples/example.ts";
import { everyCase } from "../golden/cases.ts";

const text = readFileSync(at("docs/coverage.md"), "utf8");
/** Cells of the tables, row by row. */
const rows = text
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) => line.split("|").slice(1, -1))
  .map((cells) => cells.map((cell) => cell.trim()));
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
/** An example as the table calls it: `01/02 Title` for "01 - Folder/02 - Title.json". */
const called = (file: string): string => file.replace(/^(\d\d) - [^/]*\/(\d\d) - (.*)\.json$/, "$1/$2 $3");
/** Numbers of a text as they are written, thousands without what parts them. */
const numbersIn = (of: string): string[] =>
  [...of.replaceAll(/(\d)[_,](?=\d{3})/g, "$1").matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => number);

describe("the table of what is covered", () => {
  it("has every item of the sources, in order", () => {
    const items = { "000": 24, "001": 8, "002": 8, "003": 20, "004": 22 };
    const found = rows.flatMap(([first = ""]) => (/^00\d-/.test(first) ? [first] : []));
    const expected = Object.entries(items).flatMap(([source, count]) => numbers(1, count).map((n) => `${source}-${n}`));
    assert.deepEqual(found, expected);
  });

  it("has every experiment, or says that it has no example", () => {
    const missing = /Without an example yet: ([^.]*)\./.exec(text)?.[1] ?? "";
    const found = rows.flatMap(([first = ""]) => (/^\d+$/.test(first) ? [Number(first)] : []));
    const left = [...missing.matchAll(/\((\d+)\)/g)].map(([, n]) => Number(n));
    assert.deepEqual(
      [...found, ...left].sort((a, b) => a - b),
      numbers(1, 30),
    );
  });

  it("has every error found in the sources", () => {
    const found = rows.flatMap(([first = ""]) => (/^A\d+$/.test(first) ? [first] : []));
    assert.deepEqual(
      found,
      numbers(1, 26).map((n) => `A${n}`),
    );
  });

  it("names every example, and no other", () => {
    const named = new Set([...text.matchAll(/`(\d\d\/\d\d [^`]+)`/g)].map(([, name]) => name!));
    assert.deepEqual([...named].sort(), exampleFiles().map(called).sort());
  });

  it("is right that a test reads each example", () => {
    const tests = readdirSync(at("test/examples")).map((file) => readFileSync(at("test/examples", file), "utf8"));
    const unread = exampleFiles().filter((file) => !tests.some((test) => test.includes(file.split("/")[1]!)));
    assert.deepEqual(unread, []);
  });

  it("names files that exist", () => {
    const named = [...text.matchAll(/\b(?:test|bench|docs|src|examples)(?:\/[\w.-]+)+/g)].map(([path]) =>
      path.replace(/\.$/, ""),
    );
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((path) => !existsSync(at(path))),
      [],
    );
  });

  it("expects of items what the comments and tests of their examples, or the cases named, say", () => {
    const tests = readdirSync(at("test/examples")).map((file) => readFileSync(at("test/examples", file), "utf8"));
    for (const [item = "", , examples = "", expected = ""] of rows.filter(([first]) => /^00\d-/.test(first ?? ""))) {
      const files = exampleFiles().filter((file) => examples.includes(`\`${called(file)}\``));
      const texts = files.flatMap((file) => [
        ...readExample(file).map(({ type, info }) => (type === "comment" ? `${info}` : "")),
        ...tests.filter((test) => test.includes(file.split("/")[1]!)),
      ]);
      const said = new Set(numbersIn(texts.join(" ")).map(Number));
      const given = everyCase()
        .filter(({ id }) => expected.includes(`\`${id}\``))
        .flatMap(({ expect }) => numbersIn(JSON.stringify(expect)));
      const unsaid = numbersIn(expected.replaceAll(/`[^`]*`/g, "")).filter((number) => {
        const digits = number.split(".")[1]?.length ?? 0;
        return (
          files.length > 0 && !said.has(Number(number)) && !given.some((one) => Number(one).toFixed(digits) === number)
        );
      });
      assert.deepEqual(unsaid, [], item);
    }
  });

  it("counts the reference cases, and names those that are not reproduced", () => {
    const counted = rows.filter(([first = ""]) => /^\w+\.json$/.test(first));
    const sum = (column: number): number => counted.reduce((total, row) => total + Number(row[column]), 0);
    const roles = ["target", "estimate", "legacy"] as const;
    for (const [i, role] of roles.entries())
      assert.equal(sum(i + 1), everyCase().filter((each) => each.role === role).length, role);
    for (const { id, role } of everyCase()) if (role === "legacy") assert.ok(text.includes(`\`${id}\``), id);
  });
});
