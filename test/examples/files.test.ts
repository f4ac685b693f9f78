/** What Node-RED and a reader expect of every example file, and of the demo. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { sourcesOf } from "../../nodes/assembly/taps.ts";
import { fieldsOf } from "../../nodes/common/fields.ts";
import { definitionOf, definitions } from "../../nodes/definitions.ts";
import { deploy, type Stored } from "../../scripts/live-flow.ts";
import { at } from "../../scripts/root.ts";
import { exampleFiles, press, readExample, readFlow } from "./example.ts";

const files = exampleFiles();
const flows: [string, Stored[]][] = [
  ...files.map((file): [string, Stored[]] => [file, readExample(file)]),
  ["demo/flow.json", readFlow("demo/flow.json")],
];
const core = coreTypes();
/** Not nodes on the canvas. */
const offCanvas = ["tab", "spikewire-clock"];
/** Room on the canvas for a first look without scrolling. */
const canvas = { width: 1000, height: 600 };

describe("example files", () => {
  it("stand in numbered folders, each with a number of its own", () => {
    assert.ok(files.length >= 9);
    for (const file of files) assert.match(file, /^\d\d - [A-Z][^/]*\/\d\d - [A-Z][^/]*\.json$/);
    const numbers = files.map((file) => file.replace(/(\d\d) - [^/]*/g, "$1"));
    assert.equal(new Set(numbers).size, files.length);
  });

  it("share no id among each other, nor with the demo", () => {
    const ids = flows.flatMap(([, flow]) => flow.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[0-9a-f]{16}$/);
  });

  it("show every node there is", () => {
    const shown = new Set(files.flatMap((file) => readExample(file).map(({ type }) => type)));
    assert.deepEqual(
      definitions.map(({ type }) => type).filter((type) => !shown.has(type)),
      [],
    );
  });

  for (const [file, flow] of flows)
    describe(file, () => {
      it("is a titled flow of nodes that come with Node-RED or with us", () => {
        const tabs = flow.filter(({ type }) => type === "tab");
        if (file.startsWith("demo/")) assert.ok(tabs.length > 1);
        else assert.deepEqual([tabs.length, tabs[0]?.label], [1, basename(file, ".json").replace(/^\d\d - /, "")]);
        const unknown = flow.map(({ type }) => type).filter((type) => !core.has(type) && !definitionOf(type));
        assert.deepEqual(unknown, []);
      });

      it("is drawn within a screen, on its tab, with wires that lead somewhere", () => {
        const ids = new Set(flow.map(({ id }) => id));
        const tabs = new Set(flow.filter(({ type }) => type === "tab").map(({ id }) => id));
        for (const node of flow) {
          if (node.type === "tab") continue;
          assert.ok(tabs.has(node.z ?? ""), `${node.name} is on no tab`);
          for (const id of [...(node.wires ?? []).flat(), ...((node.links as string[] | undefined) ?? [])])
            assert.ok(ids.has(id), `${node.name} is wired to nothing`);
          if (offCanvas.includes(node.type)) continue;
          const [x, y] = [Number(node.x), Number(node.y)];
          assert.ok(x > 0 && x < canvas.width && y > 0 && y < canvas.height, `${node.name} is at ${x}, ${y}`);
          assert.equal(typeof node.name, "string");
          assert.notEqual(node.name, "", `a ${node.type} has no name`);
        }
        const places = flow.filter(({ x }) => x !== undefined).map(({ z, x, y }) => `${z} ${x} ${y}`);
        assert.equal(new Set(places).size, places.length, "nodes lie on each other");
      });

      it("invites by a comment: what to try, what to expect, and where it comes from", () => {
        for (const { id, label } of flow.filter(({ type }) => type === "tab")) {
          const [comment, ...others] = flow.filter(({ type, z }) => type === "comment" && z === id);
          assert.ok(comment && others.length === 0, `${label} has one comment`);
          for (const part of ["**Try**", "**Expect**", "**Source**", "**한국어**"])
            assert.ok(String(comment.info).includes(part), `${label}: ${part}`);
        }
      });

      it("stores what the forms store", () => {
        for (const node of flow) {
          const definition = definitionOf(node.type);
          if (!definition) continue;
          const own = ["id", "type", "z", "x", "y", "wires"];
          assert.deepEqual(
            Object.keys(node).filter((key) => !own.includes(key)),
            fieldsOf(definition).map(({ property }) => property),
            `${node.name}: run scripts/complete-examples.ts`,
          );
        }
      });

      it("is deployed without a complaint, or warns where its comment says so, and starts by itself", () => {
        const { specs, faults } = deploy(flow);
        const announced = flow.some(({ type, info }) => type === "comment" && String(info).includes("yellow ring"));
        assert.deepEqual(
          faults.filter(({ severity }) => severity === "error" || !announced),
          [],
        );
        assert.equal(faults.length > 0, announced);
        assert.equal(specs.length, flow.filter(({ type }) => type === "tab").length);
        for (const { clock, assembly } of specs) {
          assert.equal(clock.run.autostart, true);
          assert.ok(assembly.views.every((view) => sourcesOf(view) > 0));
        }
      });

      it("has buttons whose messages are understood, and debug nodes that are off", () => {
        for (const node of flow) {
          if (node.type === "inject") press(flow, node.name ?? "");
          if (node.type === "debug") assert.equal(node.active, false);
        }
      });
    });
});

/** Types that Node-RED brings itself, as its editor finds them. */
function coreTypes(): Set<string> {
  const folder = at("node_modules/@node-red/nodes/core");
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  const types = pages.flatMap((page) =>
    [...readFileSync(join(folder, page), "utf8").matchAll(/registerType\(\s*['"]([^'"]+)['"]/g)].map(
      (found) => found[1]!,
    ),
  );
  return new Set([...types, "tab"]);
}
