/** How fast a neuron and its conductances pull a disturbance back: what decides how long a step of an explicit method may be. */
import { dropUnits } from "../expression/dimension.ts";
import { type Expression, substitute } from "../expression/expression.ts";
import { parse, parseAssignment } from "../expression/parse.ts";
import type { MethodName, NeuronModel, SynapseModel } from "./description.ts";
import { evaluateAt, type Values } from "./evaluate.ts";
import { membraneSpan, ratesOf, relaxingOf } from "./relaxing.ts";

/**
 * The largest dt × rate at which a method does not blow up x' = -rate x (Hairer and Wanner, Solving Ordinary Differential Equations II,
 * IV.2); methods that are not here are stable at any. Two half steps count for the membrane only; the rest is as for Euler.
 */
export const stableUpTo: Readonly<Partial<Record<MethodName, number>>> = {
  euler: 2,
  "euler-exact-kernels": 2,
  "half-steps": 2,
  "membrane-first": 2,
  rk2: 2,
  rk4: 2.785,
};

/** Potentials at which a model is looked at, along its span. */
const points = 61;

/** What the slope of a kernel's current adds at a potential [nS]. */
export type Conductance = (V: number) => number;

/**
 * The highest of the rates -df/dx [1/ms], f being the rate of x, along the span of the membrane, every other variable being where it
 * settles there. It leaves out how variables act on each other, which is little where a single one is far faster than the rest.
 */
export function fastestRate(model: NeuronModel, parameters: Values, conductance?: Conductance): number {
  const rates = ratesOf(model);
  const relaxing = relaxingOf(model);
  const { low, high } = membraneSpan(model, parameters);
  const [input] = model.inputs;
  const none = Object.fromEntries(model.inputs.map(({ name }) => [name, 0]));
  let fastest = 0;
  for (let k = 0; k < points; k++) {
    const V = low + ((high - low) * k) / (points - 1);
    const at: Record<string, number> = { ...parameters, ...none, [model.membrane]: V };
    for (const { name } of model.state) at[name] ??= 0;
    for (const { name, settles } of relaxing) at[name] = evaluateAt(settles, at);
    for (const [name, rate] of rates) {
      let falls = -slope(rate, at, name);
      if (name === model.membrane && input && conductance) falls += conductance(V) * slope(rate, at, input.name);
      if (falls > fastest) fastest = falls;
    }
  }
  return fastest;
}

function slope(e: Expression, at: Values, by: string): number {
  const x = at[by] ?? 0;
  const h = 1e-4 * Math.max(1, Math.abs(x));
  return (evaluateAt(e, { ...at, [by]: x + h }) - evaluateAt(e, { ...at, [by]: x - h })) / (2 * h);
}

/**
 * The slope -dI/dV of a kernel's mean current [nS] at a potential, for arrivals of total weight 1 in each ms; nothing for a kernel
 * that gives no current that depends on V_m, or whose states this cannot average.
 */
export function meanConductance(model: SynapseModel, parameters: Values): Conductance | undefined {
  if (model.gives.to !== "current") return undefined;
  const names = [...model.parameters, ...model.state, ...(model.definitions ?? [])].map(({ name }) => name);
  const known = new Set([...names, "V_m", "weight"]);
  const written = new Map<string, Expression>();
  const read = (text: string): Expression => substitute(dropUnits(parse(text), known), written);
  for (const { name, value } of model.definitions ?? []) written.set(name, read(value));
  const states = model.state.map(({ name }) => name);
  const zero = Object.fromEntries(states.map((name) => [name, 0]));
  const arriving = new Map(model.receive.map((text) => parseAssignment(text)).map((one) => [one.target, one.value]));
  const matrix = model.state.map(({ rate = "0", name }) => {
    const tree = read(rate);
    const row = states.map((other) => evaluateAt(tree, { ...parameters, ...zero, [other]: 1 }));
    const jump = arriving.get(name);
    const added = jump ? evaluateAt(dropUnits(jump, known), { ...parameters, ...zero, weight: 1 }) : 0;
    return [...row, -added];
  });
  const mean = solve(matrix);
  if (mean.some((value) => !Number.isFinite(value))) return undefined;
  const settled = Object.fromEntries(states.map((name, i) => [name, mean[i] ?? 0]));
  const current = read(model.gives.value);
  return (V) => -slope(current, { ...parameters, ...settled, V_m: V }, "V_m");
}

/** The solution of a small linear system by elimination; rows hold the right side last. */
function solve(rows: number[][]): number[] {
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    const best = rows.slice(k).reduce((a, b) => (Math.abs(b[k] ?? 0) > Math.abs(a[k] ?? 0) ? b : a));
    rows.splice(rows.indexOf(best), 1);
    rows.splice(k, 0, best);
    for (const row of rows) {
      if (row === best) continue;
      const factor = (row[k] ?? 0) / (best[k] ?? 0);
      for (let j = k; j <= n; j++) row[j] = (row[j] ?? 0) - factor * (best[j] ?? 0);
    }
  }
  return rows.map((row, k) => (row[n] ?? 0) / (row[k] ?? 0));
}
