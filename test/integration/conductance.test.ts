/** Conductances on membranes: what exponential Euler solves exactly, and what it holds during a step. */
import assert from "node:assert/strict";
import { cell, listed, run, synapse, trace } from "../golden/bench.ts";

/** The earliest stamp of a spike, and when it arrives. */
const leaves = 1;
const arrives = 2;

/** Conductances that open once and stay, on a leaky membrane of 250 pF and 25 nS. */
function opened(
  method: "exact" | "exponential-euler" | "euler" | "rk4",
  dt: number,
  conductances: Record<string, number>,
) {
  const { population, recorders } = cell("n", "lif", { V_th: 1e9 }, "V_m");
  const reversals = Object.keys(conductances);
  return run(
    {
      dt,
      populations: [{ ...population, method }],
      spikeSources: [listed("s", [leaves], dt)],
      synapses: reversals.map((E) =>
        synapse(E, "conductance-exponential", { tau_syn: 1e15, E_rev: Number(E) }, conductances[E] ?? 0),
      ),
      projections: reversals.map((E) => ({ key: `p ${E}`, from: "s", to: "n", synapse: E })),
      recorders,
    },
    Math.round(20 / dt) + arrives,
  );
}

describe("conductances on a leaky membrane", () => {
  const conductances = { 0: 30, [-80]: 50 };
  const total = 25 + 30 + 50;
  const rest = (25 * -70 + 30 * 0 + 50 * -80) / total;
  /** The solution from the arrival on. */
  const V = (t: number): number => rest + (-70 - rest) * Math.exp((-t * total) / 250);

  for (const method of ["exact", "exponential-euler"] as const)
    it(`are exact while they stand still, whatever the step, by ${method}`, () => {
      for (const dt of [0.1, 1, 5]) {
        const made = opened(method, dt, conductances);
        for (let step = 1; step * dt <= 20; step++)
          assert.ok(Math.abs(made.at("n.V_m", arrives + step) - V(step * dt)) < 1e-12, `dt ${dt}, step ${step}`);
      }
    });

  it("stay stable where Euler explodes: a conductance of 25 uS with a step of 1 ms", () => {
    const strong = { [-70]: 0, 0: 25_000 };
    const made = opened("exact", 1, strong)
      .trace("n.V_m")
      .map(([value]) => value ?? Number.NaN);
    assert.ok(made.every((value) => value >= -70 && value <= 0));
    assert.ok(Math.abs(opened("euler", 1, strong).at("n.V_m", 5)) > 1e6);
  });

  it("are followed by the other methods too", () => {
    assert.ok(Math.abs(opened("euler", 0.01, conductances).at("n.V_m", arrives + 500) - V(5)) < 0.02);
    assert.ok(Math.abs(opened("rk4", 0.1, conductances).at("n.V_m", arrives + 50) - V(5)) < 1e-6);
  });

  it("add to what is held while the neuron is refractory: they decay, the membrane stays", () => {
    const { population, recorders } = cell("n", "lif", { t_ref: 3 }, "V_m");
    const made = run(
      {
        populations: [population],
        spikeSources: [listed("s", [leaves], 0.1)],
        synapses: [synapse("k", "conductance-exponential", { tau_syn: 5, E_rev: 0 }, 100)],
        projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
        recorders: [...recorders, trace("g", "k", "g")],
      },
      100,
    );
    const [first = 0] = made.spikes("n.spikes");
    for (let step = first; step <= first + 30; step++) assert.equal(made.at("n.V_m", step), -70);
    assert.ok(made.at("n.V_m", first + 31) > -70);
    assert.ok(Math.abs(made.at("g", arrives + 50) - 100 * Math.exp(-1)) < 1e-10, "5 ms after the arrival");
  });
});

describe("a block that depends on the membrane potential", () => {
  it("is held during a step of exponential Euler: the current is then a conductance g B (E - V)", () => {
    const dt = 0.5;
    const { population, recorders } = cell("n", "lif", { V_th: 1e9 }, "V_m");
    const made = run(
      {
        dt,
        populations: [population],
        spikeSources: [listed("s", [leaves], dt)],
        synapses: [synapse("k", "nmda-quadratic", { tau_syn: 1e15 }, 100)],
        projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
        recorders: [...recorders, trace("B", "k", "B")],
      },
      20,
    );
    let V = -70;
    for (let step = arrives + 1; step <= 20; step++) {
      const q = ((V + 80) / 60) ** 2;
      const g = (100 * q) / (1 + q);
      const end = (25 * -70) / (25 + g);
      V = end + (V - end) * Math.exp((-dt * (25 + g)) / 250);
      assert.ok(Math.abs(made.at("n.V_m", step) - V) < 1e-11, `step ${step}`);
      // A recorded definition is that of the recorded potential.
      const now = ((V + 80) / 60) ** 2;
      assert.ok(Math.abs(made.at("B", step) - now / (1 + now)) < 1e-11, `B at step ${step}`);
    }
  });
});
