/**
 * Single cells under a constant current against Brian2 and NEURON: spike times within two steps, spike by spike. The numbers come from
 * the scripts beside, run by hand. Brian2 takes our method and step, so most times are equal; NEURON solves to 1e-10 on its own.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { at } from "../../scripts/root.ts";
import { models } from "../../src/index.ts";
import type { MethodName } from "../../src/model/description.ts";
import { cell, run } from "../golden/bench.ts";

interface Train {
  readonly dt?: number;
  readonly duration: number;
  readonly times: readonly number[];
}

function peer(file: string): ReadonlyMap<string, Train> {
  const { "made by": _, ...trains } = JSON.parse(readFileSync(at("test/peers", file), "utf8"));
  return new Map(Object.entries(trains as Record<string, Train>));
}

/** A preset of the shipped model, and more. */
function preset(model: string, name: string, more: Record<string, number> = {}): Record<string, number> {
  const found = models.find((one) => one.name === model)?.presets?.find((one) => one.name === name);
  assert.ok(found, `${model} ${name}`);
  return { ...found.values, ...more };
}

function compare(
  model: string,
  parameters: Record<string, number>,
  method: MethodName,
  dt: number,
  train: Train,
): void {
  const { population, recorders } = cell("n", model, parameters);
  const made = run({ dt, populations: [{ ...population, method }], recorders }, Math.round(train.duration / dt));
  const times = made.spikes("n.spikes").map((step) => step * dt);
  assert.equal(times.length, train.times.length);
  for (const [i, expected] of train.times.entries())
    assert.ok(Math.abs(times[i]! - expected) <= 2 * dt + 1e-6, `spike ${i}: ${times[i]} ms, ${expected} ms there`);
}

describe("single cells against Brian2", () => {
  for (const [name, train] of peer("cells-brian2.json")) {
    const [model = "", which = "", current] = name.split(" ");
    it(`${name}: ${train.times.length} spikes`, () => {
      const isPreset = Number.isNaN(Number(which));
      const I_e = Number(isPreset ? current : which);
      // Those of AdEx set their own current; the cells of 2003 get 10 pA.
      const more: Record<string, number> = model === "adex" ? {} : { I_e: model === "izhikevich-2003" ? 10 : I_e };
      compare(model, isPreset ? preset(model, which, more) : more, "rk4", train.dt!, train);
    });
  }
});

describe("the squid axon against NEURON", () => {
  for (const [name, train] of peer("cells-neuron.json"))
    it(`${name} uA/cm2: ${train.times.length} spikes`, () => {
      // 10 uA/cm2 are 1000 pA on our 10^-4 cm2.
      compare("hodgkin-huxley", { I_e: Number(name.split(" ")[1]) * 100 }, "rk4", 0.01, train);
    });
});
