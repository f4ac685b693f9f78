import assert from "node:assert/strict";
import { assemble } from "../../../nodes/assembly/assemble.ts";
import { readClock } from "../../../nodes/assembly/clock.ts";
import { textOf } from "../../../nodes/common/fault.ts";
import { definitionOf } from "../../../nodes/definitions.ts";
import { checkNetwork } from "../../../src/network/rules/index.ts";
import { partsOf } from "../parts.ts";

type Specs = Parameters<typeof partsOf>[0];

function clockWith(config: Record<string, unknown> = {}) {
  const definition = definitionOf("spikewire-clock")!;
  return readClock({ id: "c", label: "clock", definition, config: { id: "c", type: definition.type, ...config } });
}

function assembled(specs: Specs, clock: Record<string, unknown> = {}) {
  const group = { clock: null, key: "tab-t1", tabs: ["t1"], parts: partsOf(specs) };
  const { network, faults, views, outputs, refused } = assemble(group, clockWith(clock), checkNetwork);
  const codes = faults.map(({ node, code, severity }) => `${severity} ${node} ${code}`).sort();
  return { network, faults, codes, views, outputs, refused };
}

const keys = (parts: readonly { key: string }[]): string[] => parts.map(({ key }) => key).sort();

/** Source → synapse → LIF, complete and sound. */
const sound: Specs = {
  src: { type: "spike-source", to: ["syn"], model: "poisson", p_rate: "20", count: "4" },
  syn: { type: "synapse", to: ["lif"], weight: "200", delay: "1.5" },
  lif: { type: "lif", to: ["ras"], count: "2" },
  ras: { type: "raster" },
};

/** A second, independent chain: it must survive whatever happens to the first. */
const other: Specs = {
  src2: { type: "spike-source", to: ["syn2"] },
  syn2: { type: "synapse", to: ["lif2"] },
  lif2: { type: "lif" },
};

describe("wired nodes → network", () => {
  it("reads an initial value as a number for all, or as a distribution with the node's stream", () => {
    const of = (i_V_m: string) =>
      assembled({ ...sound, lif: { type: "lif", to: ["ras"], count: "2", stream: 9, i_V_m } });
    const drawn = of("uniform(-70, -55)");
    assert.deepEqual(drawn.codes, []);
    assert.deepEqual(drawn.network.populations[0]?.initial, { V_m: { kind: "uniform", low: -70, high: -55 } });
    assert.equal(drawn.network.populations[0]?.stream, 9);
    const alike = of("-60").network.populations[0];
    assert.deepEqual([alike?.initial, alike?.stream], [{ V_m: -60 }, undefined]);
    assert.deepEqual(of("normal(-65)").codes, ["error lif distribution-unreadable"]);
    assert.deepEqual(of("uniform(-55, -70)").codes, ["error lif distribution-limits-crossed"]);
    assert.match(textOf(of("gauss(1, 2)").faults[0]!).en, /i_V_m: gauss\(1, 2\) is neither/);
  });

  it("describes a chain", () => {
    const { network, codes, views } = assembled(sound);
    assert.deepEqual(codes, []);
    assert.equal(network.spikeSources[0]?.count, 4);
    assert.equal(network.spikeSources[0]?.parameters.rate, 0.02);
    assert.equal(network.synapses[0]?.delaySteps, 15);
    assert.deepEqual(keys(network.projections), ["src>>>syn>lif"]);
    assert.deepEqual(keys(network.recorders), ["spikes:lif"]);
    assert.equal(views[0]?.kind, "raster");
  });

  it("gives every path its projection, plasticity included", () => {
    const { network } = assembled({
      a: { type: "spike-source", to: ["stp"] },
      b: { type: "lif", to: ["stdp"] },
      stp: { type: "stp", to: ["stdp"] },
      stdp: { type: "stdp", to: ["syn"] },
      syn: { type: "synapse", to: ["b", "c"] },
      c: { type: "lif" },
    });
    const paths = network.projections.map(({ from, stp, stdp, synapse, to }) =>
      [from, stp, stdp, synapse, to].join(" "),
    );
    assert.deepEqual(paths.sort(), ["a stp stdp syn b", "a stp stdp syn c", "b  stdp syn b", "b  stdp syn c"]);
  });

  it("drives neurons by current sources", () => {
    const { network, codes } = assembled({
      I: { type: "current-source", to: ["lif"], model: "constant", p_amplitude: "125" },
      lif: { type: "lif" },
    });
    assert.deepEqual(codes, []);
    assert.deepEqual(
      network.drives.map(({ from, to }) => [from, to]),
      [["I", "lif"]],
    );
  });

  it("records what is usual where a scope names nothing", () => {
    const { network, views, codes } = assembled({
      ...sound,
      src: { ...sound.src!, to: ["syn", "sco"] },
      syn: { ...sound.syn!, to: ["lif", "sco"] },
      lif: { ...sound.lif!, to: ["sco"] },
      sco: { type: "scope", indices: "0-9", every: "0.5" },
    });
    assert.deepEqual(codes, []);
    const scope = views.find(({ kind }) => kind === "scope")!;
    assert.deepEqual(
      scope.kind === "scope" &&
        scope.taps.map(({ part, variable, unit, indices }) => [part, variable, unit, indices.length]),
      [
        ["lif", "V_m", "mV", 2],
        ["src", "rate", "Hz", 1],
        ["syn", "I", "pA", 2],
      ],
    );
    const trace = network.recorders.find(({ records, of }) => records === "trace" && of === "lif");
    assert.equal(trace?.records === "trace" && trace.everySteps, 5);
  });

  it("draws a parameter once, whatever the indices, beside the variables of the neurons", () => {
    const { views, codes } = assembled({
      ...sound,
      lif: { ...sound.lif!, to: ["sco"] },
      sco: { type: "scope", variable: "V_m, V_th", indices: "0-9" },
    });
    assert.deepEqual(codes, []);
    const scope = views.find(({ kind }) => kind === "scope")!;
    assert.deepEqual(
      scope.kind === "scope" &&
        scope.taps.map(({ variable, unit, shared, indices }) => [variable, unit, shared, indices.length]),
      [
        ["V_m", "mV", false, 2],
        ["V_th", "mV", true, 1],
      ],
    );
  });

  it("records for ordinary nodes only where one listens", () => {
    const { outputs } = assembled({ ...sound, lif: { ...sound.lif!, listeners: ["debug"] } });
    assert.deepEqual(
      outputs.map(({ node, gives }) => [node, gives]),
      [["lif", "spikes"]],
    );
  });
});

