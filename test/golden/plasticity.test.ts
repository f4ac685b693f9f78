/**
 * Every rule of plasticity against Brian2 (test/golden/brian2/plasticity.py): the weights of three synapses every 50 ms, and those of
 * twelve with delays of their own at some times.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "mocha";
import type { SynapseDescription } from "../../src/network/description.ts";
import { cell, drawnDelays, network, type Parts, run, synapse, trace } from "./bench.ts";
import { close } from "./cases.ts";

interface Brian {
  readonly dt: number;
  readonly every: number;
  readonly pre: readonly (readonly number[])[];
  readonly post: readonly number[];
  readonly cases: readonly (Case & {
    /** Parts of a split delay [steps]. */
    readonly axonal?: number;
    readonly dendritic?: number;
  })[];
  readonly drawn: {
    /** Source and delay [steps] of each synapse, and the rows of weights that are kept. */
    readonly senders: readonly number[];
    readonly steps: readonly number[];
    readonly samples: readonly number[];
    /** `part` is how much of each delay is dendritic, if it is as long [steps]. */
    readonly cases: readonly (Case & { readonly part: number })[];
  };
}

interface Case {
  readonly name: string;
  readonly model: string;
  readonly parameters: Readonly<Record<string, number>>;
  /** Time [ms] and amount of messages. */
  readonly rewards?: readonly (readonly [number, number])[];
  readonly w: readonly (readonly number[])[];
}

const brian = JSON.parse(readFileSync("test/golden/reference/brian2-plasticity.json", "utf8")) as Brian;
const { dt } = brian;

/** A run with the synapse `k` from three inputs to a neuron that learns by the rule of a case; `w` is recorded at synapses. */
function learned({ model, parameters, rewards = [] }: Case, k: SynapseDescription, synapses: readonly number[]) {
  const { population, recorders } = cell("n", "lif", { C_m: 10, tau_m: 10, E_L: 0, V_th: 10, V_reset: 0, t_ref: 0 });
  // A spike that Brian2 gives the time t is worked on in the step that ends at t + dt: that is its stamp here.
  const inputs = brian.pre.flatMap((train, sender) => train.map((step) => ({ time: (step + 1) * dt, sender })));
  const listed = { model: "listed", parameters: {}, stream: 0 };
  const of: Parts = {
    dt,
    populations: [population],
    spikeSources: [
      {
        ...{ ...listed, key: "pre", label: "pre", count: 3 },
        lists: { times: inputs.map(({ time }) => time), senders: inputs.map(({ sender }) => sender) },
      },
      // A jump that arrives at step k - 1 makes the neuron fire at the end of that step, stamped k.
      {
        ...{ ...listed, key: "post", label: "post", count: 1 },
        lists: { times: brian.post.map((step) => (step - 1) * dt), senders: [] },
      },
    ],
    synapses: [k, synapse("kick", "delta", {}, 1000)],
    stdps: [{ key: "stdp", label: "stdp", model, parameters }],
    projections: [
      { key: "plastic", from: "pre", to: "n", synapse: "k", stdp: "stdp" },
      { key: "driven", from: "post", to: "n", synapse: "kick" },
    ],
    recorders: [...recorders, trace("w", "stdp", "w", synapses)],
  };
  const made = run(
    of,
    20_000,
    undefined,
    [],
    rewards.map(([time, amount]) => ({
      // A message acts at the stamp of the step that follows it.
      step: Math.round(time / dt) - 1,
      act: (engine) => engine.inject("stdp", amount),
    })),
  );
  close(
    made.spikes("n.spikes").slice(0, 3),
    brian.post.slice(0, 3).map((step) => step + 1),
    { exact: true },
    "stamps",
  );
  const at = (row: number): number[] => synapses.map((_, i) => made.at("w", (row * brian.every) / dt, i));
  return { of, at };
}

// Both evaluate the same formulas of some hundred events in doubles; only the rounding of exponentials and powers differs.
const tolerance = { abs: 1e-11 };

describe("rules of plasticity against Brian2", () => {
  for (const each of brian.cases) {
    const { name, axonal, dendritic, w } = each;
    it(name, () => {
      const split =
        axonal === undefined || dendritic === undefined
          ? {}
          : { delaySteps: axonal + dendritic, dendriticSteps: dendritic };
      const { at } = learned(each, { ...synapse("k", "delta", {}, 0), ...split }, [0, 1, 2]);
      const got = w.slice(1).map((_, k) => at(k + 1));
      close(got, w.slice(1), tolerance, name);
    });
  }
});

describe("rules of plasticity at synapses with delays of their own against Brian2", () => {
  const { senders, steps, samples, cases } = brian.drawn;
  const all = senders.map((_, s) => s);
  const k: SynapseDescription = {
    ...synapse("k", "delta", {}, 0, 200),
    connectivity: { rule: "list", pairs: senders.map((sender) => [sender, 0] as const) },
    delayDistribution: { kind: "uniform", low: 0.1, high: 20 },
    stream: 6,
  };

  for (const each of cases)
    it(`${each.name}, at most ${each.part} steps dendritic`, () => {
      const { of, at } = learned(each, { ...k, dendriticSteps: each.part }, all);
      assert.deepEqual(drawnDelays(network(of)), steps);
      close(samples.map(at), each.w, tolerance, each.name);
    });

  for (const each of brian.cases.filter(({ axonal }) => axonal === undefined))
    it(`${each.name}, the delay not counted`, () => {
      const { at } = learned(each, k, all);
      const same = samples.map((row) => senders.map((sender) => each.w[row]?.[sender] ?? Number.NaN));
      close(samples.map(at), same, tolerance, each.name);
    });
});
