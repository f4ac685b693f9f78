import { describe, it } from "mocha";
import type { NetworkDescription } from "../../src/index.ts";
import { cell, listed, type Outcome, run, synapse, trace } from "./bench.ts";
import { type Case, cases, check } from "./cases.ts";

const dt = 0.1;
/** Decay of the kernel through which the released amount is read. */
const tau = 5;

/** The update orders of the reference data, as our models. */
const models: Record<string, string> = {
  seed_order: "tsodyks-markram",
  clean_euler: "tsodyks-markram",
  tpm98_order: "tsodyks-markram-baseline-zero",
  jump_first_order: "tsodyks-markram-jump-first",
};

/** A source whose spikes pass short-term plasticity and reach a neuron one step later. */
function release(
  params: Case["params"],
  model: string,
  steps: readonly number[],
  last: number,
  euler = false,
): Outcome {
  const parameters = { U: params.U, tau_rec: params.tau_d_ms, tau_fac: params.tau_f_ms };
  const stp: NetworkDescription["stps"][number] = { key: "stp", label: "stp", model, parameters };
  return run(
    {
      dt,
      populations: [cell("n", "lif", { V_th: 1e9 }).population],
      spikeSources: [listed("s", steps, dt)],
      synapses: [synapse("k", "exponential", { tau_syn: tau }, params.A)],
      stps: [euler ? { ...stp, method: "euler" } : stp],
      projections: [{ key: "p", from: "s", to: "n", synapse: "k", stp: "stp" }],
      recorders: [trace("I", "k", "I"), trace("u", "stp", "u"), trace("x", "stp", "x")],
    },
    last,
  );
}

/** What each spike released: the jump of the current at its arrival, one step after the spike. */
function released(made: Outcome, steps: readonly number[]): number[] {
  const decay = Math.exp(-dt / tau);
  return steps.map((step) => made.at("I", step + 2) / decay - made.at("I", step + 1));
}

describe("short-term plasticity against exact sequences", () => {
  for (const of of cases("stp", "stp_tsodyks_markram")) {
    it(of.id, () => {
      const steps = of.inputs.spike_times_ms.map((t: number) => Math.round(t / dt));
      const made = release(of.params, models[of.variant] as string, steps, Math.max(...steps) + 3);
      check(of, "psp", released(made, steps));
      check(
        of,
        "u_after",
        steps.map((step: number) => made.at("u", step)),
      );
      check(
        of,
        "x_after",
        steps.map((step: number) => made.at("x", step)),
      );
      // Just before a spike: the value a step earlier, relaxed over that step by the equation of the model.
      const rest = of.variant === "tpm98_order" ? 0 : of.params.U;
      const relax = (value: number, to: number, time: number): number => to + (value - to) * Math.exp(-dt / time);
      check(
        of,
        "u_before",
        steps.map((step: number) => relax(made.at("u", step - 1), rest, of.params.tau_f_ms)),
      );
      check(
        of,
        "x_before",
        steps.map((step: number) => relax(made.at("x", step - 1), 1, of.params.tau_d_ms)),
      );
    });
  }
});

describe("short-term plasticity relaxed on an Euler grid", () => {
  for (const of of cases("stp", "stp_tsodyks_markram_grid")) {
    it(of.id, () => {
      const steps = of.inputs.spike_steps;
      const last = Math.round((of.duration_ms as number) / dt);
      const made = release(of.params, models[of.variant] as string, steps, last, true);
      check(of, "psp", released(made, steps));
      const at = (name: string, initial: number) => (step: number) => (step === 0 ? initial : made.at(name, step));
      check(of, "x_at_steps", of.expect.x_at_steps.step.map(at("x", 1)));
      check(of, "u_at_steps", of.expect.u_at_steps.step.map(at("u", of.params.U)));
    });
  }
});

describe("short-term plasticity in the steady state of a regular train", () => {
  for (const of of cases("stp", "stp_steady_state")) {
    it(of.id, () => {
      const settled = of.inputs.rates_hz.map((rate: number) => {
        const every = Math.round(1000 / rate / dt);
        // The start is forgotten with the slower of the two time constants, 200 ms: exp(-25) is below the limit.
        const spikes = Math.ceil((25 * 200) / (every * dt)) + 2;
        const steps = Array.from({ length: spikes }, (_, k) => (k + 1) * every);
        const made = release(of.params, "tsodyks-markram", steps, (steps.at(-1) ?? 0) + 3);
        const psp = released(made, steps.slice(-1))[0] ?? 0;
        // Just before the last spike: a step earlier, relaxed over that step.
        const before = (steps.at(-1) ?? 0) - 1;
        const relaxed = (name: string, to: number, time: number): number =>
          to + (made.at(name, before) - to) * Math.exp(-dt / time);
        const { U, tau_d_ms, tau_f_ms } = of.params;
        return {
          u_ss: relaxed("u", U, tau_f_ms),
          x_ss: relaxed("x", 1, tau_d_ms),
          psp_ss: psp,
          drive_per_s: psp * rate,
        };
      }) as Record<string, number>[];
      for (const result of ["u_ss", "x_ss", "psp_ss", "drive_per_s"])
        check(
          of,
          result,
          settled.map((each) => each[result] ?? Number.NaN),
        );
    });
  }
});
