import assert from "node:assert/strict";
import { cell, type Parts, run } from "../golden/bench.ts";
import { mean, variance, within } from "./statistics.ts";

/** Cells that never fire, with one noise source into all of them. */
function driven(model: string, parameters: Record<string, number>, count: number, dt: number, tau: number): Parts {
  const cells = cell("n", "lif", { E_L: 0, V_reset: -1, V_th: 1e9, tau_m: tau, C_m: tau }).population;
  const indices = Array.from({ length: count }, (_, i) => i);
  return {
    dt,
    populations: [{ ...cells, count }],
    currentSources: [{ key: "c", label: "c", model, parameters, stream: 31 }],
    drives: [{ key: "d", from: "c", to: "n" }],
    recorders: [
      { key: "V", records: "trace", of: "n", variable: "V_m", indices, everySteps: 1 },
      { key: "I", records: "trace", of: "c", variable: "I", indices: [], everySteps: 1 },
    ],
  };
}

describe("white noise", () => {
  it("has its mean and standard deviation in every step, and no memory", () => {
    const I = run(driven("white-noise", { mean: 3, sd: 20 }, 3, 0.1, 10), 20_000)
      .trace("I")
      .map(([value]) => value ?? 0);
    within(mean(I), 3, 20 / Math.sqrt(I.length), "mean");
    within(variance(I), 400, 400 * Math.sqrt(2 / I.length), "variance");
    const products = I.slice(1).map((value, i) => (value - 3) * ((I[i] ?? 0) - 3));
    within(mean(products), 0, 400 / Math.sqrt(I.length), "covariance of neighbours");
  });

  // R is 1 GOhm: V follows V' = (I - V) / tau, so V(t + dt) = a V(t) + (1 - a) I with a = exp(-dt / tau).
  for (const [dt, sd] of [
    [0.1, 20],
    [0.4, 10],
  ] as const) {
    it(`widens a membrane by the same amount at sd ${sd} pA and dt ${dt} ms: sd² dt counts`, () => {
      const [tau, count, steps] = [10, 60, 4000];
      const made = run(driven("white-noise", { mean: 5, sd }, count, dt, tau), steps);
      const V = made
        .trace("V")
        .slice(Math.ceil((6 * tau) / dt))
        .flat();
      const kept = Math.exp(-dt / tau);
      const expected = (sd ** 2 * (1 - kept)) / (1 + kept);
      assert.ok(Math.abs(expected / ((sd ** 2 * dt) / (2 * tau)) - 1) < 0.001);
      const independent = (count * (steps * dt - 6 * tau)) / (2 * tau);
      within(mean(V), 5, Math.sqrt(expected / independent), "mean");
      within(variance(V), expected, expected * Math.sqrt(2 / independent), "variance");
    });
  }

  it("is another for every neuron, every population and every source; a single current beside it is added to each", () => {
    const parts = driven("white-noise", { mean: 0, sd: 1 }, 4, 0.1, 10);
    const [cells] = parts.populations ?? [];
    const both: Parts = {
      ...parts,
      populations: [...(parts.populations ?? []), { ...cells!, key: "m", label: "m" }],
      currentSources: [
        ...(parts.currentSources ?? []),
        { key: "e", label: "e", model: "constant", parameters: { amplitude: 100 }, stream: 0 },
      ],
      drives: [
        { key: "d", from: "c", to: "n" },
        { key: "f", from: "c", to: "m" },
        { key: "g", from: "e", to: "m" },
      ],
    };
    const { engine } = run(both, 7);
    const [n, m] = [engine.read("d/I"), engine.read("f/I")];
    assert.equal(new Set([...n, ...m]).size, 8);
    assert.deepEqual(
      [...engine.read("m/drive")],
      [...m].map((value) => value + 100),
    );
    assert.equal(engine.read("n/drive").length, 4);
  });

  it("of a source wired twice to one population is drawn twice, where a constant current counts double", () => {
    const twice = (model: string, parameters: Record<string, number>): Parts => ({
      ...driven(model, parameters, 400, 0.1, 10),
      drives: ["d", "e"].map((key) => ({ key, from: "c", to: "n" })),
    });
    const { engine } = run(twice("white-noise", { mean: 2, sd: 3 }), 5);
    const [one, other, sum] = ["d/I", "e/I", "n/drive"].map((region) => [...engine.read(region)]);
    assert.ok(one?.every((value, i) => value !== other?.[i] && sum?.[i] === value + (other?.[i] ?? 0)));
    within(mean(sum ?? []), 4, Math.sqrt(18 / 400), "mean");
    within(variance(sum ?? []), 18, 18 * Math.sqrt(2 / 400), "variance");
    assert.deepEqual([...run(twice("constant", { amplitude: 3 }), 5).engine.read("n/drive")], [6]);
  });

  it("leaves a current that is the same for all a single number", () => {
    const parts = driven("constant", { amplitude: 3 }, 4, 0.1, 10);
    assert.equal(run(parts, 3).engine.read("n/drive").length, 1);
  });

  it("into one neuron does not depend on how many there are, nor on a run before", () => {
    const first = (count: number): number[] =>
      run(driven("white-noise", { mean: 0, sd: 1 }, count, 0.1, 10), 20)
        .trace("V")
        .map(([V]) => V ?? 0);
    assert.deepEqual(first(1), first(9));
    const again = run(driven("white-noise", { mean: 0, sd: 1 }, 9, 0.1, 10), 20);
    again.engine.reset();
    again.engine.advance(20);
    assert.equal(again.engine.read("n/V_m")[0], first(9)[19]);
  });

  it("follows its mean when a message sets it", () => {
    const made = run(driven("white-noise", { mean: 0, sd: 1 }, 2, 0.1, 10), 200, (engine) => {
      engine.advance(100);
      engine.set("c/mean", 1000);
    });
    const I = made.trace("I").map(([value]) => value ?? 0);
    assert.ok(Math.max(...I.slice(0, 100)) < 10 && Math.min(...I.slice(100)) > 990);
  });
});

