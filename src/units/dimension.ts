/**
 * Dimensions of the coherent set: exponents of time [ms], voltage [mV] and current [pA]. Every other unit is a product
 * of these with size 1 (pF = pA ms / mV, nS = pA / mV, GOhm = mV / pA), so no conversion factor exists anywhere.
 */
export type Dimension = readonly [time: number, voltage: number, current: number];

/** A bare number. */
export const dimensionless: Dimension = [0, 0, 0];

export function multiply(a: Dimension, b: Dimension): Dimension {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

export function power(a: Dimension, exponent: number): Dimension {
  return [a[0] * exponent, a[1] * exponent, a[2] * exponent];
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}

export function isDimensionless(a: Dimension): boolean {
  return sameDimension(a, dimensionless);
}
