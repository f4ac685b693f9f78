import { type Dimension, dimensionless, multiply, power } from "./dimension.ts";

/** The units of the coherent set, each of size 1. */
export const units: Readonly<Record<string, Dimension>> = {
  ms: [1, 0, 0],
  mV: [0, 1, 0],
  pA: [0, 0, 1],
  pF: [1, -1, 1],
  nS: [0, -1, 1],
  GOhm: [0, 1, -1],
};

/** The dimension of a unit by its name; undefined for a name that is none. */
export function unitNamed(name: string): Dimension | undefined {
  return Object.hasOwn(units, name) ? units[name] : undefined;
}

/**
 * Dimension of a unit text: units and `1` joined by `*` or spaces and `/`, each with an optional whole power, e.g.
 * `mV/ms`, `nS/mV`, `1/ms^2`. Everything after a `/` up to the next `/` or `*` is divided: `pA/ms*mV` = (pA/ms)*mV.
 * Returns null when the text names an unknown unit or is malformed.
 */
export function parseUnit(text: string): Dimension | null {
  let dimension = dimensionless;
  const terms = text.trim().split(/\s*([*/])\s*|\s+/);
  let sign = 1;
  for (const term of terms) {
    if (term === undefined || term === "*") {
      sign = 1;
      continue;
    }
    if (term === "/") {
      sign = -1;
      continue;
    }
    const match = /^([A-Za-z]+|1)(?:\^(-?\d+))?$/.exec(term);
    const base = match?.[1] === "1" ? dimensionless : unitNamed(match?.[1] ?? "");
    if (!match || !base) return null;
    dimension = multiply(dimension, power(base, sign * Number(match[2] ?? 1)));
  }
  return dimension;
}

/** A unit text for a dimension, for messages: the name of a known unit, else a product of powers. */
export function unitText(dimension: Dimension): string {
  for (const [name, known] of Object.entries(units)) if (known.every((v, i) => v === dimension[i])) return name;
  const parts = (["ms", "mV", "pA"] as const).map((name, i) => ({ name, exponent: dimension[i] ?? 0 }));
  const show = (p: { name: string; exponent: number }, e: number) => (e === 1 ? p.name : `${p.name}^${e}`);
  const above = parts.filter((p) => p.exponent > 0).map((p) => show(p, p.exponent));
  const below = parts.filter((p) => p.exponent < 0).map((p) => show(p, -p.exponent));
  return (above.join(" ") || "1") + below.map((text) => `/${text}`).join("");
}
