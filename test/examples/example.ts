/** Examples as Node-RED would load them, without Node-RED: files, live nodes, simulations, runs. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import type { ClockSettings } from "../../nodes/assembly/clock.ts";
import { enteringLayers } from "../../nodes/assembly/layers.ts";
import { readMessage } from "../../nodes/network/messages/inputs.ts";
import { reach } from "../../nodes/topology/walk.ts";
import { deploy, type Stored } from "../../scripts/live-flow.ts";
import { at } from "../../scripts/root.ts";
import { type Command, type NetworkDescription, planNetwork, ReferenceEngine } from "../../src/index.ts";
import { parameterRegion } from "../../src/plan/parameters.ts";
import { biasRegion, columnsOf, messagesRegion, weightsRegion } from "../../src/plan/rate.ts";

/** All examples, by path below examples/, in the order of the import menu. */
export function exampleFiles(): string[] {
  return readdirSync(at("examples"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}

export function readFlow(...path: readonly string[]): Stored[] {
  return JSON.parse(readFileSync(at(...path), "utf8")) as Stored[];
}

export function readExample(file: string): Stored[] {
  return readFlow("examples", ...file.split("/"));
}

/** The flow as it stands after an import: ids are new, everything else is kept. */
export function imported(flow: readonly Stored[], mark: string): Stored[] {
  const ids = flow.map(({ id }) => id);
  const text = ids.reduce((so_far, id) => so_far.replaceAll(id, `${mark}${id}`), JSON.stringify(flow));
  return JSON.parse(text) as Stored[];
}

/** The only simulation of a flow, free of errors. */
export function simulationOf(flow: readonly Stored[]): { network: NetworkDescription; clock: ClockSettings } {
  const { specs, faults } = deploy(flow);
  assert.deepEqual(
    faults.filter(({ severity }) => severity === "error"),
    [],
  );
  assert.equal(specs.length, 1);
  const [{ assembly, clock }] = specs as [(typeof specs)[number]];
  return { network: assembly.network, clock };
}

/** What a run left behind, by the names of nodes. */
export class Run {
  readonly network: NetworkDescription;
  readonly engine: ReferenceEngine;
  private readonly stamps = new Map<string, { step: number; sender: number }[]>();
  private readonly rows = new Map<string, { first: number; every: number; width: number; values: number[] }>();

  constructor(network: NetworkDescription) {
    this.network = network;
    this.engine = new ReferenceEngine(planNetwork(network));
  }

  /** Runs on up to a time [ms]. */
  to(time: number): this {
    const last = Math.round(time / this.network.dt);
    while (this.engine.step < last) {
      this.engine.advance(last - this.engine.step);
      assert.equal(this.engine.fault, null);
      this.drain();
    }
    return this;
  }

  obey(commands: readonly Command[]): this {
    for (const command of commands) {
      if (command.type === "set") this.engine.set(parameterRegion(command.part, command.parameter), command.value);
      else if (command.type === "fire") this.engine.fire(command.source, command.indices);
      else if (command.type === "inject") this.engine.inject(command.source, command.value);
      else if (command.type === "values") this.engine.write(messagesRegion(command.rate), command.values, command.from);
      else if (command.type === "bias") this.engine.write(biasRegion(command.rate), command.values);
      else if (command.type === "weigh")
        for (const { layer, weights } of command.layers) this.engine.write(weightsRegion(layer), columnsOf(weights));
      else assert.fail(`no example sends ${command.type}`);
    }
    return this;
  }

  /** All spikes of a node, in order of time. */
  spikes(label: string): readonly { readonly step: number; readonly sender: number }[] {
    return this.stamps.get(this.recorder(label, "spikes").key) ?? [];
  }

  /** Stamps of spikes [steps] of a node, of all its units or of one. */
  steps(label: string, unit?: number): number[] {
    const all = this.spikes(label);
    return all.filter(({ sender }) => unit === undefined || sender === unit).map(({ step }) => step);
  }

  /** Times of spikes [ms]. */
  times(label: string, unit?: number): number[] {
    return this.steps(label, unit).map((step) => step * this.network.dt);
  }

  /** One recorded curve as [time, value] pairs. */
  curve(label: string, variable: string, column = 0): [number, number][] {
    const { key } = this.recorder(label, variable);
    // One recorded seldom has no value yet after a short run.
    const { first, every, width, values } = this.rows.get(key) ?? { first: 0, every: 1, width: 1, values: [] };
    const count = values.length / width;
    return Array.from({ length: count }, (_, row) => [
      (first + row * every) * this.network.dt,
      values[row * width + column]!,
    ]);
  }

  /** Value of a curve at a time on its grid [ms]. */
  at(label: string, variable: string, time: number, column = 0): number {
    return this.atKey(this.recorder(label, variable).key, time, column);
  }

  /** The same for one of several recorders of a variable. */
  atKey(recorder: string, time: number, column = 0): number {
    const { first, every, width, values } = this.rows.get(recorder)!;
    const row = (Math.round(time / this.network.dt) - first) / every;
    return values[row * width + column] ?? Number.NaN;
  }

  /** What each recorder holds, by the label of what it looks at: spikes, or the last values. */
  recorded(): string[] {
    return this.network.recorders.map((recorder) => {
      const label = this.parts().find(({ key }) => key === recorder.of)?.label;
      if (recorder.records === "trace")
        return `${label}.${recorder.variable}: ${this.rows.get(recorder.key)?.values.slice(-50).join(" ")}`;
      return `${label}: ${this.stamps.get(recorder.key)?.map(({ step, sender }) => `${step} ${sender}`)}`;
    });
  }

  private parts() {
    const { populations, spikeSources, currentSources, synapses, stps, stdps, rates = [] } = this.network;
    return [populations, spikeSources, currentSources, synapses, stps, stdps, rates].flat();
  }

  private recorder(label: string, what: string) {
    const { recorders } = this.network;
    const parts = this.parts();
    const keys = parts.filter((part) => part.label === label).map(({ key }) => key);
    const found = recorders.find(
      (one) => keys.includes(one.of) && (one.records === "trace" ? one.variable : one.records) === what,
    );
    assert.ok(found, `nothing records ${what} of ${label}`);
    return found;
  }

  private drain(): void {
    const { fromStep, spikes, traces } = this.engine.drain();
    for (const { recorder, offsets, senders } of spikes) {
      const list = this.stamps.get(recorder) ?? [];
      for (const [i, offset] of offsets.entries()) list.push({ step: fromStep + offset, sender: senders[i]! });
      this.stamps.set(recorder, list);
    }
    for (const { recorder, firstStep, everySteps, width, values } of traces) {
      const known = this.rows.get(recorder) ?? { first: firstStep, every: everySteps, width, values: [] };
      for (const value of values) known.values.push(value);
      this.rows.set(recorder, known);
    }
  }
}

/** Other values for some properties of the nodes of a name, as a user would type them. */
export type Changes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A flow with other values for properties of nodes, by their names. */
export function changed(flow: readonly Stored[], changes: Changes): Stored[] {
  return flow.map((node) => ({ ...node, ...(changes[node.name ?? ""] ?? {}) }));
}

/** Runs an example for its duration, or for a second when it has no end, after changes and pressed buttons. */
export function runExample(file: string, changes: Changes = {}, ...pressed: readonly string[]): Run {
  const flow = changed(readExample(file), changes);
  const { network, clock } = simulationOf(flow);
  const run = new Run(network);
  for (const name of pressed) run.obey(press(flow, name));
  return run.to(clock.run.duration ?? 1000);
}

/** What pressing the button of an inject node tells the simulation, as the nodes read its message. */
export function press(flow: readonly Stored[], name: string): Command[] {
  const inject = flow.find((node) => node.type === "inject" && node.name === name);
  assert.ok(inject, `no inject ${name}`);
  const { parts, live, specs } = deploy(flow);
  const isPart = (id: string) => parts.has(id);
  const { hits } = reach({ isPart, getNode: (id) => live.get(id) }, live.get(inject.id)!);
  const payload = inject.payloadType === "num" ? Number(inject.payload) : inject.payload;
  return (
    hits
      .filter(({ what }) => what === "part")
      .map(({ id }) => parts.get(id)!)
      // These answer themselves: nothing of the simulation changes.
      .filter(({ role }) => !["control", "raster", "scope", "analysis"].includes(role))
      .map((part) => {
        const entering = specs.flatMap(({ assembly }) => enteringLayers(assembly.network, part.id));
        const present = { values: {}, deployed: {}, dt: 0.1, entering };
        return readMessage(part, { topic: inject.topic, payload }, present, "en");
      })
  );
}
