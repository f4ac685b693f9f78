import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { execute } from "./execute.ts";
import { scratch } from "./scratch.ts";

const sources = join(import.meta.dirname, "..", "native");

/** As wide as the machine allows, and as wide as WebAssembly's vectors. */
export const widths = {
  native: ["-march=native"],
  narrow: ["-march=x86-64-v2"],
} as const;

export type Width = keyof typeof widths;

/** Compiles a program of native/ unless it is newer than its sources; returns its path. */
export async function compiled(model: string, width: Width): Promise<string> {
  const binary = join(scratch, `${model}-${width}`);
  const newest = Math.max(...readdirSync(sources).map((file) => statSync(join(sources, file)).mtimeMs));
  if (!existsSync(binary) || statSync(binary).mtimeMs < newest) {
    const flags = ["-std=c++17", "-O3", "-ffast-math", "-fopenmp-simd", ...widths[width]];
    await execute("g++", [...flags, join(sources, `${model}.cpp`), "-o", binary]);
  }
  return binary;
}
