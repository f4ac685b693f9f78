/** Networks drawn at random: any models, presets and methods, several sources, delays, rules and recorders. */
import fc from "fast-check";
import { models, type NetworkDescription } from "../../src/index.ts";
import type { ModelDescription, ModelKind, NeuronModel } from "../../src/model/description.ts";
import { fromShown } from "../../src/model/parameter-check.ts";
import type { Connectivity, ListedPair } from "../../src/network/description.ts";
import { methodsOf } from "./bench.ts";

const ofKind = (kind: ModelKind): readonly ModelDescription[] => models.filter((model) => model.kind === kind);

/** A part with a model of a kind, with the values of one of its presets or the defaults. */
const part = (kind: ModelKind, key: string) =>
  fc.constantFrom(...ofKind(kind)).chain((model) =>
    fc.constantFrom({}, ...(model.presets ?? []).map((preset) => preset.values)).map((values) => {
      const shown = new Map(Object.entries(values as Readonly<Record<string, number>>));
      const parameters = Object.fromEntries(
        model.parameters.flatMap((p) => (shown.has(p.name) ? [[p.name, fromShown(p, shown.get(p.name) ?? 0)]] : [])),
      );
      return { key, label: key, model: model.name, parameters };
    }),
  );

const count = fc.integer({ min: 1, max: 20 });
const stream = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const rates: Readonly<Record<string, fc.Arbitrary<Record<string, number>>>> = {
  poisson: fc.record({ rate: fc.constantFrom(0.02, 0.5, 3, 10), stop: fc.constantFrom(15, 1e9) }),
  regular: fc.record({ rate: fc.constantFrom(0.1, 2, 10), start: fc.constantFrom(0, 3) }),
  "poisson-background": fc.record({ rate: fc.constantFrom(0.001, 0.1), inputs: fc.constantFrom(1, 100) }),
};

const spikeSource = (key: string) =>
  fc.tuple(part("spike-source", key), count, stream).chain(([made, n, s]) =>
    (rates[made.model] ?? fc.constant({})).map((parameters) => ({
      ...made,
      parameters: { ...made.parameters, ...parameters },
      count: n,
      stream: s,
    })),
  );

const population = (key: string) =>
  fc.tuple(part("neuron", key), count).chain(([made, n]) => {
    const model = models.find((each): each is NeuronModel => each.name === made.model && each.kind === "neuron");
    const methods = model ? methodsOf(model) : [];
    return fc
      .constantFrom(...methods)
      .map((method) => ({ ...made, count: n, ...(method === undefined ? {} : { method }) }));
  });

const connectivity = (from: number, to: number): fc.Arbitrary<Connectivity> => {
  const selfConnections = fc.boolean();
  const pair = fc.tuple(fc.nat(from - 1), fc.nat(to - 1));
  const weighted = fc.tuple(fc.nat(from - 1), fc.nat(to - 1), fc.double({ min: -5, max: 5, noNaN: true }));
  return fc.oneof(
    fc.record({ rule: fc.constant("all-to-all" as const), selfConnections }),
    fc.record({
      rule: fc.constant("fixed-probability" as const),
      probability: fc.constantFrom(0, 0.3, 1),
      selfConnections,
    }),
    fc.record({ rule: fc.constant("list" as const), pairs: fc.array(fc.oneof(pair, weighted), { maxLength: 30 }) }),
    fc.record({
      rule: fc.constant("fixed-indegree" as const),
      indegree: fc.integer({ min: 1, max: 4 }),
      multapses: fc.constant(true),
      selfConnections: fc.constant(true),
    }),
    ...(from === to ? [fc.constant({ rule: "one-to-one" as const })] : []),
  );
};

/** Some of the pairs that have weights of their own get delays of their own as well, up to the longest. */
function delayed(rule: Connectivity, longest: number): Connectivity {
  if (rule.rule !== "list") return rule;
  const pairs = rule.pairs.map(
    (pair, k): ListedPair =>
      pair.length === 3 && k % 3 > 0 ? [...pair, k % 3 === 1 ? longest : Math.max(longest / 9, 0.3 * longest)] : pair,
  );
  return { ...rule, pairs };
}

interface End {
  readonly key: string;
  readonly count: number;
}

