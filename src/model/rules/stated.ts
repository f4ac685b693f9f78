/** Every expression of a model with what it may name and what it must be: the rules about expressions walk this list. */
import { type Expression, namesOf } from "../../expression/expression.ts";
import { parse, parseAssignment } from "../../expression/parse.ts";
import { units } from "../../units/unit.ts";
import type { Definition, ModelDescription, NeuronModel, RateModel, StateVariable } from "../description.ts";
import { firing } from "./stated-firing.ts";
import type { Named } from "./vocabulary.ts";

export interface Stated {
  /** Where it stands, e.g. `V_m.rate`. */
  readonly where: string;
  readonly text: string;
  /** What it may name. */
  readonly known: readonly Named[];
  /** Unit of its value, e.g. `mV/ms`; a condition is a bare number. */
  readonly unit: string;
  /** For an assignment: what it may assign to. The value then has the unit of its target. */
  readonly targets?: readonly Named[];
  readonly random?: boolean;
}

export interface Read {
  readonly target?: string;
  readonly value: Expression;
}

/** The tree of an expression or assignment, or the reason why it cannot be read. */
export function read(stated: Stated): Read | { readonly reason: string } {
  try {
    return stated.targets ? parseAssignment(stated.text) : { value: parse(stated.text) };
  } catch (error) {
    return { reason: (error as Error).message };
  }
}

export function statedOf(model: ModelDescription): readonly Stated[] {
  const own = model.parameters;
  switch (model.kind) {
    case "neuron":
      return neuron(model);
    case "synapse": {
      const weight = { name: "weight", unit: model.weightUnit };
      const membrane = { name: "V_m", unit: "mV" };
      const jumps = model.gives.to === "membrane";
      const targets = jumps ? [membrane] : model.state;
      const seen = [...own, ...model.state, membrane];
      const definitions = model.definitions ?? [];
      return [
        ...definitions.map(({ name, unit, value }, index) => ({
          where: name,
          text: value,
          known: [...seen, ...definitions.slice(0, index)],
          unit,
        })),
        ...variables(model.state, own, [...own, ...model.state]),
        ...assignments("receive", model.receive, [...own, ...(model.reads ?? []), ...targets, weight], targets),
        ...(model.gives.to === "current"
          ? [{ where: "gives", text: model.gives.value, known: [...seen, ...definitions], unit: "pA" }]
          : []),
      ];
    }
    case "stp": {
      const known = [...own, ...model.state];
      return [
        ...variables(model.state, own, known),
        { where: "release", text: model.release, known, unit: "1" },
        ...assignments("onSpike", model.onSpike, known, model.state).filter(({ text }) => text.trim() !== "release"),
      ];
    }
    case "stdp": {
      const weight = { name: "w", unit: "1" };
      const synapse = model.synapse ?? [];
      const known = [...own, weight, ...model.pre, ...model.post, ...synapse];
      const message = { name: "message", unit: "1" };
      const { weightRate } = model;
      return [
        ...variables(model.pre, own, [...own, ...model.pre]),
        ...variables(model.post, own, [...own, ...model.post]),
        { where: "initial", text: model.initial, known: own, unit: "1" },
        ...variables(synapse, own, [...own, ...synapse]),
        ...(weightRate === undefined
          ? []
          : [{ where: "weightRate", text: weightRate, known: [...own, ...synapse], unit: "1/ms" }]),
        ...assignments("onMessage", model.onMessage ?? [], [...own, weight, ...synapse, message], [weight, ...synapse]),
        ...assignments("onPre.weight", listed(model.onPre.weight), known, [weight]),
        ...assignments("onPre.synapse", model.onPre.synapse ?? [], known, synapse),
        ...assignments("onPre.traces", model.onPre.traces, [...own, ...model.pre], model.pre),
        ...assignments("onPost.weight", listed(model.onPost.weight), known, [weight]),
        ...assignments("onPost.synapse", model.onPost.synapse ?? [], known, synapse),
        ...assignments("onPost.traces", model.onPost.traces, [...own, ...model.post], model.post),
      ];
    }
    case "spike-source": {
      return firing(model);
    }
    case "rate":
      return rate(model);
    case "current-source": {
      const [t, dt, message] = [time("t"), time("dt"), { name: "message", unit: "pA" }];
      const drawn = [dt, { name: "noise", unit: "1" }, { name: "I", unit: "pA" }];
      const known = [...own, t, message, ...(model.draws ? drawn : [])];
      return [
        { where: "current", text: model.current, known, unit: "pA" },
        ...(model.initial === undefined ? [] : [{ where: "initial", text: model.initial, known: own, unit: "pA" }]),
      ];
    }
  }
}

