/** tan(3 pi / 8) and a value near tan(pi / 5): up to here the angle is counted from 0, then from pi / 4, then from pi / 2. */
const steep = 2.414213562373095;
const flat = 0.66;
const halfPi = 1.5707963267948966;
const quarterPi = 0.7853981633974483;
/** What pi / 2 lacks as a double. */
const lost = 6.123233995736766e-17;

/** (atan(r) - r) / r^3 = p(r^2) / q(r^2) for |r| <= 0.66; powers rise (Moshier, Cephes 1984). */
const above = [
  -64.85021904942025, -122.8866684490136, -75.00855792314705, -16.157537187333652, -0.8750608600031904,
] as const;
const below = [
  194.5506571482614, 485.3903996359137, 432.88106049129027, 165.02700983169885, 24.858464901423062,
] as const;

/**
 * Inverse tangent [rad]; error below 1.5 ulp. |x| = tan(a + atan r) with a = 0, pi / 4 or pi / 2 and r = |x|, (|x| - 1) / (|x| + 1) or
 * -1 / |x|. The quotient of two polynomials gives atan r. atan(±0) = ±0, atan(±Infinity) = ±pi / 2, NaN stays NaN.
 */
export function atan(x: number): number {
  const a = Math.abs(x);
  const isSteep = a > steep;
  const isFlat = a <= flat;
  const r = (isSteep ? -1 : isFlat ? a : a - 1) / (isSteep ? a : isFlat ? 1 : a + 1);
  const angle = isSteep ? halfPi : isFlat ? 0 : quarterPi;
  const rest = isSteep ? lost : isFlat ? 0 : 0.5 * lost;
  const z = r * r;
  const p = above[0] + z * (above[1] + z * (above[2] + z * (above[3] + z * above[4])));
  const q = below[0] + z * (below[1] + z * (below[2] + z * (below[3] + z * (below[4] + z))));
  const result = angle + (r + (r * ((z * p) / q) + rest));
  return x < 0 || Object.is(x, -0) ? -result : result;
}

/** What an engine needs to repeat these steps. */
export const atanConstants = { steep, flat, halfPi, quarterPi, lost, above, below } as const;
