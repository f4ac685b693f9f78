/** Rates of leaky integrate-and-fire neurons in noise. Times in ms, potentials in mV relative to rest, rates in 1/ms. */
import { erfcx } from "./erfcx.ts";
import { integrate } from "./quadrature.ts";

/** A LIF neuron under the names of the mean-field literature. */
export interface Cell {
  /** Membrane time constant [ms]. */
  readonly tau_m: number;
  /** Refractory time [ms]. */
  readonly tau_r: number;
  /** Reset [mV above rest]. */
  readonly V_0: number;
  /** Threshold [mV above rest]. */
  readonly V_th: number;
  /** Synaptic time constant [ms]; 0 for delta synapses. */
  readonly tau_s: number;
}

/** Mean and standard deviation of the input: tau_m V' = -V + mu + sigma sqrt(tau_m) xi(t) [mV]. */
export interface Input {
  readonly mu: number;
  readonly sigma: number;
}

/** sqrt(2) |zeta(1/2)|: Fourcaud and Brunel 2002, doi:10.1162/089976602320264015. */
const alpha = Math.SQRT2 * 1.4603545088095868;

/**
 * Threshold or reset in standard deviations from the mean, y = (V - mu) / sigma, with the shift (alpha / 2) sqrt(tau_s / tau_m) by
 * which, to first order, a synaptic filter raises both.
 */
export function boundary(V: number, { mu, sigma }: Input, { tau_s, tau_m }: Cell): number {
  return (V - mu) / sigma + thresholdShift(tau_s, tau_m);
}

/** In units of sigma. */
export function thresholdShift(tau_s: number, tau_m: number): number {
  return (alpha / 2) * Math.sqrt(tau_s / tau_m);
}

/**
 * Stationary rate [1/ms]: 1 / nu = tau_r + tau_m sqrt(pi) int from y(V_0) to y(V_th) of e^(u^2) (1 + erf u) du. Siegert 1951,
 * doi:10.1103/PhysRev.81.617, for delta synapses (tau_s = 0); Fourcaud and Brunel 2002 for exponential ones. Without noise the rate
 * of a constant input.
 */
export function rate(input: Input, cell: Cell): number {
  return 1 / (cell.tau_r + passageTime(input, cell));
}

/** Mean time from the reset to the threshold [ms]; infinite where it is never reached. */
export function passageTime(input: Input, cell: Cell): number {
  const { mu, sigma } = input;
  if (sigma === 0) {
    if (mu <= cell.V_th) return Number.POSITIVE_INFINITY;
    return cell.tau_m * Math.log((mu - cell.V_0) / (mu - cell.V_th));
  }
  const [low, high] = [boundary(cell.V_0, input, cell), boundary(cell.V_th, input, cell)];
  return cell.tau_m * Math.sqrt(Math.PI) * passage(low, high);
}

/** The integral of e^(u^2) (1 + erf u) = erfcx(-u). */
function passage(low: number, high: number): number {
  const below = high <= 0 ? tail(-high, -low) : low < 0 ? tail(0, -low) : 0;
  return below + (high > 0 ? hill(Math.max(0, low), high) : 0);
}

/** Integral of erfcx from p to q >= p >= 0, in the variable log(1 + v), in which it is smooth however far it goes. */
function tail(p: number, q: number): number {
  return integrate((s) => erfcx(Math.exp(s) - 1) * Math.exp(s), Math.log1p(p), Math.log1p(q), 0.5);
}

/** Integral of 2 e^(u^2) - erfcx(u) from p to q >= p >= 0; infinite where the rate is below all numbers. */
function hill(p: number, q: number): number {
  // What lies 40 powers of e below the top is lost in rounding.
  const start = Math.max(p, Math.sqrt(Math.max(0, q * q - 40)));
  const scaled = integrate((u) => Math.exp(u * u - q * q), start, q, 1 / Math.max(1, q));
  return 2 * Math.exp(q * q) * scaled - tail(p, q);
}
