/** Where the theory has no formula, the node says what it met. */
import assert from "node:assert/strict";
import { assemble } from "../../../nodes/assembly/assemble.ts";
import { readClock } from "../../../nodes/assembly/clock.ts";
import { definitionOf } from "../../../nodes/definitions.ts";
import { checkNetwork } from "../../../src/network/rules/index.ts";
import { partsOf } from "../parts.ts";

const clock = readClock({
  id: "c",
  label: "clock",
  definition: definitionOf("spikewire-clock")!,
  config: { id: "c", type: "spikewire-clock" },
});

type Settings = Record<string, unknown>;

function codesOf(changes: { src?: Settings; syn?: Settings; cells?: Settings; more?: Record<string, Settings> }) {
  const parts = partsOf({
    src: { type: "spike-source", to: ["syn"], model: "poisson-background", ...changes.src },
    syn: { type: "synapse", to: ["cells"], model: "delta", weight: "1", ...changes.syn },
    cells: { type: "lif", to: ["theory"], ...changes.cells },
    theory: { type: "theory" },
    ...(changes.more as Record<string, { type: string }>),
  });
  const { faults, views } = assemble({ clock: null, key: "tab-t1", tabs: ["t1"], parts }, clock, checkNetwork);
  return { codes: faults.map(({ node, code }) => `${node} ${code}`), views: views.length };
}

describe("a theory node", () => {
  it("takes LIF populations with delta or exponential synapses and Poisson sources", () => {
    assert.deepEqual(codesOf({}), { codes: [], views: 1 });
    assert.deepEqual(codesOf({ src: { model: "poisson" }, syn: { model: "exponential" } }), { codes: [], views: 1 });
    assert.deepEqual(codesOf({ syn: { model: "psc-filter", p_n: "0", weight: "20" } }), { codes: [], views: 1 });
    assert.deepEqual(codesOf({ cells: { model: "lif-leak" } }), { codes: [], views: 1 });
  });

  it("says where it has no formula", () => {
    assert.deepEqual(codesOf({ src: { model: "regular" } }).codes, ["theory theory-source"]);
    assert.deepEqual(codesOf({ syn: { model: "alpha" } }).codes, ["theory theory-kernel"]);
    assert.deepEqual(codesOf({ syn: { model: "psc-filter", p_n: "1" } }).codes, ["theory theory-kernel"]);
    assert.deepEqual(codesOf({ syn: { model: "conductance-exponential" } }).codes, ["theory theory-kernel"]);
    assert.deepEqual(codesOf({ cells: { model: "lif-subtract" } }).codes, ["theory theory-needs-lif"]);
    const noise = { type: "current-source", to: ["cells"], model: "white-noise" };
    assert.deepEqual(codesOf({ more: { noise } }).codes, ["theory theory-current"]);
    const some = { type: "current-source", to: ["cells"], cells: "0-2" };
    assert.deepEqual(codesOf({ cells: { count: "4" }, more: { some } }).codes, ["theory theory-current-cells"]);
    assert.deepEqual(codesOf({ cells: { count: "3" }, more: { some } }).codes, []);
    const slow = { type: "synapse", to: ["cells"], model: "exponential" };
    assert.deepEqual(codesOf({ src: { to: ["syn", "slow"] }, more: { slow } }).codes, ["theory theory-time-constants"]);
  });
});
