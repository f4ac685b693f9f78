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

/**
 * Methods that advance variables by turns, each turn from what those before it left. `f` is the rate of `x`. Kernels,
 * which stand alone, are exact and are seen as they are at the start of the step.
 */
export interface TurnMethod {
  readonly turns: readonly { readonly of: "membrane" | "others" | "all"; readonly next: string }[];
}

/** Euler for the neuron while conductances and currents decay by exp(-dt / tau), as in many programs with a fixed step. */
export const eulerExactKernels: TurnMethod = {
  turns: [{ of: "all", next: "x + dt * f" }],
};

/** The order of the program of Izhikevich 2004, doi:10.1109/TNN.2004.832719: v, then u with the new v. */
export const membraneFirst: TurnMethod = {
  turns: [
    { of: "membrane", next: "x + dt * f" },
    { of: "others", next: "x + dt * f" },
  ],
};

/** The order of the program printed in Izhikevich 2003, doi:10.1109/TNN.2003.820440: twice v, then u with the new v. */
export const halfSteps: TurnMethod = {
  turns: [
    { of: "membrane", next: "x + dt / 2 * f" },
    { of: "membrane", next: "x + dt / 2 * f" },
    { of: "others", next: "x + dt * f" },
  ],
};
