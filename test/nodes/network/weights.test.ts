/** Weights as they leave Node-RED: as CSV in pieces, and packed for a plot. */
import assert from "node:assert/strict";
import { unpack } from "../../../nodes/common/packed.ts";
import { weightsCsv, weightsData, weightsFrames } from "../../../nodes/network/admin/weights.ts";
import type { Session } from "../../../nodes/network/sessions/session.ts";
import type { WeightMatrix } from "../../../src/index.ts";

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
const network = { populations: [{ key: "n", label: "cells" }], spikeSources: [{ key: "s", label: "input" }] };
const session = { spec: { assembly: { network } } } as unknown as Session;

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
    assert.deepEqual([frame!.from, frame!.to, frame!.rows], ["input", "cells", 40]);
    assert.deepEqual(Array.from(unpack(frame!.values)), data!.weights.flat());
  });
});
