/** The power law over nearest spikes, told by a plain loop over the spikes in order of time, each with the latest of the other side. */
import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { close } from "./cases.ts";
import { weightAfter } from "./paired.ts";

const dt = 0.1;
// Bursts and pauses, so that spikes which do not count lie near those that do. No two of different sides come at once.
const pre = [100, 130, 171, 400, 900, 905, 1500, 1533, 2400, 2460, 2520];
const post = [90, 150, 180, 185, 420, 430, 910, 1510, 1600, 2410, 2470];

/** Far from the published numbers, so that bounds and exponents matter after eleven spikes. */
const base = { A_plus: 0.2, A_minus: 0.25, tau_plus: 16.8, tau_minus: 33.7, w_min: 0.5, w_max: 2.5, w_init: 1.5 };

const learned = (model: string, parameters: Readonly<Record<string, number>>): number =>
  weightAfter(model, parameters, pre, post);

type Rule = typeof base & { readonly mu_plus: number; readonly mu_minus: number };

function told({ A_plus, A_minus, tau_plus, tau_minus, w_min, w_max, w_init, mu_plus, mu_minus }: Rule): number {
  const span = w_max - w_min;
  const left = (train: readonly number[], step: number, tau: number): number =>
    Math.exp(((Math.max(...train.filter((s) => s < step)) - step) * dt) / tau);
  const spikes = [...pre.map((step) => ({ step, isPre: true })), ...post.map((step) => ({ step, isPre: false }))];
  return spikes
    .sort((a, b) => a.step - b.step)
    .reduce((w, { step, isPre }) => {
      const share = (w - w_min) / span;
      const change = isPre
        ? -A_minus * share ** mu_minus * left(post, step, tau_minus)
        : A_plus * (1 - share) ** mu_plus * left(pre, step, tau_plus);
      return Math.min(w_max, Math.max(w_min, w + span * change));
    }, w_init);
}

describe("the power law over nearest spikes", () => {
  for (const [mu_plus, mu_minus] of [
    [0, 0],
    [0.02, 0.02],
    [0, 1],
    [1, 1],
    [0.5, 2],
  ] as const)
    it(`changes the weight spike by spike, exponents ${mu_plus} and ${mu_minus}`, () => {
      const rule = { ...base, mu_plus, mu_minus };
      // The same operations but for the traces, which decay from spike to spike: rounding in some twenty factors.
      close([learned("stdp-nearest-power-law", rule)], [told(rule)], { abs: 1e-13 }, "w");
    });

  it("with exponents of 0 is the additive rule, with steps in shares of the range", () => {
    const additive = { ...base, A_plus: 0.2 * 2, A_minus: 0.25 * 2 };
    const power = learned("stdp-nearest-power-law", { ...base, mu_plus: 0, mu_minus: 0 });
    close([power], [learned("stdp-nearest", additive)], { abs: 1e-14 }, "w");
  });

  it("learns less from bursts than the rule of all pairs", () => {
    const rule = { ...base, mu_plus: 1, mu_minus: 1 };
    assert.ok(Math.abs(learned("stdp-power-law", rule) - learned("stdp-nearest-power-law", rule)) > 0.01);
  });
});
