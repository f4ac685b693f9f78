import { describe, it } from "mocha";
import { cell, listed, type Outcome, run, synapse, trace } from "./bench.ts";
import { type Case, cases, check, close } from "./cases.ts";

const dt = 0.1;
const onGrid = (times: readonly number[]): number[] => times.map((t) => Math.round(t / dt));

/**
 * One plastic synapse from a source that fires at `pre` to a neuron that is made to fire at `post` by jumps far above
 * threshold; the plastic synapse itself carries no weight, so it does not add spikes.
 */
function pairing(params: Case["params"], pre: readonly number[], post: readonly number[], last: number): Outcome {
  const { population, recorders } = cell("n", "lif", { C_m: 10, tau_m: 10, E_L: 0, V_th: 10, V_reset: 0, t_ref: 0 });
  const parameters = {
    A_plus: params.A_plus,
    A_minus: params.A_minus,
    tau_plus: params.tau_plus_ms,
    tau_minus: params.tau_minus_ms,
    w_init: params.w_init ?? 0.5,
    w_min: params.w_min ?? 0,
    w_max: params.w_max ?? 1,
  };
  return run(
    {
      dt,
      populations: [population],
      // A jump that arrives at step k - 1 makes the neuron fire at the end of that step, stamped k.
      spikeSources: [
        listed("pre", pre, dt),
        listed(
          "post",
          post.map((step) => step - 2),
          dt,
        ),
      ],
      synapses: [synapse("k", "delta", {}, 0), synapse("kick", "delta", {}, 1000)],
      stdps: [{ key: "stdp", label: "stdp", model: "stdp-pair", parameters }],
      projections: [
        { key: "plastic", from: "pre", to: "n", synapse: "k", stdp: "stdp" },
        { key: "driven", from: "post", to: "n", synapse: "kick" },
      ],
      recorders: [...recorders, trace("w", "stdp", "w")],
    },
    last,
  );
}

describe("STDP window recovered from simulated pairs", () => {
  for (const of of cases("stdp", "stdp_window")) {
    it(of.id, () => {
      const changes = of.inputs.dt_post_minus_pre_ms.map((lag: number) => {
        const middle = 3000;
        const made = pairing(of.params, [middle], [middle + Math.round(lag / dt)], middle + 2010);
        close(made.spikes("n.spikes").length, 1, { exact: true }, "one post-spike");
        return made.at("w", middle + 2005) - 0.5;
      });
      check(of, "dw", changes);
      // The weight starts at 0.5, so a change is known to 1e-16 at best; the smallest expected is 5e-7.
      close(changes, of.expect.dw, { abs: 1e-15, rel: 1e-9 }, of.id);
      // Areas of both sides, from the change at a lag and how it falls with the lag: the sides are exponentials.
      const at = (lag: number): number =>
        pairing(of.params, [3000], [3000 + Math.round(lag / dt)], 5010).at("w", 5005) - 0.5;
      for (const [result, sign] of [
        ["area_ltp", 1],
        ["area_ltd", -1],
      ] as const) {
        const [near, far] = [at(sign * 10), at(sign * 20)];
        const tau = 10 / Math.log(near / far);
        const area = near * Math.exp(10 / tau) * tau;
        check(of, result, area);
        // Changes of some thousandths of a weight near 0.5 are known to 1e-16 / 1e-3.
        close(area, of.expect[result], { rel: 1e-11 }, `${of.id} ${result}`);
      }
      const none = pairing(of.params, [3000], [3000], 3010);
      close(none.at("w", 3005), 0.5, { exact: true }, "a pair at equal times changes nothing");
    });
  }
});

describe("STDP over trains, events in order of time", () => {
  for (const of of cases("stdp", "stdp_pairing")) {
    it(of.id, () => {
      const [pre, post] = [onGrid(of.inputs.pre_ms), onGrid(of.inputs.post_ms)];
      const last = Math.max(...pre, ...post) + 2;
      const made = pairing(of.params, pre, post, last);
      const final = made.at("w", last);
      // The notebook's own order lets a spike see later ones, which no simulation in time can do; its cases give the
      // result of the causal rule on the same trains beside it.
      if (of.variant === "seed_order") {
        check(of, "w_final_time_ordered", final);
        return;
      }
      check(of, "w_final", final);
      const events = [...new Set([...pre, ...post])].sort((a, b) => a - b);
      check(
        of,
        "event_t_ms",
        events.map((step) => step * dt),
      );
      check(
        of,
        "w_after_event",
        events.map((step) => made.at("w", step)),
      );
    });
  }
});

describe("a neuron that learns a pattern by STDP", () => {
  for (const of of cases("stdp", "stdp_pattern_learning")) {
    it(of.id, () => {
      const p = of.params;
      const parameters = {
        C_m: p.tau_m_ms,
        tau_m: p.tau_m_ms,
        E_L: 0,
        V_th: p.theta_mV,
        V_reset: p.V_reset_mV,
        t_ref: 0,
      };
      const { population, recorders } = cell("n", "lif", parameters);
      const last = Math.round((of.duration_ms as number) / dt);
      const made = run(
        {
          dt,
          populations: [population],
          spikeSources: [
            {
              ...listed("s", onGrid(of.inputs.spikes_t_ms), dt),
              count: p.n_inputs,
              lists: { times: of.inputs.spikes_t_ms, senders: of.inputs.spikes_input },
            },
          ],
          // In the case a jump and the threshold test fall together; ours is tested a step after the jump. The jump
          // comes one step earlier and is larger by the decay over that step, so the test sees the same value.
          synapses: [synapse("k", "delta", {}, p.J_mV * Math.exp(dt / p.tau_m_ms), Math.round(p.delay_ms / dt) - 1)],
          stdps: [
            {
              key: "stdp",
              label: "stdp",
              model: "stdp-pair",
              parameters: {
                A_plus: p.A_plus,
                A_minus: p.A_minus,
                tau_plus: p.tau_plus_ms,
                tau_minus: p.tau_minus_ms,
                w_init: p.w_init,
                w_min: p.w_min,
                w_max: p.w_max,
              },
            },
          ],
          projections: [{ key: "p", from: "s", to: "n", synapse: "k", stdp: "stdp" }],
          recorders: [
            ...recorders,
            trace(
              "w",
              "stdp",
              "w",
              Array.from({ length: p.n_inputs }, (_, i) => i),
            ),
          ],
        },
        last,
      );
      const spikes = made.spikes("n.spikes").map((step) => step * dt);
      check(of, "post_spike_times_ms", spikes);
      check(of, "post_spike_count", spikes.length);
      const latency = (spike = Number.NaN): number => spike % of.inputs.period_ms;
      check(of, "first_latency_ms", latency(spikes[0]));
      check(of, "last_latency_ms", latency(spikes.at(-1)));
      check(of, "w_final", made.trace("w").at(-1) ?? []);
    });
  }
});
