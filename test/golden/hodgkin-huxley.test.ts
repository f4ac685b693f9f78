import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import type { MethodName } from "../../src/index.ts";
import { cell, listed, type Outcome, type Parts, run, synapse } from "./bench.ts";
import { type Case, cases, check, limit } from "./cases.ts";

/** The cell has 100 pF, so densities per cm2 become whole-cell values times 1e-4 cm2: 1 uA/cm2 is 100 pA. */
const perDensity = 100;
const rest = cases("hodgkin_huxley", "hh_rest")[0] as Case;

/** A squid cell that starts at rest, under a current density that switches at given times [uA/cm2]. */
function squid(
  currents: readonly (readonly [number, number])[],
  dt: number,
  steps: number,
  method: MethodName,
  record: readonly string[],
  more: Parts = {},
): Outcome {
  const { population, recorders } = cell("n", "hodgkin-huxley", {}, ...record);
  const sources = currents.map(([start, J], i) => ({
    key: `I${i}`,
    label: `I${i}`,
    model: "step",
    parameters: { start, stop: currents[i + 1]?.[0] ?? 1e9, amplitude: J * perDensity },
    stream: 0,
  }));
  const { V_mV, m, h, n } = rest.expect;
  return run(
    {
      dt,
      populations: [{ ...population, method, initial: { V_m: V_mV, m, h, n } }],
      currentSources: sources,
      drives: sources.map((source) => ({ key: `drive ${source.key}`, from: source.key, to: "n" })),
      recorders,
      ...more,
    },
    steps,
  );
}

/** Spikes of a case through a conductance; one that leaves a step early arrives at its time. */
function underSpikes({ inputs }: Case, dt: number): Parts {
  if (!inputs.synapse) return {};
  const { tau_ms, E_rev_mV, events_t_ms, jump_mS_cm2 } = inputs.synapse;
  return {
    spikeSources: events_t_ms.map((t: number, i: number) => listed(`s${i}`, [Math.round(t / dt) - 1], dt)),
    // 1 mS/cm2 is 100 nS of a cell of 1e-4 cm2.
    synapses: jump_mS_cm2.map((jump: number, i: number) =>
      synapse(`k${i}`, "conductance-exponential", { tau_syn: tau_ms, E_rev: E_rev_mV }, jump * perDensity),
    ),
    projections: events_t_ms.map((_: number, i: number) => ({
      key: `p${i}`,
      from: `s${i}`,
      to: "n",
      synapse: `k${i}`,
    })),
  };
}

/** Upward crossings of 0 mV between recorded values, by a straight line. */
function crossings(made: Outcome, dt: number): number[] {
  const V = [rest.expect.V_mV, ...made.trace("n.V_m").map((row) => row[0] ?? 0)];
  return V.flatMap((after: number, i: number) => {
    const before = V[i - 1] ?? after;
    return before < 0 && after >= 0 ? [(i - 1 + before / (before - after)) * dt] : [];
  });
}

