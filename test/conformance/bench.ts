/** Puts a model of any kind to work among probes, so that every model meets the same demands. Nothing here knows a name. */

import { models, type NetworkDescription } from "../../src/index.ts";
import type {
  CurrentSourceModel,
  MethodName,
  ModelDescription,
  ModelKind,
  NeuronModel,
  SpikeSourceModel,
  SynapseModel,
} from "../../src/model/description.ts";
import { nothing } from "../empty-network.ts";

const text = { en: "probe", ko: "탐침" };
const described = { title: text, doc: text, references: [], parameters: [] } as const;

/** Fires every 7 ms from 3 ms on. */
const beat: SpikeSourceModel = {
  ...described,
  kind: "spike-source",
  name: "probe-beat",
  fires: { by: "interval", first: "3 ms", interval: "7 ms" },
};

const current: CurrentSourceModel = { ...described, kind: "current-source", name: "probe-current", current: "10 pA" };

/** A leaky membrane; `fires` tells whether 5 mV are its threshold. */
const membrane = (fires: boolean): NeuronModel => ({
  ...described,
  kind: "neuron",
  name: fires ? "probe-cell" : "probe-membrane",
  inputs: [{ name: "I_syn", unit: "pA", doc: text }],
  state: [{ name: "V_m", unit: "mV", initial: "0 mV", rate: "-V_m / (10 ms) + I_syn / (100 pF)", doc: text }],
  membrane: "V_m",
  ...(fires ? { spike: { when: "V_m >= 5 mV", then: ["V_m = 0 mV"] } } : {}),
  methods: ["exact"],
});

const jump: SynapseModel = {
  ...described,
  kind: "synapse",
  name: "probe-jump",
  weightUnit: "mV",
  weightDefault: 1,
  state: [],
  receive: ["V_m += weight"],
  gives: { to: "membrane" },
};

const probes: readonly ModelDescription[] = [beat, current, membrane(true), membrane(false), jump];

export interface Setup {
  readonly model: ModelDescription;
  readonly dt: number;
  readonly method?: MethodName;
  /** In the unit of the equations. */
  readonly parameters?: Readonly<Record<string, number>>;
}

/** Key of the part under test in every network made here. */
export const subject = "subject";

type Parts = Partial<Omit<NetworkDescription, "models" | "dt" | "seed">>;
type Make = (setup: Setup) => Parts;

const part = (key: string, model: string) => ({ key, label: key, model, parameters: {} });
const tested = ({ model, parameters = {} }: Setup) => ({ ...part(subject, model.name), parameters });
const trace = (of: string, variable: string) => ({
  key: `${of}.${variable}`,
  records: "trace" as const,
  of,
  variable,
  indices: [0],
  everySteps: 1,
});
const spikes = (of: string) => ({ key: `${of}.spikes`, records: "spikes" as const, of });
const pulse = { ...part("beat", beat.name), count: 2, stream: 1 };
const target = (fires: boolean) => ({ ...part("target", membrane(fires).name), count: 2 });
const steady = { ...part("current", current.name), stream: 2 };
/** A delay of 1 ms whatever the step. */
const synapse = (dt: number, weight: number, more: object = part("synapse", jump.name)) => ({
  ...part("synapse", jump.name),
  ...more,
  weight,
  delaySteps: Math.round(1 / dt),
  connectivity: { rule: "all-to-all", selfConnections: true } as const,
  stream: 3,
});

/** Weights of both signs whose sums do not grow. */
const matrix = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => Math.sin(3 * i + j) / 4));

