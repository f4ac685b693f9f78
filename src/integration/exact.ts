import { add, apply, type Expression, name, namesOf, number, substitute } from "../expression/expression.ts";
import { linearIn } from "../expression/linear.ts";
import type { Assignment, Derived, Equation, Stepper, System } from "./system.ts";

/** Tells which names are fixed numbers (parameters); all others may differ from step to step. */
export type IsConstant = (name: string) => boolean;

/**
 * Exact integration of linear equations x' = A x + B v + b with constant A, B, b and inputs v constant over the step:
 * x(t + dt) = P x + Q v + q, where [P Q q] are the upper rows of exp(dt [[A B b], [0 0 0]]) (Rotter & Diesmann 1999,
 * doi:10.1007/s004220050570). Returns null when an equation is not linear or a coefficient is not constant.
 */
export function exactStepper(system: System, constant: IsConstant): Stepper | null {
  const equations = inline(system);
  return propagate(equations, constant);
}

/** The beginning of a stepper: those of a system's groups that stand alone, solved exactly. */
export interface Beginning {
  readonly program: Assignment[];
  readonly next: Map<string, string>;
  readonly derived: Derived[];
}

/** As `exactStepper` for the groups of equations that stand alone; one that is not linear is left to the method. */
export function closedSteppers(system: System, constant: IsConstant): Beginning {
  const made: Beginning = { program: [], next: new Map(), derived: [] };
  const equations = inline(system);
  for (const group of system.closed) {
    const own = propagate(
      equations.filter((equation) => group.includes(equation.name)),
      constant,
    );
    if (!own) continue;
    made.program.push(...own.program);
    made.derived.push(...own.derived);
    for (const [variable, target] of own.next) made.next.set(variable, target);
  }
  return made;
}

/** The equations with intermediates written out. */
function inline(system: System): Equation[] {
  const values = new Map<string, Expression>();
  for (const { name: given, value } of system.intermediates) values.set(given, substitute(value, values));
  return system.equations.map((equation) => ({ name: equation.name, rate: substitute(equation.rate, values) }));
}

function propagate(equations: readonly Equation[], constant: IsConstant): Stepper | null {
  if (equations.length === 0) return { program: [], next: new Map(), derived: [] };
  const variables = equations.map((equation) => equation.name);
  // Variables are unique in a network, so the first one keeps the numbers of two systems apart.
  const prefix = `${variables[0]}/P`;
  const outside = equations.flatMap((e) => namesOf(e.rate)).filter((n) => !constant(n) && !variables.includes(n));
  const columns = [...variables, ...new Set(outside)];
  const rows: Expression[][] = [];
  for (const equation of equations) {
    const form = linearIn(equation.rate, new Set(columns));
    if (!form) return null;
    const coefficients = [...columns.map((c) => form.coefficients.get(c) ?? number(0)), form.rest];
    if (coefficients.some((c) => namesOf(c).some((n) => !constant(n)))) return null;
    rows.push(coefficients);
  }
  const entries = connected(rows).map((row, i) => row.map((on, j) => (on ? `${prefix}.${i}.${j}` : null)));
  const derived: Derived = { kind: "propagator", rows: rows.length, matrix: rows, entries };
  const next = new Map<string, string>();
  const program: Assignment[] = variables.map((variable, i) => {
    next.set(variable, `next.${variable}`);
    return { target: `next.${variable}`, value: rowSum(entries[i] ?? [], columns) };
  });
  return { program, next, derived: [derived] };
}

/** The new value of one variable: entries times columns, the last entry standing alone. */
function rowSum(entries: readonly (string | null)[], columns: readonly string[]): Expression {
  const terms = entries.flatMap((entry, j) => {
    if (entry === null) return [];
    const column = columns[j];
    return [column === undefined ? name(entry) : apply("multiply", name(entry), name(column))];
  });
  return terms.length === 0 ? number(0) : terms.reduce((sum, term) => add(sum, term));
}

/** Which entries of the exponential of a matrix with this pattern can differ from zero: paths from column to row. */
function connected(rows: readonly (readonly Expression[])[]): boolean[][] {
  const isZero = (e: Expression | undefined): boolean => e?.op === "number" && e.value === 0;
  const reach = rows.map((row, i) => row.map((entry, j) => i === j || !isZero(entry)));
  for (let k = 0; k < rows.length; k++) {
    for (const row of reach) {
      if (!row[k]) continue;
      reach[k]?.forEach((on, j) => {
        if (on) row[j] = true;
      });
    }
  }
  return reach;
}
