import { apply, type Expression, name, number, substitute } from "../expression/expression.ts";
import { stepper } from "../integration/stepper.ts";
import type { Assignment, Intermediate, System } from "../integration/system.ts";
import type { NeuronModel, TargetParameter } from "../model/description.ts";
import { targetValue } from "../model/target-value.ts";
import type { NetworkDescription, PopulationDescription } from "../network/description.ts";
import { isDrawn } from "../network/draws.ts";
import { type Distribution, sampler } from "../random/distribution.ts";
import { joinStreams } from "../random/philox.ts";
import { placeDrive } from "./current.ts";
import { type Due, type KernelInstance, placeDeliveries, placeKernel, statesOf, sumOf } from "./kernel.ts";
import type { Layout } from "./layout.ts";
import { modelOf, placeParameters } from "./parameters.ts";
import type { Scope } from "./scope.ts";
import { placeSettling } from "./settle.ts";
import { placeThreshold } from "./threshold.ts";

/** A population as placed in memory: what its projections and recorders need to know. */
export interface PlacedPopulation {
  readonly part: PopulationDescription;
  readonly model: NeuronModel;
  readonly scope: Scope;
  readonly kernels: readonly KernelInstance[];
  readonly due: Due;
  readonly intermediates: readonly Intermediate[];
}

/** Places a population, the kernels that end at it and everything they do in a step. */
export function placePopulation(
  layout: Layout,
  network: NetworkDescription,
  part: PopulationDescription,
): PlacedPopulation {
  const model = modelOf(network, part, "neuron");
  const n = part.count;
  const at = (variable: string): string => `${part.key}/${variable}`;
  const states = model.state.map((state) => [state.name, name(layout.region(at(state.name), n))] as const);
  const own = placeParameters(layout, part, model).with(states);
  const target = { key: part.key, n, membrane: at(model.membrane), value: valueIn(own, model) };
  const kernels = synapsesOnto(network, part.key).map((synapse) =>
    placeKernel(layout, synapse, modelOf(network, synapse, "synapse"), target),
  );
  const scope = defineInputs(layout, network, part, model, own, kernels);
  const intermediates = intermediatesOf(part, model, scope, kernels);
  placeStart(layout, network, part, model, scope, intermediates);
  const refractory = model.spike?.refractory ? layout.region(at("refractory"), n) : null;
  const waiting = model.spike?.reset === "next-step" ? layout.region(at("reset"), n) : null;
  // Held during the steps that start before this one.
  const left = refractory ? apply("greater", name(refractory), name("step")) : null;
  const clamped = model.state.find((state) => state.name === model.membrane)?.clampedWhileRefractory === true;
  const due = placeDeliveries(layout, network, kernels, part.key, n, {
    jump: clamped ? left : null,
    current: model.spike?.holdsCurrents ? left : null,
  });
  placeIntegration(layout, part, model, scope, kernels, intermediates, { refractory, waiting, left });
  placeThreshold(layout, part, model, scope, { refractory, waiting, left });
  const variables = [...model.state.map((state) => at(state.name)), ...kernels.flatMap(statesOf)];
  placeSettling(layout, part.key, n, variables);
  return { part, model, scope, kernels, due, intermediates };
}

/** What kernels read of the neurons. The network has been checked: the neurons state it. */
function valueIn(scope: Scope, model: NeuronModel): (read: TargetParameter) => Expression {
  return (read) => scope.read(targetValue(model, read) ?? read.name);
}

/** The synapse nodes with a projection that ends here, each once, in the order of the network. */
function synapsesOnto(network: NetworkDescription, population: string) {
  const used = new Set(network.projections.filter((p) => p.to === population).map((p) => p.synapse));
  return network.synapses.filter((synapse) => used.has(synapse.key));
}

/** Adds to the scope what flows in and the model's intermediate values. */
function defineInputs(
  layout: Layout,
  network: NetworkDescription,
  part: PopulationDescription,
  model: NeuronModel,
  own: Scope,
  kernels: readonly KernelInstance[],
): Scope {
  const currents = kernels.flatMap((kernel) => (kernel.current ? [kernel.current] : []));
  const drive = placeDrive(layout, network, part);
  if (drive) currents.push(drive);
  // The first input is the one that currents flow into.
  const inputs = model.inputs.map(
    (input, i) => [input.name, i === 0 ? (sumOf(currents) ?? number(0)) : number(0)] as const,
  );
  const definitions = (model.definitions ?? []).map((d) => [d.name, name(`${part.key}/${d.name}`)] as const);
  return own.with(inputs).with(definitions);
}

