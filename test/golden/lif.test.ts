import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import type { Parts } from "./bench.ts";
import { cell, listed, type Outcome, run, synapse, trace } from "./bench.ts";
import { type Case, cases, check, checkApart, close, limit } from "./cases.ts";
import * as curve from "./curve.ts";

/**
 * A membrane in mV driven by currents in mV: with C_m = tau_m the membrane resistance is 1 GOhm, so 1 pA is 1 mV.
 */
const ohm = (tau_m: number): Record<string, number> => ({ C_m: tau_m, tau_m });

describe("LIF with an exponential synapse on an Euler grid", () => {
  for (const of of cases("lif_synapse", "lif_exp_current_grid")) {
    it(of.id, () => {
      const p = of.params;
      const dt = of.dt_ms as number;
      const steps = Math.round((of.duration_ms as number) / dt) - 1;
      const parameters = {
        ...ohm(p.tau_m_ms),
        E_L: p.E_L_mV,
        V_th: p.V_th_mV,
        V_reset: p.V_reset_mV,
        t_ref: p.tau_ref_ms,
      };
      const { population, recorders } = cell("n", "lif", parameters, "V_m");
      // In the case a spike at step i acts on V in step i. Ours acts on the step that starts at its arrival, so the
      // arrival is at i - 1, and the spike leaves one step earlier still: the shift of our smallest delay.
      const leaves = of.inputs.spike_steps.map((step: number) => step - 2);
      const made = run(
        {
          dt,
          populations: [{ ...population, method: "euler" }],
          spikeSources: [listed("s", leaves, dt)],
          synapses: [synapse("k", "exponential", { tau_syn: p.tau_s_ms }, of.inputs.w)],
          projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
          recorders: [...recorders, trace("I", "k", "I")],
        },
        steps + 1,
      );
      const V = (step: number): number => (step === 0 ? p.E_L_mV : made.at("n.V_m", step));
      // The case keeps the current after the jump of a step, we keep it before; one Euler decay lies between, so the
      // current recorded a step later is the one of the case times (1 - dt / tau).
      const I = (step: number): number => made.at("I", step) / (1 - dt / p.tau_s_ms);
      check(of, "V_at_steps", of.expect.V_at_steps.step.map(V));
      check(
        of,
        "I_at_steps",
        of.expect.I_at_steps.step.map((step: number) => (step === 0 ? 0 : I(step))),
      );
      const all = Array.from({ length: steps + 1 }, (_, step) => V(step));
      check(of, "V_max_mV", Math.max(...all));
      check(of, "V_max_step", all.indexOf(Math.max(...all)));
      check(of, "V_min_mV", Math.min(...all));
      check(of, "I_max", Math.max(...all.map((_, step) => (step === 0 ? 0 : I(step)))));
      check(of, "out_spike_steps", made.spikes("n.spikes"));
      check(of, "out_spike_count", made.spikes("n.spikes").length);
    });
  }
});

describe("LIF with an exponential synapse, exact", () => {
  for (const of of cases("lif_synapse", "lif_exp_current")) {
    it(of.id, () => {
      const p = of.params;
      const dt = of.tolerance_fixed_step?.dt_ms ?? 0.1;
      const parameters = {
        ...ohm(p.tau_m_ms),
        E_L: p.E_L_mV,
        V_th: p.V_th_mV,
        V_reset: p.V_reset_mV ?? p.E_L_mV,
        t_ref: p.tau_ref_ms ?? 0,
      };
      const net = oneCell(
        parameters,
        dt,
        [of.inputs.spike_times_ms],
        [of.inputs.w],
        { tau_syn: p.tau_s_ms },
        "exponential",
      );
      const made = run(net, Math.round((of.duration_ms as number) / dt));
      compareRun(of, made, dt, { V: "V_mV" });
      check(
        of,
        "I",
        of.expect.I.t_ms.map((t: number) => made.at("I0", Math.round(t / dt))),
      );
      if (of.expect.psp_peak_mV === undefined) return;
      const [arrival] = of.inputs.spike_times_ms;
      // The area needs twenty membrane time constants, what is left after them is 2e-9 of a PSP.
      const steps = Math.round(arrival / dt);
      const V = run(net, steps + Math.round((20 * p.tau_m_ms) / dt))
        .trace("n.V_m")
        .map(([value]) => (value ?? 0) - p.E_L_mV);
      const later = V.slice(steps - 1);
      check(of, "psp_peak_mV", curve.peak(later, dt).value);
      check(of, "psp_peak_delay_ms", curve.peak(later, dt).at);
      check(of, "psp_area_mV_ms", curve.area(later, dt));
    });
  }
});

