/**
 * LIF cells in noise, simulated, against Monte-Carlo estimates made by an exact scheme: the numbers behind the theory of rates.
 * Each case wants its rate within 3 % and its CV within 0.03; twelve thousand intervals leave a standard error of CV / 110.
 */

import { loadAssembler } from "../../src/engine/wasm/assembler.ts";
import { wasmEngine } from "../../src/engine/wasm/wasm.ts";
import { planNetwork } from "../../src/index.ts";
import { mean, variation } from "../examples/statistics.ts";
import { cell, network, type Parts } from "./bench.ts";
import { type Case, cases, check, checkApart } from "./cases.ts";

const intervals = 12_000;
const count = 100;
/** Forgotten before the count begins [ms]. */
const start = 200;

/**
 * A path of white noise that is looked at every dt crosses in between unseen; on average it is as if the threshold were higher by
 * 0.5826 = -zeta(1/2) / sqrt(2 pi) standard deviations of a step (Broadie, Glasserman and Kou 1997, doi:10.1111/1467-9965.00035).
 */
const unseen = 0.5826;

function noisy({ params, inputs }: Case, dt: number): Parts {
  const { tau_m_ms: tau_m, tau_s_ms: tau_s, tau_r_ms: t_ref, V_0_mV: V_reset, V_th_mV } = params;
  const { mu_mV: mean, sigma_mV: sigma } = inputs;
  const white = tau_s === 0;
  const V_th = V_th_mV - (white ? unseen * sigma * Math.sqrt(dt / tau_m) : 0);
  // A membrane of 1 GOhm: what is pA of current is mV of potential.
  const { population, recorders } = cell("n", "lif", { C_m: tau_m, tau_m, E_L: 0, V_th, V_reset, t_ref });
  const source = white
    ? { model: "white-noise", parameters: { mean, sd: sigma * Math.sqrt(tau_m / dt) } }
    : { model: "ornstein-uhlenbeck", parameters: { mean, sd: sigma * Math.sqrt(tau_m / (2 * tau_s)), tau: tau_s } };
  return {
    dt,
    populations: [{ ...population, count }],
    currentSources: [{ key: "c", label: "c", stream: 5, ...source }],
    drives: [{ key: "d", from: "c", to: "n" }],
    recorders,
  };
}

describe("LIF cells in noise", function () {
  // Each case simulates up to an hour of one cell in about a second.
  this.timeout(60_000);

  for (const of of cases("meanfield", "lif_noise_simulation"))
    it(`${of.id}: ${of.variant}`, async () => {
      const { tau_s_ms: tau_s } = of.params;
      const dt = tau_s === 0 ? 0.05 : Math.min(0.05, tau_s / 10);
      const assemble = (await loadAssembler())!;
      const engine = wasmEngine(planNetwork(network(noisy(of, dt))), assemble);
      const duration = start + (1000 * intervals) / count / of.expect.rate_hz;
      const trains = Array.from({ length: count }, () => [] as number[]);
      while (engine.step < duration / dt) {
        engine.advance(Math.min(20_000, Math.ceil(duration / dt) - engine.step));
        const { fromStep, spikes } = engine.drain();
        for (const { offsets, senders } of spikes)
          for (const [i, offset] of offsets.entries()) {
            const time = (fromStep + offset) * dt;
            if (time > start) trains[senders[i]!]!.push(time);
          }
      }
      const spikes = trains.reduce((sum, { length }) => sum + length, 0);
      // White noise is that of the case with a threshold of its own, above.
      const compare = tau_s === 0 ? checkApart : check;
      compare(of, "rate_hz", (1000 * spikes) / count / (duration - start));
      compare(of, "cv_isi", mean(trains.map(variation)));
    });
});
