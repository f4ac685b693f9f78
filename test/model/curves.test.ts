/** The small plots of forms: what they draw against the formulas of kernels and windows. */
import assert from "node:assert/strict";
import type { ModelDescription, StdpModel, SynapseModel } from "../../src/model/description.ts";
import { longestTrace, pairChange, type RuleTrees } from "../../src/model/pair-window.ts";
import { defaultValue } from "../../src/model/parameter-check.ts";
import { type KernelTrees, respond } from "../../src/model/spike-response.ts";
import { kernelTrees, ruleTrees } from "../../src/model/trees.ts";
import { models } from "../../src/models/index.ts";

/** Rounding of some hundred products of matrices. */
const tolerance = 1e-9;

const close = (found: number, expected: number, share = tolerance): void =>
  assert.ok(Math.abs(found - expected) <= share * Math.abs(expected) + 1e-15, `${found} instead of ${expected}`);

const defaults = (model: ModelDescription) =>
  Object.fromEntries(model.parameters.map((parameter) => [parameter.name, defaultValue(parameter)]));

function modelNamed(name: string): ModelDescription {
  const model = models.find((each) => each.name === name);
  assert.ok(model, name);
  return model;
}

function kernel(name: string, values: Record<string, number>, weight: number, normalisation = "") {
  const model = modelNamed(name) as SynapseModel;
  // As in a page: through JSON.
  const trees = JSON.parse(JSON.stringify(kernelTrees(model))) as KernelTrees;
  const response = respond(trees, { ...defaults(model), ...values }, weight, normalisation);
  assert.ok(response, name);
  return response;
}

function rule(name: string): { trees: RuleTrees; parameters: Record<string, number> } {
  const model = modelNamed(name) as StdpModel;
  return { trees: JSON.parse(JSON.stringify(ruleTrees(model))) as RuleTrees, parameters: defaults(model) };
}

describe("the response to one spike", () => {
  it("is the double exponential, its peak where the formula has it", () => {
    const [r, d, w] = [60, 200, 5];
    const { times, values, peak } = kernel("conductance-double-exponential", { tau_rise: r, tau_decay: d }, w);
    for (const [k, t] of times.entries())
      close(values[k] as number, ((w * d) / (d - r)) * (Math.exp(-t / d) - Math.exp(-t / r)));
    // Read off points in time: the peak is flat, its time is one of them.
    close(peak.value, w * (r / d) ** (r / (d - r)), 1e-3);
    close(peak.time, ((r * d) / (d - r)) * Math.log(d / r), 0.02);
  });

  it("has the largest value that a weight stated as the peak says", () => {
    for (const name of ["double-exponential", "alpha", "conductance-double-exponential", "psc-filter", "nmda"])
      close(kernel(name, {}, 28, "peak").peak.value, 28, 1e-3);
  });

  it("falls to 1/e in the time constant of an exponential, and jumps", () => {
    const { rise, decay, peak } = kernel("exponential", { tau_syn: 5 }, 100);
    assert.equal(rise, 0);
    assert.equal(peak.time, 0);
    close(decay, 5, 1e-3);
  });

  it("rises from 10 to 90 % in the time that the formula of the alpha function gives", () => {
    // x exp(1 - x) is 0.1 at x = 0.0382 and 0.9 at 0.6083; it falls to 1/e at 3.1462.
    const { rise, decay } = kernel("alpha", { tau_syn: 2 }, 100);
    close(rise, 2 * (0.6083 - 0.0382), 0.01);
    close(decay, 2 * (3.1462 - 1), 0.01);
  });

  it("follows the order of a filter", () => {
    for (const n of [0, 1, 5, 20]) {
      const { times, values } = kernel("psc-filter", { n, tau_syn: 3 }, 50);
      const factorial = Array.from({ length: n }, (_, k) => k + 1).reduce((product, k) => product * k, 1);
      for (const [k, t] of times.entries())
        close(values[k] as number, (50 * t ** n * Math.exp(-t / 3)) / (factorial * 3 ** (n + 1)), 1e-7);
    }
  });

  it("is relative to its peak where the weight depends on the target", () => {
    const { isRelative, peak } = kernel("double-exponential", {}, -3, "psp-area");
    assert.equal(isRelative, true);
    close(peak.value, -1, 1e-3);
  });

  it("is the same for equal time constants as in the limit", () => {
    const { times, values } = kernel("double-exponential", { tau_rise: 4, tau_decay: 4 }, 10);
    for (const [k, t] of times.entries()) close(values[k] as number, 10 * (t / 4) * Math.exp(-t / 4));
  });

  it("exists for every kernel that gives a current", () => {
    for (const model of models) {
      if (model.kind !== "synapse" || model.gives.to !== "current") continue;
      const { values } = kernel(model.name, {}, model.weightDefault);
      assert.ok(values.every(Number.isFinite) && values.some((value) => value > 0), model.name);
    }
  });
});

describe("the window of learning", () => {
  it("of the pair rule is that of Bi and Poo", () => {
    const { trees, parameters } = rule("stdp-pair");
    const at = { ...parameters, tau_plus: 16.8, tau_minus: 33.7, A_plus: 0.01, A_minus: 0.012 };
    for (const gap of [0.1, 1, 10, 50]) {
      close(pairChange(trees, at, gap), 0.01 * Math.exp(-gap / 16.8));
      close(pairChange(trees, at, -gap), -0.012 * Math.exp(-gap / 33.7));
    }
    close(longestTrace(trees, at), 33.7);
    assert.equal(pairChange(trees, at, 0), 0);
  });

  it("of a power law takes the weight at the start", () => {
    const { trees, parameters } = rule("stdp-power-law");
    const at = { ...parameters, mu_plus: 1, mu_minus: 1, w_init: 0.25, A_plus: 0.01, A_minus: 0.02 };
    close(pairChange(trees, at, 10), 0.01 * 0.75 * Math.exp(-0.5));
    close(pairChange(trees, at, -10), -0.02 * 0.25 * Math.exp(-0.5));
  });

  it("of inhibitory plasticity is symmetric, less what each input spike takes", () => {
    const { trees, parameters } = rule("stdp-inhibitory");
    const taken = 2 * (parameters.rho_0 as number) * 20;
    for (const gap of [-30, -5, 5, 30])
      close(pairChange(trees, parameters, gap), 0.01 * (Math.exp(-Math.abs(gap) / 20) - taken));
  });

  it("of triplets is made of the pair terms alone", () => {
    const { trees, parameters } = rule("stdp-triplet");
    const at = { ...parameters, A2_plus: 0.005, A3_plus: 0.0062, A2_minus: 0.007, A3_minus: 0.1 };
    close(pairChange(trees, at, 10), 0.005 * Math.exp(-10 / 16.8));
    close(pairChange(trees, at, -10), -0.007 * Math.exp(-10 / 33.7));
  });

  it("of a rule with reward is that of the eligibility", () => {
    const { trees, parameters } = rule("stdp-reward");
    assert.equal(trees.changes, "c");
    close(pairChange(trees, parameters, 5), (parameters.A_plus as number) * Math.exp(-5 / 20));
  });
});
