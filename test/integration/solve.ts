/** Solves small systems of equations through the whole path: model, plan, engine. */

import { models, planNetwork, ReferenceEngine } from "../../src/index.ts";
import type { MethodName, NeuronModel, StateVariable } from "../../src/model/description.ts";
import { nothing } from "../empty-network.ts";

const text = { en: "test", ko: "시험" };

/** A neuron without spikes from equations `name: [initial, rate]`; all numbers without unit, time in ms. */
export function equations(
  state: Readonly<Record<string, readonly [initial: string, rate: string]>>,
  definitions: Readonly<Record<string, string>> = {},
): NeuronModel {
  const names = Object.keys(state);
  return {
    kind: "neuron",
    name: "equations",
    title: text,
    doc: text,
    references: [],
    parameters: [],
    inputs: [{ name: "I_syn", unit: "1/ms", doc: text }],
    definitions: Object.entries(definitions).map(([name, value]) => ({ name, unit: "1", value })),
    state: Object.entries(state).map(
      ([name, [initial, rate]]): StateVariable => ({ name, unit: "1", initial, rate, doc: text }),
    ),
    membrane: names[0] ?? "",
    methods: ["euler", "rk2", "rk4", "exponential-euler", "exact"],
  };
}

/** A network of one neuron of a model, ready to run. */
export function alone(model: NeuronModel, method: MethodName, dt: number): ReferenceEngine {
  const all = Object.fromEntries([...models, model].map((each) => [each.name, each]));
  return new ReferenceEngine(
    planNetwork({
      dt,
      seed: 1,
      models: all,
      ...nothing,
      populations: [{ key: "n", label: "n", model: model.name, parameters: {}, count: 1, method }],
    }),
  );
}

/** State after a time. */
export function solve(model: NeuronModel, method: MethodName, dt: number, time: number): Record<string, number> {
  const engine = alone(model, method, dt);
  const steps = Math.round(time / dt);
  if (engine.advance(steps) !== steps) throw new Error(JSON.stringify(engine.fault));
  return Object.fromEntries(model.state.map(({ name }) => [name, engine.read(`n/${name}`)[0] ?? Number.NaN]));
}
