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

/** Flux and density by real and imaginary part, per unit of rate and per unit of modulation. */
type State = [
  jr: number,
  ji: number,
  pr: number,
  pi: number,
  kr: number,
  ki: number,
  qr: number,
  qi: number,
  p0: number,
];

/** Change of the rate per change of mu [1/ms/mV] at angular frequencies [1/ms]; at 0 the slope of the stationary rate. */
export function transferFunction(input: Input, cell: Cell, omegas: readonly number[]): Complex[] {
  const nu = rate(input, cell);
  const [low, high] = [boundary(cell.V_0, input, cell), boundary(cell.V_th, input, cell)];
  const bottom = Math.min(low, 0) - deepest;
  return omegas.map((omega) => {
    if (omega === 0) return { re: slopeOfRate(input, cell), im: 0 };
    const turn = omega * cell.tau_m;
    // The density per unit of y and unit of nu tau_m: flux 1 between reset and threshold, none below.
    let state: State = [1, 0, 0, 0, 0, 0, 0, 0, 0];
    state = descend(state, high, low, 1, turn);
    state[0] -= Math.cos(omega * cell.tau_r);
    state[1] += Math.sin(omega * cell.tau_r);
    state = descend(state, low, bottom, 0, turn);
    const [jr, ji, , , kr, ki] = state;
    // The two fluxes must cancel at the bottom: r j + k = 0.
    const size = jr * jr + ji * ji;
    const r = { re: -(kr * jr + ki * ji) / size, im: -(ki * jr - kr * ji) / size };
    const scale = nu / input.sigma;
    const filter = omega * cell.tau_s;
    const damped = 1 + filter * filter;
    return {
      re: (scale * (r.re + filter * r.im)) / damped,
      im: (scale * (r.im - filter * r.re)) / damped,
    };
  });
}

/** d nu / d mu by a central difference. */
function slopeOfRate({ mu, sigma }: Input, cell: Cell): number {
  const h = 1e-4 * sigma;
  return (rate({ mu: mu + h, sigma }, cell) - rate({ mu: mu - h, sigma }, cell)) / (2 * h);
}

/** From one boundary down to another by the classic Runge-Kutta method; `flux` is the stationary one between them. */
function descend(from: State, high: number, low: number, flux: number, turn: number): State {
  const steps = Math.max(1, Math.ceil((high - low) * stepsPerUnit));
  const h = (low - high) / steps;
  let state = from;
  for (let i = 0; i < steps; i++) {
    const y = high + i * h;
    const a = slope(state, y, flux, turn);
    const b = slope(moved(state, a, h / 2), y + h / 2, flux, turn);
    const c = slope(moved(state, b, h / 2), y + h / 2, flux, turn);
    const d = slope(moved(state, c, h), y + h, flux, turn);
    state = state.map((x, k) => x + (h / 6) * ((a[k] ?? 0) + 2 * (b[k] ?? 0) + 2 * (c[k] ?? 0) + (d[k] ?? 0))) as State;
  }
  return state;
}

/**
 * dj/dy = -i omega tau_m p, dp/dy = -2 y p - 2 j; the modulated mean adds 2 p0 to the second. In the shifted variable y of
 * the boundaries the drift is that of the unshifted one.
 */
function slope([jr, ji, pr, pi, kr, ki, qr, qi, p0]: State, y: number, flux: number, turn: number): State {
  return [
    turn * pi,
    -turn * pr,
    -2 * (y * pr + jr),
    -2 * (y * pi + ji),
    turn * qi,
    -turn * qr,
    -2 * (y * qr + kr) + 2 * p0,
    -2 * (y * qi + ki),
    -2 * (y * p0 + flux),
  ];
}

function moved(state: State, by: State, h: number): State {
  return state.map((x, k) => x + h * (by[k] ?? 0)) as State;
}
