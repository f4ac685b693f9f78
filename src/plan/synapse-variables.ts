import { add, type Expression, name } from "../expression/expression.ts";
import { drift } from "../integration/drift.ts";
import type { StdpModel } from "../model/description.ts";
import type { NetworkDescription, PlasticityDescription } from "../network/description.ts";
import { elapsed, placeStates } from "./events.ts";
import type { Layout } from "./layout.ts";
import type { SynapseVariables } from "./operators/plasticity.ts";
import { modelOf, placeParameters } from "./parameters.ts";
import type { Scope } from "./scope.ts";

/** The names of the weight and of what a message says in the assignments of a rule. */
const weightName = "w";
const messageName = "message";

/** The variables of the synapses of a projection, with the scope that names them and the weight. */
export interface PlacedSynapseVariables {
  readonly variables: SynapseVariables | null;
  readonly scope: Scope;
}

/** The region of the learned weights of a projection. */
export function learnedRegion(projection: string): string {
  return `${projection}/w`;
}

/** What a message to a rule said, and the step at which it acts. */
export function messageRegions(part: string): { readonly amount: string; readonly due: string } {
  return { amount: `${part}/message`, due: `${part}/message-step` };
}

/** Places what each synapse of a projection has besides its weight. */
export function placeSynapseVariables(
  layout: Layout,
  network: NetworkDescription,
  part: PlasticityDescription,
  projection: string,
): PlacedSynapseVariables {
  const model = modelOf(network, part, "stdp");
  const weights = learnedRegion(projection);
  const own = placeParameters(layout, part, model).with([[weightName, name(weights)]]);
  const { synapse = [], weightRate } = model;
  if (synapse.length === 0) return { variables: null, scope: own };
  const placed = placeStates(layout, `${projection}/synapse`, layout.length(weights), synapse, own, "exact");
  const { states, scope, last } = placed;
  const moved = movedWeight(model, weights, weightRate, scope);
  return { variables: { states, last, moved, message: placeMessage(layout, part.key, model, scope) }, scope };
}

function movedWeight(
  { name: model, synapse }: StdpModel,
  weights: string,
  rate: string | undefined,
  scope: Scope,
): Expression {
  if (rate === undefined) return name(weights);
  const decays = (synapse ?? []).flatMap((v) =>
    v.rate === undefined ? [] : [[scope.region(v.name), scope.read(v.rate)] as const],
  );
  const change = drift(scope.read(rate), new Map(decays), elapsed);
  if (!change) throw new Error(`${model}: the weight must move by products of variables that decay to 0`);
  return add(name(weights), change);
}

function placeMessage(
  layout: Layout,
  part: string,
  { onMessage }: StdpModel,
  scope: Scope,
): SynapseVariables["message"] {
  if (!onMessage) return null;
  const { amount, due } = messageRegions(part);
  layout.region(amount, 1);
  layout.region(due, 1);
  const named = scope.with([[messageName, name(amount)]]);
  return { amount, due, lines: onMessage.map((text) => named.line(text)) };
}

/** What a recorder reads of a synapse, `elapsed` [ms] after its last event. */
export function synapseValue(
  layout: Layout,
  network: NetworkDescription,
  part: PlasticityDescription,
  projection: string,
  variable: string,
): { readonly value: Expression; readonly last: string | null } {
  const { variables, scope } = placeSynapseVariables(layout, network, part, projection);
  if (!variables) return { value: name(learnedRegion(projection)), last: null };
  if (variable !== weightName) {
    const state = variables.states.find(({ region }) => region === scope.region(variable));
    if (!state) throw new Error(`${part.key} has no ${variable}`);
    return { value: state.relaxed, last: variables.last };
  }
  const { bounds } = modelOf(network, part, "stdp");
  const lowest = { op: "max" as const, args: [scope.read(bounds.lower), variables.moved] };
  return { value: { op: "min", args: [scope.read(bounds.upper), lowest] }, last: variables.last };
}
