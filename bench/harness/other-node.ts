import { globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join } from "node:path";
import { scratch } from "./scratch.ts";

const root = join(import.meta.dirname, "..", "..");

/** A copy of our programs without types, for versions of Node that cannot drop them; returns its folder. */
export function withoutTypes(): string {
  const folder = join(scratch, "without-types");
  rmSync(folder, { recursive: true, force: true });
  for (const file of globSync(["src/**/*.ts", "bench/**/*.ts"], { cwd: root })) {
    const target = join(folder, javaScriptName(file));
    mkdirSync(dirname(target), { recursive: true });
    const code = stripTypeScriptTypes(readFileSync(join(root, file), "utf8"));
    writeFileSync(target, code.replace(/(["'])(\.{1,2}\/[^"'\n]*)\.ts\1/g, "$1$2.js$1"));
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}

export function javaScriptName(file: string): string {
  return file.replace(/\.ts$/, ".js");
}
