import assert from "node:assert/strict";
import { assemble } from "../../../nodes/assembly/assemble.ts";
import { readClock } from "../../../nodes/assembly/clock.ts";
import { textOf } from "../../../nodes/common/fault.ts";
import { definitionOf } from "../../../nodes/definitions.ts";
import { checkNetwork } from "../../../src/network/rules/index.ts";
import { partsOf } from "../parts.ts";

const clock = readClock({
  id: "c",
  label: "clock",
  definition: definitionOf("spikewire-clock")!,
  config: { id: "c", type: "spikewire-clock" },
});

/** Four sources on three cells, with these settings of the synapse between. */
function assembled(settings: Record<string, unknown>) {
  const parts = partsOf({
    src: { type: "spike-source", to: ["syn"], count: "4" },
    syn: { type: "synapse", to: ["lif"], ...settings },
    lif: { type: "lif", count: "3" },
  });
  const { network, faults } = assemble({ clock: null, key: "tab-t1", tabs: ["t1"], parts }, clock, checkNetwork);
  return { synapse: network.synapses[0], codes: faults.map(({ node, code }) => `${node} ${code}`), faults };
}

describe("the connections of a synapse node", () => {
  it("are read from the settings of their rule alone", () => {
    const all = { indegree: "2", outdegree: "3", total: "5", multapses: true, probability: "nonsense" };
    const read = (connectivity: string) => assembled({ connectivity, ...all }).synapse?.connectivity;
    const drawing = { multapses: true, selfConnections: false };
    assert.deepEqual(read("fixed-indegree"), { rule: "fixed-indegree", indegree: 2, ...drawing });
    assert.deepEqual(read("fixed-outdegree"), { rule: "fixed-outdegree", outdegree: 3, ...drawing });
    assert.deepEqual(read("fixed-total"), { rule: "fixed-total", total: 5, ...drawing });
  });

  it("by distance take the weight as the highest, a width, a layout and one of two profiles", () => {
    const read = (settings: object) => assembled({ weight: "5", spread: "14.4", ...settings }).synapse?.connectivity;
    const around = { layout: "ring", sigma: 14.4, halved: true, selfConnections: false };
    assert.deepEqual(read({ connectivity: "gaussian-weight" }), { rule: "gaussian-weight", peak: 5, ...around });
    assert.deepEqual(
      read({ connectivity: "gaussian-probability", probability: "1", profile: "whole", layout: "line" }),
      {
        rule: "gaussian-probability",
        probability: 1,
        ...around,
        layout: "line",
        halved: false,
      },
    );
    const codes = assembled({ connectivity: "gaussian-weight", spread: "0" }).codes;
    assert.deepEqual(codes, ["syn parameter-above"]);
  });

  it("as text name the line and the column at fault", () => {
    const { faults } = assembled({ connectivity: "matrix", matrix: "0,30,1,2\n0,x,1,2\n1,2,3,4" });
    assert.match(textOf(faults[0]!).en, /line 2, column 2: "x" is not a number/);
  });

  it("have a red ring at the synapse when they are impossible", () => {
    assert.deepEqual(assembled({ connectivity: "fixed-indegree", indegree: "5" }).codes, ["syn indegree-too-large"]);
    assert.deepEqual(assembled({ connectivity: "fixed-outdegree", outdegree: "1.5" }).codes, [
      "syn parameter-not-whole",
    ]);
    assert.deepEqual(assembled({ connectivity: "fixed-total", total: "-1" }).codes, ["syn parameter-from"]);
    assert.deepEqual(assembled({ connectivity: "fixed-total", total: "13" }).codes, ["syn total-too-large"]);
    assert.deepEqual(assembled({ connectivity: "fixed-total", total: "13", multapses: true }).codes, []);
  });
});

