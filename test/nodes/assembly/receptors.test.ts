/** Several receptors from one synapse node: the same spikes at the same connections, each with a kernel of its own. */
import assert from "node:assert/strict";
import { assemble } from "../../../nodes/assembly/assemble.ts";
import { readClock } from "../../../nodes/assembly/clock.ts";
import { textOf } from "../../../nodes/common/fault.ts";
import { definitionOf } from "../../../nodes/definitions.ts";
import { planNetwork } from "../../../src/index.ts";
import { checkNetwork } from "../../../src/network/rules/index.ts";
import { partsOf } from "../parts.ts";

const clock = readClock({
  id: "c",
  label: "clock",
  definition: definitionOf("spikewire-clock")!,
  config: { id: "c", type: "spikewire-clock" },
});

function assembled(settings: Record<string, unknown>, id = "syn", variable = "g") {
  const parts = partsOf({
    src: { type: "spike-source", to: [id], count: "30" },
    [id]: {
      type: "synapse",
      to: ["lif", "look"],
      name: "glutamate",
      model: "conductance-double-exponential",
      preset: "AMPA",
      weight: "2",
      stream: 7,
      ...settings,
    },
    lif: { type: "lif", count: "20" },
    look: { type: "scope", variable },
  });
  return assemble({ clock: null, key: "tab-t1", tabs: ["t1"], parts }, clock, checkNetwork);
}

const nmda = "NMDA: nmda/textbook 5 tau_decay=80";
const drawn = { connectivity: "fixed-probability", probability: "0.3", weightSpread: "lognormal", weightSigma: "0.4" };

describe("several receptors of one synapse node", () => {
  it("are projections with kernels of their own, from one wire", () => {
    const { network, faults, views } = assembled({
      receptors: `${nmda}\n\nslow: conductance-psc-filter 300 tau_syn=300`,
    });
    assert.deepEqual(faults, []);
    assert.equal(network.projections.length, 3);
    const byLabel = Object.fromEntries(network.synapses.map((each) => [each.label, each]));
    assert.equal(byLabel["glutamate NMDA"]?.model, "nmda");
    assert.equal(byLabel["glutamate NMDA"]?.weight, 5);
    assert.equal(byLabel["glutamate NMDA"]?.parameters.tau_decay, 80);
    assert.equal(byLabel["glutamate NMDA"]?.parameters.tau_rise, 2);
    assert.equal(byLabel["glutamate slow"]?.parameters.tau_syn, 300);
    assert.deepEqual(
      views.flatMap(({ taps }) => taps.map(({ label }) => label)),
      ["glutamate", "glutamate NMDA", "glutamate slow"],
    );
  });

  it("sit at the same connections, drawn weights in proportion, whatever the node is called", () => {
    const tables = ["syn", "another"].map((id) => {
      const { network } = assembled({ receptors: nmda, ...drawn }, id);
      const plan = planNetwork(network);
      const values = (label: string, what: string): number[] => {
        const key = network.synapses.find((each) => each.label === label)?.key;
        const projection = network.projections.find(({ synapse }) => synapse === key)?.key;
        const table = plan.tables[`${projection}/${what}`];
        assert.ok(table, what);
        return [...table];
      };
      assert.deepEqual(values("glutamate NMDA", "targets"), values("glutamate", "targets"));
      const [first, further] = [values("glutamate", "weights"), values("glutamate NMDA", "weights")];
      assert.ok(first.length > 100);
      // Equal but for the rounding of one product.
      for (const [i, weight] of first.entries()) assert.ok(Math.abs((further[i] ?? 0) / weight - 2.5) < 1e-12);
      return first;
    });
    assert.deepEqual(tables[0], tables[1]);
  });

  it("of the other sign have drawn weights in proportion too, with limits that stand where they should", () => {
    const spread = { connectivity: "fixed-probability", probability: "0.3", weightSd: "60" };
    for (const settings of [
      { weightSpread: "normal", ...spread },
      { weightSpread: "normal", weightLow: "-170", weightHigh: "-20", ...spread },
      { weightSpread: "uniform", weightLow: "-170", weightHigh: "-20", ...spread },
    ]) {
      const receptors = "slow: alpha 5";
      const inhibitory = { ...settings, model: "exponential", preset: "", weight: "-100", receptors };
      const { network, faults } = assembled(inhibitory, "syn", "I");
      assert.deepEqual(faults, []);
      const [first, further] = ["glutamate", "glutamate slow"].map((label) =>
        network.synapses.find((each) => each.label === label),
      );
      const drawn = further?.weightDistribution;
      if (drawn?.kind === "normal") assert.deepEqual([drawn.mean, drawn.sd], [5, 3]);
      if (drawn?.kind !== "lognormal" && "weightLow" in settings)
        assert.deepEqual(drawn && "low" in drawn && [drawn.low, drawn.high], [1, 8.5]);
      const plan = planNetwork(network);
      const weights = [first, further].map((each) => {
        const key = network.projections.find(({ synapse }) => synapse === each?.key)?.key;
        return [...(plan.tables[`${key}/weights`] ?? [])];
      });
      assert.ok(weights[0]!.length > 100);
      for (const [i, weight] of weights[0]!.entries())
        assert.ok(Math.abs(weights[1]![i]! + weight / 20) < 1e-12, `${weight} ${weights[1]![i]}`);
    }
  });

  it("whose first weight is 0 have nothing to be measured against, which is told where weights differ", () => {
    const codes = (settings: object) =>
      assembled({ weight: "0", receptors: nmda, ...settings }).faults.map(({ node, code }) => `${node} ${code}`);
    const told = ["syn receptors-without-proportions"];
    assert.deepEqual(codes({ connectivity: "list", pairs: "0 0 5\n1 1" }), told);
    assert.deepEqual(codes({ connectivity: "list", pairs: "0 0\n1 1" }), []);
    assert.deepEqual(codes({ weightSpread: "uniform", weightLow: "0", weightHigh: "3" }), told);
    assert.deepEqual(codes({}), []);
    const { network, faults } = assembled({ weight: "0", receptors: nmda, connectivity: "gaussian-weight" });
    assert.deepEqual(faults, []);
    const further = network.synapses.find(({ label }) => label === "glutamate NMDA");
    assert.equal(further?.connectivity.rule === "gaussian-weight" && further.connectivity.peak, 5);
  });

  it("that are wrong are a sentence on the node", () => {
    const sentence = (receptors: string): string => {
      const { faults } = assembled({ receptors });
      assert.equal(faults.length, 1, JSON.stringify(faults));
      assert.equal(faults[0]?.node, "syn");
      return textOf(faults[0]!).en;
    };
    assert.equal(
      sentence(`${nmda}\nNMDA: nmda 2`),
      "glutamate: two receptors are named NMDA; give each a name of its own",
    );
    assert.match(sentence("AMPA: exponential 2"), /two receptors are named AMPA/);
    assert.match(sentence("NMDA nmda 5"), /NMDA nmda 5: a receptor is written as a line/);
    assert.match(sentence("NMDA: nmad 5"), /no kernel "nmad"; there are exponential/);
    assert.match(sentence("NMDA: nmda/book 5"), /nmda has no preset "book"; it has textbook, notebook/);
    assert.match(sentence("NMDA: nmda 5 tau=3"), /tau/);
    assert.match(sentence("NMDA: nmda 5 tau_rise=300"), /tau_rise/);
    assert.match(sentence("NMDA: nmda -5"), /0 nS or more \(found -5 nS\)/);
  });
});
