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

function assembled(settings: Record<string, unknown>, id = "syn") {
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
    look: { type: "scope", variable: "g" },
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
