/** A delay split into an axonal and a dendritic part: what arrives, when, and with which weight. */
import assert from "node:assert/strict";
import { planNetwork } from "../../src/index.ts";
import { cell, listed, network, run, synapse, trace } from "../golden/bench.ts";

const dt = 0.1;
const still = { C_m: 10, tau_m: 1e9, E_L: 0, V_th: 1000, V_reset: 0, t_ref: 0 };
const rule = { A_plus: 0.1, A_minus: 0.1, tau_plus: 20, tau_minus: 20, w_init: 0.5, w_min: 0, w_max: 10 };

/** Input spikes at `pre` [steps], the target fires at `post`; a delay of 20 steps. */
function learning(pre: readonly number[], post: readonly number[], dendriticSteps?: number) {
  const { population, recorders } = cell("n", "lif", still);
  const kernel = synapse("k", "delta", {}, 8, 20);
  return run(
    {
      dt,
      populations: [population],
      spikeSources: [
        listed("pre", pre, dt),
        listed(
          "post",
          post.map((step) => step - 2),
          dt,
        ),
      ],
      synapses: [
        dendriticSteps === undefined ? kernel : { ...kernel, dendriticSteps },
        synapse("kick", "delta", {}, 5000),
      ],
      stdps: [{ key: "stdp", label: "stdp", model: "stdp-pair", parameters: rule }],
      projections: [
        { key: "plastic", from: "pre", to: "n", synapse: "k", stdp: "stdp" },
        { key: "driven", from: "post", to: "n", synapse: "kick" },
      ],
      recorders: [...recorders, trace("w", "stdp", "w"), trace("V", "n", "V_m")],
    },
    400,
  );
}

/** Rounding of doubles, and a membrane that leaks with 1e9 ms. */
const tolerance = 1e-6;
const close = (found: number, expected: number): void => assert.ok(Math.abs(found - expected) < tolerance, `${found}`);

describe("a delay of 20 steps of which a part is dendritic", () => {
  for (const dendritic of [undefined, 0, 7, 20]) {
    it(`arrives at the target after 20 steps: ${dendritic ?? "not split"}`, () => {
      const made = learning([100], [], dendritic);
      // A spike stamped 100 changes its target before the step that starts at 120; it is seen at the stamp of that step.
      close(made.at("V", 120), 0);
      close(made.at("V", 121), 4);
    });
  }

  it("learns by the times at which spikes reach the synapse", () => {
    const grown = (gap: number) => 0.5 + 0.1 * Math.exp((-gap * dt) / 20);
    const shrunk = (gap: number) => 0.5 - 0.1 * Math.exp((-gap * dt) / 20);
    close(learning([100], [130]).at("w", 300), grown(30));
    // 13 steps to the synapse for the one, 7 back to it for the other.
    close(learning([100], [130], 7).at("w", 300), grown(30 + 7 - 13));
    close(learning([100], [130], 20).at("w", 300), grown(50));
    close(learning([100], [130], 0).at("w", 300), grown(10));
    // The target fires after the input, yet its spike is at the synapse before that of the input.
    close(learning([100], [110], 0).at("w", 300), shrunk(10));
    // At the synapse at once: no change.
    close(learning([100], [120], 0).at("w", 300), 0.5);
  });

  it("brings the weight of the moment at which the spike passes the synapse", () => {
    // An input at 50 and a spike of the target at 105 strengthen the synapse; the input of 100 passes it at 120, after that.
    const made = learning([50, 100], [105], 0);
    const before = 0.5 + 0.1 * Math.exp((-35 * dt) / 20);
    const passing = before - 0.1 * Math.exp((-15 * dt) / 20);
    close(made.at("w", 119), before);
    close(made.at("V", 121), 8 * passing);
    const early = learning([50, 100], [105]);
    close(early.at("V", 121), 8 * 0.5);
  });
});

describe("synapses that learn with delays drawn for each", () => {
  const pairs = Array.from({ length: 12 }, (_, k) => [k % 5, k % 3] as const);
  const { population, recorders } = cell("n", "lif", { C_m: 10, tau_m: 10, E_L: 0, V_th: 10, V_reset: 0, t_ref: 0 });
  const inputs = { key: "s", label: "s", model: "poisson", count: 5, parameters: { rate: 0.03 }, stream: 3 };
  const stps = [{ key: "stp", label: "stp", model: "tsodyks-markram", parameters: {} }];
  const stdps = [{ key: "stdp", label: "stdp", model: "stdp-pair", parameters: { ...rule, w_init: 2, w_min: 0.5 } }];
  const drawn = {
    ...synapse("k", "delta", {}, 100, 20),
    delayDistribution: { kind: "uniform", low: 0.1, high: 2 } as const,
    connectivity: { rule: "list", pairs } as const,
    stream: 4,
  };
  const parts = {
    dt,
    populations: [{ ...population, count: 3 }],
    spikeSources: [inputs],
    stps,
    stdps,
  };
  const projection = { key: "p", from: "s", to: "n", synapse: "k", stp: "stp", stdp: "stdp" };
  const looking = [...recorders, trace("V", "n", "V_m", [0, 1, 2])];

  for (const dendritic of [undefined, 0, 7, 20])
    it(`are what a synapse node for each delay would make: ${dendritic ?? "not split"}`, () => {
      const split = dendritic === undefined ? {} : { dendriticSteps: dendritic };
      const together = { ...parts, synapses: [{ ...drawn, ...split }], projections: [projection], recorders: looking };
      const { operators, tables } = planNetwork(network({ ...together, synapses: [drawn] }));
      const byDelay = operators.flatMap((op) =>
        op.op === "route" && op.places !== null
          ? [{ delaySteps: op.delaySteps, own: [...(tables[op.places] ?? [])].map((place) => sorted[place]!) }]
          : [],
      );
      assert.ok(byDelay.length > 5);
      const apart = {
        ...parts,
        synapses: byDelay.map(({ delaySteps, own }, k) => ({
          ...synapse(`k${k}`, "delta", {}, 100, delaySteps),
          ...(dendritic === undefined ? {} : { dendriticSteps: Math.min(dendritic, delaySteps) }),
          connectivity: { rule: "list", pairs: own } as const,
        })),
        projections: byDelay.map((_, k) => ({ ...projection, key: `p${k}`, synapse: `k${k}` })),
        recorders: looking,
      };
      const [a, b] = [run(together, 8000), run(apart, 8000)];
      assert.ok(a.spikes("n.spikes").length > 100);
      assert.deepEqual(a.spikes("n.spikes"), b.spikes("n.spikes"));
      // Jumps of one step are summed in another order: rounding, which learning and the membrane forget again.
      a.trace("V").forEach((row, k) => {
        row.forEach((v, i) => {
          close(v, b.trace("V")[k]?.[i] ?? Number.NaN);
        });
      });
    });

  const sorted = [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
});
