import { models, type NetworkDescription } from "../../src/index.ts";
import type { Connectivity } from "../../src/network/description.ts";

const part = (key: string, model: string, parameters: Record<string, number> = {}) => ({
  key,
  label: key,
  model,
  parameters,
});

const synapse = (
  key: string,
  model: string,
  weight: number,
  delaySteps: number,
  connectivity: Connectivity,
): NetworkDescription["synapses"][number] => ({ ...part(key, model), weight, delaySteps, connectivity, stream: 5 });

const recorded = (key: string, of: string, variable: string, indices: readonly number[], everySteps = 1) => ({
  key,
  records: "trace" as const,
  of,
  variable,
  indices,
  everySteps,
});

const all = { rule: "all-to-all", selfConnections: true } as const;
const some = { rule: "fixed-probability", probability: 0.4, selfConnections: false } as const;

/** A small network with at least one of everything: kinds of sources, kernels, plasticity, resets, recorders. */
export const everything: NetworkDescription = {
  dt: 0.1,
  seed: 3,
  models: Object.fromEntries(models.map((model) => [model.name, model])),
  populations: [
    { ...part("lif", "lif", { I_e: 380 }), count: 5, initial: { V_m: [-70, -66, -62, -58, -56] } },
    { ...part("izh", "izhikevich-2007", { I_e: 100 }), count: 3 },
    { ...part("grid", "izhikevich-grid"), count: 2 },
    { ...part("hh", "hodgkin-huxley", { I_e: 1000 }), count: 2 },
  ],
  spikeSources: [
    { ...part("poisson", "poisson", { rate: 0.5 }), count: 4, stream: 1 },
    { ...part("regular", "regular", { rate: 1, start: 1 }), count: 1, stream: 2 },
    { ...part("listed", "listed"), lists: { times: [1, 2, 2, 5], senders: [0, 1, 0, 1] }, count: 2, stream: 3 },
    { ...part("message", "message"), count: 2, stream: 4 },
    { ...part("background", "poisson-background"), count: 5, stream: 6 },
  ],
  currentSources: [
    { ...part("pulse", "step", { start: 2, stop: 4 }), stream: 0 },
    { ...part("sensor", "message-current"), stream: 0 },
    { ...part("white", "white-noise"), stream: 7 },
    { ...part("wander", "ornstein-uhlenbeck"), stream: 8 },
    { ...part("unwired", "white-noise"), stream: 9 },
  ],
  synapses: [
    synapse("fast", "exponential", 1500, 1, all),
    synapse("slow", "alpha", 40, 7, some),
    synapse("jump", "delta", 0.5, 3, {
      rule: "list",
      pairs: [
        [0, 0],
        [1, 2, 1.5],
      ],
    }),
    synapse("double", "double-exponential", 50, 2, all),
    synapse("back", "exponential", -30, 12, some),
  ],
  stps: [part("stp", "tsodyks-markram")],
  stdps: [part("stdp", "stdp-pair")],
  projections: [
    { key: "p1", from: "poisson", to: "lif", synapse: "fast", stp: "stp", stdp: "stdp" },
    { key: "p2", from: "regular", to: "izh", synapse: "slow", stp: "stp" },
    { key: "p3", from: "listed", to: "lif", synapse: "jump" },
    { key: "p4", from: "lif", to: "izh", synapse: "double", stdp: "stdp" },
    { key: "p5", from: "izh", to: "lif", synapse: "back" },
    { key: "p6", from: "lif", to: "lif", synapse: "back" },
    { key: "p7", from: "lif", to: "hh", synapse: "double" },
    { key: "p8", from: "message", to: "grid", synapse: "double", stp: "stp" },
    { key: "p9", from: "background", to: "lif", synapse: "fast" },
  ],
  drives: [
    { key: "d1", from: "pulse", to: "lif" },
    { key: "d2", from: "sensor", to: "lif" },
    { key: "d3", from: "pulse", to: "grid" },
    { key: "d4", from: "white", to: "izh" },
    { key: "d5", from: "wander", to: "izh" },
    { key: "d6", from: "white", to: "hh" },
    { key: "d7", from: "white", to: "hh" },
  ],
  recorders: [
    { key: "spikes", records: "spikes", of: "lif" },
    { key: "input", records: "spikes", of: "poisson" },
    recorded("V", "lif", "V_m", [0, 4]),
    recorded("I_syn", "lif", "I_syn", [1], 3),
    recorded("alpha_m", "hh", "alpha_m", [0]),
    recorded("I", "pulse", "I", []),
    recorded("noise", "white", "I", []),
    recorded("kernel", "double", "I", [0, 1]),
    recorded("u", "stp", "u", [0, 3]),
    recorded("w", "stdp", "w", [0, 7], 5),
    recorded("rate", "lif", "rate", [], 10),
  ],
};
