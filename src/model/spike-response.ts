/** What one spike of a kernel gives over time, from its equations. Parsing is done before: this part also runs in the browser. */
import type { Expression } from "../expression/expression.ts";
import type { Chain } from "./description.ts";
import { evaluateAt, type Values } from "./evaluate.ts";
import { decayMatrix, identity, type Matrix, times } from "./linear-system.ts";
import { peakOfChain } from "./unfold.ts";

/** The equations of a kernel as trees, plain data. */
export interface KernelTrees {
  readonly states: readonly { readonly name: string; readonly rate: Expression }[];
  readonly chain?: Chain;
  readonly receive: readonly { readonly target: string; readonly value: Expression }[];
  /** The state that is drawn: the one that the current reads. */
  readonly gives: string;
  readonly unit: string;
  /** Factors on the weight by the name of the way in which it is stated. */
  readonly factors: Readonly<Record<string, Expression>>;
}

export interface SpikeResponse {
  /** Points of time [ms] at even distances from 0, and the response there. */
  readonly times: readonly number[];
  readonly values: readonly number[];
  readonly peak: { readonly time: number; readonly value: number };
  /** From 10 to 90 % of the peak [ms]; 0 where the response jumps. */
  readonly rise: number;
  /** From the peak down to 1/e of it [ms]. */
  readonly decay: number;
}

const points = 400;
/** The response is followed until it is this share of its peak. */
const faded = 0.02;
/** So often the time looked at doubles, from a hundredth of the quickest time constant. */
const doublings = 60;

/**
 * The response to a spike of `weight`, stated as `normalisation` says, or null where it has none: a kernel that never fades, or a
 * parameter or weight that is no number. Factors that read the target are left out: the response is then to a weight of 1 at its peak.
 */
export function respond(
  trees: KernelTrees,
  parameters: Values,
  weight: number,
  normalisation: string,
): (SpikeResponse & { readonly isRelative: boolean }) | null {
  const system = linear(trees, parameters, weight, normalisation);
  const end = fadesAt(system);
  if (end === null) return null;
  const step = end / points;
  const advance = decayMatrix(system.matrix, step);
  let state = system.start;
  const values = [state[system.output] as number];
  for (let k = 0; k < points; k++) {
    state = times(
      advance,
      state.map((x) => [x]),
    ).map(([x = 0]) => x);
    values.push(state[system.output] as number);
  }
  const sizes = values.map(Math.abs);
  const at = sizes.indexOf(Math.max(...sizes));
  const scale = system.isRelative ? 1 / (sizes[at] || 1) : 1;
  const shown = values.map((value) => value * scale);
  const crossing = (share: number, from: number, way: 1 | -1): number => {
    const level = share * (sizes[at] as number);
    let k = from;
    while (k + way >= 0 && k + way <= points && (sizes[k + way] as number) > level) k += way;
    const [inner = 0, outer = 0] = [sizes[k], sizes[k + way]];
    return k + way < 0 || k + way > points ? k * step : (k + (way * (inner - level)) / (inner - outer)) * step;
  };
  return {
    times: values.map((_, k) => k * step),
    values: shown,
    peak: { time: at * step, value: shown[at] as number },
    rise: at === 0 ? 0 : crossing(0.9, at, -1) - crossing(0.1, at, -1),
    decay: crossing(1 / Math.E, at, 1) - at * step,
    isRelative: system.isRelative,
  };
}

interface LinearSystem {
  readonly matrix: Matrix;
  readonly start: readonly number[];
  readonly output: number;
  readonly isRelative: boolean;
}

/** The kernel as x' = A x from the state that a spike leaves behind, a chain with all its stages. */
function linear(trees: KernelTrees, parameters: Values, weight: number, normalisation: string): LinearSystem {
  const { chain } = trees;
  const order = chain ? Math.round(parameters[chain.order] ?? 0) : 0;
  const variables = trees.states.flatMap(({ name, rate }) =>
    Array.from({ length: name === chain?.state ? order + 1 : 1 }, (_, stage) => ({ name, rate, stage })),
  );
  const lastOf = (name: string): number => variables.map((each) => each.name).lastIndexOf(name);
  const firstOf = (name: string): number => variables.findIndex((each) => each.name === name);
  const rateOf = (i: number, x: readonly number[]): number => {
    const { name, rate, stage } = variables[i] as (typeof variables)[number];
    const at: Record<string, number> = { ...parameters };
    for (const each of trees.states) at[each.name] = x[lastOf(each.name)] as number;
    at[name] = x[i] as number;
    if (chain) at[chain.feed] = name === chain.state && stage > 0 ? (x[i - 1] as number) : 0;
    return evaluateAt(rate, at);
  };
  const size = variables.length;
  const unit = identity(size);
  const matrix = unit.map((_, i) => unit.map((x) => rateOf(i, x)));
  const tree = trees.factors[normalisation];
  const factor = tree ? evaluateAt(tree, { ...parameters, ...(chain ? { [chain.peak]: peakOfChain(order) } : {}) }) : 1;
  const isRelative = Number.isNaN(factor);
  const arrival: Record<string, number> = { ...parameters, weight: weight * (isRelative ? 1 : factor) };
  for (const { name } of trees.states) arrival[name] = 0;
  if (chain) arrival[chain.feed] = 0;
  const start = Array.from({ length: size }, () => 0);
  for (const { target, value } of trees.receive)
    start[target === chain?.feed ? firstOf(chain.state) : lastOf(target)] = evaluateAt(value, arrival);
  return { matrix, start, output: lastOf(trees.gives), isRelative };
}

/** When the response has faded for good [ms], found by doubling the time; null where it does not. */
function fadesAt({ matrix, start, output }: LinearSystem): number | null {
  const quickest = Math.max(...matrix.flat().map(Math.abs));
  if (!Number.isFinite(quickest) || quickest === 0 || !start.every(Number.isFinite)) return null;
  let time = 0.01 / quickest;
  let advance = decayMatrix(matrix, time);
  let largest = Math.abs(start[output] as number);
  for (let k = 0; k < doublings; k++, time *= 2, advance = times(advance, advance)) {
    const now = Math.abs(
      (advance[output] as readonly number[]).reduce((sum, a, j) => sum + a * (start[j] as number), 0),
    );
    if (largest > 0 && now < faded * largest) return time;
    largest = Math.max(largest, now);
  }
  return null;
}
