import type { Noise } from "../../plan/operators/neurons.ts";
import { fillNormal } from "../../random/normal.ts";
import type { Context, Operation } from "./context.ts";

/** Draws the numbers of a noise current for this step. */
export function noise({ n, stream, into }: Noise, { memory, seed, now }: Context): Operation {
  const values = memory.f64(into);
  return () => fillNormal(values, n, seed, stream, now.step);
}
