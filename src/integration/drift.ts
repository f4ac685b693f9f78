import { add, apply, type Expression, name, namesOf, number } from "../expression/expression.ts";
import { linearIn } from "../expression/linear.ts";
import { prune } from "../expression/simplify.ts";

const times = (a: Expression, b: Expression): Expression => apply("multiply", a, b);

/**
 * How much a variable changes in a time `elapsed` [ms] whose rate is a sum of products of variables that decay to 0, such as c d:
 * with c' = a c and d' = b d the product decays with a + b, so its integral is c d t exprel((a + b) t). `decays` gives the rate of
 * each; null when a rate or the sum has another form.
 */
export function drift(rate: Expression, decays: ReadonlyMap<string, Expression>, elapsed: string): Expression | null {
  const slopes = new Map<string, Expression>();
  for (const [variable, decay] of decays) {
    const form = linearIn(decay, new Set([variable]));
    const slope = form?.coefficients.get(variable);
    if (form?.rest.op === "number" && form.rest.value === 0 && slope) slopes.set(variable, slope);
  }
  const parts = products(rate).map((factors) => {
    const isVariable = (e: Expression): boolean => e.op === "name" && decays.has(e.name);
    const known = factors.filter(isVariable).map((e) => slopes.get(e.op === "name" ? e.name : ""));
    const others = factors.filter((e) => !isVariable(e)).flatMap(namesOf);
    if (known.includes(undefined) || others.some((other) => decays.has(other))) return null;
    const product = factors.reduce(times);
    const sum = (known as Expression[]).reduce(add, number(0));
    return times(product, times(name(elapsed), apply("exprel", times(sum, name(elapsed)))));
  });
  return parts.includes(null) ? null : prune((parts as Expression[]).reduce(add));
}

/** A sum written out: the factors of each of its terms. */
function products(e: Expression): (readonly Expression[])[] {
  if (e.op === "number" || e.op === "name") return [[e]];
  const [a, b] = e.args as readonly [Expression, Expression];
  if (e.op === "add") return [...products(a), ...products(b)];
  if (e.op === "subtract") return [...products(a), ...products(b).map((term) => [number(-1), ...term])];
  if (e.op === "negate") return products(a).map((term) => [number(-1), ...term]);
  if (e.op === "multiply") return products(a).flatMap((left) => products(b).map((right) => [...left, ...right]));
  if (e.op === "divide") return products(a).map((term) => [...term, apply("divide", number(1), b)]);
  return [[e]];
}
