import type { Value } from "../block.ts";
import type { Lanes, Operand } from "./lanes.ts";

/** A polynomial by Estrin's scheme, in the order of src/elementary/polynomial.ts. Coefficients rise with the power. */
export function polynomial(f: Lanes, x: Value, coefficients: readonly number[]): Value {
  let terms: readonly Operand[] = coefficients;
  for (let power = x; terms.length > 1; power = f.mul(power, power)) {
    terms = pairs(terms).map(([low, high]) => (high === undefined ? low : f.add(low, f.mul(high, power))));
  }
  return f.value(terms[0] as Operand);
}

function pairs(terms: readonly Operand[]): (readonly [Operand, Operand?])[] {
  return terms.flatMap((term, i) => (i % 2 === 0 ? [[term, terms[i + 1]] as [Operand, Operand?]] : []));
}
