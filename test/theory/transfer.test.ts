/** The transfer function against its closed form in parabolic cylinder functions. */
import { strict as assert } from "node:assert";
import { transferFunction } from "../../src/theory/transfer.ts";
import { atOnce } from "./at-once.ts";

/**
 * Computed with 30 digits from sqrt(2) / sigma nu / (1 + i omega tau_m) (F'(x_th) - F'(x_0)) / (F(x_th) - e^(-i omega tau_r) F(x_0)),
 * F(x) = e^(x^2 / 4) U(i omega tau_m - 1/2, -x), x = sqrt(2) y, times 1 / (1 + i omega tau_s): Schuecker, Diesmann and Helias 2015,
 * with a refractory time.
 */
const known: readonly (readonly [
  mu: number,
  sigma: number,
  tau_m: number,
  tau_r: number,
  V_0: number,
  V_th: number,
  tau_s: number,
  values: readonly (readonly [hz: number, re: number, im: number])[],
])[] = [
  [
    15,
    5,
    20,
    2,
    10,
    20,
    0,
    [
      [1, 0.00290072324147, -0.000121359679215],
      [10, 0.0024137494314, -0.000936836246913],
      [50, 0.000915159625968, -0.000917268606235],
      [200, 0.000395551003432, -0.000436988281979],
    ],
  ],
  [
    18,
    4,
    20,
    2,
    10,
    20,
    2,
    [
      [1, 0.00360497653802, -0.000144523128414],
      [10, 0.00316793047609, -0.0013425182419],
      [50, 0.000394361021566, -0.00152519559358],
      [200, -0.000136062890002, -0.00028956013765],
    ],
  ],
  [
    25,
    2,
    20,
    2,
    10,
    20,
    0.5,
    [
      [1, 0.00447899524509, 4.42790759648e-5],
      [10, 0.00458085855959, 0.000460016180477],
      [50, 0.00571603273987, -0.00437284021652],
      [200, 0.00187566629302, -0.00340830169068],
    ],
  ],
  [
    10,
    5,
    10,
    0,
    0,
    15,
    0,
    [
      [1, 0.00506630582195, -8.28145950977e-5],
      [200, 0.00107651854086, -0.00116833184631],
    ],
  ],
];

describe("the transfer function of a LIF neuron", () => {
  for (const [mu, sigma, tau_m, tau_r, V_0, V_th, tau_s, values] of known)
    it(`mu ${mu}, sigma ${sigma} mV, tau_s ${tau_s}, tau_r ${tau_r} ms`, () => {
      const omegas = values.map(([hz]) => (2 * Math.PI * hz) / 1000);
      for (const [i, { re, im }] of atOnce(
        transferFunction({ mu, sigma }, { tau_m, tau_r, V_0, V_th, tau_s }, omegas),
      ).entries()) {
        const [hz = 0, a = 0, b = 0] = values[i] ?? [];
        // Steps of 1/400 leave errors of the fourth order.
        assert.ok(Math.hypot(re - a, im - b) < 1e-6 * Math.hypot(a, b), `${hz} Hz: ${re} + ${im} i for ${a} + ${b} i`);
      }
    });

  it("begins at the slope of the stationary rate", () => {
    const cell = { tau_m: 20, tau_r: 2, V_0: 10, V_th: 20, tau_s: 0.5 };
    const [still, slow] = atOnce(transferFunction({ mu: 15, sigma: 5 }, cell, [0, 1e-5]));
    assert.ok(still && slow && Math.abs(slow.re / still.re - 1) < 1e-6 && Math.abs(slow.im / still.re) < 1e-3);
  });

  it("is not looked for where noise is so small that the steps of the integration would swing out", () => {
    const cell = { tau_m: 20, tau_r: 2, V_0: 10, V_th: 20, tau_s: 0 };
    assert.deepEqual(atOnce(transferFunction({ mu: 21, sigma: 0.01 }, cell, [0, 1])), []);
    const [, near] = atOnce(transferFunction({ mu: 21, sigma: 0.03 }, cell, [0, 1]));
    assert.ok(near && Number.isFinite(near.re) && Math.abs(near.re) < 1);
  });
});
