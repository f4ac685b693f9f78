/** The neuron that finds a pattern, on the engine that runs flows: forty seconds are long for the reference. */
import assert from "node:assert/strict";
import { loadAssembler } from "../../src/engine/wasm/assembler.ts";
import { wasmEngine } from "../../src/engine/wasm/wasm.ts";
import { planNetwork } from "../../src/index.ts";
import { noUnit } from "../../src/random/pattern.ts";
import { uniform } from "../../src/random/philox.ts";
import { readExample, simulationOf } from "./example.ts";
import { mean } from "./statistics.ts";

const [period, duration, dt] = [200, 50, 0.1];

/** When the pattern begins in each period [ms], by the rule of the source. */
function onset(seed: number, stream: number, cycle: number): number {
  const steps = Math.floor(uniform(seed, stream, noUnit, cycle, 0) * ((period - duration) / dt));
  return cycle * period + steps * dt;
}

describe("example: a neuron finds a pattern", function () {
  this.timeout(60_000);
  const { network } = simulationOf(readExample("07 - Sources/05 - A neuron finds a pattern.json"));
  const spikes: number[] = [];

  before(async () => {
    const assemble = await loadAssembler();
    assert.ok(assemble, "no assembler on this host");
    const engine = wasmEngine(planNetwork(network), assemble);
    while (engine.step < 400_000) {
      engine.advance(400_000 - engine.step);
      const { fromStep, spikes: drained } = engine.drain();
      for (const { offsets } of drained) for (const offset of offsets) spikes.push((fromStep + offset) * dt);
    }
    engine.dispose();
  });

  /** Rate [1/s], share of the spikes in a pattern, share of the patterns answered, mean latency [ms]. */
  function answers(from: number, to: number) {
    const [source] = network.spikeSources;
    const begun = Array.from({ length: (to - from) / period }, (_, k) =>
      onset(network.seed, source?.stream ?? 0, from / period + k),
    );
    const all = spikes.filter((t) => t > from && t <= to);
    const within = begun.map((start) => all.filter((t) => t > start && t <= start + duration).map((t) => t - start));
    const latencies = within.flatMap((found) => found.slice(0, 1));
    return {
      rate: all.length / ((to - from) / 1000),
      inside: within.flat().length / all.length,
      answered: latencies.length / begun.length,
      latency: mean(latencies),
    };
  }

  it("fires whenever it likes at first", () => {
    const { rate, inside } = answers(0, 5000);
    assert.ok(rate > 50, `${rate} spikes a second`);
    assert.ok(Math.abs(inside - 0.25) < 0.05, `${inside} in a pattern`);
  });

  it("fires in the pattern only at last, within 10 ms of its beginning", () => {
    const { rate, inside, answered, latency } = answers(35_000, 40_000);
    assert.ok(rate > 4 && rate < 7, `${rate} spikes a second`);
    assert.ok(inside >= 0.9 && answered >= 0.9, `${inside} in a pattern, ${answered} answered`);
    // Masquelier, Guyonneau and Thorpe 2008: latencies fall below 10 ms.
    assert.ok(latency < 6, `${latency} ms`);
    const before = answers(20_000, 25_000);
    assert.ok(before.latency > latency + 5, `${before.latency} ms before`);
  });
});
