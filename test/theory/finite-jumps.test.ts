/** Rates of neurons that add up whole jumps once a step: overshoots known in closed form, and the engine itself. */
import assert from "node:assert/strict";
import { loadAssembler } from "../../src/engine/wasm/assembler.ts";
import { wasmEngine } from "../../src/engine/wasm/wasm.ts";
import { planNetwork } from "../../src/index.ts";
import { erfcx } from "../../src/theory/erfcx.ts";
import { correctionOf, type Jump, overshoot, rateOfJumps } from "../../src/theory/finite-jumps.ts";
import { integrate } from "../../src/theory/quadrature.ts";
import { passageTime, rate } from "../../src/theory/siegert.ts";
import { network, synapse } from "../golden/bench.ts";

const cell = { tau_m: 20, tau_r: 2, tau_s: 0, V_0: 10, V_th: 20 };
const both = (J: number, up: number, down: number): Jump[] => [
  { J, nu: up },
  { J: -J, nu: down },
];

/** Spikes a second of a thousand such neurons, over 3 s. */
async function simulate(J: number, up: number, down: number, dt: number): Promise<number> {
  const assemble = await loadAssembler();
  assert.ok(assemble);
  const count = 1000;
  const parameters = { C_m: 250, tau_m: 20, E_L: 0, V_th: 20, V_reset: 10, t_ref: 2, I_e: 0 };
  const source = (key: string, stream: number, nu: number) => {
    const part = { key, label: key, model: "poisson-background", count, stream };
    return { ...part, parameters: { rate: nu, inputs: 1 } };
  };
  const weight = (key: string, w: number) => ({
    ...synapse(key, "delta", {}, w),
    connectivity: { rule: "one-to-one" as const },
  });
  const described = network({
    dt,
    populations: [{ key: "n", label: "n", model: "lif", count, parameters }],
    spikeSources: [source("up", 1, up), source("down", 2, down)],
    synapses: [weight("plus", J), weight("minus", -J)],
    projections: [
      { key: "a", from: "up", to: "n", synapse: "plus" },
      { key: "b", from: "down", to: "n", synapse: "minus" },
    ],
    recorders: [{ key: "s", records: "spikes", of: "n" }],
  });
  const engine = wasmEngine(planNetwork(described), assemble);
  const [begin, end] = [Math.round(200 / dt), Math.round(3200 / dt)];
  let spikes = 0;
  while (engine.step < end) {
    engine.advance(Math.min(10000, end - engine.step));
    const { fromStep, spikes: batches } = engine.drain();
    for (const { offsets } of batches) for (const offset of offsets) if (fromStep + offset > begin) spikes++;
  }
  engine.dispose();
  return spikes / count / 3;
}

describe("the overshoot of a random walk", () => {
  it("is 0.5826 standard deviations of a step where jumps are many and small", () => {
    const jumps = both(0.001, 50000, 50000);
    const step = Math.sqrt(0.1 * 100000) * 0.001;
    // -zeta(1/2) / sqrt(2 pi): Broadie, Glasserman and Kou 1997.
    assert.ok(Math.abs(overshoot(jumps, 0.1) / step - 0.58259716) < 2e-4);
  });

  it("is half a jump where jumps up and down come one by one", () => {
    assert.ok(Math.abs(overshoot(both(0.4, 2, 2), 1e-4) / 0.4 - 0.5) < 2e-4);
  });

  it("is a third of a jump where it jumps up only and drifts down: heights are even from 0 to J", () => {
    assert.ok(Math.abs(overshoot([{ J: 0.4, nu: 2 }], 1e-4) / 0.4 - 1 / 3) < 1e-3);
  });

  it("stays so where spikes are rare", () => {
    for (const nu of [1e-3, 1e-6, 1e-9]) assert.ok(Math.abs(overshoot(both(0.4, nu, nu), 0.1) / 0.4 - 0.5) < 1e-3);
  });

  it("vanishes without jumps, and with the step where it only jumps down and drifts up", () => {
    assert.equal(overshoot([], 0.1), 0);
    assert.ok(Math.abs(overshoot([{ J: -0.4, nu: 2 }], 1e-3)) < 2e-3);
  });
});

describe("rates of neurons that add up jumps in steps", () => {
  const [up, down] = [3.5, 1.6];
  // The same mean and variance, in jumps a quarter as large.
  const finer = [0.1, (16 * (up + down) + 4 * (up - down)) / 2, (16 * (up + down) - 4 * (up - down)) / 2] as const;
  for (const [J, plus, minus, dt] of [
    [0.4, up, down, 0.1],
    [0.4, up, down, 0.05],
    [...finer, 0.1],
  ] as const)
    it(`J ${J} mV, dt ${dt} ms: within 2 % of the engine, where white noise is up to 10 % off`, async () => {
      const input = { mu: 20 * J * (plus - minus), sigma: Math.sqrt(20 * J * J * (plus + minus)) };
      const said = 1000 * rateOfJumps(input, cell, 0, correctionOf(both(J, plus, minus), dt), dt);
      const measured = await simulate(J, plus, minus, dt);
      // 18,000 spikes leave 0.7 %, terms of second order as much.
      assert.ok(Math.abs(said / measured - 1) < 0.02, `${said} Hz, ${measured} measured`);
      assert.ok(1000 * rate(input, cell) > 1.03 * measured);
    }).timeout(60_000);

  it("change by the integral that the third moment leaves, from bounds near the mean to hundreds below", () => {
    for (const [mu, sigma] of [
      [15, 4],
      [20.5, 0.5],
      [21, 0.05],
      [60, 0.08],
    ] as const) {
      const input = { mu, sigma };
      // Of one size, without the overshoot; a step so short that nothing decays in it. The third moment is then one of its own.
      const [skew, dt] = [sigma ** 3 / 6000, 1e-9];
      const found = rateOfJumps(input, cell, 0, { overshoot: 0, skew }, dt);
      const g = (y: number): number => Math.sqrt(Math.PI) * (y <= 0 ? erfcx(-y) : 2 * Math.exp(y * y) - erfcx(y));
      const bend = integrate(
        (y) => (2 * y + (4 / 3) * y ** 3) * g(y) + (4 / 3) * (y * y + 1),
        (cell.V_0 - mu) / sigma,
        (cell.V_th - mu) / sigma,
        0.05,
      );
      const time = passageTime(input, cell);
      const change = (-2 * cell.tau_m ** 2 * skew * bend) / sigma ** 3;
      const expected = 1 / (cell.tau_r + time * Math.exp(change / time));
      // erfcx is good to 1e-12, and hundreds of squares of hundreds are added to it here.
      assert.ok(Math.abs(found / expected - 1) < 1e-8, `${mu} ${sigma}: ${found}, ${expected}`);
    }
  });

  it("are those of white noise for small jumps and steps, and none where the threshold is out of reach", () => {
    const jumps = both(0.002, 100000 + 1900, 100000 - 1900);
    const input = { mu: 20 * 0.002 * 3800, sigma: Math.sqrt(20 * 0.002 ** 2 * 200000) };
    const said = rateOfJumps(input, cell, 0, correctionOf(jumps, 1e-5), 1e-5);
    assert.ok(Math.abs(said / rate(input, cell) - 1) < 2e-3);
    const quiet = { mu: 0, sigma: 0.1 };
    assert.equal(rateOfJumps(quiet, cell, 0, correctionOf(both(0.01, 2.5, 2.5), 0.1), 0.1), 0);
  });
});
