import assert from "node:assert/strict";
import { checkNetwork } from "../../src/network/rules/index.ts";
import { cells, sound } from "./network.ts";

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
});
