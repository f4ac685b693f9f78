/** What a rule of STDP makes of spikes at given steps. */
import { cell, listed, run, synapse, trace } from "./bench.ts";

const dt = 0.1;

/**
 * The weight [1] that a rule leaves after a source fired at the steps `pre`, onto a neuron that jumps of its membrane make fire at
 * `post`; the synapse that learns carries no weight.
 */
export function weightAfter(
  model: string,
  parameters: Readonly<Record<string, number>>,
  pre: readonly number[],
  post: readonly number[],
): number {
  const { population } = cell("n", "lif", { C_m: 10, tau_m: 10, E_L: 0, V_th: 10, V_reset: 0, t_ref: 0 });
  // A jump that arrives at step k - 1 makes the neuron fire at the end of that step, stamped k.
  const kicks = post.map((step) => step - 2);
  const last = Math.max(...pre, ...post) + 5;
  const made = run(
    {
      dt,
      populations: [population],
      spikeSources: [listed("pre", pre, dt), listed("post", kicks, dt)],
      synapses: [synapse("k", "delta", {}, 0), synapse("kick", "delta", {}, 1000)],
      stdps: [{ key: "stdp", label: "stdp", model, parameters }],
      projections: [
        { key: "plastic", from: "pre", to: "n", synapse: "k", stdp: "stdp" },
        { key: "driven", from: "post", to: "n", synapse: "kick" },
      ],
      recorders: [trace("w", "stdp", "w")],
    },
    last,
  );
  return made.at("w", last);
}
