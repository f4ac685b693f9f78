/** No case of the reference data is forgotten: every one that must be reproduced was compared by a test, none is named here. */
import { strict as assert } from "node:assert";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, it } from "mocha";
import { everyCase, leftOut } from "./cases.ts";

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
});
