/** Populations that drive each other: their inputs and the rates at which these agree. */
import { type Correction, correctionOf, type Jump, rateOfJumps } from "./finite-jumps.ts";
import { type Cell, type Input, rate } from "./siegert.ts";

/** Connections in matrices: row = target, column = source, under the toolbox's names. */
export interface Populations {
  readonly cells: readonly Cell[];
  /** In-degrees. */
  readonly K: readonly (readonly number[])[];
  /** Weights [mV]. */
  readonly J: readonly (readonly number[])[];
  /** Mean squares of weights [mV^2] where they differ among synapses. */
  readonly J2?: readonly (readonly number[])[];
  /** Mean [mV] and variance [mV^2] of what comes from outside. */
  readonly outside: readonly Outside[];
}

export interface Outside {
  readonly mu: number;
  readonly variance: number;
  /** The spikes that are part of it, where they are delta synapses'. */
  readonly jumps?: readonly Jump[];
}

/**
 * mu = tau_m sum K J nu + mu_ext, sigma^2 = tau_m sum K J^2 nu + sigma_ext^2, rates nu in 1/ms. Brunel 2000,
 * doi:10.1023/A:1008925309027.
 */
function inputs({ cells, K, J, J2, outside }: Populations, nu: readonly number[]): Input[] {
  return cells.map(({ tau_m }, i) => {
    let mu = outside[i]?.mu ?? 0;
    let variance = outside[i]?.variance ?? 0;
    for (const [j, source] of nu.entries()) {
      const [k, weight] = [K[i]?.[j] ?? 0, J[i]?.[j] ?? 0];
      mu += tau_m * k * weight * source;
      variance += tau_m * k * (J2?.[i]?.[j] ?? weight * weight) * source;
    }
    return { mu, sigma: Math.sqrt(variance) };
  });
}

export interface Solution {
  /** Rates [1/ms]. */
  readonly nu: readonly number[];
  readonly inputs: readonly Input[];
  /** False where no rates were found that agree. */
  readonly converged: boolean;
}

const mostRounds = 5000;

/**
 * Rates that the populations cause in each other: nu = Phi(mu(nu), sigma(nu)). Found as the end of the relaxation nu' = -nu + Phi from
 * the given rates, or from silence, with steps that shorten where it swings; so it is a solution that is stable for slow changes. It
 * pauses after each round.
 */
export function* selfConsistentRates(
  populations: Populations,
  start?: readonly number[],
  phi: (input: Input, cell: Cell, i: number) => number = rate,
): Generator<undefined, Solution> {
  let nu = populations.cells.map((_, i) => start?.[i] ?? 0);
  let step = 0.5;
  let change = Number.POSITIVE_INFINITY;
  for (let round = 0; round < mostRounds; round++) {
    const found = inputs(populations, nu);
    const next = populations.cells.map((cell, i) => phi(found[i] ?? { mu: 0, sigma: 0 }, cell, i));
    const off = Math.max(...next.map((value, i) => Math.abs(value - (nu[i] ?? 0)) / (value + 1e-9)));
    if (off < 1e-11) return { nu: next, inputs: inputs(populations, next), converged: true };
    step = off > change ? Math.max(1e-3, step * 0.7) : Math.min(0.5, step * 1.02);
    change = off;
    yield;
    nu = nu.map((value, i) => value + step * ((next[i] ?? 0) - value));
  }
  return { nu, inputs: inputs(populations, nu), converged: false };
}

/**
 * As `solution`, but with the rates of neurons that add up whole jumps in steps of dt [ms], where their synapses are delta synapses. How
 * large the corrections are is taken at the rates of `solution`: a change of theirs is of second order.
 */
export function* ratesInSteps(
  populations: Populations,
  solution: Solution,
  dt: number,
): Generator<undefined, Solution> {
  const { cells, K, J, J2, outside } = populations;
  const onto: ({ readonly constant: number; readonly correction: Correction } | undefined)[] = [];
  for (const [i, { tau_s, tau_m }] of cells.entries()) {
    yield;
    const inside = solution.nu.map((nu, j): Jump => {
      const mean = J[i]?.[j] ?? 0;
      // Weights that differ count as if all had their root mean square.
      return { J: Math.sign(mean) * Math.sqrt(J2?.[i]?.[j] ?? mean * mean), nu: (K[i]?.[j] ?? 0) * nu };
    });
    const jumps = [...(outside[i]?.jumps ?? []), ...inside].filter((jump) => jump.J !== 0 && jump.nu > 0);
    if (tau_s > 0 || jumps.length === 0) {
      onto.push(undefined);
      continue;
    }
    const brought = tau_m * (outside[i]?.jumps ?? []).reduce((sum, jump) => sum + jump.J * jump.nu, 0);
    onto.push({ constant: (outside[i]?.mu ?? 0) - brought, correction: correctionOf(jumps, dt) });
  }
  return yield* selfConsistentRates(populations, solution.nu, (input, cell, i) => {
    const own = onto[i];
    return own && input.sigma > 0 ? rateOfJumps(input, cell, own.constant, own.correction, dt) : rate(input, cell);
  });
}