describe("Ornstein-Uhlenbeck noise", () => {
  for (const dt of [0.1, 2]) {
    it(`has its standard deviation and its correlation over time at dt ${dt} ms`, () => {
      const [sd, tau, steps] = [30, 5, 40_000];
      const I = run(driven("ornstein-uhlenbeck", { mean: 7, sd, tau }, 1, dt, 10), steps)
        .trace("I")
        .slice(Math.ceil((5 * tau) / dt))
        .map(([value]) => (value ?? 0) - 7);
      const independent = (I.length * dt) / Math.max(tau, dt);
      within(mean(I), 0, sd * Math.sqrt(2 / independent), "mean");
      within(mean(I.map((x) => x * x)), sd ** 2, sd ** 2 * Math.sqrt(2 / independent), "variance");
      for (const lag of [1, 2, Math.ceil(tau / dt)]) {
        const products = I.slice(lag).map((value, i) => value * (I[i] ?? 0));
        const expected = sd ** 2 * Math.exp((-lag * dt) / tau);
        within(mean(products), expected, sd ** 2 * Math.sqrt(2 / independent), `correlation after ${lag} steps`);
      }
    });
  }

  it("starts at its mean", () => {
    const made = run(driven("ornstein-uhlenbeck", { mean: 7, sd: 30, tau: 5 }, 400, 0.1, 10), 1);
    const I = [...made.engine.read("d/I")];
    const width = 30 * Math.sqrt(1 - Math.exp((-2 * 0.1) / 5));
    within(mean(I), 7, width / Math.sqrt(I.length), "mean");
    within(variance(I), width ** 2, width ** 2 * Math.sqrt(2 / I.length), "variance");
  });
});
