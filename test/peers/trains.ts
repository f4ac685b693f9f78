/** What the scripts beside note of a cell in another program, and the same cell in ours. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { at } from "../../scripts/root.ts";
import { models, type NetworkDescription } from "../../src/index.ts";
import type { MethodName } from "../../src/model/description.ts";
import { cell, listed, type Outcome, run, synapse } from "../golden/bench.ts";

/** One cell in another program: our model of it, what drives it, and what it did there. Units are ours. */
export interface Train {
  readonly model: string;
  readonly method: MethodName;
  readonly preset?: string;
  readonly parameters?: Readonly<Record<string, number>>;
  readonly dt: number;
  readonly duration: number;
  /** Arrivals through one synapse. */
  readonly synapse?: {
    readonly model: string;
    readonly parameters: Readonly<Record<string, number>>;
    readonly normalisation?: string;
    readonly weight: number;
    readonly at: readonly number[];
    readonly stp?: { readonly model: string; readonly parameters: Readonly<Record<string, number>> };
  };
  /** Spike times. */
  readonly times: readonly number[];
  /** Tolerance [ms], or [mV] of potentials, where it is not that of the test; the script says why. */
  readonly within?: number;
  /** Membrane potentials at even distances, the first after `everyMs`. */
  readonly V_m?: { readonly everyMs: number; readonly values: readonly number[] };
}

export function trainsOf(file: string): ReadonlyMap<string, Train> {
  const { trains } = JSON.parse(readFileSync(at("test/peers", file), "utf8")) as { trains: Record<string, Train> };
  return new Map(Object.entries(trains));
}

/** Runs our side; the membrane potential is recorded at every step as `n.V_m`, spikes as `n.spikes`. */
export function ours(train: Train): Outcome {
  const { dt, method } = train;
  const preset = models
    .find(({ name }) => name === train.model)
    ?.presets?.find(({ name }) => name === train.preset)?.values;
  assert.ok(train.preset === undefined || preset, `${train.model} ${train.preset}`);
  const { population, recorders } = cell("n", train.model, { ...preset, ...train.parameters }, "V_m");
  const parts = { dt, populations: [{ ...population, method }], recorders };
  return run({ ...parts, ...(train.synapse && path(train.synapse, dt)) }, Math.round(train.duration / dt));
}

/** A spike stamped a step before its arrival, which takes one step. */
function path({ model, parameters, normalisation, weight, at, stp }: NonNullable<Train["synapse"]>, dt: number) {
  const steps = at.map((time) => Math.round(time / dt) - 1);
  const k = synapse("k", model, parameters, weight);
  const parts: Partial<NetworkDescription> = {
    spikeSources: [listed("s", steps, dt)],
    synapses: [normalisation === undefined ? k : { ...k, normalisation }],
    stps: stp ? [{ key: "u", label: "u", ...stp }] : [],
    projections: [{ key: "p", from: "s", to: "n", synapse: "k", ...(stp && { stp: "u" }) }],
  };
  return parts;
}

/** The largest distance between spikes of the same number [ms], once there are as many. */
export function spikesApart({ dt, times }: Train, made: Outcome): number {
  const stamps = made.spikes("n.spikes");
  assert.equal(stamps.length, times.length, `spikes: ${stamps.length}, ${times.length} there`);
  return Math.max(0, ...stamps.map((step, i) => Math.abs(step * dt - times[i]!)));
}

/** The largest distance between potentials [mV]. */
export function potentialsApart({ dt, V_m }: Train, made: Outcome): number {
  const steps = Math.round((V_m?.everyMs ?? 0) / dt);
  return Math.max(0, ...(V_m?.values ?? []).map((V, i) => Math.abs(made.at("n.V_m", (i + 1) * steps) - V)));
}
