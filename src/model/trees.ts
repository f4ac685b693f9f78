/** Gates, kernels and rules of plasticity with their texts parsed, as plain data for those who have no parser. */
import { dropUnits } from "../expression/dimension.ts";
import { type Expression, namesOf } from "../expression/expression.ts";
import { parse, parseAssignment } from "../expression/parse.ts";
import type { NeuronModel, StateVariable, StdpModel, SynapseModel } from "./description.ts";
import type { GateTrees } from "./gate-curves.ts";
import type { RuleTrees } from "./pair-window.ts";
import { instantOf, relaxingOf, spanTrees } from "./relaxing.ts";
import type { KernelTrees } from "./spike-response.ts";

/** The gates of a neuron; null for one without any. */
export function gateTrees(model: NeuronModel): GateTrees | null {
  const gates = relaxingOf(model)
    .filter(({ unit }) => unit === "1")
    .map(({ name, settles, rate }) => ({ name, settles, rate }));
  if (gates.length === 0) return null;
  // A definition named for where a gate settles, as m_inf, is drawn as the gate.
  const instant = instantOf(model).map(({ name, settles }) => ({ name: name.replace(/_inf$/, ""), settles }));
  return { membrane: model.membrane, span: spanTrees(model), gates: [...instant, ...gates] };
}

/** A kernel's equations; null for one that makes the membrane jump at once. */
export function kernelTrees(model: SynapseModel): KernelTrees | null {
  const { gives, state, chain, normalisations = [] } = model;
  if (gives.to !== "current") return null;
  const read = reader([...model.parameters, ...state].map(({ name }) => name));
  const drawn = state.find(({ name }) => namesOf(parse(gives.value)).includes(name));
  if (!drawn) return null;
  return {
    states: state.map(({ name, rate = "0" }) => ({ name, rate: read(rate) })),
    ...(chain ? { chain } : {}),
    receive: model.receive.map((text) => {
      const { target, value } = parseAssignment(text);
      return { target, value };
    }),
    gives: drawn.name,
    unit: drawn.unit,
    factors: Object.fromEntries(normalisations.map(({ name, factor }) => [name, read(factor)])),
  };
}

/** A rule's traces and what spikes do to the synapse; null where they do nothing to it. */
export function ruleTrees(model: StdpModel): RuleTrees | null {
  const own = model.synapse ?? [];
  const names = ["w", ...[...model.parameters, ...own, ...model.pre, ...model.post].map(({ name }) => name)];
  const read = reader(names);
  const line = (text: string) => {
    const { target, value } = parseAssignment(text);
    return { target, value: dropUnits(value, new Set(names)) };
  };
  const event = ({ weight, synapse = [], traces }: StdpModel["onPre"]) => ({
    synapse: [...(weight === undefined ? [] : [weight]), ...synapse].map(line),
    traces: traces.map(line),
  });
  const [onPre, onPost] = [event(model.onPre), event(model.onPost)];
  const changes = [...onPost.synapse, ...onPre.synapse][0]?.target;
  if (changes === undefined) return null;
  const trace = ({ name, rate = "0", initial }: StateVariable) => ({ name, rate: read(rate), initial: read(initial) });
  return {
    changes,
    synapse: [
      { name: "w", initial: read(model.initial) },
      ...own.map(({ name, initial }) => ({ name, initial: read(initial) })),
    ],
    pre: model.pre.map(trace),
    post: model.post.map(trace),
    onPre,
    onPost,
  };
}

/** Units are 1: all is in the coherent units of the parameters. */
function reader(names: readonly string[]): (text: string) => Expression {
  const known = new Set(names);
  return (text) => dropUnits(parse(text), known);
}
