/** Where the gates of a neuron settle, and how fast. Parsing is done before: this part also runs in the browser. */
import type { Expression } from "../expression/expression.ts";
import { evaluateAt, type Values } from "./evaluate.ts";

/** What decides between which potentials a membrane moves. */
export interface SpanTrees {
  /** Parameters that are potentials. */
  readonly named: readonly string[];
  /** Where the membrane starts. */
  readonly start: Expression;
}

/** The gates of a model as trees, plain data. */
export interface GateTrees {
  readonly membrane: string;
  readonly span: SpanTrees;
  /** Without a rate: a gate that follows the membrane at once. */
  readonly gates: readonly { readonly name: string; readonly settles: Expression; readonly rate?: Expression }[];
}

export interface GateCurves {
  /** Membrane potentials at even distances [mV]. */
  readonly potentials: readonly number[];
  /** For each gate its value at rest there, and the time constant with which it comes to it [ms]; none for one that is there at once. */
  readonly curves: readonly {
    readonly name: string;
    readonly settles: readonly number[];
    readonly tau?: readonly number[];
  }[];
}

const points = 100;
/** Room below the lowest potential of a model [mV]: spikes undershoot. */
const below = 20;

/** x_inf and tau of each gate from below the lowest potential that the parameters name to the highest. */
export function gateCurves({ membrane, span, gates }: GateTrees, parameters: Values): GateCurves {
  const { low, high } = spanOf(span, parameters);
  const from = low - below;
  const potentials = Array.from({ length: points + 1 }, (_, k) => from + ((high - from) * k) / points);
  const over = (value: (at: Values) => number): number[] =>
    potentials.map((V) => value({ ...parameters, [membrane]: V }));
  return {
    potentials,
    curves: gates.map(({ name, settles, rate }) => ({
      name,
      settles: over((at) => evaluateAt(settles, at)),
      ...(rate ? { tau: over((at) => 1 / evaluateAt(rate, at)) } : {}),
    })),
  };
}

/** The lowest and the highest of the potentials that parameters and start name [mV]. */
export function spanOf(
  { named, start }: SpanTrees,
  parameters: Values,
): { readonly low: number; readonly high: number } {
  const all = [...named.map((name) => parameters[name] ?? Number.NaN), evaluateAt(start, parameters)];
  const finite = all.filter(Number.isFinite);
  return { low: Math.min(...finite), high: Math.max(...finite) };
}