/** One neuron and inputs with a weight each; a spike at t arrives at t, so it leaves a step before. */
function oneCell(
  parameters: Record<string, number>,
  dt: number,
  times: readonly (readonly number[])[],
  weights: readonly number[],
  kernel: Record<string, number>,
  model: string,
): Parts {
  const { population, recorders } = cell("n", "lif", parameters, "V_m");
  return {
    dt,
    populations: [population],
    spikeSources: times.map((each, i) =>
      listed(
        `s${i}`,
        each.map((t) => Math.round(t / dt) - 1),
        dt,
      ),
    ),
    synapses: times.map((_, i) => synapse(`k${i}`, model, kernel, weights[i] ?? 0)),
    projections: times.map((_, i) => ({ key: `p${i}`, from: `s${i}`, to: "n", synapse: `k${i}` })),
    recorders: model === "delta" ? recorders : [...recorders, ...times.map((_, i) => trace(`I${i}`, `k${i}`, "I"))],
  };
}

/** Compares spikes and samples of one neuron within the limits for a fixed step. */
function compareRun(of: Case, made: Outcome, dt: number, names: { V: string }): void {
  const spikes = made.spikes("n.spikes").map((step) => step * dt);
  if (of.expect.spike_times_ms) {
    const nested = Array.isArray(of.expect.spike_times_ms[0]) || of.expect.spike_counts !== undefined;
    check(of, "spike_times_ms", nested ? [spikes] : spikes, true);
  }
  if (of.expect.spike_count !== undefined) check(of, "spike_count", spikes.length);
  if (of.expect.spike_counts !== undefined) check(of, "spike_counts", [spikes.length]);
  const V = of.expect[names.V];
  const wrap = (value: number): number | number[] => (Array.isArray(V.y[0]) ? [value] : value);
  if (V)
    check(
      of,
      names.V,
      V.t_ms.map((t: number) => wrap(made.at("n.V_m", Math.round(t / dt)))),
      true,
    );
}

describe("LIF in mV with delta and exponential synapses", () => {
  for (const of of cases("lif_nnmt", "lif_delta", "lif_exp")) {
    it(of.id, () => {
      const p = of.params;
      const dt = of.tolerance_fixed_step?.dt_ms as number;
      const delta = of.model === "lif_delta";
      const external = [p.I_ext_mV].flat();
      // A delta synapse jumps by J; the current of an exponential one jumps by J tau_m / tau_s.
      const scale = delta ? 1 : p.tau_m_ms / p.tau_s_ms;
      const model = delta ? "delta" : "exponential";
      const kernel: Record<string, number> = delta ? {} : { tau_syn: p.tau_s_ms };
      const neurons = Array.from({ length: p.n_neurons }, (_, i) => i);
      const cells = neurons.map((i) => {
        const parameters = {
          ...ohm(p.tau_m_ms),
          E_L: 0,
          V_th: p.V_th_mV,
          V_reset: p.V_0_mV,
          t_ref: p.tau_r_ms,
          I_e: external[i] ?? external[0],
        };
        return cell(`n${i}`, "lif", parameters, "V_m", ...(delta ? [] : ["I_syn"]));
      });
      const simulate = (step: number): Outcome =>
        run(
          {
            dt: step,
            populations: cells.map((c) => c.population),
            recorders: cells.flatMap((c) => c.recorders),
            ...wire(p, of.inputs.spike_times_ms, scale, model, kernel, step),
          },
          Math.round((of.duration_ms as number) / step),
        );
      const made = simulate(dt);
      check(
        of,
        "spike_times_ms",
        neurons.map((i) => made.spikes(`n${i}.spikes`).map((step) => step * dt)),
        true,
      );
      check(
        of,
        "spike_counts",
        neurons.map((i) => made.spikes(`n${i}.spikes`).length),
      );
      const V = neurons.map((i) => `n${i}.V_m`);
      check(of, "V_mV", samples(of.expect.V_mV.t_ms, V, made, dt), true);
      if (!delta) currents(of, "I_syn_mV", neurons, simulate);
    });
  }
});

