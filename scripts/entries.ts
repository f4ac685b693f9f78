/** The files Node-RED loads: one a set, named in package.json, each handing over to the compiled runtime of its folder. */
import { readFileSync } from "node:fs";
import { basename, dirname, relative } from "node:path/posix";
import { at } from "./root.ts";

interface Manifest {
  readonly "node-red": { readonly nodes: Record<string, string>; readonly plugins: Record<string, string> };
}

/** Paths are relative to dist/. */
export function entryStubs(): { path: string; content: string }[] {
  const manifest = JSON.parse(readFileSync(at("package.json"), "utf8")) as Manifest;
  const { nodes, plugins } = manifest["node-red"];
  return [...Object.values(nodes), ...Object.values(plugins)].map((entry) => {
    const path = relative("dist", entry);
    const runtime = `nodes/${basename(path, ".js")}/runtime.js`;
    const target = relative(dirname(path), runtime);
    const request = target.startsWith(".") ? target : `./${target}`;
    return { path, content: `"use strict";\nmodule.exports = require("${request}").default;\n` };
  });
}
