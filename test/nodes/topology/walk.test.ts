import assert from "node:assert/strict";
import type { LiveNode } from "../../../nodes/common/red.ts";
import { reach } from "../../../nodes/topology/walk.ts";

type Spec = Partial<Pick<LiveNode, "type" | "mode" | "_flow">> & { wires?: string[][] };

function world(nodes: Record<string, Spec>, parts: readonly string[]) {
  const live = new Map(
    Object.entries(nodes).map(([id, spec]) => [id, { id, type: "junction", ...spec } as unknown as LiveNode]),
  );
  return {
    from: (id: string) =>
      reach({ isPart: (one) => parts.includes(one), getNode: (one) => live.get(one) ?? null }, live.get(id)!),
  };
}

describe("walking wires", () => {
  it("follows junctions, links and subflow instances", () => {
    const { from } = world(
      {
        a: { type: "x", wires: [["j"], ["s"]] },
        j: { wires: [["out"]] },
        out: { type: "link out", mode: "link", wires: [["in"]] },
        in: { type: "link in", wires: [["b"]] },
        s: { type: "subflow:1", wires: [["s-c"]] },
        b: { type: "x" },
        "s-c": { type: "x" },
      },
      ["a", "b", "s-c"],
    );
    assert.deepEqual(from("a").hits, [
      { id: "b", what: "part" },
      { id: "s-c", what: "part" },
    ]);
  });

  it("knows a packaged subflow by its stand-in", () => {
    const standIn: Spec & { _flow: { TYPE: string; node?: unknown } } = {
      type: "my-packaged",
      wires: [["b"]],
      _flow: { TYPE: "subflow" },
    };
    const nodes = { a: { type: "x", wires: [["p"]] }, p: standIn, b: { type: "x" } };
    const live = new Map(Object.entries(nodes).map(([id, spec]) => [id, { id, ...spec } as unknown as LiveNode]));
    standIn._flow.node = live.get("p");
    const reached = reach({ isPart: (id) => id === "b", getNode: (id) => live.get(id) }, live.get("a")!);
    assert.deepEqual(reached.hits, [{ id: "b", what: "part" }]);
  });

  it("survives loops of junctions and counts a wire once", () => {
    const { from } = world(
      {
        a: { type: "x", wires: [["j1", "b", "b"]] },
        j1: { wires: [["j2", "b"]] },
        j2: { wires: [["j1"]] },
        b: { type: "x" },
      },
      ["a", "b"],
    );
    assert.deepEqual(from("a").hits, [{ id: "b", what: "part" }]);
  });

  it("ends at ordinary nodes, which receive messages", () => {
    const { from } = world(
      { a: { type: "x", wires: [["f"]] }, f: { type: "function", wires: [["b"]] }, b: { type: "x" } },
      ["a", "b"],
    );
    assert.deepEqual(from("a").hits, [{ id: "f", what: "foreign" }]);
  });

  it("warns of links that carry messages only", () => {
    const { from } = world(
      {
        a: { type: "x", wires: [["call", "back"]] },
        call: { type: "link call", wires: [["b"]] },
        back: { type: "link out", mode: "return", wires: [["b"]] },
        b: { type: "x" },
      },
      ["a", "b"],
    );
    assert.deepEqual(from("a").messageOnly, ["back", "call"]);
    assert.ok(from("a").hits.every(({ what }) => what === "foreign"));
  });

  it("drops wires to what is disabled or deleted, and counts them", () => {
    const { from } = world({ a: { type: "x", wires: [["gone", "b"]] }, b: { type: "x" } }, ["a", "b"]);
    assert.deepEqual(from("a"), { hits: [{ id: "b", what: "part" }], messageOnly: [], dangling: 1 });
  });
});