function listed(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}

/** Rates are bare numbers; currents that arrive or are given are in pA. */
function rate({ parameters: own, total, pools = [], activation, tau, gives }: RateModel): Stated[] {
  const number = (name: string): Named => ({ name, unit: "1" });
  const arriving = [...["layer", "bias", "message"].map(number), { name: "I_syn", unit: "pA" }];
  const unit = [...own, number("z"), number("index")];
  return [
    { where: "total", text: total, known: [...own, ...arriving], unit: "1" },
    ...pools.map(({ name, value }, index) => ({
      where: name,
      text: value,
      known: [...unit, ...pools.slice(0, index).map((pool) => number(pool.name))],
      unit: "1",
    })),
    { where: "activation", text: activation, known: [...unit, ...pools.map(({ name }) => number(name))], unit: "1" },
    { where: "tau", text: tau, known: own, unit: "ms" },
    { where: "gives", text: gives, known: [...own, number("y")], unit: "pA" },
  ];
}

function time(name: string): Named {
  return { name, unit: "ms" };
}

function neuron(model: NeuronModel): Stated[] {
  const own = model.parameters;
  const definitions = model.definitions ?? [];
  const inner = [...own, ...model.state, ...definitions];
  const { spike } = model;
  return [
    ...definitions.map(({ name, unit, value }, index) => ({
      where: name,
      text: value,
      known: [...own, ...model.inputs, ...model.state, ...definitions.slice(0, index)],
      unit,
    })),
    ...variables(model.state, own, [...inner, ...model.inputs], definitions),
    ...(spike ? [{ where: "spike.when", text: spike.when, known: inner, unit: "1" }] : []),
    ...assignments("spike.then", spike?.then ?? [], inner, model.state),
    ...(spike?.refractory ? [{ where: "spike.refractory", text: spike.refractory, known: own, unit: "ms" }] : []),
  ];
}

function assignments(
  where: string,
  texts: readonly string[],
  known: readonly Named[],
  targets: readonly Named[],
): Stated[] {
  return texts.map((text) => ({ where, text, known, unit: "1", targets }));
}

/** Initial values see the states above them and the definitions these suffice for; rates see everything. */
function variables(
  states: readonly StateVariable[],
  own: readonly Named[],
  known: readonly Named[],
  definitions: readonly Definition[] = [],
): Stated[] {
  return states.flatMap(({ name, unit, initial, rate, next }, index) => {
    const above = withDefinitions([...own, ...states.slice(0, index)], definitions);
    return [
      { where: `${name}.initial`, text: initial, known: above, unit },
      ...(rate === undefined ? [] : [{ where: `${name}.rate`, text: rate, known, unit: `${unit}/ms` }]),
      ...(next === undefined ? [] : [{ where: `${name}.next`, text: next, known: [...known, time("dt")], unit }]),
    ];
  });
}

/** Adds the definitions that need nothing but units and what is known already. */
function withDefinitions(known: readonly Named[], definitions: readonly Definition[]): readonly Named[] {
  const all = [...known];
  for (const definition of definitions) {
    const tree = read({ where: definition.name, text: definition.value, known: all, unit: definition.unit });
    if ("reason" in tree) continue;
    const enough = (name: string): boolean => Object.hasOwn(units, name) || all.some((one) => one.name === name);
    if (namesOf(tree.value).every(enough)) all.push(definition);
  }
  return all;
}
