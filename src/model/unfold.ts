/**
 * From a kernel as its file states it to one kernel with plain equations: a chain gets as many states as the part asks for,
 * and the weight becomes what the part says it is. All else (plan, rules, engines) then works on equations only.
 */
import type { ModelDescription, Normalisation, StateVariable, SynapseModel } from "./description.ts";
import type { Parameter } from "./parameter.ts";

/** What a part chooses of the form of its model. */
export interface Form {
  readonly parameters: Readonly<Record<string, number>>;
  readonly normalisation?: string;
}

/** The model itself where nothing of it is to be chosen. */
export function unfold<M extends ModelDescription>(model: M, form: Form): M {
  if (model.kind !== "synapse") return model;
  const kernel: SynapseModel = weigh(lengthen(model, form), normalisationOf(model, form.normalisation));
  // A kernel remains a kernel.
  return kernel as M;
}

/** Every form a model may take, with the chain at its shortest and at its default, for rules that hold for all of them. */

export function formsOf(model: ModelDescription): readonly ModelDescription[] {
  if (model.kind !== "synapse") return [model];
  const names = [undefined, ...(model.normalisations ?? []).map(({ name }) => name)];
  const orders = model.parameters.filter(({ structural }) => structural);
  const lengths = orders.length
    ? [orders.map(({ min }) => min ?? 0), orders.map((each) => each.default)]
    : [[] as number[]];
  return names.flatMap((normalisation) =>
    lengths.map((values) => {
      const parameters = Object.fromEntries(orders.map(({ name }, i) => [name, values[i] ?? 0]));
      return unfold(model, normalisation === undefined ? { parameters } : { parameters, normalisation });
    }),
  );
}

/** How the weight is stated; undefined for the kernel's own way, or for a name the kernel does not have. */
export function normalisationOf(model: SynapseModel, name: string | undefined): Normalisation | undefined {
  return model.normalisations?.find((each) => each.name === name);
}

/** Unit and default of the weight, stated in one of the ways the kernel offers. */
export function weightOf(model: SynapseModel, normalisation: string | undefined): { unit: string; default: number } {
  const way = normalisationOf(model, normalisation);
  return { unit: way?.weightUnit ?? model.weightUnit, default: way?.weightDefault ?? model.weightDefault };
}

function lengthen(model: SynapseModel, { parameters }: Form): SynapseModel {
  const { chain } = model;
  const parameter = chain && model.parameters.find(({ name }) => name === chain.order);
  const last = chain && model.state.find(({ name }) => name === chain.state);
  if (!chain || !parameter || !last) return model;
  const order = wholeWithin(parameter, parameters[chain.order] ?? parameter.default);
  const names = Array.from({ length: order + 1 }, (_, i) => (i === order ? last.name : `${last.name}_${i}`));
  const stages = names.map((name, i): StateVariable => {
    const fed = i === 0 ? `(0 ${last.unit})` : (names[i - 1] ?? "");
    const own = replace(last.rate ?? "", last.name, name);
    return { ...last, name, ...(i === order ? {} : { symbol: name }), rate: replace(own, chain.feed, fed) };
  });
  const state = model.state.flatMap((each) => (each === last ? stages : [each]));
  const receive = model.receive.map((text) => replace(text, chain.feed, names[0] ?? last.name));
  const peak = String(peakOfChain(order));
  const normalisations = (model.normalisations ?? []).map((each) => ({
    ...each,
    factor: replace(each.factor, chain.peak, peak),
  }));
  const { chain: _, ...rest } = model;
  return { ...rest, state, receive, normalisations };
}

/** Largest value of x^n e^-x / n!, reached at x = n. */
export function peakOfChain(n: number): number {
  let factor = 1;
  for (let k = 1; k <= n; k++) factor *= n / k / Math.E;
  return factor;
}

function weigh(model: SynapseModel, stated: Normalisation | undefined): SynapseModel {
  // Names in the chain are filled in by now.
  const way = stated && (normalisationOf(model, stated.name) ?? stated);
  const { normalisations: _, ...rest } = model;
  if (!way) return rest;
  return {
    ...rest,
    weightUnit: way.weightUnit,
    weightDefault: way.weightDefault,
    receive: model.receive.map((text) => replace(text, "weight", `(weight * (${way.factor}))`)),
    ...(way.reads ? { reads: way.reads } : {}),
  };
}

/** What is out of range is a fault of its own; here it only must not break anything. */
function wholeWithin({ min = 0, max = 0 }: Parameter, value: number): number {
  return Number.isFinite(value) ? Math.min(max, Math.max(min, Math.round(value))) : min;
}

function replace(text: string, name: string, by: string): string {
  return text.replace(new RegExp(`\\b${name}\\b`, "g"), by);
}
