/** What the linter's rules for imports leave open. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { at } from "../scripts/root.ts";

interface LintRules {
  overrides: { includes: string[] }[];
}

describe("import directions", () => {
  it("are set for every folder of the simulator", () => {
    const rules = JSON.parse(readFileSync(at("biome.json"), "utf8")) as LintRules;
    const covered = rules.overrides.flatMap(({ includes }) => includes);
    const folders = readdirSync(at("src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual(
      folders.map(({ name }) => `src/${name}/**`).filter((pattern) => !covered.includes(pattern)),
      [],
    );
  });

  it("let messages know types only", () => {
    for (const file of readdirSync(at("src/messages"))) {
      const source = readFileSync(at("src/messages", file), "utf8");
      const outside = [...source.matchAll(/^import (?!type\b).*"(\.\.\/[^"]+)"/gm)].map((match) => match[1]);
      assert.deepEqual(outside, [], file);
    }
  });
});
