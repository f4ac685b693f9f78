import assert from "node:assert/strict";
import { deploy } from "../../scripts/live-flow.ts";
import type { NetworkDescription, SpikeSourceDescription } from "../../src/network/description.ts";
import { checkNetwork } from "../../src/network/rules/index.ts";
import { exampleFiles, readExample } from "../examples/example.ts";
import { run } from "../golden/bench.ts";
import { cells, sound, synapse } from "./network.ts";

/** What is said about one population, wired to nothing, by a step and a method. */
function said(dt: number, model: string, method: string, parameters: Record<string, number> = {}) {
  const population = { ...cells, model, parameters, method: method as NonNullable<typeof cells.method> };
  const alone = { populations: [population], synapses: [], projections: [], drives: [], recorders: [] };
  return checkNetwork({ ...sound, ...alone, dt });
}

describe("rule of networks: steps-stable", () => {
  it("a linear membrane: Euler up to 2 tau_m, RK4 up to 2.785 tau_m, the exact solution at any step", () => {
    const codes = (dt: number, method: string) =>
      said(dt, "lif", method, { tau_m: 1, C_m: 10 }).map(({ code }) => code);
    assert.deepEqual(codes(1.99, "euler"), []);
    assert.deepEqual(codes(2.01, "euler"), ["step-too-long"]);
    assert.deepEqual(codes(2.7, "rk4"), []);
    assert.deepEqual(codes(2.8, "rk4"), ["step-too-long"]);
    assert.deepEqual(codes(10, "exact"), []);
    assert.deepEqual(codes(10, "exponential-euler"), []);
  });

  it("the squid axon by Euler: 0.05 ms is near the limit, 0.1 ms beyond it; it is told the limit and what is stable", () => {
    assert.deepEqual(said(0.05, "hodgkin-huxley", "euler"), []);
    const [found, ...more] = said(0.1, "hodgkin-huxley", "euler");
    assert.equal(more.length, 0);
    assert.equal(found?.severity, "warning");
    assert.deepEqual(found?.place, { part: "cells", label: "Cells", parameter: "method" });
    assert.equal(found?.data.stable, "exponential-euler");
    assert.ok(Number(found?.data.limit) > 0.05 && Number(found?.data.limit) < 0.1, `${found?.data.limit} ms`);
  });

  it("conductances make a membrane faster: C_m / (g_L + mean g) decides, g being weight tau_syn times the rate", () => {
    // g_L = 10 nS; 1000 inputs of 10 Hz open 30 nS · 5 ms · 10 / ms = 1500 nS: the limit is 2 · 200 / 1510 = 0.265 ms.
    const [found, ...more] = bombarded(0.3, poissonOf(10, 1000));
    assert.equal(more.length, 0);
    assert.equal(found?.code, "step-too-long-when-driven");
    assert.equal(found?.data.limit, 0.26);
    assert.deepEqual(bombarded(0.25, poissonOf(10, 1000)), []);
    assert.deepEqual(bombarded(0.3, poissonOf(10, 1000), "exponential-euler"), []);
  });

  it("inputs whose rate nobody stated are taken to fire at 100 Hz, slower Poisson sources too", () => {
    // One input of 30 nS at 100 Hz: 15 nS, so 2 · 200 / 25 = 16 ms; at 20 ms stable while 2 · 200 / 20 - 10 = 10 nS, 67 Hz.
    const listed: SpikeSourceDescription = { ...sound.spikeSources[0]!, count: 1, lists: { times: [], senders: [] } };
    const [found] = bombarded(20, listed);
    assert.equal(found?.code, "step-too-long-when-busy");
    assert.deepEqual([found?.data.limit, found?.data.rate], [16, 67]);
    assert.equal(bombarded(20, poissonOf(5, 1))[0]?.code, "step-too-long-when-busy");
    assert.deepEqual(bombarded(15, listed), []);
  });

  it("what is warned of happens: a fifth below the limit the membrane stays between its reversal potentials, a fifth above it does not", () => {
    const extremes = (dt: number): number => {
      const parts = network(dt, poissonOf(10, 1000), "euler");
      const { trace } = run(
        {
          ...parts,
          recorders: [{ key: "V", records: "trace", of: "cells", variable: "V_m", indices: [0], everySteps: 1 }],
        },
        2000,
      );
      return Math.max(...trace("V").map(([V = Number.NaN]) => Math.abs(V)));
    };
    // E_L is -70 mV, E_rev 0 mV.
    assert.ok(extremes(0.8 * 0.265) <= 70);
    assert.ok(extremes(1.2 * 0.265) > 1000);
  });

  it("no example is warned of but the ring of 100 + 20 by Euler at 0.1 ms", () => {
    const warned = exampleFiles().filter((file) =>
      deploy(readExample(file)).faults.some(({ code }) => code.startsWith("step-too-long")),
    );
    assert.deepEqual(warned, ["04 - Networks/05 - Ring of RS and FS cells.json"]);
  });
});

/** A Poisson source of one unit that stands for many inputs. */
function poissonOf(rate: number, inputs: number): SpikeSourceDescription {
  const parameters = { rate: rate / 1000, inputs };
  return { key: "source", label: "Source", model: "poisson-background", parameters, count: 1, stream: 1 };
}

/** A LIF cell that never fires, with conductances of 30 nS that decay in 5 ms. */
function network(
  dt: number,
  source: SpikeSourceDescription,
  method: "euler" | "exponential-euler",
): NetworkDescription {
  return {
    ...sound,
    dt,
    populations: [{ ...cells, count: 1, method, parameters: { tau_m: 20, C_m: 200, E_L: -70, V_th: 1e9 } }],
    spikeSources: [source],
    currentSources: [],
    synapses: [{ ...synapse, model: "conductance-exponential", parameters: { tau_syn: 5, E_rev: 0 }, weight: 30 }],
    projections: [{ key: "path", from: "source", to: "cells", synapse: "synapse" }],
    drives: [],
    recorders: [],
  };
}

function bombarded(dt: number, source: SpikeSourceDescription, method: "euler" | "exponential-euler" = "euler") {
  return checkNetwork(network(dt, source, method));
}
