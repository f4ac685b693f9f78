import { apply, type Expression, name, number } from "../expression/expression.ts";
import { stepper } from "../integration/stepper.ts";
import type { Assignment } from "../integration/system.ts";
import type { RateModel, TargetParameter } from "../model/description.ts";
import { unfold } from "../model/unfold.ts";
import type { LayerDescription, NetworkDescription, RateDescription } from "../network/description.ts";
import { placeDrive } from "./current.ts";
import { type Due, type KernelInstance, placeDeliveries, placeKernel, statesOf, sumOf } from "./kernel.ts";
import type { Layout } from "./layout.ts";
import type { Operator } from "./operators/index.ts";
import type { Program } from "./operators/placed.ts";
import { modelOf, placeParameters } from "./parameters.ts";
import type { Scope } from "./scope.ts";
import { placeSettling } from "./settle.ts";

/** A layer of rate neurons as placed in memory: what recorders need to know. */
export interface PlacedRate {
  readonly kernels: readonly KernelInstance[];
  readonly due: Due;
}

/** The region of the numbers that a layer received last, one for each unit. */
export function messagesRegion(rate: string): string {
  return `${rate}/messages`;
}

/** The region of the bias, one number for each unit. Like the weights it is a table that a message may fill anew. */
export function biasRegion(rate: string): string {
  return `${rate}/bias`;
}

/** The region of the weights of a layer that enters another, laid out as by `columnsOf`. */
export function weightsRegion(layer: string): string {
  return `${layer}/weights`;
}

/**
 * Places a layer of rate neurons. In the slot `deliver` all layers add up W y of the step before, so their order means nothing and
 * loops are allowed; in `integrate` each computes z, what it needs of the whole layer, and its new y.
 */
export function placeRate(layout: Layout, network: NetworkDescription, part: RateDescription): PlacedRate {
  const model = modelOf(network, part, "rate");
  const { key, count: n } = part;
  const own = placeParameters(layout, part, model);
  const y = layout.region(`${key}/y`, n);
  const z = layout.region(`${key}/z`, n);
  layout.atStart(n, [{ target: y, value: given(layout, `${y}/initial`, part.initial ?? [0]) }]);
  layout.region(messagesRegion(key), n);
  const { kernels, due } = placeKernels(layout, network, part);
  const currents = kernels.flatMap(({ current }) => (current ? [current] : []));
  const drive = placeDrive(layout, network, part);
  if (drive) currents.push(drive);
  const arriving = own.with([
    ["layer", placeLayers(layout, network, part)],
    [
      "bias",
      name(
        layout.table(
          biasRegion(key),
          Float64Array.from({ length: n }, (_, i) => ofUnit(part.bias, i)),
        ),
      ),
    ],
    ["message", name(messagesRegion(key))],
    ["I_syn", sumOf(currents) ?? number(0)],
  ]);
  const before = kernels.flatMap(({ intermediates }) => intermediates);
  const lines = before.map(({ name: target, value }) => ({ target, value }));
  run(layout, key, n, [...lines, { target: z, value: arriving.read(model.total) }]);
  placeActivation(layout, part, model, own);
  placeSettling(layout, key, n, [y, ...kernels.flatMap(statesOf)]);
  return { kernels, due };
}

/** The number of a unit in a list of one for all or of one each. */
function ofUnit(values: readonly number[], unit: number): number {
  return values[values.length === 1 ? 0 : unit] ?? 0;
}

/** Numbers of a list: one for all as it is, several as a table. */
function given(layout: Layout, region: string, values: readonly number[]): Expression {
  return values.length === 1 ? number(values[0] ?? 0) : name(layout.table(region, Float64Array.from(values)));
}

/** Kernels of synapses that end here; they are integrated before z is computed. */
function placeKernels(layout: Layout, network: NetworkDescription, { key, count: n }: RateDescription): PlacedRate {
  // A layer has no parameters that a kernel could read.
  const target = { key, n, membrane: `${key}/V_m`, value: (read: TargetParameter) => name(`${key}/${read.name}`) };
  const used = new Set(network.projections.filter(({ to }) => to === key).map(({ synapse }) => synapse));
  const kernels = network.synapses
    .filter((synapse) => used.has(synapse.key))
    .map((synapse) => {
      const model = unfold(modelOf(network, synapse, "synapse"), synapse);
      return placeKernel(layout, synapse, model, target);
    });
  if (kernels.length === 0) return { kernels, due: new Map() };
  const due = placeDeliveries(layout, network, kernels, key, n, { jump: null, current: null });
  const equations = kernels.flatMap((kernel) => kernel.equations);
  const intermediates = kernels.flatMap((kernel) => kernel.intermediates);
  const closed = kernels.map((kernel) => kernel.equations.map((each) => each.name));
  const step = stepper({ membrane: `${key}/V_m`, equations, intermediates, closed }, "exact", layout.isConstant);
  layout.derive(step.derived);
  const next = equations.map((each) => ({ target: each.name, value: name(step.next.get(each.name) ?? each.name) }));
  const program = layout.program(n, [...step.program, ...next]);
  const access = layout.access(program);
  layout.add({ op: "run", slot: "integrate", part: key, population: key, program, finite: [], access });
  return { kernels, due };
}

