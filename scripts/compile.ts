import { spawnSync } from "node:child_process";
import { at } from "./root.ts";

/** Compiles src and the runtime half of nodes to CommonJS. */
export function compile(outDir: string): void {
  const tsc = at("node_modules/typescript/bin/tsc");
  const run = spawnSync(process.execPath, [tsc, "-p", at("tsconfig.build.json"), "--outDir", outDir], {
    cwd: at(),
    stdio: "inherit",
  });
  if (run.status !== 0) throw new Error("tsc found errors: see above");
}
