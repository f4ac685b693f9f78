/**
 * Variables of a neuron that relax while its membrane stands still, x' = (x_inf(V) - x) / tau(V): gates, and others such as a recovery
 * current. Where they settle and how fast follows from their rates.
 */
import { dropUnits } from "../expression/dimension.ts";
import { apply, type Expression, namesOf, substitute } from "../expression/expression.ts";
import { linearIn } from "../expression/linear.ts";
import { parse } from "../expression/parse.ts";
import { fold } from "../expression/simplify.ts";
import type { NeuronModel } from "./description.ts";
import type { Values } from "./evaluate.ts";
import { type SpanTrees, spanOf } from "./gate-curves.ts";

export interface Relaxing {
  readonly name: string;
  readonly unit: string;
  /** x_inf, of the membrane and parameters. */
  readonly settles: Expression;
  /** 1 / tau [1/ms], of the same. */
  readonly rate: Expression;
}

/** The rates of a model by variable, with definitions written out and units dropped. */
export function ratesOf(model: NeuronModel): ReadonlyMap<string, Expression> {
  const definitions = model.definitions ?? [];
  const known = new Set([...model.parameters, ...model.inputs, ...definitions, ...model.state].map(({ name }) => name));
  const written = new Map<string, Expression>();
  const read = (text: string): Expression => substitute(dropUnits(parse(text), known), written);
  for (const { name, value } of definitions) written.set(name, read(value));
  return new Map(model.state.flatMap(({ name, rate }) => (rate === undefined ? [] : [[name, read(rate)] as const])));
}

export function relaxingOf(model: NeuronModel): Relaxing[] {
  const rates = ratesOf(model);
  const enough = new Set([model.membrane, ...model.parameters.map(({ name }) => name)]);
  return model.state.flatMap(({ name, unit }): Relaxing[] => {
    const rate = name === model.membrane ? undefined : rates.get(name);
    const form = rate && linearIn(rate, new Set([name]));
    const slope = form?.coefficients.get(name);
    if (!form || !slope || [slope, form.rest].some((e) => namesOf(e).some((one) => !enough.has(one)))) return [];
    const falls = apply("negate", slope);
    return [{ name, unit, settles: fold(apply("divide", form.rest, falls)), rate: fold(falls) }];
  });
}

/** The span that a membrane moves in [mV]: the lowest and the highest of the potentials that its parameters and its start name. */
export function membraneSpan(model: NeuronModel, parameters: Values): { readonly low: number; readonly high: number } {
  return spanOf(spanTrees(model), parameters);
}

export function spanTrees({ parameters, state, membrane }: NeuronModel): SpanTrees {
  const initial = state.find(({ name }) => name === membrane)?.initial ?? "";
  return {
    named: parameters.filter(({ unit }) => unit === "mV").map(({ name }) => name),
    start: dropUnits(parse(initial), new Set(parameters.map(({ name }) => name))),
  };
}
