/** What mean-field theory needs to know of a network of LIF populations, read from its description. */
import type { NeuronModel } from "../../src/model/description.ts";
import { poissonRate } from "../../src/model/mean-spikes.ts";
import { numberOf } from "../../src/model/number-of.ts";
import { targetValue } from "../../src/model/target-value.ts";
import { unfold } from "../../src/model/unfold.ts";
import type {
  CurrentSourceDescription,
  DriveDescription,
  PopulationDescription,
  ProjectionDescription,
  SynapseDescription,
} from "../../src/network/description.ts";
import { expectedSynapses } from "../../src/network/rules/memory.ts";
import type { Jump } from "../../src/theory/finite-jumps.ts";
import type { Populations } from "../../src/theory/mean-field.ts";
import type { Cell } from "../../src/theory/siegert.ts";
import { error, type Fault, warning } from "../common/fault.ts";
import type { WiredPart } from "../topology/part.ts";
import type { DescribedParts } from "./described.ts";
import { momentsOf } from "./weight-moments.ts";

export interface MeanField {
  /** Labels of the populations, in the order of `field`. */
  readonly labels: readonly string[];
  readonly keys: readonly string[];
  readonly field: Populations;
}

/** What of the assembly the theory reads. */
export interface Wiring {
  readonly parts: DescribedParts;
  readonly projections: readonly ProjectionDescription[];
  readonly drives: readonly DriveDescription[];
  readonly dt: number;
}

type Writable = { mu: number; variance: number; jumps: Jump[] };

/** The populations wired to the theory and all that reach them; undefined, with a fault, where theory has no formula. */
export function meanFieldOf(
  node: WiredPart,
  wired: readonly string[],
  wiring: Wiring,
): { readonly field?: MeanField; readonly faults: readonly Fault[] } {
  const { parts, projections, drives, dt } = wiring;
  const faults: Fault[] = [];
  const refuse = (code: Parameters<typeof error>[1], data: Record<string, string | number>): void => {
    faults.push(error(node.id, code, { from: node.label, ...data }));
  };
  const keys = reaching(wired, parts, projections);
  const populations = keys.flatMap((key) => parts.populations.get(key) ?? []);
  const described = populations.map((population) => cellOf(population, parts));
  const taus = populations.map(() => new Set<number>());
  const zeros = (): number[][] => populations.map(() => populations.map(() => 0));
  const [K, KJ, KJ2] = [zeros(), zeros(), zeros()];
  const outside: Writable[] = described.map((each) => ({ mu: each?.mu ?? 0, variance: 0, jumps: [] }));
  for (const [i, population] of populations.entries()) {
    const cell = described[i];
    if (!cell) {
      refuse("theory-needs-lif", { to: population.label });
      continue;
    }
    for (const drive of drives.filter(({ to }) => to === population.key)) {
      const source = parts.currentSources.get(drive.from);
      const current = source && constantCurrent(source, parts);
      if (current === undefined) refuse("theory-current", { found: source?.label ?? drive.from });
      else if ((source?.cells?.length ?? population.count) < population.count)
        refuse("theory-current-cells", { found: source?.label ?? drive.from, to: population.label });
      else (outside[i] as Writable).mu += cell.R * current;
    }
    for (const projection of projections.filter(({ to }) => to === population.key)) {
      const synapse = parts.synapses.get(projection.synapse);
      const from = parts.populations.get(projection.from) ?? parts.spikeSources.get(projection.from);
      if (!synapse || !from) continue;
      if (projection.stp !== undefined || projection.stdp !== undefined)
        faults.push(warning(node.id, "theory-plasticity", { from: node.label, found: synapse.label }));
      const kernel = kernelOf(synapse, population, cell, parts);
      if (!kernel) {
        refuse("theory-kernel", { found: synapse.label });
        continue;
      }
      taus[i]?.add(kernel.tau_s);
      const indegree = expectedSynapses({ projection, synapse, from, to: population }) / population.count;
      const { mean, square } = momentsOf(synapse);
      const [J, J2] = [mean * kernel.J, square * kernel.J ** 2];
      const j = keys.indexOf(projection.from);
      if (j >= 0) {
        (K[i] as number[])[j] = (K[i]?.[j] ?? 0) + indegree;
        (KJ[i] as number[])[j] = (KJ[i]?.[j] ?? 0) + indegree * J;
        (KJ2[i] as number[])[j] = (KJ2[i]?.[j] ?? 0) + indegree * J2;
        continue;
      }
      const source = parts.spikeSources.get(projection.from);
      const model = source && parts.models.get(source.model);
      const nu = model && poissonRate(model, source.parameters, dt);
      if (nu === undefined) refuse("theory-source", { found: from.label });
      else {
        const onto = outside[i] as Writable;
        onto.mu += cell.tau_m * indegree * J * nu;
        onto.variance += cell.tau_m * indegree * J2 * nu;
        if (kernel.tau_s === 0) onto.jumps.push({ J, nu: indegree * nu });
      }
    }
    if ((taus[i]?.size ?? 0) > 1)
      refuse("theory-time-constants", { to: population.label, found: [...(taus[i] ?? [])].join(", ") });
  }
  if (faults.some(({ severity }) => severity === "error")) return { faults };
  const cells = described.map((cell, i): Cell => {
    const { tau_m = 1, tau_r = 0, V_0 = 0, V_th = 1 } = cell ?? {};
    return { tau_m, tau_r, V_0, V_th, tau_s: [...(taus[i] ?? [])][0] ?? 0 };
  });
  const per = (sums: readonly number[][]): number[][] =>
    sums.map((row, i) => row.map((sum, j) => (sum === 0 ? 0 : sum / (K[i]?.[j] ?? 1))));
  const field = { cells, K, J: per(KJ), J2: per(KJ2), outside };
  return { field: { labels: populations.map(({ label }) => label), keys, field }, faults };
}