/** By kind: a network in which the model has something to do, and recorders of what it does. */
const networks: Readonly<Record<ModelKind, Make>> = {
  neuron: (setup) => {
    const { model, method } = setup as Setup & { readonly model: NeuronModel };
    return {
      populations: [{ ...tested(setup), count: 3, ...(method ? { method } : {}) }],
      currentSources: [steady],
      drives: [{ key: "drive", from: "current", to: subject }],
      recorders: [spikes(subject), ...model.state.map(({ name }) => trace(subject, name))],
    };
  },
  synapse: (setup) => {
    const { model, dt } = setup as Setup & { readonly model: SynapseModel };
    return {
      spikeSources: [pulse],
      populations: [target(false)],
      synapses: [synapse(dt, model.weightDefault, tested(setup))],
      projections: [{ key: "path", from: "beat", to: "target", synapse: subject }],
      recorders: [trace("target", "V_m"), ...model.state.map(({ name }) => trace(subject, name))],
    };
  },
  stp: (setup) => {
    const { model, dt } = setup as Setup & { readonly model: Extract<ModelDescription, { kind: "stp" }> };
    return {
      spikeSources: [pulse],
      populations: [target(false)],
      synapses: [synapse(dt, 1)],
      stps: [tested(setup)],
      projections: [{ key: "path", from: "beat", to: "target", synapse: "synapse", stp: subject }],
      recorders: [trace("target", "V_m"), ...model.state.map(({ name }) => trace(subject, name))],
    };
  },
  stdp: (setup) => ({
    spikeSources: [pulse],
    populations: [target(true)],
    synapses: [synapse(setup.dt, 20)],
    stdps: [tested(setup)],
    projections: [{ key: "path", from: "beat", to: "target", synapse: "synapse", stdp: subject }],
    recorders: [trace(subject, "w"), spikes("target")],
  }),
  "spike-source": (setup) => ({
    spikeSources: [{ ...tested(setup), count: 2, stream: 1 }],
    populations: [target(false)],
    synapses: [synapse(setup.dt, 1)],
    projections: [{ key: "path", from: subject, to: "target", synapse: "synapse" }],
    recorders: [spikes(subject)],
  }),
  /** Five units that hear a source through a kernel, a constant, themselves and a layer of three, and drive neurons. */
  rate: (setup) => ({
    spikeSources: [pulse],
    currentSources: [steady],
    populations: [{ ...target(false), count: 5 }],
    synapses: [synapse(setup.dt, 1.5, part("synapse", "exponential"))],
    rates: [
      { ...tested(setup), count: 5, bias: [0.5, -1, 0.25, 3, 0.1], initial: [0.125] },
      { ...part("inputs", "linear"), parameters: { tau: 2 }, count: 3, bias: [1] },
      { ...part("one", "softmax"), count: 1, bias: [0.25] },
      { ...part("same", "relu"), count: 3, bias: [-0.5] },
    ],
    layers: [
      { key: "own", from: subject, to: subject, weights: matrix(5, 5) },
      { key: "in", from: "inputs", to: subject, weights: matrix(5, 3) },
      { key: "alike", from: "inputs", to: "same" },
      { key: "again", from: "same", to: "one", weights: matrix(1, 3) },
    ],
    projections: [{ key: "path", from: "beat", to: subject, synapse: "synapse" }],
    drives: [
      { key: "in", from: "current", to: subject },
      { key: "out", from: subject, to: "target" },
    ],
    recorders: [trace(subject, "y"), trace(subject, "z"), trace("target", "V_m"), trace("synapse", "I")],
  }),
  "current-source": (setup) => ({
    currentSources: [{ ...tested(setup), stream: 1 }],
    populations: [target(false)],
    drives: [{ key: "drive", from: subject, to: "target" }],
    recorders: [trace(subject, "I"), trace("target", "V_m")],
  }),
};

/** A network around a model. */
export function networkOf(setup: Setup): NetworkDescription {
  return {
    dt: setup.dt,
    seed: 1,
    models: Object.fromEntries([...models, ...probes, setup.model].map((each) => [each.name, each])),
    ...nothing,
    ...networks[setup.model.kind](setup),
  };
}

/** Methods a model may run with; only neurons have a choice. */
export function methodsOf(model: ModelDescription): readonly (MethodName | undefined)[] {
  return model.kind === "neuron" ? model.methods : [undefined];
}
