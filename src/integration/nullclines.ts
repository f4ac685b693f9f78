/**
 * Nullclines of a neuron model with two variables: where one of them stands still. They are read off the equations, so a
 * model states nothing for them. The curve rate = 0 is traced by the squares of a grid that it passes (marching squares).
 */
import type { Expression } from "../expression/expression.ts";
import { compute } from "../expression/functions.ts";
import { parse } from "../expression/parse.ts";
import type { NeuronModel } from "../model/description.ts";
import { unitNamed } from "../units/unit.ts";

/** A window of the plane of two variables. */
export interface PlaneWindow {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Short straight pieces, four numbers each: x and y of one end, x and y of the other. */
export interface Nullcline {
  readonly variable: string;
  readonly pieces: readonly number[];
}

const squares = 100;

type Values = Map<string, number>;

/** True when the plane of two variables holds the whole state of a model, so that it has nullclines. */
export function hasNullclines(model: NeuronModel, x: string, y: string): boolean {
  const moving = model.state.filter(({ rate }) => rate !== undefined).map(({ name }) => name);
  return x !== y && model.state.length === 2 && moving.length === 2 && moving.includes(x) && moving.includes(y);
}

/** Both nullclines within a window, for these values of parameters and inputs. */
export function nullclinesOf(
  model: NeuronModel,
  [x, y]: readonly [string, string],
  given: Readonly<Record<string, number>>,
  window: PlaneWindow,
): Nullcline[] {
  const values: Values = new Map(Object.entries(given));
  const definitions = (model.definitions ?? []).map(({ name, value }) => ({ name, value: evaluator(parse(value)) }));
  return model.state.map(({ name, rate = "0" }) => {
    const rateAt = evaluator(parse(rate));
    return {
      variable: name,
      pieces: contour(window, (atX, atY) => {
        values.set(x, atX).set(y, atY);
        for (const each of definitions) values.set(each.name, each.value(values));
        return rateAt(values);
      }),
    };
  });
}

/** Where a function is zero, square by square: straight lines between the zeros on their sides. */
function contour({ x, y }: PlaneWindow, f: (x: number, y: number) => number): number[] {
  const [width, height] = [(x[1] - x[0]) / squares, (y[1] - y[0]) / squares];
  const row = (j: number) => Array.from({ length: squares + 1 }, (_, i) => f(x[0] + i * width, y[0] + j * height));
  const pieces: number[] = [];
  let below = row(0);
  for (let j = 0; j < squares; j++) {
    const above = row(j + 1);
    for (let i = 0; i < squares; i++) {
      const [a, b, c, d] = [below[i]!, below[i + 1]!, above[i + 1]!, above[i]!];
      const found: number[] = [];
      const side = (from: number, to: number, u: (s: number) => number, v: (s: number) => number): void => {
        if (from >= 0 === to >= 0 || Number.isNaN(from + to)) return;
        const s = from / (from - to);
        found.push(x[0] + u(s) * width, y[0] + v(s) * height);
      };
      side(
        a,
        b,
        (s) => i + s,
        () => j,
      );
      side(
        b,
        c,
        () => i + 1,
        (s) => j + s,
      );
      side(
        d,
        c,
        (s) => i + s,
        () => j + 1,
      );
      side(
        a,
        d,
        () => i,
        (s) => j + s,
      );
      pieces.push(...found.slice(0, found.length - (found.length % 4)));
    }
    below = above;
  }
  return pieces;
}

function evaluator(e: Expression): (values: Values) => number {
  if (e.op === "number") return () => e.value;
  if (e.op === "name") return (values) => values.get(e.name) ?? (unitNamed(e.name) ? 1 : Number.NaN);
  if (e.op === "random") return () => Number.NaN;
  const f = compute[e.op];
  const zero = (): number => 0;
  const [a = zero, b = zero, c = zero] = e.args.map(evaluator);
  return (values) => f(a(values), b(values), c(values));
}