/** Inputs and recurrent synapses with a weight matrix each; rows are targets. */
function wire(
  p: Case["params"],
  inputs: readonly (readonly number[])[],
  scale: number,
  model: string,
  kernel: Record<string, number>,
  dt: number,
): Parts {
  const weights: readonly (readonly number[])[] = p.J_mV ?? p.W_in;
  const recurrent: readonly (readonly number[])[] = p.J_rec_mV ?? p.W_rec ?? [];
  const ends = [
    ...weights.flatMap((row, to) => row.map((w, from) => ({ from: `s${from}`, to, w, delay: 1 }))),
    // A spike is stamped at the end of the step in which it was found; the delay counts from there.
    ...recurrent.flatMap((row, to) =>
      row.map((w, from) => ({ from: `n${from}`, to, w, delay: Math.round(p.delay_ms / dt) })),
    ),
  ].filter((end) => end.w !== 0);
  return {
    // Inputs arrive when they are given, so they leave one step, our smallest delay, before.
    spikeSources: inputs.map((each, i) =>
      listed(
        `s${i}`,
        each.map((t) => Math.round(t / dt) - 1),
        dt,
      ),
    ),
    synapses: ends.map((e) => synapse(`k-${e.from}-${e.to}`, model, kernel, e.w * scale, e.delay)),
    projections: ends.map((e) => ({
      key: `p-${e.from}-${e.to}`,
      from: e.from,
      to: `n${e.to}`,
      synapse: `k-${e.from}-${e.to}`,
    })),
  };
}

/** Rows of values at times, one column per recorder: the recorded value nearest in time. */
function samples(times: readonly number[], recorders: readonly string[], made: Outcome, dt: number): number[][] {
  return times.map((t) => recorders.map((recorder) => made.at(recorder, Math.round(t / dt))));
}

/** Compares the synaptic currents at a step at which all inputs and samples fall on the grid. */
function currents(of: Case, result: string, neurons: readonly number[], simulate: (dt: number) => Outcome): void {
  const { t_ms } = of.expect[result] as { t_ms: number[] };
  const times = [...of.inputs.spike_times_ms.flat(), ...t_ms] as number[];
  const dt = [0.05, 0.01, 0.001].find((each) => times.every((t) => Math.abs(t / each - Math.round(t / each)) < 1e-6));
  assert.ok(dt, `${of.id}: times in steps of 0.001 ms`);
  const made = simulate(dt);
  const got = samples(
    t_ms,
    neurons.map((i) => `n${i}.I_syn`),
    made,
    dt,
  );
  const weights: number[][] | null = of.params.J_rec_mV ?? of.params.W_rec;
  if (!weights) {
    check(of, result, got);
    return;
  }
  // A spike of the network was rounded up to the grid: what it brings lags, and is off by lag / tau_s of itself. No neuron holds more
  // of it than its inputs bring together when all fire without pause.
  const lags = neurons.flatMap((i) =>
    made.spikes(`n${i}.spikes`).map((step, k) => Math.abs(step * dt - (of.expect.spike_times_ms[i][k] ?? Number.NaN))),
  );
  const scale = of.params.J_rec_mV ? of.params.tau_m_ms / of.params.tau_s_ms : 1 / of.params.tau_s_ms;
  const t_ref = of.params.tau_r_ms ?? of.params.tau_ref_ms;
  const most =
    Math.max(...weights.map((row) => row.reduce((sum, w) => sum + Math.abs(w), 0))) *
    scale *
    (1 / (1 - Math.exp(-t_ref / of.params.tau_s_ms)));
  checkApart(of, result, got, { abs: (Math.max(...lags) / of.params.tau_s_ms) * most });
}

describe("normalised LIF with unit-area synapses", () => {
  for (const of of cases("lif_full", "lif_full")) {
    it(of.id, () => {
      const p = of.params;
      const dt = of.tolerance_fixed_step?.dt_ms as number;
      const neurons = Array.from({ length: p.n_neurons }, (_, i) => i);
      const parameters = { ...ohm(p.tau_m_ms), E_L: 0, V_th: 1, V_reset: 0, t_ref: p.tau_ref_ms, I_e: p.bias };
      const cells = neurons.map((i) => cell(`n${i}`, "lif", parameters, "V_m", "I_syn"));
      const wired = (step: number): Parts =>
        wire(p, of.inputs.spike_times_ms, 1 / p.tau_s_ms, "exponential", { tau_syn: p.tau_s_ms }, step);
      const simulate = (step: number): Outcome =>
        run(
          {
            dt: step,
            populations: cells.map((c) => c.population),
            recorders: cells.flatMap((c) => c.recorders),
            ...wired(step),
          },
          Math.round((of.duration_ms as number) / step),
        );
      const made = simulate(dt);
      check(
        of,
        "spike_times_ms",
        neurons.map((i) => made.spikes(`n${i}.spikes`).map((step) => step * dt)),
        true,
      );
      check(
        of,
        "spike_counts",
        neurons.map((i) => made.spikes(`n${i}.spikes`).length),
      );
      check(
        of,
        "v",
        samples(
          of.expect.v.t_ms,
          neurons.map((i) => `n${i}.V_m`),
          made,
          dt,
        ),
        true,
      );
      currents(of, "s", neurons, simulate);
    });
  }
});

