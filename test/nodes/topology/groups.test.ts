import assert from "node:assert/strict";
import { group } from "../../../nodes/topology/groups.ts";
import { partsOf } from "../parts.ts";

const clocks = new Map([
  ["c1", "fast"],
  ["c2", "slow"],
]);

function grouped(specs: Parameters<typeof partsOf>[0]) {
  const { groups, faults } = group(partsOf(specs), clocks);
  return {
    groups: groups.map(({ clock, key, tabs, parts }) => ({
      clock,
      key,
      tabs,
      parts: parts.map(({ id }) => id).sort(),
    })),
    faults: faults.map(({ node, code }) => [node, code]),
  };
}

const chain = (prefix: string, clock = "", more = {}) => ({
  [`${prefix}s`]: { type: "spike-source", to: [`${prefix}y`], clock, ...more },
  [`${prefix}y`]: { type: "synapse", to: [`${prefix}n`], ...more },
  [`${prefix}n`]: { type: "lif", to: [], clock: "", ...more },
});

describe("which nodes run together", () => {
  it("puts a tab without clocks into its default simulation", () => {
    assert.deepEqual(grouped({ ...chain("a"), ...chain("b") }).groups, [
      { clock: null, key: "tab-t1", tabs: ["t1"], parts: ["an", "as", "ay", "bn", "bs", "by"] },
    ]);
  });

  it("lets a clock named anywhere rule its component, and no other", () => {
    const { groups } = grouped({ ...chain("a", "c1"), ...chain("b") });
    assert.deepEqual(
      groups.map(({ clock, parts }) => [clock, parts]),
      [
        ["c1", ["an", "as", "ay"]],
        [null, ["bn", "bs", "by"]],
      ],
    );
  });

  it("joins the default simulations of tabs that links connect", () => {
    const { groups } = grouped({
      ...chain("a"),
      ...chain("b", "", { tab: "t2" }),
      ...chain("c", "", { tab: "t3" }),
      bridge: { type: "synapse", to: ["bn"] },
      an: { type: "lif", to: ["bridge"] },
    });
    assert.deepEqual(
      groups.map(({ key, tabs }) => [key, tabs]),
      [
        ["tab-t1", ["t1", "t2"]],
        ["tab-t3", ["t3"]],
      ],
    );
  });

  it("says at each node that names a clock which other one it meets, and leaves the rest running", () => {
    const mixed = { ...chain("a", "c1"), an: { type: "lif", to: [], clock: "c2" } };
    const { groups, faults } = grouped({ ...mixed, ...chain("b") });
    assert.deepEqual(faults, [
      ["as", "two-clocks"],
      ["an", "two-clocks"],
    ]);
    assert.deepEqual(
      groups.map(({ parts }) => parts),
      [["bn", "bs", "by"]],
    );
  });

  it("does not let a wrong wire join two simulations", () => {
    const { groups, faults } = grouped({
      a: { type: "lif", to: ["b"], clock: "c1" },
      b: { type: "lif", to: [], clock: "c2" },
    });
    assert.deepEqual(
      groups.map(({ clock }) => clock),
      ["c1", "c2"],
    );
    assert.deepEqual(faults, []);
  });

  it("says when a clock is missing", () => {
    assert.deepEqual(grouped({ a: { type: "lif", clock: "gone" } }), { groups: [], faults: [["a", "clock-missing"]] });
  });
});
