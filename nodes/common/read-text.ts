/** Reads the texts that hold numbers: indices, pairs and matrices. The form and the runtime use the same readers. */

import type { Distribution } from "../../src/random/distribution.ts";

/** Either what was read, or the piece that could not be. */
export type Reading<T> = { readonly value: T } | { readonly wrong: string };

export type Pair = readonly [number, number] | readonly [number, number, number];

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

/** Lines `0 1` or `0 1 250`, or JSON [[0, 1], [0, 1, 250]]. */
export function readPairs(text: string): Reading<Pair[]> {
  const rows = readRows(text);
  if ("wrong" in rows) return rows;
  for (const row of rows.value)
    if (row.length < 2 || row.length > 3 || !isIndex(row[0]) || !isIndex(row[1])) return { wrong: row.join(" ") };
  return { value: rows.value as unknown as Pair[] };
}

/** Lines of numbers, or JSON [[0, 30], [30, 0]]; all rows of one length. */
export function readMatrix(text: string): Reading<number[][]> {
  const rows = readRows(text);
  if ("wrong" in rows) return rows;
  const width = rows.value[0]?.length ?? 0;
  const odd = width === 0 ? [] : rows.value.find((row) => row.length !== width);
  return odd ? { wrong: odd.join(" ") || "[]" } : rows;
}

function readRows(text: string): Reading<number[][]> {
  const trimmed = text.trim();
  return trimmed.startsWith("[") ? readJson(trimmed) : readLines(trimmed);
}

function readJson(text: string): Reading<number[][]> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { wrong: shorten(text) };
  }
  if (!Array.isArray(parsed)) return { wrong: shorten(text) };
  const odd = parsed.find((row) => !Array.isArray(row) || !row.every((entry) => Number.isFinite(entry)));
  return odd === undefined ? { value: parsed as number[][] } : { wrong: shorten(JSON.stringify(odd)) };
}

function readLines(text: string): Reading<number[][]> {
  const rows: number[][] = [];
  for (const line of text.split(/[\n;]/).map((piece) => piece.trim())) {
    if (line === "") continue;
    const row = line.split(/[\s,]+/).map(Number);
    if (!row.every(Number.isFinite)) return { wrong: shorten(line) };
    rows.push(row);
  }
  return { value: rows };
}

function isIndex(value: number | undefined): boolean {
  return value !== undefined && Number.isInteger(value) && value >= 0;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
