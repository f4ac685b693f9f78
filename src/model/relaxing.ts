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
import { evaluateAt, type Values } from "./evaluate.ts";
import { type SpanTrees, spanOf } from "./gate-curves.ts";
import { defaultValue } from "./parameter-check.ts";

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
  const { read } = writtenOut(model);
  return new Map(model.state.flatMap(({ name, rate }) => (rate === undefined ? [] : [[name, read(rate)] as const])));
}

/** The definitions of a model, each without the others, and how further texts are read with them. */
function writtenOut(model: NeuronModel): {
  readonly definitions: ReadonlyMap<string, Expression>;
  readonly read: (text: string) => Expression;
} {
  const stated = model.definitions ?? [];
  const known = new Set([...model.parameters, ...model.inputs, ...stated, ...model.state].map(({ name }) => name));
  const definitions = new Map<string, Expression>();
  const read = (text: string): Expression => substitute(dropUnits(parse(text), known), definitions);
  for (const { name, value } of stated) definitions.set(name, read(value));
  return { definitions, read };
}

/** Gates that follow the membrane at once: dimensionless definitions of it alone, but for where another gate settles. */
export function instantOf(model: NeuronModel): Pick<Relaxing, "name" | "settles">[] {
  const { definitions } = writtenOut(model);
  const enough = new Set([model.membrane, ...model.parameters.map(({ name }) => name)]);
  const gates = relaxingOf(model);
  return (model.definitions ?? []).flatMap(({ name, unit }) => {
    const settles = definitions.get(name);
    const names = settles ? namesOf(settles) : [];
    if (!settles || unit !== "1" || !names.includes(model.membrane) || names.some((one) => !enough.has(one))) return [];
    return gates.some((gate) => agree(model, gate.settles, settles)) ? [] : [{ name, settles }];
  });
}

/** Points of the span at which two curves are compared. */
const looks = 7;

/** True for two expressions that are the same at the defaults of a model, all along its membrane. */
function agree(model: NeuronModel, one: Expression, other: Expression): boolean {
  const values = Object.fromEntries(model.parameters.map((each) => [each.name, defaultValue(each)]));
  const { low, high } = membraneSpan(model, values);
  return Array.from({ length: looks }, (_, k) => low + ((high - low) * k) / (looks - 1)).every((V) => {
    const at = { ...values, [model.membrane]: V };
    return Math.abs(evaluateAt(one, at) - evaluateAt(other, at)) < 1e-9;
  });
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
