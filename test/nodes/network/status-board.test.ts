import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { LiveNode, NodeStatus } from "../../../nodes/common/red.ts";
import { Leases } from "../../../nodes/network/frames/leases.ts";
import { StatusBoard } from "../../../nodes/network/status/status-board.ts";

function nodeThatShows() {
  const shown: NodeStatus[] = [];
  const node = { id: "n", type: "x", status: (status: NodeStatus) => void shown.push(status) } as unknown as LiveNode;
  return { node, shown };
}

describe("statuses", () => {
  it("change at most twice a second, and the last value wins", async () => {
    const { node, shown } = nodeThatShows();
    const board = new StatusBoard(() => performance.now());
    for (let at = 0; at < 10; at++) board.set(node, { text: String(at) });
    assert.deepEqual(
      shown.map(({ text }) => text),
      ["0"],
    );
    await wait(600);
    assert.deepEqual(
      shown.map(({ text }) => text),
      ["0", "9"],
    );
  });

  it("are sent on change only, and faults at once", () => {
    const { node, shown } = nodeThatShows();
    const board = new StatusBoard(() => 0);
    board.set(node, {}, true);
    assert.deepEqual(shown, [], "a new node shows nothing already");
    board.set(node, { fill: "red", text: "wrong" }, true);
    board.set(node, { fill: "red", text: "wrong" }, true);
    assert.equal(shown.length, 1);
    board.set(node, {}, true);
    assert.equal(shown.length, 2);
  });
});

describe("leases", () => {
  it("hold for a few seconds, and take the widest viewer", () => {
    let now = 0;
    const leases = new Leases(() => now);
    assert.equal(leases.active, false);
    leases.renew({ viewer: "a", views: [{ id: "v", width: 300, window: 1000 }] });
    leases.renew({ viewer: "b", views: [{ id: "v", width: 800, window: 5000 }] });
    assert.deepEqual(leases.view("v"), { width: 800, window: 1000 });
    now = 7000;
    assert.equal(leases.active, false);
  });

  it("take nothing odd", () => {
    const leases = new Leases(() => 0);
    for (const odd of [
      null,
      1,
      "x",
      {},
      { viewer: 1, views: [] },
      { viewer: "a" },
      { viewer: "x".repeat(101), views: [] },
    ])
      assert.equal(leases.renew(odd), false);
    leases.renew({
      viewer: "a",
      views: [{ id: "v", width: Number.NaN, window: 1 }, null, { id: 3, width: 1, window: 1 }],
    });
    assert.equal(leases.view("v"), undefined);
  });
});
