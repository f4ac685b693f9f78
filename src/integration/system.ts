import type { Expression } from "../expression/expression.ts";

/** One equation of a system: d(name)/dt = rate. */
export interface Equation {
  readonly name: string;
  readonly rate: Expression;
}

/** A named intermediate value, computed anew wherever the state changes. */
export interface Intermediate {
  readonly name: string;
  readonly value: Expression;
}

/** `target = value`, one line of a straight program; lines run in order, over all neurons at once. */
export interface Assignment {
  readonly target: string;
  readonly value: Expression;
}

/**
 * A coupled set of equations of one population: the neuron's own and those of the kernels that act on it.
 * `inputs` are names that stay constant during a step (currents from outside).
 */
export interface System {
  /** The equation of the membrane potential, which some methods treat apart. */
  readonly membrane: string;
  readonly equations: readonly Equation[];
  readonly intermediates: readonly Intermediate[];
  /** Groups of equations that stand alone: linear with constant coefficients and free of the others (kernels). */
  readonly closed: readonly (readonly string[])[];
  /** Variables that keep their value where a condition holds (the refractory time). */
  readonly held?: { readonly names: readonly string[]; readonly where: Expression };
}

/**
 * A set of numbers computed from parameters alone and only when one of them changes.
 * `expression`: one number. `propagator`: exp(A dt) of x' = A x + B v, v constant over the step; `entries[i][j]` names the
 * number that multiplies column j in the new value of row i (null where it is zero), columns being x, then v.
 * `poisson`: the two tables by which a random word becomes a Poisson distributed number (src/random/poisson.ts).
 */
export type Derived =
  | { readonly kind: "expression"; readonly name: string; readonly value: Expression }
  | {
      readonly kind: "propagator";
      readonly rows: number;
      /** Coefficients, [rows × columns]. */
      readonly matrix: readonly (readonly Expression[])[];
      readonly entries: readonly (readonly (string | null)[])[];
    }
  /** A mean outside 0 to `most` is brought to the nearer of them: more spikes have no room. */
  | {
      readonly kind: "poisson";
      readonly mean: Expression;
      readonly most: number;
      readonly last: string;
      readonly guide: string;
    };

/** One step of a system as a program: new values under temporary names, and the numbers it needs. */
export interface Stepper {
  readonly program: readonly Assignment[];
  /** For each variable, the temporary name of its value at the end of the step. */
  readonly next: ReadonlyMap<string, string>;
  readonly derived: readonly Derived[];
}
