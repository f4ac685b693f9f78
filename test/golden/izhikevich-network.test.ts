import { describe, it } from "mocha";
import type { StpModel } from "../../src/model/description.ts";
import { listed, type Outcome, type Parts, run, synapse, trace } from "./bench.ts";
import { type Case, cases, check } from "./cases.ts";

type Kind = "exc" | "inh";

/** The receptors that spikes of a kind of neuron open. */
const receptors = { exc: ["ampa", "nmda"], inh: ["gabaa", "gabab"] } as const;
const all = [...receptors.exc, ...receptors.inh];

/** The grid definition: Euler for V and U from the values of the row before, traces that decay by their own rule. */
const methods = { clean_euler: "euler-exact-kernels", printed: "euler" } as const;

/** A receptor of a case as kernel and parameters. */
function receptor(params: Case["params"], name: (typeof all)[number]) {
  const parameters = { tau_syn: params[`tau_${name}_ms`], E_rev: params[`E_${name}_mV`] };
  return { model: name === "nmda" ? "nmda-quadratic" : "conductance-exponential", parameters };
}

function cellParameters(of: Readonly<Record<string, number>>): Record<string, number> {
  const own = ["k", "v_r", "v_t", "v_peak", "a", "b", "c", "d"];
  return { C_m: of.C as number, ...Object.fromEntries(own.map((name) => [name, of[name] as number])) };
}

/**
 * What the printed program does, as a plasticity: the trace of a neuron that fires gains 1 and skips its decay in that
 * step. Of a conductance that decays in any case, the spike therefore brings back what the trace would have lost.
 */
const skippedDecay: StpModel = {
  kind: "stp",
  name: "skipped-decay",
  title: { en: "test", ko: "시험" },
  doc: { en: "test", ko: "시험" },
  references: [],
  parameters: [{ name: "tau", symbol: "\\tau", unit: "ms", default: 1, doc: { en: "test", ko: "시험" } }],
  state: [{ name: "s", unit: "1", initial: "0", rate: "-s / tau", doc: { en: "trace", ko: "흔적" } }],
  release: "1 + s * dt / tau",
  onSpike: ["release", "s = (s + 1) / (1 - dt / tau)"],
};

/** Cells of one kind that get the same constant current; a run's recorders are named after them. */
interface Group {
  readonly key: string;
  readonly kind: Kind;
  readonly cells: readonly number[];
  readonly current: number;
}

/** Currents are a parameter of populations: cells with a current of their own are populations of their own. */
function groupsOf({ params, inputs }: Case): Group[] {
  const currents = new Map<number, number>(inputs.constant_current_pA);
  const groups: Group[] = [];
  for (let i = 0; i < params.n_exc + params.n_inh; i++) {
    const kind = i < params.n_exc ? "exc" : "inh";
    const current = currents.get(i) ?? 0;
    const key = current ? `${kind} ${i}` : kind;
    const known = groups.find((group) => group.key === key);
    if (known) (known.cells as number[]).push(i);
    else groups.push({ key, kind, cells: [i], current });
  }
  return groups;
}

/** The matrix [from][to] as given, or by the rule of the ring. */
function weightsOf({ params }: Case): number[][] {
  if (params.weights) return params.weights;
  const { n_exc, n_inh, weights_rule: rule } = params;
  const n = n_exc + n_inh;
  const angle = (i: number): number => (i < n_exc ? (360 * i) / n_exc : (360 * (i - n_exc)) / n_inh);
  const letter = (i: number): string => (i < n_exc ? "e" : "i");
  return Array.from({ length: n }, (_, from) =>
    Array.from({ length: n }, (_, to) => {
      if (from === to) return 0;
      const apart = Math.abs(angle(from) - angle(to));
      const d = Math.min(apart, 360 - apart);
      return rule[`${letter(from)}_to_${letter(to)}`] * Math.exp(-(d * d) / rule.sigma_deg ** 2);
    }),
  );
}