describe("Hodgkin-Huxley squid cell", function () {
  // Eleven seconds of biology at 0.02 ms: a few seconds here, more on a busy machine.
  this.timeout(60_000);

  for (const of of cases("hodgkin_huxley", "hh_gating")) {
    it(`${of.id}: rates of the gates`, () => {
      const rates: Record<string, number>[] = of.inputs.V_mV.map((V: number) => {
        // A huge capacitance holds the potential while the rates are read.
        const variables = ["m", "h", "n"].flatMap((gate) => [`alpha_${gate}`, `beta_${gate}`]);
        const { population, recorders } = cell("n", "hodgkin-huxley", { C_m: 1e30 }, ...variables);
        const made = run({ dt: 0.01, populations: [{ ...population, initial: { V_m: V } }], recorders }, 1);
        return Object.fromEntries(
          ["m", "h", "n"].flatMap((gate) => {
            const [alpha, beta] = [made.at(`n.alpha_${gate}`, 1), made.at(`n.beta_${gate}`, 1)];
            return Object.entries({
              [`${gate}_inf`]: alpha / (alpha + beta),
              [`tau_${gate}`]: 1 / (alpha + beta),
              [`alpha_${gate}`]: alpha,
              [`beta_${gate}`]: beta,
            });
          }),
        );
      });
      for (const result of Object.keys(of.expect))
        check(
          of,
          result,
          rates.map((each) => each[result] ?? Number.NaN),
        );
    });
  }

  it(`${rest.id}: the cell settles at its resting state`, () => {
    const { population, recorders } = cell("n", "hodgkin-huxley", {}, "V_m", "m", "h", "n");
    const steps = 20000;
    const made = run(
      { dt: 0.02, populations: [{ ...population, method: "rk4", initial: { V_m: -66 } }], recorders },
      steps,
    );
    check(rest, "V_mV", made.at("n.V_m", steps));
    for (const gate of ["m", "h", "n"]) check(rest, gate, made.at(`n.${gate}`, steps));
  });

  for (const of of cases("hodgkin_huxley", "hodgkin_huxley", "hh_synapse")) {
    it(`${of.id}: RK4 at the step of its limits`, () => {
      const dt = of.tolerance_fixed_step?.dt_ms as number;
      const steps = Math.round((of.duration_ms as number) / dt);
      const record = ["V_m", "m", "h", "n"];
      const made = squid(of.inputs.J_uA_cm2_from_ms, dt, steps, "rk4", record, underSpikes(of, dt));
      check(of, "spike_times_ms", crossings(made, dt), true);
      check(of, "spike_count", made.spikes("n.spikes").length);
      const at = (name: string) => (t: number) => made.at(name, Math.round(t / dt));
      check(of, "V_mV", of.expect.V_mV.t_ms.map(at("n.V_m")), true);
      check(
        of,
        "gates",
        of.expect.gates.t_ms.map((t: number) => ["m", "h", "n"].map((gate) => at(`n.${gate}`)(t))),
        true,
      );
    });
  }

  for (const of of cases("hodgkin_huxley", "hh_fi")) {
    it(`${of.id}: spikes and rate over current`, () => {
      const dt = of.tolerance_fixed_step?.dt_ms as number;
      const runs = of.inputs.J_uA_cm2.map((J: number) => {
        const made = squid([[0, J]], dt, Math.round((of.duration_ms as number) / dt), "rk4", ["V_m"]);
        const late = crossings(made, dt).filter((t) => t > 500);
        const span = (late.at(-1) ?? 0) - (late[0] ?? 0);
        return { count: made.spikes("n.spikes").length, rate: late.length > 1 ? (1000 * (late.length - 1)) / span : 0 };
      });
      check(
        of,
        "spike_counts",
        runs.map((each: { count: number }) => each.count),
        true,
      );
      check(
        of,
        "rate_hz",
        runs.map((each: { rate: number }) => each.rate),
        true,
      );
    });
  }

  for (const of of cases("hodgkin_huxley", "hh_rheobase")) {
    it(`${of.id}: smallest currents for one spike and for a train`, () => {
      const spikes = (J: number, ms: number, from: number): number =>
        squid([[0, J]], 0.02, ms / 0.02, "rk4", [])
          .spikes("n.spikes")
          .filter((step) => step * 0.02 > from).length;
      // Halved until what is left is a quarter of the limit.
      const least = (result: string, low: number, high: number, fires: (J: number) => boolean): number => {
        assert.ok(!fires(low) && fires(high), result);
        while (high - low > (limit(of, result).abs ?? 0) / 4) {
          const J = (low + high) / 2;
          if (fires(J)) high = J;
          else low = J;
        }
        return (low + high) / 2;
      };
      check(
        of,
        "one_spike_J",
        least("one_spike_J", 2, 3, (J) => spikes(J, 60, 0) > 0),
      );
      check(
        of,
        "repetitive_J",
        least("repetitive_J", 6, 6.6, (J) => spikes(J, 1500, 1000) > 5),
      );
    });
  }
});
