import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { cell, listed, run, synapse, trace } from "./bench.ts";
import { type Case, cases, check } from "./cases.ts";
import * as curve from "./curve.ts";

const cellOf = cell("n", "lif", { V_th: 1e9 });

/** The variable that shows a kernel's shape: the conductance, or the current where there is none. */
const shapeOf = (model: string): string => (model.startsWith("conductance-") ? "g" : "I");

/**
 * The course of a kernel at times after arrival. A current recorded at a stamp is the one before what arrives at that
 * stamp, so the value at the arrival itself is read just after, as the arrival plus nothing; all other times lie on the
 * grid of 0.25 ms and are exact whatever the step.
 */
function course(
  model: string,
  parameters: Record<string, number>,
  weight: number,
  times: readonly number[],
  normalisation?: string,
): number[] {
  const dt = 0.25;
  const arrival = 40;
  const last = Math.max(...times, 0) / dt;
  const made = run(
    {
      dt,
      populations: [cellOf.population],
      spikeSources: [listed("s", [arrival - 1], dt)],
      synapses: [stated(synapse("k", model, parameters, weight), normalisation)],
      projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
      recorders: [trace("y", "k", shapeOf(model))],
    },
    arrival + last,
  );
  return times.map((t) => {
    assert.equal(Math.round(t / dt), t / dt, "time on the grid");
    const step = arrival + t / dt;
    return step < 1 ? 0 : made.at("y", step);
  });
}

/** What a smooth kernel is between the steps of a fine grid: its values from the arrival on, its peak, area and mean delay. */
function shape(
  model: string,
  parameters: Record<string, number>,
  weight: number,
  until: number,
  dt: number,
  normalisation?: string,
) {
  const made = run(
    {
      dt,
      populations: [cellOf.population],
      spikeSources: [listed("s", [1], dt)],
      synapses: [stated(synapse("k", model, parameters, weight), normalisation)],
      projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
      recorders: [trace("y", "k", shapeOf(model))],
    },
    2 + Math.round(until / dt),
  );
  // The source fires at step 1, so the arrival is at step 2; the value just after it is the one that all later ones lead to.
  const later = made
    .trace("y")
    .map((row) => row[0] ?? 0)
    .slice(2);
  const values = [curve.start(later), ...later];
  const area = curve.area(values, dt);
  const moment = curve.area(
    values.map((value, i) => value * i * dt),
    dt,
  );
  return { ...curve.peak(values, dt), area, meanDelay: moment / area, values };
}

const models: Record<string, (of: Case) => { model: string; parameters: Record<string, number>; weight: number }> = {
  kernel_alpha: ({ params }) => ({ model: "alpha", parameters: { tau_syn: params.tau_ms }, weight: 1 }),
  kernel_double_exp: ({ params }) => ({
    model: "double-exponential",
    parameters: { tau_rise: params.tau_r_ms, tau_decay: params.tau_d_ms },
    weight: params.amplitude,
  }),
};

interface Filter {
  readonly model: string;
  readonly normalisation?: string;
}

/** A synapse whose weight is stated in another way. */
function stated(made: ReturnType<typeof synapse>, normalisation: string | undefined): ReturnType<typeof synapse> {
  return normalisation === undefined ? made : { ...made, normalisation };
}

function kernelOf(of: Case, prefix: string) {
  const made = (models[of.model] as (of: Case) => ReturnType<(typeof models)[string]>)(of);
  return { ...made, model: `${prefix}${made.model}` };
}

