import { describe, it } from "mocha";
import { cell, type Outcome, run } from "./bench.ts";
import { type Case, cases, check, checkApart, close, limit } from "./cases.ts";

const names = { C: "C_m" } as Record<string, string>;
const own = ["C", "k", "v_r", "v_t", "v_peak", "a", "b", "c", "d"];

/** A cell of the case under a current that switches at given times. */
function cellUnder(
  of: Case,
  model: string,
  method: "euler" | "rk4",
  dt: number,
  currents: readonly (readonly [number, number])[],
  steps: number,
): Outcome {
  const parameters = Object.fromEntries(own.map((name) => [names[name] ?? name, of.params[name]]));
  const { population, recorders } = cell("n", model, parameters, "V_m", "U_m");
  const until = (i: number): number => currents[i + 1]?.[0] ?? 1e9;
  const sources = currents.map(([start, amplitude], i) => ({
    key: `I${i}`,
    label: `I${i}`,
    model: "step",
    parameters: { start, stop: until(i), amplitude },
    stream: 0,
  }));
  const initial = { V_m: of.params.v0, U_m: of.params.u0 };
  return run(
    {
      dt,
      populations: [{ ...population, method, initial }],
      currentSources: sources,
      drives: sources.map((source) => ({ key: `drive ${source.key}`, from: source.key, to: "n" })),
      recorders,
    },
    steps,
  );
}

describe("Izhikevich cells on the Euler grid of the notebook", () => {
  for (const of of cases("izhikevich", "izhikevich_grid")) {
    it(of.id, () => {
      const dt = of.dt_ms as number;
      const steps = of.inputs.n_steps;
      const currents = of.inputs.current_pA_from_step.map(([step, pA]: [number, number]) => [step * dt, pA]);
      const made = cellUnder(of, "izhikevich-grid", "euler", dt, currents, steps);
      const at = (name: string, initial: number) => (step: number) => (step === 0 ? initial : made.at(name, step));
      const v = at("n.V_m", of.params.v0);
      const u = at("n.U_m", of.params.u0);
      const all = Array.from({ length: steps + 1 }, (_, step) => step);
      const spikes = made.spikes("n.spikes");
      check(of, "spike_steps", spikes);
      check(of, "spike_count", spikes.length);
      check(of, "v_at_steps", of.expect.v_at_steps.step.map(v));
      check(of, "u_at_steps", of.expect.u_at_steps.step.map(u));
      check(of, "v_max", Math.max(...all.map(v)));
      check(of, "v_min", Math.min(...all.map(v)));
      check(of, "u_max", Math.max(...all.map(u)));
      const isi = (i: number): number => ((spikes.at(i + 1) ?? 0) - (spikes.at(i) ?? 0)) * dt;
      if (of.expect.first_isi_ms !== undefined) check(of, "first_isi_ms", isi(0));
      if (of.expect.last_isi_ms !== undefined)
        check(of, "last_isi_ms", ((spikes.at(-1) ?? 0) - (spikes.at(-2) ?? 0)) * dt);
    });
  }

  for (const of of cases("izhikevich", "izhikevich_fi")) {
    it(`${of.id}: spikes over current`, () => {
      const dt = of.dt_ms as number;
      const runs = of.inputs.I_pA.map((pA: number) =>
        cellUnder(of, "izhikevich-grid", "euler", dt, [[of.params.on_step * dt, pA]], of.inputs.n_steps).spikes(
          "n.spikes",
        ),
      );
      check(
        of,
        "spike_counts",
        runs.map((spikes: number[]) => spikes.length),
      );
      check(
        of,
        "first_spike_step",
        runs.map((spikes: number[]) => spikes[0] ?? -1),
      );
    });
  }
});

describe("Izhikevich cells in the limit of small steps", function () {
  // Half a million steps: some seconds, more on a busy machine.
  this.timeout(60_000);

  for (const of of cases("izhikevich", "izhikevich_continuous")) {
    it(`${of.id}: RK4`, () => {
      const { t_ms } = of.expect.v as { t_ms: number[] };
      const late = of.tolerance_fixed_step?.spike_times_ms?.abs as number;
      const at = (dt: number) => {
        const steps = Math.round((of.duration_ms as number) / dt);
        const made = cellUnder(of, "izhikevich-2007", "rk4", dt, of.inputs.current_pA_from_ms, steps);
        const samples = (variable: string): number[] => t_ms.map((t) => made.at(`n.${variable}`, Math.round(t / dt)));
        return { spikes: made.spikes("n.spikes").map((step) => step * dt), v: samples("V_m"), u: samples("U_m") };
      };
      const stated = at(of.tolerance_fixed_step?.dt_ms as number);
      check(of, "spike_times_ms", stated.spikes, true);
      check(of, "spike_count", stated.spikes.length);
      // A potential soon after a spike is still that before it in a run whose spikes may be late; so much later it is compared.
      const spikes = of.expect.spike_times_ms as number[];
      const soon = (t: number): boolean => spikes.some((spike) => t > spike && t < spike + late);
      const finer = t_ms.some(soon) ? at((of.tolerance_fixed_step?.dt_ms as number) / 5) : stated;
      if (finer === stated) check(of, "v", stated.v, true);
      else {
        const others = (values: readonly number[]): number[] => values.filter((_, i) => !soon(t_ms[i]!));
        close(others(stated.v), others(of.expect.v.y), limit(of, "v", true), `${of.id} v at the step of the case`);
        checkApart(of, "v", finer.v, limit(of, "v", true));
      }
      // No limit is given for u at fixed steps. It lags as far as the spike before did, and moves by a (b (v - v_r) - u) a ms,
      // at its fastest in a spike, when it stands d above rest.
      const fastest = of.params.a * (of.params.d + of.params.b * (of.params.v_peak - of.params.v_r));
      const lags = t_ms.map((t) => {
        const before = spikes.filter((spike) => spike < t).length - 1;
        return before < 0 ? 0 : Math.abs(finer.spikes[before]! - spikes[before]!);
      });
      const far = of.expect.u.y.map((y: number, i: number) => Math.abs(finer.u[i]! - y) - lags[i]! * fastest);
      checkApart(
        of,
        "u",
        of.expect.u.y.map((y: number, i: number) => y + Math.max(0, far[i])),
      );
    });
  }
});
