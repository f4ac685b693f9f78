/**
 * Makes dist/ and resources/ from the sources. Everything is built in a folder of its own and put in place at the end,
 * so a failed build leaves the last good one alone, and a running Node-RED never sees half of one.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compile } from "./compile.ts";
import { bundleEditor } from "./editor-bundle.ts";
import { entryStubs } from "./entries.ts";
import { modelsIndex, modelsIndexPath } from "./models-index.ts";
import { at } from "./root.ts";

const started = performance.now();
const workshop = at(".build", String(process.pid));
const dist = join(workshop, "dist");
const resources = join(workshop, "resources");
try {
  writeIfChanged(modelsIndexPath, modelsIndex());
  compile(dist);
  await bundleEditor(resources);
  // Loaded only now, because it reads the models' index that was just written.
  const { renderSets } = await import("../nodes/html/render.ts");
  for (const file of [...entryStubs(), ...renderSets()]) write(join(dist, file.path), file.content);
  cpSync(at("icons"), join(dist, "nodes/icons"), { recursive: true });
  write(join(dist, ".built"), "");
  replace(at("dist"), dist);
  replace(at("resources"), resources);
} finally {
  rmSync(workshop, { recursive: true, force: true });
}
console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function writeIfChanged(path: string, content: string): void {
  if (!existsSync(path) || readFileSync(path, "utf8") !== content) writeFileSync(path, content);
}

function replace(target: string, fresh: string): void {
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}
