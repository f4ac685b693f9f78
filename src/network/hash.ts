/** A 53-bit hash of a text, the same on every machine: two 32-bit multiplicative hashes side by side. */
export function hashText(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return 4294967296 * (0x1fffff & low) + (high >>> 0);
}

/** A value as text that does not depend on the order in which its properties were written. */
export function stableText(value: unknown): string {
  // Matrices and lists of pairs can be long, and have nothing to put in order.
  if (Array.isArray(value)) return isNumbers(value) ? JSON.stringify(value) : `[${value.map(stableText).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([name, entry]) => `${JSON.stringify(name)}:${stableText(entry)}`)
      .join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

function isNumbers(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === "number" || (Array.isArray(value) && isNumbers(value)));
}