function partsOf(of: Case, groups: readonly Group[]): Parts {
  const weights = weightsOf(of);
  const printed = of.variant === "printed";
  const populations = groups.map(({ key, kind, cells, current }) => ({
    key,
    label: key,
    model: "izhikevich-grid",
    count: cells.length,
    parameters: { ...cellParameters(of.params[kind]), I_e: current },
    method: methods[of.variant as keyof typeof methods],
  }));
  const paths = groups.flatMap((from) =>
    groups.flatMap((to) =>
      receptors[from.kind].map((name) => {
        const matrix = to.cells.map((j) => from.cells.map((i) => weights[i]?.[j] ?? 0));
        const { model, parameters } = receptor(of.params, name);
        const key = `${name}: ${from.key} > ${to.key}`;
        const kernel = synapse(key, model, parameters, 0);
        return {
          to,
          synapse: { ...kernel, connectivity: { rule: "matrix" as const, weights: matrix } },
          projection: { key: `p ${key}`, from: from.key, to: to.key, synapse: key, ...(printed ? { stp: name } : {}) },
        };
      }),
    ),
  );
  const stps = all.map((name) => ({
    key: name,
    label: name,
    model: skippedDecay.name,
    parameters: { tau: of.params[`tau_${name}_ms`] },
    method: "euler" as const,
  }));
  const each = (cells: readonly number[]): number[] => cells.map((_, i) => i);
  return {
    populations,
    synapses: paths.map((path) => path.synapse),
    stps: printed ? stps : [],
    projections: paths.map((path) => path.projection),
    recorders: [
      ...groups.flatMap(({ key, cells }) => [
        { key: `${key}.spikes`, records: "spikes" as const, of: key },
        trace(`${key}.V_m`, key, "V_m", each(cells)),
        trace(`${key}.U_m`, key, "U_m", each(cells)),
      ]),
      ...paths.map(({ synapse: { key }, to }) => trace(`${key}.g`, key, "g", each(to.cells))),
    ],
  };
}

