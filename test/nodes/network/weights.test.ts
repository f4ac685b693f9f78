/** Weights as they leave Node-RED: as CSV in pieces, and packed for a plot. */
import assert from "node:assert/strict";
import { unpack } from "../../../nodes/common/packed.ts";
import { readPairs } from "../../../nodes/common/read-table.ts";
import { synapsesCsv } from "../../../nodes/network/admin/synapse-list.ts";
import type { Session } from "../../../nodes/network/sessions/session.ts";
import { weightsCsv, weightsData, weightsFrames } from "../../../nodes/network/weights.ts";
import { models, type WeightMatrix } from "../../../src/index.ts";

const matrixOf = (rows: number, columns: number): WeightMatrix => ({
  from: "s",
  to: "n",
  sources: columns,
  targets: rows,
  synapses: rows * columns,
  least: 0,
  greatest: rows * columns - 1,
  each: { sources: 1, targets: 1 },
  rows,
  columns,
  values: Float64Array.from({ length: rows * columns }, (_, at) => at / 8),
});
const sessionOf = (more: object = {}) => {
  const network = {
    populations: [{ key: "n", label: "cells" }],
    spikeSources: [{ key: "s", label: "in\nput" }],
    currentSources: [],
    stps: [],
    stdps: [],
    synapses: [{ key: "k", label: "k", model: "exponential", ...more }],
    projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
    models: Object.fromEntries(models.map((model) => [model.name, model])),
  };
  return { spec: { assembly: { network }, clock: { dt: 0.1 } } } as unknown as Session;
};
const session = sessionOf();

describe("weights that leave Node-RED", () => {
  it("are written row by row, however many at once, with an empty line between matrices", () => {
    for (const [rows, columns] of [
      [1, 1],
      [3, 20_000],
      [250, 100],
      [1001, 10],
    ] as const) {
      const matrix = matrixOf(rows, columns);
      const [data] = weightsData(session, [matrix]);
      const text = data!.weights.map((row) => `${row.join(",")}\n`).join("");
      assert.equal([...weightsCsv([matrix])].join(""), text);
      assert.equal([...weightsCsv([matrix, matrixOf(1, 2)])].join(""), `${text}\n0,0.125\n`);
    }
    const pieces = [...weightsCsv([matrixOf(1000, 1000)])];
    assert.ok(pieces.length >= 100, "so that Node-RED is held up by none of them");
  });

  it("come to a plot as they are saved, with the names of their ends", () => {
    const matrix = matrixOf(40, 30);
    const [[frame], [data]] = [weightsFrames(session, [matrix]), weightsData(session, [matrix])];
    assert.deepEqual([frame!.from, frame!.to, frame!.rows], ["in\nput", "cells", 40]);
    assert.deepEqual(Array.from(unpack(frame!.values)), data!.weights.flat());
  });

  it("are listed one by one, to be read as pairs again, or with the delays drawn", () => {
    const list = {
      from: "s",
      to: "n",
      sources: Uint32Array.of(0, 0, 2),
      targets: Uint32Array.of(1, 3, 0),
      weights: Float64Array.of(30, 0.1, -8),
      delays: Uint32Array.of(15, 15, 15),
    };
    const written = (more?: object) => [...synapsesCsv(sessionOf(more), "k", [list])].join("");
    const text = "# in put → cells: source, target, weight [pA], delay 1.5 ms\n0,1,30\n0,3,0.1\n2,0,-8\n";
    assert.equal(written(), text);
    assert.deepEqual(readPairs(text), {
      value: [
        [0, 1, 30],
        [0, 3, 0.1],
        [2, 0, -8],
      ],
    });
    const drawn = written({ delayDistribution: { kind: "uniform", low: 1, high: 2 } });
    assert.match(drawn, /weight \[pA\], delay \[ms\]\n0,1,30,1.5\n/);
    const [first] = (readPairs(drawn) as { value: readonly (readonly number[])[] }).value;
    assert.deepEqual(first, [0, 1, 30, 1.5]);
  });
});
