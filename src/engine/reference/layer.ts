import type { Reduce, Weigh } from "../../plan/operators/layer.ts";
import type { Context, Operation } from "./context.ts";

/** Sums weighted values, target by target. */
export function weigh(op: Weigh, { memory }: Context): Operation {
  const { targets, sources, width, adds } = op;
  const [from, into] = [memory.f64(op.from), memory.f64(op.into)];
  const weights = op.weights === null ? null : memory.f64(op.weights);
  return () => {
    for (let i = 0; i < targets; i++) {
      let sum = adds ? (into[i] as number) : 0;
      if (!weights) sum += from[i] as number;
      else for (let j = 0; j < sources; j++) sum += (weights[j * width + i] as number) * (from[j] as number);
      into[i] = sum;
    }
  };
}

const joins = {
  sum: (a: number, b: number) => a + b,
  max: (a: number, b: number) => Math.max(a, b),
  min: (a: number, b: number) => Math.min(a, b),
} as const;

/** Makes one number of all values, the first with the second, that with the third and so on. */
export function reduce(op: Reduce, { memory }: Context): Operation {
  const [of, into] = [memory.f64(op.of), memory.f64(op.into)];
  const join = joins[op.over];
  return () => {
    let value = of[0] as number;
    for (let i = 1; i < op.n; i++) value = join(value, of[i] as number);
    into[0] = value;
  };
}
