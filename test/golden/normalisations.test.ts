/** What a weight states of a kernel is what comes out: its largest value, its area, or the area of the potential. */
import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import type { SynapseModel } from "../../src/model/description.ts";
import { targetValue } from "../../src/model/target-value.ts";
import { models } from "../../src/models/index.ts";
import { cell, listed, run, synapse, trace } from "./bench.ts";

const dt = 0.05;
const quiet = { C_m: 200, tau_m: 10, E_L: 0, V_reset: 0, V_th: 1e9 };

/** Peak and areas of kernel and potential after one spike; a recorded value is the one before what arrives at its stamp. */
function course(
  model: SynapseModel,
  normalisation: string | undefined,
  parameters: Record<string, number>,
  cellOf = cell("n", "lif", quiet, "V_m"),
) {
  const shape = model.state.at(-1)?.name ?? "";
  const made = run(
    {
      dt,
      populations: [cellOf.population],
      spikeSources: [listed("s", [1], dt)],
      synapses: [{ ...synapse("k", model.name, parameters, 2), ...(normalisation ? { normalisation } : {}) }],
      projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
      recorders: [trace("y", "k", shape), ...cellOf.recorders],
    },
    20_000,
  );
  const values = made.trace("y").map((row) => row[0] ?? 0);
  const sum = (all: readonly number[]): number => all.reduce((total, value) => total + value * dt, 0);
  const psp = sum(made.trace("n.V_m").map((row) => row[0] ?? 0));
  return { first: values.find((value) => value !== 0) ?? 0, peak: Math.max(...values), area: sum(values), psp };
}

const fast = { tau_syn: 5, tau_rise: 2, tau_decay: 20 };

for (const model of models)
  if (model.kind === "synapse" && model.formula && model.gives.to === "current")
    describe(`weights of ${model.name}`, () => {
      const own = Object.fromEntries(
        Object.entries(fast).filter(([name]) => model.parameters.some((each) => each.name === name)),
      );
      const sets = [own, ...("tau_rise" in own ? [{ ...own, tau_rise: 20 }] : [])];
      for (const way of [model.formula, ...(model.normalisations ?? [])].filter((each) => each !== undefined))
        for (const parameters of sets)
          it(`${way.name} of ${JSON.stringify(parameters)}`, () => {
            const found = course(model, way.name === model.formula?.name ? undefined : way.name, parameters);
            // Sums of steps of 0.05 ms miss areas by less than one step's jump, 1 %, and peaks by far less.
            if (way.name === "peak") assert.ok(Math.abs(found.peak - 2) < 0.001, `peak ${found.peak}`);
            if (way.name === "area") assert.ok(Math.abs(found.area - 2) < 0.02, `area ${found.area}`);
            // J tau_m = 2 mV × 10 ms; the membrane smooths the jump, and what is left after a second is nothing.
            if (way.name === "psp-area")
              assert.ok(Math.abs(found.psp - 20) < 0.01, `area of the potential ${found.psp}`);
            const tau = parameters.tau_decay ?? parameters.tau_syn ?? 0;
            if (way.name === "jump") {
              const once = 2 * Math.exp(-dt / tau);
              assert.ok(Math.abs(found.first - once) < 1e-12, `a step after the jump ${found.first}`);
            }
            if (way.name === "jump" || way.name === "like-jump") {
              // The area is that of the jump's exponential.
              assert.ok(Math.abs(found.area - 2 * tau) < 0.01 * 2 * tau, `area ${found.area}`);
            }
          });
    });

describe("weights stated as J", () => {
  // tau_m = 10 ms from rest 0, in the words of each neuron; where it has C_m and g_L, tau_m is their quotient.
  const own: Readonly<Record<string, number>> = { ...quiet, g_L: 20 };
  for (const neuron of models)
    if (neuron.kind === "neuron" && targetValue(neuron, { name: "C_m", unit: "pF" }) && neuron.meanField)
      for (const kernel of models)
        if (kernel.kind === "synapse" && kernel.normalisations?.some(({ name }) => name === "psp-area"))
          it(`${kernel.name} onto ${neuron.name}`, () => {
            const given = neuron.parameters.flatMap(({ name }) => (own[name] === undefined ? [] : [[name, own[name]]]));
            const { psp } = course(kernel, "psp-area", {}, cell("n", neuron.name, Object.fromEntries(given), "V_m"));
            // J tau_m, as above.
            assert.ok(Math.abs(psp - 20) < 0.01, `area of the potential ${psp}`);
          });
  it("finds the forms in mV and the normalised one", () => {
    for (const name of ["lif-mv", "lif-mv-held", "lif-normalised"])
      assert.ok(
        models.some(
          (each) => each.kind === "neuron" && each.name === name && targetValue(each, { name: "C_m", unit: "pF" }),
        ),
      );
  });
});
