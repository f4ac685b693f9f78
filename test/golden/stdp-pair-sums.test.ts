/**
 * A notebook lets each postsynaptic spike meet every presynaptic one within 50 ms, later ones too. No simulation in time can do that,
 * but its numbers are sums over pairs: here each pair is simulated by itself, and the changes are added in the notebook's order.
 */
import { describe, it } from "mocha";
import { cell, listed, run, synapse, trace } from "./bench.ts";
import { type Case, cases, checkApart } from "./cases.ts";

const dt = 0.1;
/** When the only postsynaptic spike of the simulation comes [steps]. */
const middle = 1000;
/** The weight from which each pair starts, far from both bounds. */
const start = 0.5;

/** Change of the weight by one pair for each lag t_post - t_pre in steps: one neuron that fires once, an input for each lag. */
function changes({ A_plus, A_minus, tau_plus_ms, tau_minus_ms }: Case["params"], lags: readonly number[]): number[] {
  const { population } = cell("n", "lif", { C_m: 10, tau_m: 10, E_L: 0, V_th: 10, V_reset: 0, t_ref: 0 });
  const units = lags.map((_, i) => i);
  const inputs = { times: lags.map((lag) => (middle - lag) * dt), senders: units };
  const parameters = { A_plus, A_minus, tau_plus: tau_plus_ms, tau_minus: tau_minus_ms, w_init: start };
  const made = run(
    {
      dt,
      populations: [population],
      spikeSources: [
        { ...listed("pre", [], dt), count: lags.length, lists: inputs },
        // A jump that arrives at step k - 1 makes the neuron fire at the end of that step, stamped k.
        listed("post", [middle - 2], dt),
      ],
      synapses: [synapse("k", "delta", {}, 0), synapse("kick", "delta", {}, 1000)],
      stdps: [{ key: "stdp", label: "stdp", model: "stdp-pair", parameters }],
      projections: [
        { key: "plastic", from: "pre", to: "n", synapse: "k", stdp: "stdp" },
        { key: "driven", from: "post", to: "n", synapse: "kick" },
      ],
      recorders: [trace("w", "stdp", "w", units)],
    },
    2 * middle,
  );
  return (made.trace("w").at(-1) ?? []).map((w) => w - start);
}

describe("STDP over trains, every pair by itself", () => {
  for (const of of cases("stdp", "stdp_pairing").filter(({ variant }) => variant === "seed_order"))
    it(of.id, () => {
      const { cutoff_ms, w_init, w_min, w_max } = of.params;
      const [pre, post] = [of.inputs.pre_ms, of.inputs.post_ms].map((times: number[]) =>
        times.map((t) => Math.round(t / dt)),
      ) as [number[], number[]];
      const near = post.map((after) =>
        pre.map((before) => after - before).filter((lag) => Math.abs(lag) * dt < cutoff_ms - dt / 2),
      );
      const lags = [...new Set(near.flat())];
      const change = new Map(changes(of.params, lags).map((dw, i) => [lags[i]!, dw]));
      const history = [w_init];
      for (const pairs of near)
        history.push(pairs.reduce((w, lag) => Math.min(w_max, Math.max(w_min, w + change.get(lag)!)), history.at(-1)!));
      // The sum and its bounds are the notebook's, taken here; what a run gives is compared as `w_final_time_ordered` (stdp.test.ts).
      checkApart(of, "w_history", history);
      checkApart(of, "w_final", history.at(-1)!);
    });
});