/** Populations from which spikes reach those wired, those themselves first. */
function reaching(
  wired: readonly string[],
  parts: DescribedParts,
  projections: readonly ProjectionDescription[],
): string[] {
  const found = new Set(wired.filter((key) => parts.populations.has(key)));
  for (const key of found)
    for (const { from, to } of projections) if (to === key && parts.populations.has(from)) found.add(from);
  return [...found];
}

type CellInput = Cell & { readonly mu: number; readonly R: number };

function cellOf(population: PopulationDescription, { models }: DescribedParts): CellInput | undefined {
  const model = models.get(population.model) as NeuronModel | undefined;
  if (!model?.meanField) return undefined;
  const read = (text: string): number => numberOf(text, model, population.parameters) ?? Number.NaN;
  const { tau_m, tau_r, V_0, V_th, mu, R } = model.meanField;
  const cell = { tau_m: read(tau_m), tau_r: read(tau_r), V_0: read(V_0), V_th: read(V_th), mu: read(mu), R: read(R) };
  // A form of the neuron that lacks a parameter, such as the reset, is another neuron.
  return Object.values(cell).every(Number.isFinite) ? { ...cell, tau_s: 0 } : undefined;
}

/** J in mV for a weight of one, and the time constant: of a jump of the membrane, or of a current of one exponential. */
function kernelOf(
  synapse: SynapseDescription,
  target: PopulationDescription,
  { R, tau_m }: CellInput,
  { models }: DescribedParts,
): { readonly J: number; readonly tau_s: number } | undefined {
  const model = models.get(synapse.model);
  const neuron = models.get(target.model) as NeuronModel | undefined;
  // Weights that differ with distance have no moments of their own.
  if (model?.kind !== "synapse" || !neuron || synapse.connectivity.rule === "gaussian-weight") return undefined;
  if (model.gives.to === "membrane") return { J: 1, tau_s: 0 };
  const plain = unfold(model, { parameters: synapse.parameters });
  const [state] = plain.state;
  if (!state || plain.state.length > 1 || model.gives.value !== state.name) return undefined;
  // The ways in which a weight may be stated tell jump and area of the current.
  const factorOf = (name: string): number | undefined => {
    if (model.formula?.name === name) return 1;
    const { factor, reads = [] } = model.normalisations?.find((each) => each.name === name) ?? {};
    const more: Record<string, number> = { [model.chain?.peak ?? ""]: 1 };
    for (const read of reads) {
      const given = targetValue(neuron, read);
      if (given === undefined) return undefined;
      more[read.name] = numberOf(given, neuron, target.parameters) ?? Number.NaN;
    }
    return factor === undefined ? undefined : numberOf(factor, model, synapse.parameters, more);
  };
  const stated = synapse.normalisation === undefined ? 1 : factorOf(synapse.normalisation);
  const area = factorOf("area");
  const jump = factorOf("jump") ?? factorOf("peak");
  if (!stated || !area || !jump) return undefined;
  // A current of area A in pA ms moves the membrane as a jump by A R / tau_m would, spread over tau_s.
  return { J: ((stated / area) * R) / tau_m, tau_s: jump / area };
}

function constantCurrent(source: CurrentSourceDescription, { models }: DescribedParts): number | undefined {
  const model = models.get(source.model);
  return model?.kind === "current-source" ? numberOf(model.current, model, source.parameters) : undefined;
}
