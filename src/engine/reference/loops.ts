import type { FunctionName } from "../../expression/expression.ts";
import { compute } from "../../expression/functions.ts";

/** One operation over n values: `out[i] = f(x[i dx], y[i dy], z[i dz])`; a step of 0 repeats one value. */
export type Loop = (
  out: Float64Array,
  n: number,
  x: Float64Array,
  dx: number,
  y: Float64Array,
  dy: number,
  z: Float64Array,
  dz: number,
) => void;

type Vectorised = Exclude<FunctionName, "random">;

/** The commonest operations have loops of their own, so the compiler sees plain arithmetic instead of a call. */
const own: Partial<Record<Vectorised, Loop>> = {
  add: (out, n, x, dx, y, dy) => {
    for (let i = 0; i < n; i++) out[i] = (x[i * dx] as number) + (y[i * dy] as number);
  },
  subtract: (out, n, x, dx, y, dy) => {
    for (let i = 0; i < n; i++) out[i] = (x[i * dx] as number) - (y[i * dy] as number);
  },
  multiply: (out, n, x, dx, y, dy) => {
    for (let i = 0; i < n; i++) out[i] = (x[i * dx] as number) * (y[i * dy] as number);
  },
  divide: (out, n, x, dx, y, dy) => {
    for (let i = 0; i < n; i++) out[i] = (x[i * dx] as number) / (y[i * dy] as number);
  },
  greater: (out, n, x, dx, y, dy) => {
    for (let i = 0; i < n; i++) out[i] = (x[i * dx] as number) > (y[i * dy] as number) ? 1 : 0;
  },
  greaterOrEqual: (out, n, x, dx, y, dy) => {
    for (let i = 0; i < n; i++) out[i] = (x[i * dx] as number) >= (y[i * dy] as number) ? 1 : 0;
  },
  less: (out, n, x, dx, y, dy) => {
    for (let i = 0; i < n; i++) out[i] = (x[i * dx] as number) < (y[i * dy] as number) ? 1 : 0;
  },
  and: (out, n, x, dx, y, dy) => {
    for (let i = 0; i < n; i++) out[i] = x[i * dx] !== 0 && y[i * dy] !== 0 ? 1 : 0;
  },
  or: (out, n, x, dx, y, dy) => {
    for (let i = 0; i < n; i++) out[i] = x[i * dx] !== 0 || y[i * dy] !== 0 ? 1 : 0;
  },
  max: (out, n, x, dx, y, dy) => {
    for (let i = 0; i < n; i++) out[i] = Math.max(x[i * dx] as number, y[i * dy] as number);
  },
  choose: (out, n, x, dx, y, dy, z, dz) => {
    for (let i = 0; i < n; i++) out[i] = x[i * dx] !== 0 ? (y[i * dy] as number) : (z[i * dz] as number);
  },
};

/** The loop of a function. */
export function loopOf(op: Vectorised): Loop {
  const known = own[op];
  if (known) return known;
  const f = compute[op];
  return (out, n, x, dx, y, dy, z, dz) => {
    for (let i = 0; i < n; i++) out[i] = f(x[i * dx] as number, y[i * dy] as number, z[i * dz] as number);
  };
}

/** Copies, or repeats one value. */
export const copyLoop: Loop = (out, n, x, dx) => {
  for (let i = 0; i < n; i++) out[i] = x[i * dx] as number;
};
