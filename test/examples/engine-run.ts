/** Runs of examples on the engine that runs flows, for those too long for the reference. */
import assert from "node:assert/strict";
import { loadAssembler } from "../../src/engine/wasm/assembler.ts";
import { wasmEngine } from "../../src/engine/wasm/wasm.ts";
import { planNetwork } from "../../src/index.ts";
import { type Changes, readExample, simulationOf } from "./example.ts";

export interface Spike {
  /** Time [ms]. */
  readonly t: number;
  readonly sender: number;
}

/** All recorded spikes up to the end of an example, by the names of nodes, with another seed and changed properties. */
export async function spikesOf(file: string, seed: number, changes: Changes = {}): Promise<Map<string, Spike[]>> {
  const flow = readExample(file).map((node) => ({
    ...node,
    ...(changes[node.name ?? ""] ?? {}),
    ...(node.type === "spikewire-clock" ? { seed: String(seed) } : {}),
  }));
  const { network, clock } = simulationOf(flow);
  const assemble = await loadAssembler();
  assert.ok(assemble, "no assembler on this host");
  const engine = wasmEngine(planNetwork(network), assemble);
  const parts = [...network.populations, ...network.spikeSources];
  const nodes = new Map(network.recorders.map(({ key, of }) => [key, parts.find((part) => part.key === of)?.label]));
  const found = new Map<string, Spike[]>();
  const last = Math.round((clock.run.duration ?? 1000) / network.dt);
  while (engine.step < last) {
    engine.advance(last - engine.step);
    assert.equal(engine.fault, null);
    const { fromStep, spikes } = engine.drain();
    for (const { recorder, offsets, senders } of spikes) {
      const label = nodes.get(recorder) ?? "";
      const list = found.get(label) ?? [];
      for (const [i, offset] of offsets.entries())
        list.push({ t: (fromStep + offset) * network.dt, sender: senders[i]! });
      found.set(label, list);
    }
  }
  engine.dispose();
  return found;
}
