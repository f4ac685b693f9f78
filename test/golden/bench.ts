/** A workbench for checks against numbers: networks in a few words, run by the reference engine. */

import { models, type NetworkDescription, planNetwork, ReferenceEngine } from "../../src/index.ts";
import type { ModelDescription } from "../../src/model/description.ts";
import { nothing } from "../empty-network.ts";

const all = Object.fromEntries(models.map((model) => [model.name, model]));

export type Parts = Partial<Omit<NetworkDescription, "models">>;

/** `more` are models of a test's own. */
export function network(parts: Parts, more: readonly ModelDescription[] = []): NetworkDescription {
  return {
    dt: 0.1,
    seed: 1,
    ...nothing,
    ...parts,
    models: { ...all, ...Object.fromEntries(more.map((model) => [model.name, model])) },
  };
}

/** What a run left behind: stamps of spikes in steps by recorder, and rows of traces, the first at step `everySteps`. */
export interface Outcome {
  readonly engine: ReferenceEngine;
  readonly spikes: (recorder: string, sender?: number) => number[];
  readonly trace: (recorder: string) => number[][];
  /** Value at a step of a trace recorded at every step. */
  readonly at: (recorder: string, step: number, column?: number) => number;
}

/** Runs a network for a number of steps; `later` acts between two of them, in order. */
export function run(
  parts: Parts,
  steps: number,
  during?: (engine: ReferenceEngine) => void,
  more: readonly ModelDescription[] = [],
  later: readonly { readonly step: number; readonly act: (engine: ReferenceEngine) => void }[] = [],
): Outcome {
  const engine = new ReferenceEngine(planNetwork(network(parts, more)));
  during?.(engine);
  const spikes = new Map<string, { step: number; sender: number }[]>();
  const traces = new Map<string, number[][]>();
  const acts = [...later];
  while (engine.step < steps) {
    while (acts[0] && acts[0].step <= engine.step) acts.shift()?.act(engine);
    if (engine.advance(Math.min(steps, acts[0]?.step ?? steps) - engine.step) === 0 && engine.fault)
      throw new Error(JSON.stringify(engine.fault));
    const drained = engine.drain();
    for (const { recorder, offsets, senders } of drained.spikes) {
      const list = spikes.get(recorder) ?? [];
      offsets.forEach((offset, i) => {
        list.push({ step: drained.fromStep + offset, sender: senders[i] ?? 0 });
      });
      spikes.set(recorder, list);
    }
    for (const { recorder, width, values } of drained.traces) {
      const rows = traces.get(recorder) ?? [];
      for (let i = 0; i < values.length; i += width) rows.push([...values.slice(i, i + width)]);
      traces.set(recorder, rows);
    }
  }
  const rows = (recorder: string): number[][] => traces.get(recorder) ?? [];
  return {
    engine,
    spikes: (recorder, sender) =>
      (spikes.get(recorder) ?? []).filter((s) => sender === undefined || s.sender === sender).map((s) => s.step),
    trace: rows,
    at: (recorder, step, column = 0) => rows(recorder)[step - 1]?.[column] ?? Number.NaN,
  };
}

/** A population of one neuron, its spikes recorded as `key.spikes` and named variables as `key.<variable>`. */
export function cell(key: string, model: string, parameters: Record<string, number>, ...record: readonly string[]) {
  return {
    population: { key, label: key, model, count: 1, parameters },
    recorders: [
      { key: `${key}.spikes`, records: "spikes" as const, of: key },
      ...record.map((variable) => trace(`${key}.${variable}`, key, variable)),
    ],
  };
}

export function trace(key: string, of: string, variable: string, indices: readonly number[] = [0]) {
  return { key, records: "trace" as const, of, variable, indices, everySteps: 1 };
}

/** A source of one unit that fires at given steps; an arrival needs one step more at least. */
export function listed(key: string, steps: readonly number[], dt: number) {
  const lists = { times: steps.map((step) => step * dt), senders: [] };
  return { key, label: key, model: "listed", count: 1, parameters: {}, lists, stream: 0 };
}

export function synapse(
  key: string,
  model: string,
  parameters: Record<string, number>,
  weight: number,
  delaySteps = 1,
): NetworkDescription["synapses"][number] {
  const connectivity = { rule: "all-to-all", selfConnections: true } as const;
  return { key, label: key, model, parameters, weight, delaySteps, connectivity, stream: 0 };
}

/** The delay [steps] of each synapse of the projection that learns with drawn delays, as its routes and late lists have them. */
export function drawnDelays(of: NetworkDescription): number[] {
  const { operators, tables } = planNetwork(of);
  const found: number[] = [];
  for (const op of operators) {
    if (op.op !== "route" || op.places === null) continue;
    const picked = operators.find((each) => each.op === "pick" && each.spikes === op.spikes);
    const spikes = picked?.op === "pick" ? picked.from : op.spikes;
    const late = operators.find((each) => each.op === "late" && each.spikes === spikes);
    const axonal = late ? Number(late.part.split(" ").at(-1)) : 0;
    for (const s of tables[op.places] ?? []) found[s] = axonal + op.delaySteps;
  }
  return found;
}
