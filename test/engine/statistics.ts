import assert from "node:assert/strict";

/** Of what was drawn, to compare with what the distribution says. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
export const variance = (values: readonly number[]): number => {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
};

/** Fails when a statistic is more than five standard errors off. */
export function within(found: number, expected: number, error: number, what: string): void {
  assert.ok(Math.abs(found - expected) < 5 * error, `${what}: ${found} for ${expected}, error ${error}`);
}
