import assert from "node:assert/strict";
import { definitions } from "../../../nodes/definitions.ts";
import { type Role, roleOf, roles } from "../../../nodes/topology/roles.ts";
import { wires } from "../../../nodes/topology/wires.ts";
import { say } from "../../../src/messages/index.ts";

/** The table of the design, row by row: meanings, or `!` for a sentence. */
const columns: readonly Role[] = ["synapse", "neuron", "rate-neuron", "raster", "analysis", "scope", "theory"];
const table: Readonly<Record<string, readonly string[]>> = {
  "spike-source": ["path", "!", "!", "record-spikes", "record-spikes", "record-rate", "theory"],
  neuron: ["path", "!", "!", "record-spikes", "record-spikes", "record-trace", "theory"],
  "current-source": ["!", "drive", "drive", "!", "record-trace", "record-trace", "nothing"],
  "rate-neuron": ["!", "drive", "layer", "!", "!", "record-trace", "nothing"],
  stp: ["path", "!", "!", "!", "!", "record-trace", "nothing"],
  stdp: ["path", "!", "!", "!", "record-trace", "record-trace", "nothing"],
  synapse: ["!", "end", "layer", "!", "record-trace", "record-trace", "nothing"],
};

describe("the table of wires", () => {
  for (const [from, cells] of Object.entries(table)) {
    for (const [at, to] of columns.entries()) {
      it(`${from} → ${to}: ${cells[at]}`, () => {
        const cell = wires[from as Role][to];
        assert.equal("means" in cell ? cell.means : "!", cells[at]);
      });
    }
  }

  it("treats stp and stdp as targets like a synapse", () => {
    for (const from of roles) {
      assert.deepEqual(wires[from].stp, wires[from].stdp);
      if (from !== "synapse") assert.deepEqual(wires[from].stp, wires[from].synapse);
    }
  });

  it("has a sentence in both languages for every wrong wire, quoting both nodes", () => {
    for (const from of roles)
      for (const to of roles) {
        const cell = wires[from][to];
        if (!("fault" in cell)) continue;
        for (const language of ["en", "ko"] as const) {
          const sentence = say(cell.fault, { from: "A1", to: "B2" }, language);
          assert.ok(sentence.includes("A1") && sentence.includes("B2"), sentence);
          assert.doesNotMatch(sentence, /[{}]/);
        }
      }
  });

  it("gives every node of the package but the clock a role", () => {
    const without = definitions.filter((definition) => !roleOf(definition)).map(({ type }) => type);
    assert.deepEqual(without, ["spikewire-clock"]);
  });
});
