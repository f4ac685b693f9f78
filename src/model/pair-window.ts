/** What one pair of spikes does to a synapse, over the time between them. Parsing is done before: this part also runs in the browser. */
import type { Expression } from "../expression/expression.ts";
import { evaluateAt, type Values } from "./evaluate.ts";

interface Trace {
  readonly name: string;
  readonly rate: Expression;
  readonly initial: Expression;
}

interface Change {
  readonly target: string;
  readonly value: Expression;
}

/** What a spike does: to the synapse, and then to the traces of its neuron. */
interface SpikeEffect {
  readonly synapse: readonly Change[];
  readonly traces: readonly Change[];
}

/** A rule as trees, plain data. */
export interface RuleTrees {
  /** The variable of the synapse that spikes change: `w`, or an eligibility. */
  readonly changes: string;
  /** Variables of the synapse before the pair. */
  readonly synapse: readonly { readonly name: string; readonly initial: Expression }[];
  readonly pre: readonly Trace[];
  readonly post: readonly Trace[];
  readonly onPre: SpikeEffect;
  readonly onPost: SpikeEffect;
}

/**
 * How much a pair changes the synapse with its value at the start, both spikes together, for `gap` = t_post - t_pre [ms]; bounds and
 * what fades between the spikes are left out. Where the gap is 0 both read the traces from before.
 */
export function pairChange(rule: RuleTrees, parameters: Values, gap: number): number {
  const at: Record<string, number> = { ...parameters };
  for (const { name, initial } of [...rule.synapse, ...rule.pre, ...rule.post]) at[name] = evaluateAt(initial, at);
  const before = at[rule.changes] as number;
  const change = (lines: readonly Change[]): void => {
    for (const { target, value } of lines) at[target] = evaluateAt(value, at);
  };
  const [first, second] = gap < 0 ? [rule.onPost, rule.onPre] : [rule.onPre, rule.onPost];
  change(first.synapse);
  if (gap !== 0) change(first.traces);
  for (const trace of gap < 0 ? rule.post : rule.pre) at[trace.name] = faded(trace, at, Math.abs(gap));
  change(second.synapse);
  return (at[rule.changes] as number) - before;
}

/** A trace with a rate linear in itself, some time [ms] later. */
function faded({ name, rate }: Trace, at: Values, time: number): number {
  const x = at[name] as number;
  const rest = evaluateAt(rate, { ...at, [name]: 0 });
  const slope = evaluateAt(rate, { ...at, [name]: 1 }) - rest;
  if (slope === 0) return x + rest * time;
  const settled = -rest / slope;
  return settled + (x - settled) * Math.exp(slope * time);
}

/** The longest of the times in which traces fade [ms]; 0 where none does. */
export function longestTrace(rule: RuleTrees, parameters: Values): number {
  const taus = [...rule.pre, ...rule.post].map(({ name, rate }) => {
    const slope = evaluateAt(rate, { ...parameters, [name]: 1 }) - evaluateAt(rate, { ...parameters, [name]: 0 });
    return slope < 0 ? -1 / slope : 0;
  });
  return Math.max(0, ...taus);
}
