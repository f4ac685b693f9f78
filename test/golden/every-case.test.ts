/** No case of the reference data is forgotten: every one that must be reproduced was compared by a test. */
import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, it } from "mocha";
import { at } from "../../scripts/root.ts";
import { comparedApart, everyCase, leftOut } from "./cases.ts";

// Those that compare stand before the count, however the tests are started; each is loaded once.
const load = createRequire(import.meta.url);
for (const folder of [import.meta.dirname, join(import.meta.dirname, "../theory")])
  for (const file of readdirSync(folder).sort())
    if (file.endsWith(".test.ts") && file !== "every-case.test.ts") load(join(folder, file));

describe("the cases of the reference data", () => {
  it("have names of their own", () => {
    const ids = everyCase().map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it("were all compared, those that show artefacts of a source excepted", () => {
    const forgotten = everyCase().flatMap((each) =>
      each.role === "legacy" ? [] : leftOut(each).map((result) => `${each.id} ${result}`),
    );
    assert.deepEqual(forgotten, []);
  });

  it("are listed with the reason where one was compared in another way than it states", () => {
    // Rows of docs/coverage.md: cases, results, how they are compared, why.
    const table = /### Compared in another way\n([^#]*)/.exec(readFileSync(at("docs/coverage.md"), "utf8"))?.[1] ?? "";
    const listed = table.split("\n").flatMap((row) => {
      const [, ids = "", results = "", how = "", why = ""] = row.split("|").map((cell) => cell.trim());
      const named = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
      // A row may join cases whose results differ in name.
      const has = (id: string, result: string): boolean =>
        everyCase().some((each) => each.id === id && result in each.expect);
      const pairs = named(ids).flatMap((id) => named(results).map((result) => [id, result] as const));
      return how && why ? pairs.filter(([id, result]) => has(id, result)).map((pair) => pair.join(" ")) : [];
    });
    assert.deepEqual(listed.sort(), comparedApart());
  });
});
