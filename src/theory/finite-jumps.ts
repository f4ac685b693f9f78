/**
 * What white noise leaves out: a simulation adds up whole spikes and looks for crossings once a step. To first order in the size of a
 * jump and in the square root of a step. Helias, Deger, Diesmann and Rotter 2010, doi:10.3389/neuro.10.029.2009, treat the same two
 * effects by the density below the threshold; here they are the overshoot of a random walk (Siegmund 1979, doi:10.2307/1426855).
 */
import { erfcx } from "./erfcx.ts";
import { integrate } from "./quadrature.ts";
import { type Cell, type Input, passageTime } from "./siegert.ts";

/** Poisson spikes of one weight onto a neuron. */
export interface Jump {
  /** Weight [mV]. */
  readonly J: number;
  /** Spikes [1/ms], of all synapses together. */
  readonly nu: number;
}

const moment = (jumps: readonly Jump[], power: number): number =>
  jumps.reduce((sum, { J, nu }) => sum + nu * J ** power, 0);

/**
 * By how much a membrane is above its threshold on average when it is first found there [mV]: E H^2 / (2 E H) for the heights H by
 * which sums of the jumps of a step, less their mean, surpass all sums before. For Gaussian steps 0.5826 standard deviations, for
 * single jumps up and down of one size half of it. With the characteristic function f of a step, its variance s^2 and third moment,
 * E X^3 / (6 s^2) - (1 / pi) int from 0 to infinity of log(2 |1 - f(x)| / (s x)^2) / x^2 dx.
 */
export function overshoot(jumps: readonly Jump[], dt: number): number {
  const variance = dt * moment(jumps, 2);
  if (variance === 0) return 0;
  const log1f = (x: number): number => {
    let [re, im] = [0, 0];
    for (const { J, nu } of jumps) {
      re -= 2 * dt * nu * Math.sin((x * J) / 2) ** 2;
      im += dt * nu * (Math.sin(x * J) - x * J);
    }
    // 1 - e^(re + i im) without cancellation where both are small.
    return Math.log(Math.hypot(Math.expm1(re) - 2 * Math.exp(re) * Math.sin(im / 2) ** 2, Math.exp(re) * Math.sin(im)));
  };
  const largest = Math.max(...jumps.map(({ J }) => Math.abs(J)));
  const s = Math.sqrt(variance);
  // Where spikes are rare, s is far below a jump; what happens beyond many periods of a jump is in the tail.
  const [low, top] = [1e-3 / (s + largest), Math.min(40 / s, 400 / largest) + 40 / largest];
  const inner = integrate(
    (x) => (log1f(x) + Math.log(2) - 2 * Math.log(s * x)) / (x * x),
    low,
    top,
    Math.min(0.5 / s, 0.5 / largest),
  );
  // Beyond, the function of a step only swings about: its mean counts.
  const swings = integrate(log1f, top / 2, top, 0.5 / largest) / (top / 2);
  const tail = (swings + Math.log(2) - 2 * Math.log(s * top) - 2) / top;
  return (dt * moment(jumps, 3)) / (6 * variance) - (inner + tail) / Math.PI;
}

/** Threshold [mV] that white noise would have to cross, and the third moment of the jumps over 6 [mV^3/ms]. */
export interface Correction {
  readonly overshoot: number;
  readonly skew: number;
}

export function correctionOf(jumps: readonly Jump[], dt: number): Correction {
  return { overshoot: overshoot(jumps, dt), skew: moment(jumps, 3) / 6 };
}

/**
 * Rate [1/ms] of a neuron with delta synapses in steps of dt. The threshold is raised by the overshoot. What arrives in a step is added
 * at its start and decays for all of it, which lowers mean and variance of the sum. The third moment adds k (d/dV)^3 to the equation of
 * the first passage, whose solution changes by -2 tau_m^2 k / sigma^3 int of (2 y + 4 y^3 / 3) g(y) + 4 (y^2 + 1) / 3 between the
 * bounds of Siegert's integral, g(y) = sqrt(pi) e^(y^2) (1 + erf y). As g' = 2 y g + 2, that is the difference of
 * ((2 y^2 + 1) g(y) + 2 y) / 3 between them. `constant` is the part of mu that is no jumps.
 */
export function rateOfJumps(
  { mu, sigma }: Input,
  cell: Cell,
  constant: number,
  { overshoot: above, skew }: Correction,
  dt: number,
): number {
  const decay = dt / cell.tau_m;
  const input = {
    mu: constant + ((mu - constant) * decay) / Math.expm1(decay),
    sigma: sigma * Math.sqrt((2 * decay) / Math.expm1(2 * decay)),
  };
  const raised = { ...cell, V_th: cell.V_th + above };
  const time = passageTime(input, raised);
  // So seldom that what follows would overflow.
  if (!(time < 1e9)) return 1 / (cell.tau_r + time);
  const y = (V: number): number => (V - input.mu) / input.sigma;
  const bend = bent(y(raised.V_th)) - bent(y(raised.V_0));
  const change = (-2 * cell.tau_m ** 2 * skew * bend) / input.sigma ** 3;
  // To first order the sum; this way no time is negative where the change is large.
  return 1 / (cell.tau_r + time * Math.exp(change / time));
}

function bent(y: number): number {
  // Far below the mean the terms leave only -1 / (3 y^3) of each other, less than their own rounding there.
  if (y < -1000) return 0;
  const g = Math.sqrt(Math.PI) * (y <= 0 ? erfcx(-y) : 2 * Math.exp(y * y) - erfcx(y));
  return ((2 * y * y + 1) * g + 2 * y) / 3;
}