describe("networks of RS and FS cells with four receptors, row by row", function () {
  // Up to 120 cells for a second at 0.1 ms, every potential kept.
  this.timeout(60_000);

  for (const of of cases("izh_network", "izhikevich_network")) {
    it(`${of.id} (${of.variant})`, () => {
      const groups = groupsOf(of);
      const rows = of.inputs.n_rows;
      const made = run(partsOf(of, groups), rows, undefined, [skippedDecay]);
      const where = groups.flatMap(({ key, cells }) => cells.map((cell, column) => ({ cell, key, column })));
      where.sort((a, b) => a.cell - b.cell);
      // Row n holds the reset of a cell that crossed in row n - 1, where we stamp its spike.
      const spikes = where.map(({ key, column }) =>
        made
          .spikes(`${key}.spikes`, column)
          .map((step) => step + 1)
          .filter((row) => row < rows),
      );
      check(of, "spike_rows", spikes);
      const counts = spikes.map((list) => list.length);
      check(of, "spike_counts", counts);
      const sum = (some: readonly number[]): number => some.reduce((total, count) => total + count, 0);
      check(of, "total_exc", sum(counts.slice(0, of.params.n_exc)));
      check(of, "total_inh", sum(counts.slice(of.params.n_exc)));
      for (const [result, variable] of [
        ["v_rows", "V_m"],
        ["u_rows", "U_m"],
      ] as const) {
        const { row, neuron } = of.expect[result];
        const start = (cell: number): number =>
          variable === "U_m" ? 0 : of.params[cell < of.params.n_exc ? "exc" : "inh"].v_r;
        const at = (step: number) => (cell: number) => {
          const { key, column } = where[cell] as (typeof where)[number];
          return step === 0 ? start(cell) : made.at(`${key}.${variable}`, step, column);
        };
        check(
          of,
          result,
          row.map((step: number) => neuron.map(at(step))),
        );
      }
      const extremes = groups.map(({ key }) => extremesOf(made, `${key}.V_m`, rows - 1));
      check(of, "v_max", Math.max(...extremes.map(([, high]) => high)));
      check(of, "v_min", Math.min(...extremes.map(([low]) => low)));
      check(
        of,
        "g_max",
        all.map((name) => largestConductance(of, groups, made, name)),
      );
    });
  }

  for (const of of cases("izh_network", "izhikevich_receptors")) {
    it(`${of.id}: one cell under given spikes`, () => {
      const dt = of.dt_ms as number;
      const { params } = of;
      const population = {
        key: "n",
        label: "n",
        model: "izhikevich-grid",
        count: 1,
        parameters: { ...cellParameters(params), I_e: of.inputs.current_pA },
        method: methods.clean_euler,
      };
      const weight = { exc: params.w_exc_nS, inh: params.w_inh_nS };
      const kernels = (["exc", "inh"] as const).flatMap((kind) => receptors[kind].map((name) => ({ kind, name })));
      const made = run(
        {
          dt,
          populations: [population],
          // A spike at step k counts from step k + 1 on: what the smallest delay does.
          spikeSources: [listed("exc", of.inputs.exc_spike_steps, dt), listed("inh", of.inputs.inh_spike_steps, dt)],
          synapses: kernels.map(({ kind, name }) => {
            const { model, parameters } = receptor(params, name);
            return synapse(name, model, parameters, weight[kind]);
          }),
          projections: kernels.map(({ kind, name }) => ({ key: `p ${name}`, from: kind, to: "n", synapse: name })),
          recorders: [
            { key: "spikes", records: "spikes", of: "n" },
            trace("V", "n", "V_m"),
            ...all.map((name) => trace(name, name, "g")),
          ],
        },
        of.inputs.n_steps + 1,
      );
      check(
        of,
        "spike_steps",
        made.spikes("spikes").filter((step) => step <= of.inputs.n_steps),
      );
      check(of, "spike_count", made.spikes("spikes").filter((step) => step <= of.inputs.n_steps).length);
      const V = (step: number): number => (step === 0 ? params.v_r : made.at("V", step));
      check(of, "v_at_steps", of.expect.v_at_steps.step.map(V));
      // Recorded is the value before the arrivals of a step: a step later it has decayed once, arrivals included.
      const g = (step: number): number[] =>
        all.map((name) => made.at(name, step + 1) * Math.exp(dt / params[`tau_${name}_ms`]));
      check(of, "g_at_steps", of.expect.g_at_steps.step.map(g));
      const [low, high] = extremesOf(made, "V", of.inputs.n_steps);
      check(of, "v_max", high);
      check(of, "v_min", Math.min(params.v_r, low));
    });
  }
});

/** Largest sum over all sources of a receptor's conductance at one cell, arrivals of the row included. */
function largestConductance(of: Case, groups: readonly Group[], made: Outcome, name: (typeof all)[number]): number {
  const tau = of.params[`tau_${name}_ms`];
  const dt = of.dt_ms as number;
  // Recorded is the value before the arrivals of a step: a step later it has decayed once, arrivals included.
  const decay = of.variant === "printed" ? 1 - dt / tau : Math.exp(-dt / tau);
  const largest = groups.map((to) => {
    const from = groups.filter(({ kind }) => (receptors[kind] as readonly string[]).includes(name));
    const traces = from.map(({ key }) => made.trace(`${name}: ${key} > ${to.key}.g`));
    const sums = (traces[0] ?? []).map((row, step) =>
      Math.max(...row.map((_, column) => traces.reduce((sum, rows) => sum + (rows[step]?.[column] ?? 0), 0))),
    );
    return Math.max(...sums);
  });
  return Math.max(...largest) / decay;
}

/** Least and greatest value of a trace up to a step. */
function extremesOf(made: Outcome, recorder: string, steps: number): [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of made.trace(recorder).slice(0, steps)) {
    for (const value of row) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return [low, high];
}