/** The weighted sums of all layers wired to this one; 0 where there are none. */
function placeLayers(layout: Layout, network: NetworkDescription, part: RateDescription): Expression {
  const { key, count: targets } = part;
  const into = `${key}/layer`;
  const entering = (network.layers ?? []).filter(({ to }) => to === key);
  for (const [i, layer] of entering.entries()) {
    const sources = (network.rates ?? []).find((rate) => rate.key === layer.from)?.count ?? targets;
    const weights = layer.weights ? layout.table(weightsRegion(layer.key), columnsOf(layer.weights)) : null;
    const from = layout.region(`${layer.from}/y`, sources);
    layout.region(into, targets);
    const adds = i > 0;
    const access = {
      sets: adds ? [] : [into],
      increments: [],
      reads: weights === null ? [from] : [from, weights],
      updates: adds ? [into] : [],
    };
    const width = widthOf(targets);
    layout.add({ op: "weigh", slot: "deliver", part: key, targets, sources, weights, width, from, into, adds, access });
  }
  return entering.length === 0 ? number(0) : name(into);
}

/** Targets are summed in pairs. */
function widthOf(targets: number): number {
  return targets + (targets % 2);
}

/** Weights [targets × sources] column after column, so that neighbouring targets are summed together. */
export function columnsOf(weights: NonNullable<LayerDescription["weights"]>): Float64Array {
  const width = widthOf(weights.length);
  const columns = new Float64Array((weights[0]?.length ?? 0) * width);
  for (const [i, row] of weights.entries()) for (const [j, value] of row.entries()) columns[j * width + i] = value;
  return columns;
}

/** y follows f(z), at once or with its time constant: exactly, as f is constant during a step. */
function placeActivation(layout: Layout, { key, count: n }: RateDescription, model: RateModel, own: Scope): void {
  const pools = model.pools ?? [];
  const texts = [model.activation, ...pools.map(({ value }) => value)];
  const numbers = texts.some((text) => /\bindex\b/.test(text))
    ? name(
        layout.table(
          `${key}/index`,
          Float64Array.from({ length: n }, (_, i) => i),
        ),
      )
    : number(0);
  const unit = own.with([
    ["z", name(`${key}/z`)],
    ["index", numbers],
    ...pools.map((pool) => [pool.name, name(`${key}/${pool.name}`)] as const),
  ]);
  for (const pool of pools) {
    const of = layout.region(`${key}/pooled`, n);
    const into = layout.region(`${key}/${pool.name}`, 1);
    run(layout, key, n, [{ target: of, value: unit.read(pool.value) }]);
    const access = { sets: [into], increments: [], reads: [of], updates: [] };
    layout.add({ op: "reduce", slot: "integrate", part: key, over: pool.over, n, of, into, access });
  }
  const y = `${key}/y`;
  const tau = own.read(model.tau);
  const share = apply("negate", apply("expm1", apply("divide", apply("negate", name("dt")), tau)));
  const following = apply("add", name(y), apply("multiply", apply("subtract", name("f"), name(y)), share));
  const value = apply("choose", apply("greater", tau, number(0)), following, name("f"));
  const lines = [
    { target: "f", value: unit.read(model.activation) },
    { target: y, value },
  ];
  run(layout, key, n, lines, [{ region: y, variable: "y" }]);
}

type RunOperator = Extract<Operator, { op: "run" }>;

/** A program over the layer; it may read numbers of all units, so it runs by itself. */
function run(layout: Layout, part: string, n: number, lines: Assignment[], finite: RunOperator["finite"] = []): void {
  const program: Program = layout.program(n, lines);
  layout.add({ op: "run", slot: "integrate", part, program, finite, access: layout.access(program) });
}

/** The current that a layer drives into a population: a number for all its neurons, or one each. */
export function placeRateCurrent(layout: Layout, network: NetworkDescription, part: RateDescription): string {
  const region = `${part.key}/I`;
  if (layout.has(region)) return region;
  const target = layout.region(region, part.count);
  const model = modelOf(network, part, "rate");
  const y = name(layout.region(`${part.key}/y`, part.count));
  const value = placeParameters(layout, part, model)
    .with([["y", y]])
    .read(model.gives);
  const program = layout.program(part.count, [{ target, value }]);
  layout.add({ op: "run", slot: "deliver", part: part.key, program, finite: [], access: layout.access(program) });
  return region;
}
