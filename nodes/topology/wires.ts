/** The table of wires: what a wire from one kind of node to another means, or which sentence it gets. */
import type { MessageCode } from "../../src/messages/index.ts";
import type { Role } from "./roles.ts";

export type Meaning =
  /** A path of spikes starts or goes on towards a synapse. */
  | "path"
  /** A synapse ends a path at its target. */
  | "end"
  /** A current, or a rate through its gain, is added to the target. */
  | "drive"
  /** Filtered spikes or weighted rates enter a rate neuron. */
  | "layer"
  | "record-spikes"
  | "record-trace"
  | "record-rate"
  /** Rates are handed to a theory or compared with it. */
  | "theory"
  /** Drawn without effect. */
  | "nothing";

export type Cell = { readonly means: Meaning } | { readonly fault: MessageCode };

const path: Cell = { means: "path" };
const drive: Cell = { means: "drive" };
const layer: Cell = { means: "layer" };
const spikes: Cell = { means: "record-spikes" };
const trace: Cell = { means: "record-trace" };
const rate: Cell = { means: "record-rate" };
const theory: Cell = { means: "theory" };
const nothing: Cell = { means: "nothing" };
const needsSynapse: Cell = { fault: "needs-synapse" };
const noSpikes: Cell = { fault: "gives-no-spikes" };
const notIntoPlasticity: Cell = { fault: "current-into-synapse" };
const rateIntoSynapse: Cell = { fault: "rate-into-synapse" };
const backwards: Cell = { fault: "synapse-into-synapse" };
const intoSource: Cell = { fault: "wire-into-source" };
const intoControl: Cell = { fault: "wire-into-control" };
const endsHere: Cell = { fault: "recorder-gives-messages" };
const controlWire: Cell = { fault: "control-by-clock" };

type Row = Readonly<Record<Role, Cell>>;

/** Nothing of a network enters a source or a control: they take messages of ordinary nodes only. */
const closed = { "spike-source": intoSource, "current-source": intoSource, control: intoControl };

function everywhere(cell: Cell): Row {
  return {
    "spike-source": cell,
    neuron: cell,
    "current-source": cell,
    "rate-neuron": cell,
    stp: cell,
    stdp: cell,
    synapse: cell,
    raster: cell,
    scope: cell,
    analysis: cell,
    theory: cell,
    control: cell,
  };
}

/** Spikes go along a path that a synapse ends. */
const spiking = {
  ...closed,
  stp: path,
  stdp: path,
  synapse: path,
  neuron: needsSynapse,
  "rate-neuron": needsSynapse,
};

const plasticity: Row = {
  ...spiking,
  raster: noSpikes,
  analysis: noSpikes,
  scope: trace,
  theory: nothing,
};

export const wires: Readonly<Record<Role, Row>> = {
  "spike-source": {
    ...spiking,
    raster: spikes,
    analysis: spikes,
    scope: rate,
    theory,
  },
  neuron: {
    ...spiking,
    raster: spikes,
    analysis: spikes,
    scope: trace,
    theory,
  },
  "current-source": {
    ...closed,
    stp: notIntoPlasticity,
    stdp: notIntoPlasticity,
    synapse: notIntoPlasticity,
    neuron: drive,
    "rate-neuron": drive,
    raster: noSpikes,
    analysis: trace,
    scope: trace,
    theory: nothing,
  },
  "rate-neuron": {
    ...closed,
    stp: rateIntoSynapse,
    stdp: rateIntoSynapse,
    synapse: rateIntoSynapse,
    neuron: drive,
    "rate-neuron": layer,
    raster: noSpikes,
    analysis: noSpikes,
    scope: trace,
    theory: nothing,
  },
  stp: plasticity,
  stdp: { ...plasticity, analysis: trace },
  synapse: {
    ...closed,
    stp: backwards,
    stdp: backwards,
    synapse: backwards,
    neuron: { means: "end" },
    "rate-neuron": layer,
    raster: noSpikes,
    analysis: trace,
    scope: trace,
    theory: nothing,
  },
  raster: everywhere(endsHere),
  scope: everywhere(endsHere),
  analysis: everywhere(endsHere),
  theory: everywhere(endsHere),
  control: everywhere(controlWire),
};
