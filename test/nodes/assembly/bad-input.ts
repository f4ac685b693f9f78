/** What people type wrongly in a form, and what they are told. */
import { models } from "../../../src/models/index.ts";
import type { Specs } from "../parts.ts";

/** Fires on its own, whatever becomes of the part beside it. */
export const sound: Specs = {
  drive: { type: "current-source", to: ["cell"], model: "constant", p_amplitude: "500" },
  cell: { type: "lif", to: ["raster"] },
  raster: { type: "raster" },
};

export interface Case {
  readonly specs: Specs;
  /** Id of the node that is told, and what both sentences contain. */
  readonly at: string;
  readonly says: readonly string[];
  /** Where in a text, both counted from 1. */
  readonly line?: number;
  readonly column?: number;
  /** A warning: the node runs too. */
  readonly warns?: true;
}

const synapse = (settings: Record<string, unknown>): Specs => ({
  src: { type: "spike-source", to: ["syn"], count: "2" },
  syn: { type: "synapse", to: ["lif"], ...settings },
  lif: { type: "lif", count: "2" },
});
const bad = (type: string, settings: Record<string, unknown>): Specs => ({ bad: { type, ...settings } });
const learning = (settings: Record<string, unknown>): Specs => ({
  src: { type: "spike-source", to: ["bad"] },
  bad: { type: "stdp", to: ["syn"], ...settings },
  syn: { type: "synapse", to: ["lif"] },
  lif: { type: "lif" },
});

export const cases: Record<string, Case> = {
  "two receptors with one name": {
    specs: synapse({ model: "conductance-exponential", receptors: "slow: nmda 5\nslow: nmda 2" }),
    at: "syn",
    says: ["slow"],
  },
  "a matrix with NaN": {
    specs: synapse({ connectivity: "matrix", matrix: "1, 2\n3, NaN" }),
    at: "syn",
    says: ["NaN"],
    line: 2,
    column: 2,
  },
  "a JSON matrix with null, which is how JSON writes NaN": {
    specs: synapse({ connectivity: "matrix", matrix: "[[1, 2], [null, 4]]" }),
    at: "syn",
    says: ["null"],
    line: 2,
    column: 1,
  },
  "a CSV of weights with a broken line": {
    specs: synapse({ connectivity: "matrix", matrix: "1,2\r\n3,4o\r\n" }),
    at: "syn",
    says: ["4o"],
    line: 2,
    column: 2,
  },
  "pairs with a negative index": {
    specs: synapse({ connectivity: "list", pairs: "0,1\n-1,0" }),
    at: "syn",
    says: ["-1"],
    line: 2,
    column: 1,
  },
  "pairs with a fractional index": {
    specs: synapse({ connectivity: "list", pairs: "\n\n0,1\n0,0.5,30" }),
    at: "syn",
    says: ["0.5"],
    line: 4,
    column: 2,
  },
  "pairs with too many columns": {
    specs: synapse({ connectivity: "list", pairs: "0,1,30,1.5\n0,1,30,1.5,7" }),
    at: "syn",
    says: ["7"],
    line: 2,
    column: 5,
  },
  "pairs with a delay of 0": {
    specs: synapse({ connectivity: "list", pairs: "0,1,30,0" }),
    at: "syn",
    says: ["0"],
    line: 1,
    column: 4,
  },
  "a CSV of spikes with a broken line": {
    specs: bad("spike-source", { model: "spike-table", p_spikes_listed: "time,unit\n10, 0\n20, x\n30, 0" }),
    at: "bad",
    says: ["x"],
    line: 3,
    column: 2,
  },
  "a CSV of spikes with a short line": {
    specs: bad("spike-source", { model: "spike-table", p_spikes_listed: "10, 0\n20\n30, 0" }),
    at: "bad",
    says: ["1", "time, neuron"],
    line: 2,
  },
  "ten billion cells": {
    specs: bad("lif", { count: "1e10" }),
    at: "bad",
    says: ["10000000000", "2 GiB", "44739242"],
  },
  "half a cell": {
    specs: bad("lif", { count: "2.5" }),
    at: "bad",
    says: ["count", "2.5"],
  },
  "a profile of width 0": {
    specs: synapse({ connectivity: "gaussian-weight", spread: "0" }),
    at: "syn",
    says: ["0"],
  },
  "weights drawn with a standard deviation of 0": {
    specs: synapse({ weightSpread: "normal", weightSd: "0" }),
    at: "syn",
    says: ["0"],
    warns: true,
  },
  "weights drawn with a sigma of 0": {
    specs: synapse({ weightSpread: "lognormal", weightSigma: "0" }),
    at: "syn",
    says: ["0"],
    warns: true,
  },
  "potentials drawn with a standard deviation of 0": {
    specs: bad("lif", { i_V_m: "normal(-65, 0)" }),
    at: "bad",
    says: ["0"],
    warns: true,
  },
  "noise with a standard deviation of 0": {
    specs: { ...bad("current-source", { to: ["lif"], model: "white-noise", p_sd: "0" }), lif: { type: "lif" } },
    at: "bad",
    says: [],
    warns: true,
  },
  "weights drawn with a negative spread": {
    specs: synapse({ weightSpread: "normal", weightSd: "-1" }),
    at: "syn",
    says: ["-1"],
  },
  "noise of negative spread": {
    specs: bad("current-source", { model: "white-noise", p_sd: "-1" }),
    at: "bad",
    says: ["-1"],
  },
  "the squid axon in Euler steps of 0.1 ms": {
    specs: bad("hh", { model: "hodgkin-huxley", method: "euler" }),
    at: "bad",
    says: ["0.1 ms", "euler"],
    warns: true,
  },
};

for (const model of models) {
  const { kind, name, palette } = model;
  if (kind === "synapse" && model.parameters.some(({ name: of }) => of === "tau_rise")) {
    const settings = { model: name, p_tau_rise: "500", p_tau_decay: "5" };
    cases[`${name}: a rise slower than the decay`] = {
      specs: synapse(settings),
      at: "syn",
      says: ["tau_rise", "500", "tau_decay", "5 ms"],
    };
  }
  // A cell with a spike current, such as AdEx, may reset above V_th: it fires at V_peak.
  if (kind === "neuron" && model.spike?.when === "V_m >= V_th" && model.spike.then.includes("V_m = V_reset")) {
    const settings = { model: name, p_V_reset: "20", p_V_th: "10" };
    cases[`${name}: a reset above the threshold`] = {
      specs: bad(palette!, settings),
      at: "bad",
      says: ["V_reset", "20 mV", "V_th", "10 mV"],
    };
  }
  if (kind !== "stdp") continue;
  // Growth and loss are amounts: which is which says the name, so a sign of their own would say it twice.
  for (const { name: amount } of model.parameters.filter((each) => /^(A\d?_|lambda$|eta$)/.test(each.name)))
    cases[`${name}: ${amount} below 0`] = {
      specs: learning({ model: name, [`p_${amount}`]: "-0.01" }),
      at: "bad",
      says: [amount, "-0.01"],
    };
}