function placeStart(
  layout: Layout,
  network: NetworkDescription,
  part: PopulationDescription,
  model: NeuronModel,
  scope: Scope,
  intermediates: readonly Intermediate[],
): void {
  const before = intermediates.map(({ name: target, value }) => ({ target, value }));
  const lines: Assignment[] = [];
  for (const [position, state] of model.state.entries()) {
    const given = part.initial?.[state.name];
    const target = `${part.key}/${state.name}`;
    if (typeof given === "object") {
      const values = isDrawn(given) ? drawn(given, network.seed, part, position) : Float64Array.from(given);
      const table = layout.table(`${target}/initial`, values);
      lines.push({ target, value: name(table) });
    } else {
      // Definitions may be needed to start a gate at its steady state: they are computed just before.
      lines.push(...before, { target, value: given === undefined ? scope.read(state.initial) : number(given) });
    }
  }
  layout.atStart(part.count, lines);
}

/** A value for each neuron, by its number and nothing else; each variable of the model has numbers of its own. */
function drawn(
  distribution: Distribution,
  seed: number,
  { stream = 0, count }: PopulationDescription,
  position: number,
): Float64Array {
  const value = sampler(distribution, seed, joinStreams(stream, position));
  // Neighbours share a draw.
  return Float64Array.from({ length: count }, (_, neuron) => value(neuron >>> 1, neuron & 1));
}

/** Those of the kernels first: the neuron's own may need the currents. */
function intermediatesOf(
  part: PopulationDescription,
  model: NeuronModel,
  scope: Scope,
  kernels: readonly KernelInstance[],
): Intermediate[] {
  const own = (model.definitions ?? []).map((d) => ({ name: `${part.key}/${d.name}`, value: scope.read(d.value) }));
  return [...kernels.flatMap((kernel) => kernel.intermediates), ...own];
}

function placeIntegration(
  layout: Layout,
  part: PopulationDescription,
  model: NeuronModel,
  scope: Scope,
  kernels: readonly KernelInstance[],
  intermediates: readonly Intermediate[],
  events: { refractory: string | null; waiting: string | null; left: Expression | null },
): void {
  const region = (variable: string): string => `${part.key}/${variable}`;
  const clamped = model.state.filter((state) => state.clampedWhileRefractory).map((state) => region(state.name));
  const frozen = model.spike?.holdsCurrents ? kernels.flatMap(({ equations }) => equations.map((e) => e.name)) : [];
  const system: System = {
    membrane: region(model.membrane),
    equations: [
      ...model.state.flatMap((s) => (s.rate === undefined ? [] : [{ name: region(s.name), rate: scope.read(s.rate) }])),
      ...kernels.flatMap((kernel) => kernel.equations),
    ],
    intermediates,
    closed: kernels.map((kernel) => kernel.equations.map((e) => e.name)).filter((names) => names.length > 0),
    ...(events.left ? { held: { names: [...clamped, ...frozen], where: events.left } } : {}),
  };
  const step = stepper(system, part.method ?? model.methods[0] ?? "euler", layout.isConstant);
  layout.derive(step.derived);
  const maps = mapLines(model, scope, intermediates, events.left);
  const next = new Map([...step.next, ...maps.map(({ variable, line }) => [variable, line.target] as const)]);
  const lines = [...step.program, ...maps.map(({ line }) => line), ...commitLines(next, model, scope, events)];
  const program = layout.program(part.count, lines);
  const finite = model.state.map((state) => ({ region: region(state.name), variable: state.name }));
  layout.add({
    op: "run",
    slot: "integrate",
    part: part.key,
    population: part.key,
    program,
    finite,
    access: layout.access(program),
  });
}

/** The new values of variables that a map advances, from the state at the start of the step. */
function mapLines(
  model: NeuronModel,
  scope: Scope,
  intermediates: readonly Intermediate[],
  left: Expression | null,
): { readonly variable: string; readonly line: Assignment }[] {
  const written = new Map<string, Expression>();
  for (const { name: given, value } of intermediates) written.set(given, substitute(value, written));
  return model.state.flatMap((state) => {
    if (state.next === undefined) return [];
    const variable = scope.region(state.name);
    const value = substitute(scope.read(state.next), written);
    const held = left && state.clampedWhileRefractory ? apply("choose", left, name(variable), value) : value;
    return [{ variable, line: { target: `next.${variable}`, value: held } }];
  });
}

/** Writes the new values; where a reset is still to come, it takes the place of the step. */
function commitLines(
  advanced: ReadonlyMap<string, string>,
  model: NeuronModel,
  scope: Scope,
  events: { waiting: string | null },
): Assignment[] {
  const resets = new Map(
    (model.spike?.then ?? []).map((text) => scope.line(text)).map((line) => [line.target, line.value]),
  );
  const own = new Set(model.state.map((state) => scope.region(state.name)));
  const lines: Assignment[] = [];
  const values = [...advanced].map(([variable, target]) => {
    const next = name(target);
    if (!events.waiting || !own.has(variable)) return { target: variable, value: next };
    // Reset expressions read the old state, so they are computed before anything is written.
    const after = `after.${variable}`;
    const reset = resets.get(variable) ?? name(variable);
    lines.push({ target: after, value: apply("choose", name(events.waiting), reset, next) });
    return { target: variable, value: name(after) };
  });
  lines.push(...values);
  if (events.waiting) lines.push({ target: events.waiting, value: number(0) });
  return lines;
}
