/** Reads the texts that hold indices and distributions. The form and the runtime use the same readers. */

import type { Distribution } from "../../src/random/distribution.ts";

/** Either what was read, or the piece that could not be. */
export type Reading<T> = { readonly value: T } | { readonly wrong: string };

/** A range written by mistake with too many entries must not fill the memory. */
const mostIndices = 100_000;

/** The numbers a distribution takes, in the order written. */
const distributions = {
  uniform: [["low", "high"]],
  normal: [
    ["mean", "sd"],
    ["mean", "sd", "low", "high"],
  ],
  lognormal: [["median", "sigma"]],
} as const;

/** `uniform(-70, -55)`, `normal(-65, 5)`, `normal(-65, 5, -80, -50)`, `lognormal(0.1, 0.5)`. */
export function readDistribution(text: string): Reading<Distribution> {
  const [, kind = "", inside = ""] = /^\s*(\w+)\s*\((.*)\)\s*$/s.exec(text) ?? [];
  const forms: readonly (readonly string[])[] = Object.hasOwn(distributions, kind)
    ? distributions[kind as keyof typeof distributions]
    : [];
  const entries = inside.split(/[\s,;]+/).filter(Boolean);
  const names = forms.find((form) => form.length === entries.length);
  const values = entries.map(Number);
  if (!names || !values.every(Number.isFinite)) return { wrong: shorten(text.trim()) };
  return {
    value: { kind, ...Object.fromEntries(names.map((name, i) => [name, values[i]])) } as unknown as Distribution,
  };
}

/** True for text that is meant as a distribution: a name, or a name with numbers. */
export function looksDrawn(raw: unknown): raw is string {
  return typeof raw === "string" && /^\s*[A-Za-z]\w*\s*(\(|$)/.test(raw) && !/^\s*(NaN|Infinity)\s*$/.test(raw);
}

/** `0, 2, 5-9` → [0, 2, 5, 6, 7, 8, 9], each once, in rising order. */
export function readIndices(text: string): Reading<number[]> {
  const found = new Set<number>();
  for (const piece of text.split(/[\s,;]+/).filter(Boolean)) {
    const match = /^(\d+)(?:-(\d+))?$/.exec(piece);
    if (!match) return { wrong: piece };
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (last < first || last - first >= mostIndices || found.size > mostIndices) return { wrong: piece };
    for (let index = first; index <= last; index++) found.add(index);
  }
  return { value: [...found].sort((a, b) => a - b) };
}

export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
