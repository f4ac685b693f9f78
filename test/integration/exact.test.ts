import assert from "node:assert/strict";
import fc from "fast-check";
import { cell, listed, run, synapse, trace } from "../golden/bench.ts";

/** Response of a membrane to k exp(-t / tau): the convolution of two exponentials. */
function filtered(k: number, tau: number, tau_m: number, t: number): number {
  if (tau === tau_m) return k * t * Math.exp(-t / tau);
  return ((k * tau * tau_m) / (tau_m - tau)) * (Math.exp(-t / tau_m) - Math.exp(-t / tau));
}

/** Response of a membrane to k t exp(-t / tau). */
function filteredRamp(k: number, tau: number, tau_m: number, t: number): number {
  if (tau === tau_m) return ((k * t * t) / 2) * Math.exp(-t / tau);
  const beta = 1 / tau_m - 1 / tau;
  return k * ((t / beta) * Math.exp(-t / tau) - (Math.exp(-t / tau) - Math.exp(-t / tau_m)) / beta ** 2);
}

interface Kernel {
  readonly parameters: (first: number, second: number) => Record<string, number>;
  readonly current: (w: number, first: number, second: number, t: number) => number;
  readonly voltage: (w: number, first: number, second: number, tau_m: number, t: number) => number;
}

const kernels: Readonly<Record<string, Kernel>> = {
  exponential: {
    parameters: (tau_syn) => ({ tau_syn }),
    current: (w, tau, _, t) => w * Math.exp(-t / tau),
    voltage: (w, tau, _, tau_m, t) => filtered(w, tau, tau_m, t),
  },
  alpha: {
    parameters: (tau_syn) => ({ tau_syn }),
    current: (w, tau, _, t) => w * (t / tau) * Math.exp(1 - t / tau),
    voltage: (w, tau, _, tau_m, t) => filteredRamp((w * Math.E) / tau, tau, tau_m, t),
  },
  "double-exponential": {
    parameters: (tau_rise, tau_decay) => ({ tau_rise, tau_decay }),
    current: (w, rise, decay, t) =>
      rise === decay
        ? w * (t / decay) * Math.exp(-t / decay)
        : ((w * decay) / (decay - rise)) * (Math.exp(-t / decay) - Math.exp(-t / rise)),
    voltage: (w, rise, decay, tau_m, t) => {
      if (rise === decay) return filteredRamp(w / decay, decay, tau_m, t);
      const k = (w * decay) / (decay - rise);
      return filtered(k, decay, tau_m, t) - filtered(k, rise, tau_m, t);
    },
  },
};

/** Time constants on a coarse grid: equal or clearly different, for the formulas lose digits in between. */
const tau = fc.constantFrom(0.5, 1, 2, 3.5, 5, 8, 12.5, 20, 100);

/** Each stamp's V_m and current for one spike through a kernel, with what the formulas say. */
function compare(model: string, first: number, second: number, tau_m: number, dt: number, delaySteps: number): void {
  const kernel = kernels[model] as Kernel;
  const [C_m, E_L, w, leaves] = [200, -65, 120, 3];
  const { population, recorders } = cell("n", "lif", { C_m, E_L, tau_m, V_th: 1e6 }, "V_m");
  const steps = 300;
  const made = run(
    {
      dt,
      populations: [population],
      spikeSources: [listed("s", [leaves], dt)],
      synapses: [synapse("k", model, kernel.parameters(first, second), w, delaySteps)],
      projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
      recorders: [...recorders, trace("I", "k", "I")],
    },
    steps,
  );
  for (let step = 1; step <= steps; step++) {
    const t = (step - leaves - delaySteps) * dt;
    const [V, I] =
      t <= 0 ? [0, 0] : [kernel.voltage(w, first, second, tau_m, t) / C_m, kernel.current(w, first, second, t)];
    // The largest the formulas can be is w tau_m / C_m; errors are measured against that.
    const [offV, offI] = [Math.abs(made.at("n.V_m", step) - E_L - V), Math.abs(made.at("I", step) - I)];
    assert.ok(offV <= 1e-12 * Math.max(Math.abs(E_L), (w * tau_m) / C_m), `V at ${t} ms: off by ${offV}`);
    assert.ok(offI <= 1e-12 * w, `I at ${t} ms: off by ${offI}`);
  }
}

describe("exact integration of a membrane and a kernel", () => {
  for (const model of Object.keys(kernels)) {
    it(`${model}: V_m and current equal the closed form at every stamp, whatever the constants`, () => {
      fc.assert(
        fc.property(tau, tau, tau, fc.constantFrom(0.05, 0.1, 0.5, 1), fc.integer({ min: 1, max: 20 }), (...given) => {
          compare(model, ...given);
        }),
        { numRuns: 40 },
      );
    });

    it(`${model}: equal constants of membrane and kernel are no special case`, () => {
      compare(model, 10, 10, 10, 0.1, 1);
      compare(model, 2, 10, 10, 0.1, 1);
      compare(model, 10, 2, 10, 0.1, 1);
    });
  }
});

describe("the refractory time", () => {
  const [C_m, tau_m, E_L, V_th, V_reset, t_ref, I_e, dt] = [250, 10, -70, -55, -75, 3, 600, 0.1];
  const top = E_L + (I_e * tau_m) / C_m;
  const held = Math.round(t_ref / dt);

  it("holds V_m at V_reset for whole steps, and the exact course goes on from there", () => {
    const { population, recorders } = cell("n", "lif", { C_m, tau_m, E_L, V_th, V_reset, t_ref, I_e }, "V_m");
    const made = run({ dt, populations: [population], recorders }, 1000);
    const [first = 0, second = 0] = made.spikes("n.spikes");
    const climb = Math.ceil((tau_m * Math.log((top - V_reset) / (top - V_th))) / dt);
    assert.equal(first, Math.ceil((tau_m * Math.log((top - E_L) / (top - V_th))) / dt));
    assert.equal(second - first, held + climb);
    for (let k = 0; k < climb + held; k++) {
      const t = Math.max(0, k - held) * dt;
      const expected = top + (V_reset - top) * Math.exp(-t / tau_m);
      assert.ok(Math.abs(made.at("n.V_m", first + k) - expected) < 1e-11, `step ${k} after the spike`);
    }
  });

  for (const method of ["exact", "euler", "rk2", "rk4", "exponential-euler"] as const) {
    it(`${method}: V_m stands still to the last bit while the synaptic current decays`, () => {
      const { population, recorders } = cell("n", "lif", { C_m, tau_m, E_L, V_th, V_reset, t_ref, I_e }, "V_m");
      const made = run(
        {
          dt,
          populations: [{ ...population, method }],
          spikeSources: [listed("s", [1], dt)],
          synapses: [synapse("k", "exponential", { tau_syn: 5 }, 2000)],
          projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
          recorders: [...recorders, trace("I", "k", "I")],
        },
        200,
      );
      const [first = 0] = made.spikes("n.spikes");
      for (let k = 0; k <= held; k++) assert.equal(made.at("n.V_m", first + k), V_reset);
      assert.ok(made.at("n.V_m", first + held + 1) > V_reset);
      // The Euler grid of the current: its decay per step is 1 - dt / tau_syn.
      const expected = method === "euler" ? 1 - dt / 5 : Math.exp(-dt / 5);
      const ratio = made.at("I", first + 5) / made.at("I", first + 4);
      assert.ok(Math.abs(ratio - expected) < 2e-6, `${ratio}`);
    });
  }
});
