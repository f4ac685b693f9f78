/** Flow files unfolded as Node-RED does it: the network is that of the same flow drawn by hand. */
import assert from "node:assert/strict";
import { deploy, type Stored } from "../../scripts/live-flow.ts";

const tab = { id: "t", type: "tab", label: "T" };
const source = { id: "s", type: "spikewire-spike-source", z: "t", name: "s", wires: [["in"]] };

function labelled(flow: readonly Stored[]) {
  const { specs, faults } = deploy(flow);
  assert.deepEqual(faults, []);
  const { network } = specs[0]!.assembly;
  const labels = new Map(
    [...network.spikeSources, ...network.populations, ...network.synapses].map(({ key, label }) => [key, label]),
  );
  return {
    cells: network.populations.map(({ label, parameters }) => `${label} ${parameters.tau_m ?? ""}`).sort(),
    paths: network.projections.map(({ from, synapse, to }) => [from, synapse, to].map((key) => labels.get(key))).sort(),
  };
}

describe("a flow file without Node-RED", () => {
  it("unfolds subflows in subflows, with their variables and outputs", () => {
    const inner = [
      {
        id: "inner",
        type: "subflow",
        in: [{ wires: [{ id: "syn" }] }],
        out: [{ wires: [{ id: "lif", port: 0 }] }],
        env: [{ name: "TAU", value: "12" }],
      },
      { id: "syn", type: "spikewire-synapse", z: "inner", name: "syn", wires: [["lif"]] },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable as Node-RED writes it.
      { id: "lif", type: "spikewire-lif", z: "inner", name: "lif ${NAME}", p_tau_m: "${TAU}", wires: [[]] },
    ];
    const outer = [
      { id: "outer", type: "subflow", in: [{ wires: [{ id: "i1" }] }], out: [{ wires: [{ id: "i1", port: 0 }] }] },
      { id: "i1", type: "subflow:inner", z: "outer", env: [{ name: "NAME", value: "one" }], wires: [[]] },
    ];
    const found = labelled([
      tab,
      { ...source, wires: [["a"]] },
      { id: "a", type: "subflow:outer", z: "t", wires: [["b"]] },
      {
        id: "b",
        type: "subflow:inner",
        z: "t",
        env: [
          { name: "NAME", value: "two" },
          { name: "TAU", value: "7" },
        ],
        wires: [[]],
      },
      ...inner,
      ...outer,
    ] as Stored[]);
    assert.deepEqual(found, {
      cells: ["lif one 12", "lif two 7"],
      paths: [
        ["lif one", "syn", "lif two"],
        ["s", "syn", "lif one"],
      ],
    });
  });

  it("leaves out what is disabled", () => {
    const cells = [
      { id: "in", type: "spikewire-synapse", z: "t", name: "syn", wires: [["l1", "l2"]] },
      { id: "l1", type: "spikewire-lif", z: "t", name: "on", wires: [[]] },
      { id: "l2", type: "spikewire-lif", z: "t", name: "off", d: true, wires: [[]] },
      { id: "t2", type: "tab", label: "off", disabled: true },
      { id: "l3", type: "spikewire-lif", z: "t2", name: "elsewhere", wires: [[]] },
    ];
    assert.deepEqual(labelled([tab, source, ...cells] as Stored[]).cells, ["on 10"]);
  });
});
