import type { Route } from "../../plan/operators/route.ts";
import type { Addresses } from "./addresses.ts";

/** The weight of a synapse: its own or the shared one, times what it learned, times the factor of the spike. */
export function weightOf(op: Route, addresses: Addresses): string[] {
  const own = op.weights === null ? [`(local.set $weight (local.get $shared))`] : ownWeight(op.weights, addresses);
  const place = op.places === null ? "(local.get $s)" : addresses.whole(op.places, "(local.get $s)");
  const factors = [
    ...(op.learned === null ? [] : [addresses.double(op.learned, place)]),
    ...(op.factors === null ? [] : ["(local.get $factor)"]),
  ];
  return [...own, ...factors.map((factor) => `(local.set $weight (f64.mul (local.get $weight) ${factor}))`)];
}

function ownWeight(weights: string, addresses: Addresses): string[] {
  return [
    `(local.set $weight ${addresses.double(weights, "(local.get $s)")})`,
    "(if (f64.ne (local.get $weight) (local.get $weight)) (then (local.set $weight (local.get $shared))))",
  ];
}
