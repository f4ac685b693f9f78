import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { at } from "../scripts/root.ts";

/** No hand-written file is longer: a long one does more than one thing. */
const longest = 400;

describe("source files", () => {
  it(`have at most ${longest} lines`, () => {
    const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
      cwd: at(),
      encoding: "utf8",
    });
    const tooLong = listed
      .split("\n")
      .filter((path) => /\.(ts|mjs|cjs)$/.test(path) && existsSync(at(path)))
      .map((path) => ({ path, lines: readFileSync(at(path), "utf8").split("\n").length - 1 }))
      .filter(({ lines }) => lines > longest);
    assert.deepEqual(tooLong, []);
  });
});
