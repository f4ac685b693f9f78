import { describe, it } from "mocha";
import type { Parts } from "./bench.ts";
import { cell, listed, type Outcome, run, synapse, trace } from "./bench.ts";
import { type Case, cases, check, close, limit } from "./cases.ts";

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
      // The area needs ten membrane time constants, what is left after them is 5e-5 of a PSP.
      const V = run(net, Math.round((arrival + 20 * p.tau_m_ms) / dt))
        .trace("n.V_m")
        .map(([value]) => (value ?? 0) - p.E_L_mV);
      const top = V.indexOf(Math.max(...V));
      const [before = 0, peak = 0, after = 0] = V.slice(top - 1, top + 2);
      // The vertex of a parabola through three points, which is off by third order in dt.
      const shift = (before - after) / (2 * (before - 2 * peak + after));
      close(peak - ((before - after) * shift) / 4, of.expect.psp_peak_mV, { abs: 1e-6 }, "peak");
      close((top + 1 + shift) * dt - arrival, of.expect.psp_peak_delay_ms, { abs: 1e-3 }, "time of the peak");
      // The trapezoids of a curve that begins with a slope of w / tau_m are off by dt^2 / 12 of it.
      const area = V.reduce((sum, value) => sum + value * dt, 0);
      close(area, of.expect.psp_area_mV_ms, { abs: (dt ** 2 / 12) * (of.inputs.w / p.tau_m_ms) + 1e-5 }, "area");
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
      const wired = wire(p, of.inputs.spike_times_ms, scale, model, kernel, dt);
      const made = run(
        {
          dt,
          populations: cells.map((c) => c.population),
          recorders: cells.flatMap((c) => c.recorders),
          ...wired,
        },
        Math.round((of.duration_ms as number) / dt),
      );
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
      if (!delta) currents(of, "I_syn_mV", neurons, made, dt);
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

/** Compares the synaptic currents of a run: exactly where all spikes come from outside, and on the grid. */
function currents(of: Case, result: string, neurons: readonly number[], made: Outcome, dt: number): void {
  const { t_ms, y } = of.expect[result] as { t_ms: number[]; y: number[][] };
  const recurrent = of.params.J_rec_mV || of.params.W_rec;
  const onGrid = (t: number): boolean => Math.abs(t / dt - Math.round(t / dt)) < 1e-6;
  if (!recurrent && [...of.inputs.spike_times_ms.flat(), ...t_ms].every(onGrid)) {
    const recorders = neurons.map((i) => `n${i}.I_syn`);
    close(samples(t_ms, recorders, made, dt), y, limit(of, result), `${of.id} ${result}`);
    return;
  }
  // Inputs are rounded to the grid, spikes of the network late by the limit of the case at most: within that time, the current
  // must pass the value that is expected, up to what earlier spikes lag.
  const late = Math.max(recurrent ? (of.tolerance_fixed_step?.spike_times_ms?.abs ?? 0) : 0, dt);
  for (const [row, t] of t_ms.entries())
    for (const i of neurons) {
      const around = made.trace(`n${i}.I_syn`).slice(Math.floor((t - late) / dt) - 1, Math.ceil((t + late) / dt) + 1);
      const values = around.map(([value]) => value ?? 0);
      const expected = y[row]?.[i] ?? Number.NaN;
      const [low, high] = [Math.min(...values), Math.max(...values)];
      close(
        Math.min(Math.max(expected, low), high),
        expected,
        { rel: late / of.params.tau_s_ms },
        `${of.id} at ${t} ms`,
      );
    }
}

describe("normalised LIF with unit-area synapses", () => {
  for (const of of cases("lif_full", "lif_full")) {
    it(of.id, () => {
      const p = of.params;
      const dt = of.tolerance_fixed_step?.dt_ms as number;
      const neurons = Array.from({ length: p.n_neurons }, (_, i) => i);
      const parameters = { ...ohm(p.tau_m_ms), E_L: 0, V_th: 1, V_reset: 0, t_ref: p.tau_ref_ms, I_e: p.bias };
      const cells = neurons.map((i) => cell(`n${i}`, "lif", parameters, "V_m", "I_syn"));
      const wired = wire(p, of.inputs.spike_times_ms, 1 / p.tau_s_ms, "exponential", { tau_syn: p.tau_s_ms }, dt);
      const made = run(
        { dt, populations: cells.map((c) => c.population), recorders: cells.flatMap((c) => c.recorders), ...wired },
        Math.round((of.duration_ms as number) / dt),
      );
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
      currents(of, "s", neurons, made, dt);
    });
  }
});

describe("LIF under constant current", () => {
  for (const of of cases("lif_rate", "lif_normalised")) {
    it(of.id, () => {
      const p = of.params;
      // Ten times finer than the step of the limits: intervals round up, and at 0.1 ms the last of 19 spikes would come
      // after the end.
      const dt = (of.tolerance_fixed_step?.dt_ms as number) / 10;
      const parameters = { ...ohm(p.tau_m_ms), E_L: 0, V_th: 1, V_reset: 0, t_ref: p.tau_ref_ms, I_e: of.inputs.v_in };
      const { population, recorders } = cell("n", "lif", parameters, "V_m");
      const made = run({ dt, populations: [population], recorders }, Math.round((of.duration_ms as number) / dt));
      const spikes = made.spikes("n.spikes").map((step) => step * dt);
      check(of, "spike_times_ms", spikes, true);
      check(of, "spike_count", spikes.length);
      // Each interval is rounded up to whole steps, so it is never shorter and at most one step longer.
      close((spikes[0] ?? 0) - dt / 2, of.expect.t_first_ms, { abs: dt / 2 + 1e-9 }, "first spike");
      close((spikes[1] ?? 0) - (spikes[0] ?? 0) - dt / 2, of.expect.isi_ms, { abs: dt / 2 + 1e-9 }, "interval");
      check(
        of,
        "v",
        of.expect.v.t_ms.map((t: number) => made.at("n.V_m", Math.round(t / dt))),
        true,
      );
    });
  }

  for (const of of cases("lif_rate", "lif_rate_curve")) {
    it(`${of.id}: intervals follow the formula at every drive`, () => {
      const [tau, ref] = [of.params.tau_m_s * 1000, of.params.tau_ref_s * 1000];
      const dt = 0.005;
      of.inputs.v_in.forEach((drive: number, i: number) => {
        const expected = of.expect.isi_s[i] * 1000;
        const parameters = { ...ohm(tau), E_L: 0, V_th: 1, V_reset: 0, t_ref: ref, I_e: drive };
        const { population, recorders } = cell("n", "lif", parameters);
        const until = expected < 0 ? 1000 : Math.min(2.2 * expected + 1, 1000);
        const made = run({ dt, populations: [population], recorders }, Math.ceil(until / dt));
        const spikes = made.spikes("n.spikes");
        const rate = of.expect.rate_hz[i];
        if (expected < 0) close(spikes.length, rate, { exact: true }, `${of.id} v_in ${drive}`);
        // The interval on the grid is the exact one rounded up to whole steps; a drive so strong that threshold is
        // reached within a step still takes that step.
        else {
          const interval = ((spikes[1] ?? 0) - (spikes[0] ?? 0)) * dt - dt / 2;
          close(interval, expected, { abs: dt / 2 + 1e-6 }, `v_in ${drive}`);
          close(1000 / interval, rate, { rel: (dt / 2 + 1e-6) / interval }, `rate at v_in ${drive}`);
        }
      });
    });
  }
});
