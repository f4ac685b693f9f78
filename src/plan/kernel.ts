import { add, apply, type Expression, name } from "../expression/expression.ts";
import type { Equation, Intermediate } from "../integration/system.ts";
import type { SynapseModel, TargetParameter } from "../model/description.ts";
import type { NetworkDescription, SynapseDescription } from "../network/description.ts";
import { spikesWait, straightInto } from "../network/waiting.ts";
import type { Layout } from "./layout.ts";
import { arrival, type Deliver } from "./operators/neurons.ts";
import { placeParameters } from "./parameters.ts";
import type { Scope } from "./scope.ts";

/** A synapse node at one target population: one state and one ring buffer, whoever projects through it. */
export interface KernelInstance {
  readonly synapse: SynapseDescription;
  readonly model: SynapseModel;
  /** Prefix of its regions. */
  readonly key: string;
  readonly scope: Scope;
  readonly equations: readonly Equation[];
  /** Values that the current needs, such as the share of open channels. */
  readonly intermediates: readonly Intermediate[];
  /** What it adds to the current into the target; null for a kernel that acts on the membrane itself. */
  readonly current: Expression | null;
}

export function kernelKey(synapse: string, population: string): string {
  return `${synapse}>${population}`;
}

/** The region of the weight that all synapses of a node share. */
export function weightRegion(synapse: string): string {
  return `${synapse}/weight`;
}

/** Doubles in a slot of a ring buffer for `n` neurons: whole pairs. */
export function ringWidth(n: number): number {
  return n + (n % 2);
}

/** Where a kernel acts: a population of `n` units. */
export interface KernelTarget {
  readonly key: string;
  readonly n: number;
  /** The region of the membrane potential. */
  readonly membrane: string;
  /** What the kernel reads of the target, by its name. */
  readonly value: (read: TargetParameter) => Expression;
}

/** Places the state of a kernel at its target. */
export function placeKernel(
  layout: Layout,
  synapse: SynapseDescription,
  model: SynapseModel,
  { key: population, n, membrane, value }: KernelTarget,
): KernelInstance {
  const key = kernelKey(synapse.key, population);
  layout.parameter(weightRegion(synapse.key), synapse.weight);
  const states = model.state.map((state) => [state.name, name(layout.region(`${key}/${state.name}`, n))] as const);
  const scope = placeParameters(layout, synapse, model)
    .with(states)
    .with([["V_m", name(membrane)]])
    .with((model.reads ?? []).map((each) => [each.name, value(each)] as const))
    .with((model.definitions ?? []).map((each) => [each.name, name(`${key}/${each.name}`)] as const));
  layout.atStart(
    n,
    model.state.map((state) => ({ target: `${key}/${state.name}`, value: scope.read(state.initial) })),
  );
  const equations = model.state.flatMap((state) =>
    state.rate === undefined ? [] : [{ name: `${key}/${state.name}`, rate: scope.read(state.rate) }],
  );
  const intermediates = (model.definitions ?? []).map((each) => ({
    name: `${key}/${each.name}`,
    value: scope.read(each.value),
  }));
  const current = model.gives.to === "current" ? scope.read(model.gives.value) : null;
  return { synapse, model, key, scope, equations, intermediates, current };
}

/** The regions of a kernel's state. */
export function statesOf({ key, model }: KernelInstance): string[] {
  return model.state.map(({ name }) => `${key}/${name}`);
}

/** Where a population notes in which steps something arrives, as far ahead as the longest delay. */
export function pendingRegion(population: string): string {
  return `${population}/pending`;
}

/** What the weights of spikes that waited are added to when these are due, by the key of the kernel: a variable, or a ring of one slot. */
export type Due = ReadonlyMap<string, string>;

/** Where weights wait, or are summed when they are due. */
export function ringRegion(kernel: string): string {
  return `${kernel}/ring`;
}

/** Where arrivals are lost: jumps of a refractory membrane, as in NEST's iaf_psc_delta and in Brian2, and held currents. */
interface Lost {
  readonly jump: Expression | null;
  readonly current: Expression | null;
}

/** Places the ring buffers of the kernels of a population and the operators that take arrivals from them; returns where spikes that wait go. */
export function placeDeliveries(
  layout: Layout,
  network: NetworkDescription,
  all: readonly KernelInstance[],
  population: string,
  n: number,
  lost: Lost,
): Due {
  const due = new Map<string, string>();
  for (const { key, scope, synapse } of all) {
    const variable = straightInto(network, synapse, population);
    if (variable !== null) due.set(key, scope.region(variable));
    else if (spikesWait(network, synapse, population)) due.set(key, ringRegion(key));
  }
  const isSummed = ({ key }: KernelInstance): boolean => due.get(key) === undefined || due.get(key) === ringRegion(key);
  const slotsOf = ({ key, synapse }: KernelInstance): number => (due.has(key) ? 1 : synapse.delaySteps + 1);
  const kernels = all.filter(isSummed);
  if (kernels.length === 0) return due;
  const pendingSlots = Math.max(...kernels.map(slotsOf));
  const notes = { pending: layout.region(pendingRegion(population), pendingSlots), pendingSlots };
  for (const kernel of kernels) {
    const clears = kernel === kernels.at(-1);
    placeDelivery(layout, kernel, population, n, lost, { ...notes, clears, ringSlots: slotsOf(kernel) });
  }
  return due;
}

function placeDelivery(
  layout: Layout,
  kernel: KernelInstance,
  population: string,
  n: number,
  lost: Lost,
  notes: Pick<Deliver, "pending" | "pendingSlots" | "clears" | "ringSlots">,
): void {
  const { key, model } = kernel;
  const width = ringWidth(n);
  const ring = layout.region(ringRegion(key), notes.ringSlots * width);
  const scope = kernel.scope.with([["weight", name(arrival)]]);
  const where = kernel.current === null ? lost.jump : lost.current;
  const lines = model.receive.map((text) => {
    const { target, value } = scope.line(text);
    return { target, value: where ? apply("choose", where, name(target), value) : value };
  });
  const program = layout.program(n, lines);
  layout.add({
    op: "deliver",
    slot: "deliver",
    part: kernel.synapse.key,
    population,
    ring,
    ...notes,
    n,
    width,
    program,
    access: layout.access(program, {
      updates: [ring, ...(notes.clears ? [notes.pending] : [])],
      reads: notes.clears ? [] : [notes.pending],
    }),
  });
}

/** The sum of the currents of several kernels and of what else flows in; null when there is none. */
export function sumOf(terms: readonly Expression[]): Expression | null {
  return terms.length === 0 ? null : terms.reduce((sum, term) => add(sum, term));
}
