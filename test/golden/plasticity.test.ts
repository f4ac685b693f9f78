/** Every rule of plasticity against Brian2 (test/golden/brian2/plasticity.py): the weights of three synapses every 50 ms. */
import { readFileSync } from "node:fs";
import { describe, it } from "mocha";
import { cell, run, synapse, trace } from "./bench.ts";
import { close } from "./cases.ts";

interface Brian {
  readonly dt: number;
  readonly every: number;
  readonly pre: readonly (readonly number[])[];
  readonly post: readonly number[];
  readonly cases: readonly {
    readonly name: string;
    readonly model: string;
    readonly parameters: Readonly<Record<string, number>>;
    /** Parts of a split delay [steps]. */
    readonly axonal?: number;
    readonly dendritic?: number;
    /** Time [ms] and amount of messages. */
    readonly rewards?: readonly (readonly [number, number])[];
    readonly w: readonly (readonly number[])[];
  }[];
}

const brian = JSON.parse(readFileSync("test/golden/reference/brian2-plasticity.json", "utf8")) as Brian;
const { dt } = brian;

describe("rules of plasticity against Brian2", () => {
  for (const { name, model, parameters, axonal, dendritic, rewards = [], w } of brian.cases) {
    it(name, () => {
      const { population, recorders } = cell("n", "lif", {
        C_m: 10,
        tau_m: 10,
        E_L: 0,
        V_th: 10,
        V_reset: 0,
        t_ref: 0,
      });
      // A spike that Brian2 gives the time t is worked on in the step that ends at t + dt: that is its stamp here.
      const inputs = brian.pre.flatMap((train, sender) => train.map((step) => ({ time: (step + 1) * dt, sender })));
      const split =
        axonal === undefined || dendritic === undefined
          ? {}
          : { delaySteps: axonal + dendritic, dendriticSteps: dendritic };
      const listed = { model: "listed", parameters: {}, stream: 0 };
      const made = run(
        {
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
          synapses: [{ ...synapse("k", "delta", {}, 0), ...split }, synapse("kick", "delta", {}, 1000)],
          stdps: [{ key: "stdp", label: "stdp", model, parameters }],
          projections: [
            { key: "plastic", from: "pre", to: "n", synapse: "k", stdp: "stdp" },
            { key: "driven", from: "post", to: "n", synapse: "kick" },
          ],
          recorders: [...recorders, trace("w", "stdp", "w", [0, 1, 2])],
        },
        Math.round(((w.length - 1) * brian.every) / dt),
        undefined,
        [],
        rewards.map(([time, amount]) => ({
          // A message acts at the stamp of the step that follows it.
          step: Math.round(time / dt) - 1,
          act: (engine) => engine.inject("stdp", amount),
        })),
      );
      const got = w.slice(1).map((_, k) => [0, 1, 2].map((i) => made.at("w", ((k + 1) * brian.every) / dt, i)));
      close(
        made.spikes("n.spikes").slice(0, 3),
        brian.post.slice(0, 3).map((step) => step + 1),
        { exact: true },
        "stamps",
      );
      // Both evaluate the same formulas of some hundred events in doubles; only the rounding of exponentials and powers differs.
      close(got, w.slice(1), { abs: 1e-11 }, name);
    });
  }
});