describe("the weights of a synapse node", () => {
  const read = (settings: Record<string, unknown>) =>
    assembled({ weight: "80", ...settings }).synapse?.weightDistribution;

  it("are alike, or drawn about the weight", () => {
    assert.equal(read({}), undefined);
    assert.equal(read({ weightSpread: "none", weightSd: "nonsense" }), undefined);
    assert.deepEqual(read({ weightSpread: "normal", weightSd: "8" }), { kind: "normal", mean: 80, sd: 8 });
    assert.deepEqual(read({ weightSpread: "normal", weightSd: "8", weightLow: "0" }), {
      kind: "normal",
      mean: 80,
      sd: 8,
      low: 0,
    });
    assert.deepEqual(read({ weightSpread: "uniform", weightLow: "10", weightHigh: "20" }), {
      kind: "uniform",
      low: 10,
      high: 20,
    });
    assert.deepEqual(read({ weightSpread: "lognormal", weight: "-80", weightSigma: "0.7" }), {
      kind: "lognormal",
      median: -80,
      sigma: 0.7,
    });
  });

  it("have a red ring at the synapse when they cannot be drawn", () => {
    const codes = (settings: Record<string, unknown>) => assembled({ weight: "80", ...settings }).codes;
    assert.deepEqual(codes({ weightSpread: "gamma" }), ["syn setting-unknown-choice"]);
    assert.deepEqual(codes({ weightSpread: "normal", weightSd: "-1" }), ["syn parameter-from"]);
    assert.deepEqual(codes({ weightSpread: "normal", weightLow: "100" }), ["syn distribution-mean-outside"]);
    assert.deepEqual(codes({ weightSpread: "uniform", weightLow: "3", weightHigh: "2" }), [
      "syn distribution-limits-crossed",
    ]);
    const [missing] = assembled({ weightSpread: "uniform", weightLow: "3" }).faults;
    assert.match(textOf(missing!).en, /weightHigh/);
  });
});

describe("the delay of a synapse node", () => {
  const read = (delay: string) => {
    const { synapse, codes } = assembled({ delay });
    return { steps: synapse?.delaySteps, drawn: synapse?.delayDistribution, codes };
  };

  it("is one for all, or drawn for each; the longest says how much memory is kept", () => {
    assert.deepEqual(read("1.5"), { steps: 15, drawn: undefined, codes: [] });
    assert.deepEqual(read("uniform(1, 3)"), { steps: 30, drawn: { kind: "uniform", low: 1, high: 3 }, codes: [] });
    assert.deepEqual(read("normal(2, 0.5)"), {
      steps: 45,
      drawn: { kind: "normal", mean: 2, sd: 0.5, low: 0.1, high: 4.5 },
      codes: [],
    });
    assert.equal(read("lognormal(1, 0.2)").steps, Math.round(10 * Math.exp(1)));
  });

  it("may be listed with a pair, that of the node being for the others", () => {
    const listed = (pairs: string, settings: object = {}) => {
      const { synapse, codes } = assembled({ connectivity: "list", pairs, delay: "0.5", ...settings });
      return { steps: synapse?.delaySteps, drawn: synapse?.delayDistribution, rule: synapse?.connectivity, codes };
    };
    const pairs = [
      [0, 1, 30, 1.5],
      [2, 0],
    ];
    const read = listed("0,1,30,1.5\n2,0");
    assert.deepEqual(read.rule, { rule: "list", pairs });
    assert.deepEqual([read.steps, read.drawn, read.codes], [15, { kind: "constant", value: 0.5 }, []]);
    // The longest is that of the field where it is longer, or drawn.
    assert.deepEqual(listed("0,1,30,1.5", { delay: "2" }).steps, 20);
    const drawn = listed("0,1,30,1.5", { delay: "uniform(1, 3)" });
    assert.deepEqual([drawn.steps, drawn.drawn], [30, { kind: "uniform", low: 1, high: 3 }]);
    assert.deepEqual(listed("0,1,30,1.52\n2,0,30,0.77").codes, ["syn delay-rounded"]);
    assert.deepEqual(listed("0,1,30,0.04").codes, ["syn pair-delay-outside"]);
    assert.deepEqual(listed("0,1,30").drawn, undefined);
  });

  it("that cannot be drawn has a red ring at the synapse", () => {
    assert.deepEqual(read("uniform(3, 1)").codes, ["syn distribution-limits-crossed"]);
    assert.deepEqual(read("normal(2, -1)").codes, ["syn distribution-negative"]);
    assert.deepEqual(read("gamma(2)").codes, ["syn distribution-unreadable"]);
  });
});