describe("LIF under constant current", () => {
  for (const of of cases("lif_rate", "lif_normalised")) {
    it(of.id, () => {
      const p = of.params;
      const parameters = { ...ohm(p.tau_m_ms), E_L: 0, V_th: 1, V_reset: 0, t_ref: p.tau_ref_ms, I_e: of.inputs.v_in };
      const { population, recorders } = cell("n", "lif", parameters, "V_m");
      const at = (dt: number) => {
        const made = run({ dt, populations: [population], recorders }, Math.round((of.duration_ms as number) / dt));
        return { made, spikes: made.spikes("n.spikes").map((step) => step * dt) };
      };
      const dt = of.tolerance_fixed_step?.dt_ms as number;
      const { made, spikes } = at(dt);
      check(
        of,
        "v",
        of.expect.v.t_ms.map((t: number) => made.at("n.V_m", Math.round(t / dt))),
        true,
      );
      const expected = of.expect.spike_times_ms as number[];
      // Each interval is rounded up to whole steps; where that carries the last spike past the end, only a finer step has it.
      const up = (interval: number): number => Math.ceil(interval / dt - 1e-9) * dt;
      const last =
        up(of.expect.t_first_ms) + (expected.length - 1) * (p.tau_ref_ms + up(of.expect.isi_ms - p.tau_ref_ms));
      if (last <= (of.duration_ms as number)) {
        check(of, "spike_times_ms", spikes, true);
        check(of, "spike_count", spikes.length);
      } else {
        close(spikes, expected.slice(0, -1), limit(of, "spike_times_ms", true), `${of.id} without the last spike`);
        const finer = at(dt / 5).spikes;
        checkApart(of, "spike_times_ms", finer, limit(of, "spike_times_ms", true));
        checkApart(of, "spike_count", finer.length);
      }
      // Of a fine grid the middle of a step: an interval is never shorter than the exact one and at most a step longer.
      const fine = 0.001;
      const [first = Number.NaN, second = Number.NaN] = at(fine).spikes;
      checkApart(of, "t_first_ms", first - fine / 2, { abs: fine / 2 + 1e-9 });
      checkApart(of, "isi_ms", second - first - fine / 2, { abs: fine / 2 + 1e-9 });
    });
  }

  for (const of of cases("lif_rate", "lif_rate_curve")) {
    it(`${of.id}: intervals follow the formula at every drive`, () => {
      const [tau, ref] = [of.params.tau_m_s * 1000, of.params.tau_ref_s * 1000];
      const dt = 0.005;
      const intervals: number[] = of.inputs.v_in.map((drive: number, i: number) => {
        const expected = of.expect.isi_s[i] * 1000;
        const parameters = { ...ohm(tau), E_L: 0, V_th: 1, V_reset: 0, t_ref: ref, I_e: drive };
        const { population, recorders } = cell("n", "lif", parameters);
        const until = expected < 0 ? 1000 : Math.min(2.2 * expected + 1, 1000);
        const made = run({ dt, populations: [population], recorders }, Math.ceil(until / dt));
        const [first, second] = made.spikes("n.spikes");
        // The middle of a step: the interval on the grid is the exact one rounded up; a drive so strong that threshold is
        // reached within a step still takes that step. -1 s stands for none, as in the case.
        return first === undefined ? -1000 : ((second ?? Number.NaN) - first) * dt - dt / 2;
      });
      const half = dt / 2 + 1e-6;
      checkApart(
        of,
        "isi_s",
        intervals.map((interval) => interval / 1000),
        { abs: half / 1000 },
      );
      const shortest = Math.min(...intervals.filter((interval) => interval > 0));
      checkApart(
        of,
        "rate_hz",
        intervals.map((interval) => (interval < 0 ? 0 : 1000 / interval)),
        { rel: half / shortest },
      );
    });
  }
});
