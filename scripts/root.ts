import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json. */
export const root: string = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path inside the package. */
export function at(...parts: string[]): string {
  return join(root, ...parts);
}
