/** The triplet rule over nearest spikes against its sum over spikes, each with the latest of both sides before it. */
import { describe, it } from "mocha";
import { models } from "../../src/index.ts";
import { cell, listed, run, synapse, trace } from "./bench.ts";
import { close } from "./cases.ts";

const dt = 0.1;
// Bursts and pauses, so that spikes which do not count lie near those that do. No two of different sides come at once.
const pre = [100, 130, 171, 400, 900, 905, 1500, 1533, 2400, 2460, 2520];
const post = [90, 150, 180, 185, 420, 430, 910, 1510, 1600, 2410, 2470];

describe("the triplet rule over nearest spikes", () => {
  const model = models.find(({ name }) => name === "stdp-triplet-nearest");
  for (const { name, values } of model?.presets ?? [])
    it(`changes the weight by the sum over spikes: ${name}`, () => {
      const { population } = cell("n", "lif", { C_m: 10, tau_m: 10, E_L: 0, V_th: 10, V_reset: 0, t_ref: 0 });
      const w_init = 0.5;
      const made = run(
        {
          dt,
          populations: [population],
          spikeSources: [
            listed("pre", pre, dt),
            // A jump that arrives at step k - 1 makes the neuron fire at the end of that step, stamped k.
            listed(
              "post",
              post.map((step) => step - 2),
              dt,
            ),
          ],
          synapses: [synapse("k", "delta", {}, 0), synapse("kick", "delta", {}, 1000)],
          stdps: [{ key: "stdp", label: "stdp", model: "stdp-triplet-nearest", parameters: { ...values, w_init } }],
          projections: [
            { key: "plastic", from: "pre", to: "n", synapse: "k", stdp: "stdp" },
            { key: "driven", from: "post", to: "n", synapse: "kick" },
          ],
          recorders: [trace("w", "stdp", "w")],
        },
        3000,
      );
      const p = values as Readonly<Record<string, number>>;
      /** How much is left of the latest spike of a train before a step. */
      const left = (train: readonly number[], step: number, tau: string): number =>
        Math.exp(((Math.max(...train.filter((s) => s < step)) - step) * dt) / (p[tau] ?? Number.NaN));
      const grown = post.map((s) => left(pre, s, "tau_plus") * (p.A2_plus! + p.A3_plus! * left(post, s, "tau_y")));
      const lost = pre.map((s) => left(post, s, "tau_minus") * (p.A2_minus! + p.A3_minus! * left(pre, s, "tau_x")));
      const sum = (changes: readonly number[]): number => changes.reduce((all, one) => all + one, 0);
      // The same terms in another order.
      close([made.at("w", 3000)], [w_init + sum(grown) - sum(lost)], { abs: 1e-14 }, name);
    });
});
