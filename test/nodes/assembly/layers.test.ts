import assert from "node:assert/strict";
import { assemble } from "../../../nodes/assembly/assemble.ts";
import { readClock } from "../../../nodes/assembly/clock.ts";
import { enteringLayers } from "../../../nodes/assembly/layers.ts";
import { textOf } from "../../../nodes/common/fault.ts";
import type { Message } from "../../../nodes/common/red.ts";
import { definitionOf } from "../../../nodes/definitions.ts";
import { readMessage } from "../../../nodes/network/messages/inputs.ts";
import { checkNetwork } from "../../../src/network/rules/index.ts";
import { partsOf } from "../parts.ts";

const clock = readClock({
  id: "c",
  label: "clock",
  definition: definitionOf("spikewire-clock")!,
  config: { id: "c", type: "spikewire-clock" },
});

const present = { values: {}, deployed: {}, dt: 0.1 };

/** Layers of two and one unit, wired to one of two units with these settings. */
function assembled(settings: Record<string, unknown>, name = "a") {
  const parts = partsOf({
    one: { type: "rate", to: ["sum"], count: "2", name: "b" },
    other: { type: "rate", to: ["sum"], name },
    sum: { type: "rate", count: "2", name: "sum", ...settings },
  });
  const { network, faults } = assemble({ clock: null, key: "tab-t1", tabs: ["t1"], parts }, clock, checkNetwork);
  return { network, texts: faults.map((fault) => textOf(fault).en) };
}

describe("layers of rate neurons", () => {
  it("share the columns of a matrix by their names", () => {
    const { network, texts } = assembled({ weights: "1, 2, 3\n4, 5, 6" });
    assert.deepEqual(texts, []);
    const weights = new Map(network.layers?.map((layer) => [layer.from, layer.weights]));
    assert.deepEqual(weights.get("other"), [[1], [4]]);
    assert.deepEqual(weights.get("one"), [
      [2, 3],
      [5, 6],
    ]);
  });

  it("tell what is wrong with a matrix, and the others run on", () => {
    const wrong = (weights: string, name?: string): string => {
      const { network, texts } = assembled({ weights }, name);
      assert.deepEqual(network.rates?.map(({ key }) => key).sort(), ["one", "other"]);
      return texts.join("\n");
    };
    assert.match(wrong("1, 2, 3\n4, NaN, 6"), /Weights W, line 2, column 2: "NaN" is not a number/);
    assert.match(wrong("1, 2, 3\n4, 5"), /Weights W, line 2: 2 columns, but the first line has 3/);
    assert.match(wrong("1, 2\n3, 4"), /2 rows and 2 columns.*2 rows.*3 columns.*a: 1, b: 2/);
    assert.match(wrong("1, 2, 3\n4, 5, 6", "b"), /have the name "b"/);
  });

  it("take values by message: for all units, for each, for one", () => {
    const [part] = partsOf({ eyes: { type: "rate", count: "2" } });
    const read = (message: Message) => readMessage(part!, message, { ...present, entering: [] }, "en");
    const values = (from: number, ...numbers: number[]) => ({ type: "values", rate: "eyes", from, values: numbers });
    assert.deepEqual(read({ payload: [1, "2.5"] }), values(0, 1, 2.5));
    assert.deepEqual(read({ topic: "sensor/light", payload: "3" }), values(0, 3, 3));
    assert.deepEqual(read({ topic: "1", payload: 4 }), values(1, 4));
    assert.deepEqual(read({ topic: "tau", payload: 4 }), { type: "set", part: "eyes", parameter: "tau", value: 4 });
    for (const payload of [[1], "dark", null, Number.NaN, [1, Number.POSITIVE_INFINITY]])
      assert.throws(() => read({ payload }), /list of 2 numbers/);
    assert.throws(() => read({ topic: 2, payload: 1 }), /0 to 1/);
  });

  it("take other weights by message, each source its columns", () => {
    const { network } = assembled({ weights: "1, 2, 3\n4, 5, 6" });
    const entering = enteringLayers(network, "sum");
    assert.deepEqual(
      entering.map(({ label, count }) => [label, count]),
      [
        ["a", 1],
        ["b", 2],
      ],
    );
    const [, , sum] = partsOf({ one: { type: "rate" }, other: { type: "rate" }, sum: { type: "rate", count: "2" } });
    const read = (payload: unknown, layers = entering) =>
      readMessage(sum!, { topic: "W", payload }, { ...present, entering: layers }, "en");
    const command = {
      type: "weigh",
      layers: [
        { layer: "other>sum", weights: [[7], [-4]] },
        {
          layer: "one>sum",
          weights: [
            [8, 9],
            [0.5, 0],
          ],
        },
      ],
    };
    for (const payload of [
      [
        [7, 8, 9],
        [-4, "0.5", 0],
      ],
      "7, 8, 9\n-4, 0.5, 0\n",
      "[[7, 8, 9], [-4, 0.5, 0]]",
    ])
      assert.deepEqual(read(payload), command);
    assert.throws(() => read([[1, 2, 3]]), /1 rows and 3 columns.*2 rows.*3 columns.*a: 1, b: 2/);
    assert.throws(() => read(5), /1 rows and 1 columns/);
    assert.throws(
      () =>
        read([
          [1, 2, 3],
          [4, 5],
        ]),
      /Weights W, line 2: 2 columns, but the first line has 3/,
    );
    assert.throws(
      () =>
        read([
          [1, 2, 3],
          [4, null, 6],
        ]),
      /line 2, column 2: null is not a number/,
    );
    assert.throws(
      () =>
        read([
          [1, 2, 3],
          [4, Number.NaN, 6],
        ]),
      /line 2, column 2: NaN is not a number/,
    );
    assert.throws(() => read("1, 2, 3\n4, x, 6"), /line 2, column 2: "x" is not a number/);
    assert.throws(() => read([[1]], []), /no layer is wired to it/);
    assert.throws(
      () =>
        read(
          [
            [1, 0],
            [0, 1],
          ],
          [{ layer: "l", label: "a", count: 2, isWeighted: false }],
        ),
      /without weights W.*2 rows and 2 columns/,
    );
  });

  it("take another bias by message, one for all or one each", () => {
    const [part] = partsOf({ eyes: { type: "rate", count: "2" } });
    const read = (payload: unknown) => readMessage(part!, { topic: "b", payload }, { ...present, entering: [] }, "en");
    const bias = (...values: number[]) => ({ type: "bias", rate: "eyes", values });
    assert.deepEqual(read([1, "2.5"]), bias(1, 2.5));
    assert.deepEqual(read("1\n2.5"), bias(1, 2.5));
    assert.deepEqual(read(3), bias(3, 3));
    assert.deepEqual(read([3]), bias(3, 3));
    assert.throws(() => read([1, 2, 3]), /b needs one number for all units or one for each of the 2 \(found 3\)/);
    assert.throws(() => read("dark"), /Bias b, line 1, column 1: "dark" is not a number/);
    assert.throws(() => read(undefined), /line 1, column 1: /);
  });
});
