/** Layers of neurons in discrete time, against a plain loop over I and U kept as reference data. */
import { cell, listed, run, synapse, trace } from "./bench.ts";
import { type Case, cases, check } from "./cases.ts";

interface Layer {
  readonly W: readonly (readonly number[])[];
  readonly V: readonly (readonly number[])[] | null;
}

/** A case begins with spikes at step 0; the first spike of ours is found at the end of a step, so all is one step later. */
const late = 1;

const units = (matrix: readonly unknown[]): number[] => matrix.map((_, i) => i);

function simulate(of: Case) {
  const { layers, tau_syn_ms, tau_mem_ms, threshold, n_steps } = of.params as { layers: Layer[] } & Record<
    string,
    number
  >;
  const dt = of.dt_ms!;
  const inputs = (of.inputs.in_spike_steps as number[][]).map((steps, i) =>
    listed(
      `in${i}`,
      steps.map((step) => step + late),
      dt,
    ),
  );
  const kernel = (key: string) => synapse(key, "exponential", { tau_syn: tau_syn_ms! }, 1);
  const matrix = (weights: Layer["W"]) => ({ rule: "matrix", weights }) as const;
  const made = layers.map((layer, l) => {
    const { population } = cell(`l${l}`, "lif-discrete", { tau_m: tau_mem_ms!, V_th: threshold! });
    const weights = (m: Layer["W"], key: string) => ({ ...kernel(key), connectivity: matrix(m) });
    // The inputs of a case are trains of their own; ours are sources of one unit, each with a column of W.
    const column = (i: number) => layer.W.map((row) => [row[i] ?? 0]);
    const before =
      l === 0 ? inputs.map(({ key }, i) => ({ from: key, m: column(i) })) : [{ from: `l${l - 1}`, m: layer.W }];
    const ends = [...before, ...(layer.V ? [{ from: `l${l}`, m: layer.V }] : [])];
    return {
      population: { ...population, count: layer.W.length },
      synapses: ends.map(({ from, m }) => weights(m, `${from}>l${l}`)),
      projections: ends.map(({ from }) => ({ key: `p ${from}>l${l}`, from, to: `l${l}`, synapse: `${from}>l${l}` })),
      recorders: [
        { key: `l${l}.spikes`, records: "spikes" as const, of: `l${l}` },
        ...["V_m", "I_syn"].map((variable) => trace(`l${l}.${variable}`, `l${l}`, variable, units(layer.W))),
      ],
    };
  });
  return run(
    {
      dt,
      populations: made.map(({ population }) => population),
      spikeSources: inputs,
      synapses: made.flatMap(({ synapses }) => synapses),
      projections: made.flatMap(({ projections }) => projections),
      recorders: made.flatMap(({ recorders }) => recorders),
    },
    n_steps! + 1 + late,
  );
}

describe("layers in discrete time", () => {
  for (const of of cases("snn_discrete", "snn_discrete"))
    it(of.id, () => {
      const { layers, alpha, n_steps } = of.params;
      const made = simulate(of);
      const trains = (layers as Layer[]).map(({ W }, l) =>
        units(W).map((i) =>
          made
            .spikes(`l${l}.spikes`, i)
            .map((step) => step - late)
            .filter((step) => step < n_steps),
        ),
      );
      check(of, "spike_steps", trains);
      check(
        of,
        "spike_counts",
        trains.map((layer) => layer.map((train) => train.length)),
      );
      for (const [l, { W }] of (layers as Layer[]).entries()) {
        // What is recorded as the current at the end of a step has decayed once since the arrivals at its start.
        const values = (variable: string, later: number, scale: number) => (step: number) =>
          units(W).map((i) => made.at(`l${l}.${variable}`, step + late + later, i) / scale);
        const compare = (name: string, got: (step: number) => number[]) => {
          const expected = of.expect[name][l];
          check({ ...of, expect: { [name]: expected } }, name, expected.step.map(got));
        };
        compare("U_at_steps", values("V_m", 0, 1));
        compare("I_at_steps", values("I_syn", 1, alpha));
      }
    });
});