describe("bad input stays with its node", () => {
  for (const found of ["-5", "abc", "", Number.POSITIVE_INFINITY, "1e400", null, {}, "0"])
    it(`p_tau_m = ${JSON.stringify(found)} leaves out the neuron and its path, and nothing else`, () => {
      const { network, faults, refused } = assembled({ ...sound, lif: { ...sound.lif!, p_tau_m: found }, ...other });
      if (found === null) return assert.deepEqual(faults, []);
      assert.deepEqual(
        faults.filter(({ severity }) => severity === "error").map(({ node }) => node),
        ["lif"],
      );
      const { en, ko } = textOf(faults[0]!);
      for (const sentence of [en, ko]) assert.match(sentence, /lif\.tau_m/);
      assert.deepEqual(keys(network.populations), ["lif2"]);
      assert.deepEqual(keys(network.projections), ["src2>>>syn2>lif2"]);
      assert.deepEqual(keys(network.spikeSources), ["src", "src2"]);
      assert.equal(refused, false);
    });

  it("takes the default of a parameter that was never stored", () => {
    assert.deepEqual(assembled(sound).codes, []);
  });

  const cases: Record<string, { specs: Specs; codes: string[]; clock?: Record<string, unknown> }> = {
    "a source wired straight to a neuron": {
      specs: { ...other, s: { type: "spike-source", to: ["lif2"] } },
      codes: ["error s needs-synapse"],
    },
    "a synapse without a target": {
      specs: { ...other, y: { type: "synapse", to: [] } },
      codes: ["error y synapse-without-target"],
    },
    "plasticity without a kernel": {
      specs: { ...other, s: { type: "spike-source", to: ["p"] }, p: { type: "stp", to: [] } },
      codes: ["error p plasticity-without-synapse"],
    },
    "plasticity in a loop without a kernel": {
      specs: { ...other, p: { type: "stp", to: ["q"] }, q: { type: "stdp", to: ["p"] } },
      codes: ["error p plasticity-without-synapse", "error q plasticity-without-synapse"],
    },
    "two STPs on a path": {
      specs: {
        ...other,
        src2: { type: "spike-source", to: ["p"] },
        p: { type: "stp", to: ["q"] },
        q: { type: "stp", to: ["syn2"] },
      },
      codes: ["error q plasticity-twice"],
    },
    "a delay below a step": {
      specs: { ...other, ...sound, syn: { ...sound.syn!, delay: "0.05" } },
      codes: ["error syn delay-below-step"],
    },
    "a dendritic part longer than the delay": {
      specs: { ...other, ...sound, syn: { ...sound.syn!, delay: "1.5", dendritic: "1.6" } },
      codes: ["error syn dendritic-above-delay"],
    },
    "a dendritic part of a broken step": {
      specs: { ...other, syn2: { ...other.syn2!, delay: "1.5", dendritic: "0.25" } },
      codes: ["warning syn2 delay-rounded"],
    },
    "a delay that is no whole number of steps": {
      specs: { ...other, syn2: { ...other.syn2!, delay: "0.25" } },
      codes: ["warning syn2 delay-rounded"],
    },
    "a delay that is a whole number of steps in decimals only": {
      specs: { ...other, syn2: { ...other.syn2!, delay: "0.3" } },
      codes: [],
    },
    "a matrix of the wrong shape": {
      specs: { ...other, ...sound, syn: { ...sound.syn!, connectivity: "matrix", matrix: "[[1,2],[3,4]]" } },
      codes: ["error syn matrix-wrong-shape"],
    },
    "a matrix with rows of different length": {
      specs: { ...other, ...sound, syn: { ...sound.syn!, connectivity: "matrix", matrix: "1 2\n3" } },
      codes: ["error syn line-of-other-length"],
    },
    "pairs that cannot be read": {
      specs: { ...other, ...sound, syn: { ...sound.syn!, connectivity: "list", pairs: "0 x" } },
      codes: ["error syn entry-not-a-number"],
    },
    "a reset above the threshold": {
      specs: { ...other, odd: { type: "lif", p_V_reset: "-40" } },
      codes: ["error odd parameters-out-of-order"],
    },
    "a population of ten billion": {
      specs: { ...other, big: { type: "lif", count: "1e10" } },
      codes: ["error big population-too-large"],
    },
    "an unknown variable": {
      specs: { ...other, lif2: { type: "lif", to: ["sco"] }, sco: { type: "scope", variable: "V_x" } },
      codes: ["error sco scope-variable-unknown"],
    },
    "an unknown model": {
      specs: { ...other, s: { type: "spike-source", model: "no-such" } },
      codes: ["error s setting-unknown-choice"],
    },
    "more curves than a scope can show": {
      specs: { ...other, lif2: { type: "lif", count: "1000", to: ["sco"] }, sco: { type: "scope", indices: "0-999" } },
      codes: ["error sco scope-too-many"],
    },
  };
  for (const [title, { specs, codes, clock }] of Object.entries(cases))
    it(title, () => {
      const result = assembled(specs, clock);
      assert.deepEqual(result.codes, codes);
      assert.deepEqual(checkNetwork(result.network), []);
      assert.ok(keys(result.network.populations).includes("lif2"), "the other chain runs");
      for (const fault of result.faults) {
        const { en, ko } = textOf(fault);
        assert.doesNotMatch(`${en}${ko}`, /[{}]/, "every placeholder is filled");
        const named = new RegExp(`(^|")${fault.node}[":.]`);
        assert.ok(named.test(en) && ko.includes(fault.node), `names its node: ${en}`);
      }
    });

  it("a population of ten billion tells its arithmetic", () => {
    const { faults } = assembled({ big: { type: "lif", count: "1e10" } });
    assert.match(textOf(faults[0]!).en, /10000000000|1e\+?10|10,000,000,000/);
  });

  it("splits a delay only where a dendritic part is stated", () => {
    const steps = (dendritic: string) =>
      assembled({ ...other, syn2: { ...other.syn2!, delay: "1.5", dendritic } }).network.synapses[0]?.dendriticSteps;
    assert.deepEqual([steps(""), steps("0"), steps("1.5")], [undefined, 0, 15]);
  });

  it("splits drawn delays, of which the dendritic part may be longer than any", () => {
    const steps = (dendritic: string) => {
      const { codes, network } = assembled({ ...other, syn2: { ...other.syn2!, delay: "uniform(0.5, 2)", dendritic } });
      assert.deepEqual(codes, []);
      return [network.synapses[0]?.delaySteps, network.synapses[0]?.dendriticSteps];
    };
    assert.deepEqual(
      [steps(""), steps("0"), steps("1"), steps("100")],
      [
        [20, undefined],
        [20, 0],
        [20, 10],
        [20, 20],
      ],
    );
  });

  it("rounds a delay to the nearest step and says so", () => {
    const { network, faults } = assembled({ ...other, syn2: { ...other.syn2!, delay: "0.26" } });
    assert.equal(network.synapses[0]?.delaySteps, 3);
    assert.match(textOf(faults[0]!).en, /0\.26.*0\.3/);
  });

  it("reports a dt of zero at the clock", () => {
    assert.ok(clockWith({ dt: "0" }).faults.length > 0);
  });
});
