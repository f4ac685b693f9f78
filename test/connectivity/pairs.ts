import assert from "node:assert/strict";
import type { Ends, Synapses } from "../../src/connectivity/synapses.ts";

export const ends = (sources: number, targets: number, more: Partial<Ends> = {}): Ends => ({
  sources,
  targets,
  same: false,
  seed: 1,
  stream: 2,
  ...more,
});

/** All synapses as pairs, after a check that the table is whole. */
export function pairs({ rows, targets }: Synapses, { sources, targets: count }: Ends): [number, number][] {
  assert.equal(rows.length, sources + 1);
  assert.equal(rows[0], 0);
  assert.equal(rows[sources], targets.length);
  const found: [number, number][] = [];
  for (let from = 0; from < sources; from++) {
    assert.ok(rows[from]! <= rows[from + 1]!);
    for (let s = rows[from]!; s < rows[from + 1]!; s++) {
      assert.ok(targets[s]! < count);
      assert.ok(s === rows[from]! || targets[s]! >= targets[s - 1]!, "in order of target");
      found.push([from, targets[s]!]);
    }
  }
  return found;
}
