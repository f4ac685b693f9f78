/** The first flow of the README: nodes as they are dropped, and the numbers its steps name. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { definitionOf } from "../../nodes/definitions.ts";
import type { Stored } from "../../scripts/live-flow.ts";
import { at } from "../../scripts/root.ts";
import { Run, simulationOf } from "./example.ts";

const steps = /## A first flow[\s\S]*?\n## /.exec(readFileSync(at("README.md"), "utf8"))?.[0] ?? "";

/** The number a step names, e.g. the rate in Hz. */
function named(pattern: RegExp): number {
  const number = Number(pattern.exec(steps)?.[1]);
  assert.ok(Number.isFinite(number), `the README names ${pattern}`);
  return number;
}

function spikes(changes: { source?: object; synapse?: object; neuron?: object }): { source: number; neuron: number } {
  const node = (id: string, type: string, wires: string[], more: object = {}): Stored => ({
    id,
    type: `spikewire-${type}`,
    z: "t",
    name: id,
    wires: [wires],
    ...more,
  });
  const run = new Run(
    simulationOf([
      { id: "t", type: "tab", label: "Flow 1" } as Stored,
      node("source", "spike-source", ["synapse", "raster"], changes.source),
      node("synapse", "synapse", ["neuron"], changes.synapse),
      node("neuron", "lif", ["raster"], changes.neuron),
      node("raster", "raster", []),
    ]).network,
  ).to(1000);
  return { source: run.times("source").length, neuron: run.times("neuron").length };
}

describe("the first flow of the README", () => {
  const weight = definitionOf("spikewire-synapse")?.models[0];
  assert.ok(weight?.kind === "synapse");
  const half = { weight: String(weight.weightDefault / 2) };

  it("fires twenty times a second, and the neuron answers each time", () => {
    const { source, neuron } = spikes({});
    assert.ok(source === 19 || source === 20);
    assert.equal(neuron, source);
  });

  it("is silent with half the weight, until the rate is raised", () => {
    assert.equal(spikes({ synapse: half }).neuron, 0);
    const rate = named(/raise the _rate_ of the source to (\d+) Hz/);
    assert.ok(spikes({ synapse: half, source: { p_rate: String(rate) } }).neuron > 5);
  });

  it("fires under the current that the inject node sends", () => {
    const current = named(/`msg\.payload` to the number (\d+)/);
    const { neuron } = spikes({ synapse: { weight: "0" }, neuron: { p_I_e: String(current) } });
    assert.ok(neuron > 5, String(neuron));
  });
});
