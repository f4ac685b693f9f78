/** Bundles the browser code, with the libraries it uses and their licences, into the folder Node-RED serves. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { at } from "./root.ts";

/** Each node's HTML loads the bundle, so it must do its work once however often it is evaluated. */
const onceOnly = {
  before: `if (!window.spikewireLoaded) { window.spikewireLoaded = true;`,
  after: "}",
};

export async function bundleEditor(outDir: string): Promise<void> {
  const result = await build({
    entryPoints: [at("nodes/editor.ts")],
    outfile: join(outDir, "editor.js"),
    absWorkingDir: at(),
    tsconfig: at("tsconfig.editor.json"),
    bundle: true,
    format: "iife",
    platform: "browser",
    target: "es2020",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    banner: { js: onceOnly.before },
    footer: { js: onceOnly.after },
    metafile: true,
    logLevel: "warning",
  });
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, "LICENSES.txt"), licences(Object.keys(result.metafile.inputs)));
}

function licences(inputs: readonly string[]): string {
  const packages = new Set<string>();
  for (const input of inputs) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (name) packages.add(name);
  }
  return [...packages]
    .sort()
    .map((name) => {
      const folder = at("node_modules", name);
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      if (!file || !existsSync(join(folder, file))) throw new Error(`${name}: bundled but without a licence file`);
      return `${name}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}
