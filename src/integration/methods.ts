/**
 * Explicit Runge-Kutta methods as text. `x` is the state, `dt` the step; a stage `k` is the rate at the state given by
 * `at`; `next` is the state after the step. Formulas: Hairer, Nørsett & Wanner, Solving Ordinary Differential
 * Equations I, chapter II.1.
 */
export interface ExplicitMethod {
  readonly stages: readonly { readonly name: string; readonly at: string }[];
  readonly next: string;
}

/** First order: the rate at the start of the step. */
export const euler: ExplicitMethod = {
  stages: [{ name: "k1", at: "x" }],
  next: "x + dt * k1",
};

/** Second order: the rate at the midpoint. */
export const rk2: ExplicitMethod = {
  stages: [
    { name: "k1", at: "x" },
    { name: "k2", at: "x + dt / 2 * k1" },
  ],
  next: "x + dt * k2",
};

/** The classical fourth-order method. */
export const rk4: ExplicitMethod = {
  stages: [
    { name: "k1", at: "x" },
    { name: "k2", at: "x + dt / 2 * k1" },
    { name: "k3", at: "x + dt / 2 * k2" },
    { name: "k4", at: "x + dt * k3" },
  ],
  next: "x + dt / 6 * (k1 + 2 * k2 + 2 * k3 + k4)",
};