/** A synapse node with one projection that ends there, with or without plasticity. */
const path = (k: number, ends: readonly End[], targets: readonly End[]) =>
  fc.tuple(fc.constantFrom(...ends), fc.constantFrom(...targets)).chain(([from, to]) =>
    fc.record({
      synapse: part("synapse", `synapse${k}`),
      connectivity: connectivity(from.count, to.count),
      delaySteps: fc.integer({ min: 1, max: 9 }),
      /** Share of the delay that is dendritic, where it is split. */
      dendritic: fc.option(fc.constantFrom(0, 0.5, 1), { nil: undefined }),
      weight: fc.double({ min: -2, max: 4, noNaN: true }),
      drawn: fc.boolean(),
      /** Mean of delays drawn for each synapse, as a share of the longest. */
      delays: fc.option(fc.constantFrom(0.3, 0.8), { nil: undefined }),
      stream,
      stp: fc.option(part("stp", `stp${k}`), { nil: undefined }),
      stdp: fc.option(part("stdp", `stdp${k}`), { nil: undefined }),
      from: fc.constant(from),
      to: fc.constant(to),
    }),
  );

const recorders = ({ sources, populations, paths }: Parts): NetworkDescription["recorders"] => {
  const spikes = [...sources, ...populations].map(({ key }) => ({
    key: `${key}.s`,
    records: "spikes" as const,
    of: key,
  }));
  const rates = [...sources, ...populations].map(({ key }) => trace(`${key}.rate`, key, "rate", [], 7));
  const membranes = populations.map(({ key, count: n, model }) => {
    const found = models.find((each): each is NeuronModel => each.name === model && each.kind === "neuron");
    return trace(`${key}.V`, key, found?.membrane ?? "V_m", [n - 1, 0], 3);
  });
  const plastic = paths.flatMap(({ stp }) => {
    const model = models.find((each) => each.name === stp?.model);
    return stp && model?.kind === "stp"
      ? model.state.map((s) => trace(`${stp.key}.${s.name}`, stp.key, s.name, [0], 1))
      : [];
  });
  return [...spikes, ...rates, ...membranes, ...plastic];
};

const trace = (key: string, of: string, variable: string, indices: readonly number[], everySteps: number) => ({
  key,
  records: "trace" as const,
  of,
  variable,
  indices,
  everySteps,
});

const drawnDelays = (mean: number) => ({ kind: "normal" as const, mean, sd: mean / 3 });

interface Parts {
  readonly sources: readonly (End & { readonly model: string })[];
  readonly populations: readonly (End & { readonly model: string })[];
  readonly paths: readonly { readonly stp?: { readonly key: string; readonly model: string } | undefined }[];
}

const several = <T>(make: (k: number) => fc.Arbitrary<T>, min: number, max: number): fc.Arbitrary<T[]> =>
  fc.integer({ min, max }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, k) => make(k))) as fc.Arbitrary<T[]>);

/** All but the models, which would fill pages when a network is printed. */
export type DrawnNetwork = Omit<NetworkDescription, "models">;

export const randomNetwork: fc.Arbitrary<DrawnNetwork> = fc
  .tuple(
    several((k) => spikeSource(`source${k}`), 1, 3),
    several((k) => population(`population${k}`), 1, 3),
    several((k) => part("current-source", `current${k}`), 0, 2),
    fc.record({ dt: fc.constantFrom(0.02, 0.05, 0.1, 0.5), seed: stream }),
  )
  .chain(([sources, populations, currents, clock]) =>
    fc
      .record({
        drives: several(() => fc.tuple(fc.nat(9), fc.constantFrom(...populations)), 0, 2 * currents.length),
        paths: several((k) => path(k, [...sources, ...populations], populations), 1, 4),
      })
      .map(({ drives, paths }) => ({
        ...clock,
        populations,
        spikeSources: sources,
        currentSources: currents.map((each, k) => ({ ...each, stream: k })),
        synapses: paths.map((each) => ({
          ...each.synapse,
          weight: each.weight,
          delaySteps: each.delaySteps,
          ...(each.dendritic === undefined ? {} : { dendriticSteps: Math.floor(each.dendritic * each.delaySteps) }),
          ...(each.delays === undefined
            ? {}
            : { delayDistribution: drawnDelays(each.delays * each.delaySteps * clock.dt) }),
          connectivity:
            each.delays === undefined ? each.connectivity : delayed(each.connectivity, each.delaySteps * clock.dt),
          stream: each.stream,
          ...(each.drawn ? { weightDistribution: { kind: "normal" as const, mean: each.weight, sd: 1 } } : {}),
        })),
        stps: paths.flatMap(({ stp }) => stp ?? []),
        stdps: paths.flatMap(({ stdp }) => stdp ?? []),
        projections: paths.map(({ from, to, synapse, stp, stdp }, k) => ({
          key: `path${k}`,
          from: from.key,
          to: to.key,
          synapse: synapse.key,
          ...(stp ? { stp: stp.key } : {}),
          ...(stdp ? { stdp: stdp.key } : {}),
        })),
        drives: drives.map(([k, to], i) => ({
          key: `drive${i}`,
          from: currents[k % currents.length]?.key ?? "",
          to: to.key,
        })),
        recorders: recorders({ sources, populations, paths }),
      })),
  );
