/**
 * How the rate of a LIF neuron in noise follows a small modulation of its mean input: the Fokker-Planck equation linearised, integrated
 * down from the threshold (Richardson 2007, doi:10.1103/PhysRevE.76.021919). A synaptic filter shifts threshold and reset, as in the
 * stationary rate (Schuecker, Diesmann and Helias 2015, doi:10.1103/PhysRevE.92.052119), and passes its input through 1 / (1 + i omega
 * tau_s).
 */
import { boundary, type Cell, type Input, rate } from "./siegert.ts";

export interface Complex {
  readonly re: number;
  readonly im: number;
}

/** Steps between two boundaries: errors of the fourth order stay below 1e-8. */
const stepsPerUnit = 400;
/** Below the reset the density falls as e^(-y^2): at this distance from the mean nothing is left. */
const deepest = 6;

/** Flux j and density p by real and imaginary part, per unit of rate; k and q per unit of modulation; the density at rest. */
const variables = ["jr", "ji", "pr", "pi", "kr", "ki", "qr", "qi", "p0"].length;

/** Farther than this from the mean steps of this size swing out. */
const farthest = 500;
/** Steps between two pauses: a fraction of a millisecond. */
const stepsAtOnce = 500;

/**
 * Change of the rate per change of mu [1/ms/mV] at angular frequencies [1/ms]; at 0 the slope of the stationary rate. Nothing where there
 * is so little noise that reset or threshold are out of its reach. It pauses now and then.
 */
export function* transferFunction(
  input: Input,
  cell: Cell,
  omegas: readonly number[],
): Generator<undefined, Complex[]> {
  const nu = rate(input, cell);
  const [low, high] = [boundary(cell.V_0, input, cell), boundary(cell.V_th, input, cell)];
  const bottom = Math.min(low, 0) - deepest;
  if (Math.max(high, -bottom) > farthest) return [];
  const found: Complex[] = [];
  for (const omega of omegas) {
    if (omega === 0) {
      found.push({ re: slopeOfRate(input, cell), im: 0 });
      continue;
    }
    const turn = omega * cell.tau_m;
    // The density per unit of y and unit of nu tau_m: flux 1 between reset and threshold, none below.
    const state = new Float64Array(variables);
    state[0] = 1;
    yield* descend(state, high, low, 1, turn);
    state[0] -= Math.cos(omega * cell.tau_r);
    state[1] = (state[1] as number) + Math.sin(omega * cell.tau_r);
    yield* descend(state, low, bottom, 0, turn);
    const [jr = 0, ji = 0, , , kr = 0, ki = 0] = state;
    // The two fluxes must cancel at the bottom: r j + k = 0.
    const size = jr * jr + ji * ji;
    const r = { re: -(kr * jr + ki * ji) / size, im: -(ki * jr - kr * ji) / size };
    const scale = nu / input.sigma;
    const filter = omega * cell.tau_s;
    const damped = 1 + filter * filter;
    found.push({
      re: (scale * (r.re + filter * r.im)) / damped,
      im: (scale * (r.im - filter * r.re)) / damped,
    });
  }
  return found;
}

/** d nu / d mu by a central difference. */
function slopeOfRate({ mu, sigma }: Input, cell: Cell): number {
  const h = 1e-4 * sigma;
  return (rate({ mu: mu + h, sigma }, cell) - rate({ mu: mu - h, sigma }, cell)) / (2 * h);
}

/** From one boundary down to another by the classic Runge-Kutta method; `flux` is the stationary one between them. */
function* descend(
  state: Float64Array,
  high: number,
  low: number,
  flux: number,
  turn: number,
): Generator<undefined, void> {
  const steps = Math.max(1, Math.ceil((high - low) * stepsPerUnit));
  const h = (low - high) / steps;
  // Written over in each step: new ones would be most of the work.
  const [a, b, c, d, moved] = Array.from({ length: 5 }, () => new Float64Array(variables)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let i = 0; i < steps; i++) {
    if (i % stepsAtOnce === 0) yield;
    const y = high + i * h;
    slope(a, state, y, flux, turn);
    move(moved, state, a, h / 2);
    slope(b, moved, y + h / 2, flux, turn);
    move(moved, state, b, h / 2);
    slope(c, moved, y + h / 2, flux, turn);
    move(moved, state, c, h);
    slope(d, moved, y + h, flux, turn);
    for (let k = 0; k < variables; k++)
      state[k] =
        (state[k] as number) +
        (h / 6) * ((a[k] as number) + 2 * (b[k] as number) + 2 * (c[k] as number) + (d[k] as number));
  }
}

/**
 * dj/dy = -i omega tau_m p, dp/dy = -2 y p - 2 j; the modulated mean adds 2 p0 to the second. In the shifted variable y of
 * the boundaries the drift is that of the unshifted one.
 */
function slope(into: Float64Array, of: Float64Array, y: number, flux: number, turn: number): void {
  const [jr, ji, pr, pi] = [of[0] as number, of[1] as number, of[2] as number, of[3] as number];
  const [kr, ki, qr, qi] = [of[4] as number, of[5] as number, of[6] as number, of[7] as number];
  const p0 = of[8] as number;
  into[0] = turn * pi;
  into[1] = -turn * pr;
  into[2] = -2 * (y * pr + jr);
  into[3] = -2 * (y * pi + ji);
  into[4] = turn * qi;
  into[5] = -turn * qr;
  into[6] = -2 * (y * qr + kr) + 2 * p0;
  into[7] = -2 * (y * qi + ki);
  into[8] = -2 * (y * p0 + flux);
}

function move(into: Float64Array, state: Float64Array, by: Float64Array, h: number): void {
  for (let k = 0; k < variables; k++) into[k] = (state[k] as number) + h * (by[k] as number);
}