/** Currents and conductances have the same courses; their models differ by a prefix. */
for (const prefix of ["", "conductance-"]) {
  describe(`${prefix ? "conductances" : "currents"} of kernels against their formulas`, () => {
    for (const of of cases("kernels", ...Object.keys(models))) {
      it(`${of.id}: every time given`, () => {
        const { model, parameters, weight } = kernelOf(of, prefix);
        check(of, "y", course(model, parameters, weight, of.inputs.t_ms));
      });
      if (of.expect.peak_t_ms === undefined) continue;
      it(`${of.id}: peak and area`, () => {
        const { model, parameters, weight } = kernelOf(of, prefix);
        const slowest = Math.max(...Object.values(parameters));
        const found = shape(model, parameters, weight, 30 * slowest, slowest / 5000);
        check(of, "peak_t_ms", found.at);
        check(of, "peak_y", found.value);
        check(of, "area_ms", found.area);
      });
    }

    // Weights are areas: the filter itself, and the kernels that it is at orders 0 and 1, told to take their weight as area.
    const filters: readonly (Filter & { readonly orders: (n: number) => boolean })[] = [
      { model: `${prefix}psc-filter`, orders: () => true },
      { model: `${prefix}exponential`, normalisation: "area", orders: (n) => n === 0 },
      { model: `${prefix}alpha`, normalisation: "area", orders: (n) => n === 1 },
    ];
    const filtersOf = (of: Case): readonly Filter[] => filters.filter(({ orders }) => orders(of.params.n));
    const parametersOf = ({ model }: Filter, { params }: Case): Record<string, number> => ({
      tau_syn: params.tau_s_ms,
      ...(model.endsWith("psc-filter") ? { n: params.n } : {}),
    });

    for (const of of cases("kernels", "psc_filter"))
      for (const filter of filtersOf(of))
        it(`${of.id}: unit area filter of order ${of.params.n} by ${filter.model}`, () => {
          const got = course(filter.model, parametersOf(filter, of), 1, of.inputs.t_ms, filter.normalisation);
          // The expected value at t = 0 includes the jump; a recorded current is the one before it.
          const jump = of.inputs.t_ms.map((t: number) => (t === 0 && of.params.n === 0 ? 1 / of.params.tau_s_ms : 0));
          check(
            of,
            "y_per_ms",
            got.map((value, i) => value + jump[i]),
          );
        });

    for (const of of cases("kernels", "psc_filter"))
      for (const filter of filtersOf(of))
        it(`${of.id}: factor, peak, area and delay of ${filter.model}`, () => {
          const { n, tau_s_ms: tau } = of.params;
          const dt = tau / 1000;
          const found = shape(filter.model, parametersOf(filter, of), 1, 40 * tau, dt, filter.normalisation);
          const t = tau / 2;
          check(of, "k", (found.values[Math.round(t / dt)] ?? Number.NaN) / (t ** n * Math.exp(-t / tau)));
          check(of, "peak_y_per_ms", found.value);
          check(of, "peak_t_ms", found.at);
          check(of, "area", found.area);
          check(of, "mean_delay_ms", found.meanDelay);
        });

    for (const of of cases("kernels", "psc_train"))
      for (const filter of filtersOf(of))
        it(`${of.id}: a train through a filter of order ${of.params.n} by ${filter.model}`, () => {
          const { n, tau_s_ms: tau, w } = of.params;
          const times: number[] = of.inputs.spike_times_ms;
          const later = (until: number, dt: number) =>
            run(
              {
                dt,
                populations: [cellOf.population],
                spikeSources: [
                  listed(
                    "s",
                    times.map((t) => t / dt - 1),
                    dt,
                  ),
                ],
                synapses: [stated(synapse("k", filter.model, parametersOf(filter, of), w), filter.normalisation)],
                projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
                recorders: [trace("y", "k", shapeOf(filter.model))],
              },
              until / dt,
            );
          const made = later(Math.max(...of.inputs.t_ms), 1);
          const at = (t: number): number => {
            const jump = n === 0 && times.includes(t) ? w / tau : 0;
            return (t === 0 ? 0 : made.at("y", t)) + jump;
          };
          check(of, "s_per_ms", of.inputs.t_ms.map(at));
          // A jump counts by half where two trapezoids meet in it; recorded is the value before.
          const last = Math.max(...times) + 60 * tau;
          const jumps = n === 0 ? (times.length * w) / (2 * tau) : 0;
          const trapezoids = (dt: number): number =>
            dt *
            (later(last, dt)
              .trace("y")
              .reduce((sum, [value]) => sum + (value ?? 0), 0) +
              jumps);
          check(of, "total_area", curve.limitOf([1, 0.5, 0.25].map(trapezoids)));
        });
  });
}
