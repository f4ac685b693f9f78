import assert from "node:assert/strict";
import { planNetwork, ReferenceEngine } from "../../src/index.ts";
import type { InitialValue } from "../../src/network/description.ts";
import { cell, network, type Parts } from "../golden/bench.ts";

/** What the neurons of a population start with. */
function startOf(
  count: number,
  initial: Record<string, InitialValue>,
  { seed = 1, stream = 4 }: { seed?: number; stream?: number } = {},
): { V: number[]; u: number[]; engine: ReferenceEngine } {
  const { population } = cell("n", "izhikevich-2007", {});
  const parts: Parts = { seed, populations: [{ ...population, count, initial, stream }] };
  const engine = new ReferenceEngine(planNetwork(network(parts)));
  return { V: [...engine.read("n/V_m")] as number[], u: [...engine.read("n/U_m")] as number[], engine };
}

const uniform = { kind: "uniform", low: -70, high: -50 } as const;
const normal = { kind: "normal", mean: -60, sd: 4 } as const;
const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Fails when a statistic is more than five standard errors off. */
function within(found: number, expected: number, error: number): void {
  assert.ok(Math.abs(found - expected) < 5 * error, `${found} for ${expected}, error ${error}`);
}

describe("initial values drawn at random", () => {
  it("have the distribution asked for", () => {
    const n = 20_000;
    const { V } = startOf(n, { V_m: uniform });
    within(average(V), -60, 20 / Math.sqrt(12 * n));
    assert.ok(Math.min(...V) >= -70 && Math.max(...V) <= -50);
    const normals = startOf(n, { V_m: normal }).V;
    within(average(normals), -60, 4 / Math.sqrt(n));
    within(average(normals.map((V) => (V + 60) ** 2)), 16, 16 * Math.sqrt(2 / n));
    const clipped = startOf(n, { V_m: { ...normal, low: -62, high: -58 } }).V;
    assert.ok(clipped.every((V) => V >= -62 && V <= -58));
  });

  it("of neighbours are independent", () => {
    const n = 20_000;
    const { V } = startOf(n, { V_m: normal });
    for (const apart of [1, 2]) {
      const products = V.slice(apart).map((value, i) => (value + 60) * ((V[i] ?? 0) + 60));
      within(average(products), 0, 16 / Math.sqrt(n));
    }
  });

  it("depend on seed, stream, variable and number of the neuron, and not on how many there are", () => {
    const { V } = startOf(7, { V_m: uniform });
    assert.deepEqual(startOf(3, { V_m: uniform }).V, V.slice(0, 3));
    assert.deepEqual(startOf(7, { V_m: uniform, U_m: normal }).V, V);
    for (const other of [{ seed: 2 }, { stream: 5 }])
      assert.ok(startOf(7, { V_m: uniform }, other).V.every((value, i) => value !== V[i]));
    const both = startOf(7, { V_m: normal, U_m: normal });
    assert.ok(both.u.every((value, i) => value !== both.V[i]));
  });

  it("come back at a reset, and leave what is not drawn to the model", () => {
    const { V, u, engine } = startOf(5, { V_m: uniform });
    assert.equal(new Set(u).size, 1);
    engine.advance(50);
    assert.notDeepEqual([...engine.read("n/V_m")], V);
    engine.reset();
    assert.deepEqual([...engine.read("n/V_m")], V);
  });
});
