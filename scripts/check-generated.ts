/** Fails when a committed generated file no longer matches what it is generated from. */
import { existsSync, readFileSync } from "node:fs";
import { modelsIndex, modelsIndexPath } from "./models-index.ts";

const committed = existsSync(modelsIndexPath) ? readFileSync(modelsIndexPath, "utf8") : "";
if (committed !== modelsIndex()) {
  console.error("src/models/index.ts is out of date: run `npm run build` and commit the file.");
  process.exit(1);
}
