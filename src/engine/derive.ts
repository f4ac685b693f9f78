import type { Expression } from "../expression/expression.ts";
import { compute } from "../expression/functions.ts";
import { matrixExponential } from "../expression/mathjs.ts";
import type { Derived } from "../integration/system.ts";
import { fillPoisson } from "../random/poisson.ts";
import type { Memory } from "./memory.ts";

/** The value of an expression of single numbers in memory. */
function evaluateConstant(e: Expression, memory: Memory): number {
  if (e.op === "number") return e.value;
  if (e.op === "name") return memory.f64(e.name)[0] ?? Number.NaN;
  if (e.op === "random") throw new Error("a derived number cannot be random");
  const [a = 0, b = 0, c = 0] = e.args.map((arg) => evaluateConstant(arg, memory));
  return compute[e.op](a, b, c);
}

/** Computes derived numbers in order and writes them to memory. */
export function derive(all: readonly Derived[], memory: Memory): void {
  for (const each of all) {
    if (each.kind === "expression") memory.f64(each.name)[0] = evaluateConstant(each.value, memory);
    else if (each.kind === "propagator") propagate(each, memory);
    else {
      const mean = Math.min(each.most, Math.max(0, evaluateConstant(each.mean, memory)));
      fillPoisson(mean, memory.u32(each.last), memory.u32(each.guide));
    }
  }
}

/** exp(dt M) of the coefficient matrix, filled up with zero rows for inputs that stay constant over the step. */
function propagate(
  { rows, matrix: coefficients, entries }: Extract<Derived, { kind: "propagator" }>,
  memory: Memory,
): void {
  const dt = memory.f64("dt")[0] ?? 0;
  const size = coefficients[0]?.length ?? 0;
  const scaled = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i < rows ? dt * evaluateConstant(at(coefficients, i, j), memory) : 0)),
  );
  const sizes = columnSizes(scaled, rows);
  const exponential = matrixExponential(scaled.map((row) => row.map((value, j) => value / (sizes[j] as number))));
  entries.forEach((row, i) => {
    row.forEach((name, j) => {
      if (name !== null) memory.f64(name)[0] = (exponential[i]?.[j] ?? Number.NaN) * (sizes[j] as number);
    });
  });
}

/**
 * For each column a power of two by which to divide it. The exponential loses digits in proportion to its largest entry,
 * and that is often a constant input such as E_L / tau_m; inputs act linearly, so they may be brought to the size of the rest.
 */
function columnSizes(square: readonly (readonly number[])[], rows: number): number[] {
  const largest = (from: number, to: number): number =>
    Math.max(...square.flatMap((row) => row.slice(from, to).map(Math.abs)), 0);
  const states = largest(0, rows);
  return square.map((_, j) => {
    const ratio = j < rows ? 1 : largest(j, j + 1) / states;
    return ratio > 1 && Number.isFinite(ratio) ? 2 ** Math.ceil(Math.log2(ratio)) : 1;
  });
}

function at(coefficients: readonly (readonly Expression[])[], i: number, j: number): Expression {
  return coefficients[i]?.[j] ?? { op: "number", value: 0 };
}
