import { type Expression, name } from "../expression/expression.ts";
import { type RelaxationMethod, relaxation } from "../integration/relaxation.ts";
import type { StateVariable } from "../model/description.ts";
import type { Layout } from "./layout.ts";
import type { Relaxing } from "./operators/plasticity.ts";
import type { Scope } from "./scope.ts";

/** The name that stands for the time [ms] since a neuron's last event. */
export const elapsed = "elapsed";

/** Variables of plasticity under a prefix, with the scope that names them and the steps of their last events. */
export interface PlacedStates {
  readonly states: readonly Relaxing[];
  readonly scope: Scope;
  readonly last: string;
  /** True when another projection placed them before. */
  readonly shared: boolean;
}

/** Places variables that relax between events, one each for `n` neurons. */
export function placeStates(
  layout: Layout,
  prefix: string,
  n: number,
  variables: readonly StateVariable[],
  own: Scope,
  method: RelaxationMethod,
): PlacedStates {
  const last = `${prefix}/last`;
  const shared = layout.has(last);
  layout.region(last, n);
  const scope = own.with(variables.map((v) => [v.name, name(layout.region(`${prefix}/${v.name}`, n))] as const));
  if (!shared) {
    const initial = variables.map((v) => ({ target: `${prefix}/${v.name}`, value: scope.read(v.initial) }));
    // Before the first event the state rests at its initial value since step 0.
    layout.atStart(n, [...initial, { target: last, value: { op: "number", value: 0 } }]);
  }
  const states = variables.map((v) => ({
    region: `${prefix}/${v.name}`,
    relaxed: relaxed(v, `${prefix}/${v.name}`, scope, method),
  }));
  return { states, scope, last, shared };
}

function relaxed(variable: StateVariable, region: string, scope: Scope, method: RelaxationMethod): Expression {
  if (variable.rate === undefined) return name(region);
  const value = relaxation(region, scope.read(variable.rate), elapsed, method);
  if (!value) throw new Error(`${variable.name}: the rate between events must be linear in ${variable.name} alone`);
  return value;
}
