/** The weights of a synapse node as people get them: JSON, CSV, a message, a plot. */
import type { WeightMatrix } from "../../src/index.ts";
import { labelsOf } from "../../src/network/rules/parts.ts";
import type { WeightsData, WeightsFrame } from "../common/frames.ts";
import { packValues } from "../common/packed.ts";
import type { Session } from "./sessions/session.ts";

/** Rows and columns of what is saved or sent; a plot asks for as many as it can show. */
export const mostSaved = 1000;

/** Numbers written as text at once: some milliseconds, in which Node-RED does nothing else. */
const pieceSize = 10_000;

export function weightsData(session: Session, matrices: readonly WeightMatrix[]): WeightsData[] {
  return named(session, matrices).map(({ values, ...matrix }) => ({
    ...matrix,
    weights: Array.from({ length: matrix.rows }, (_, row) => Array.from(rowOf({ values, ...matrix }, row))),
  }));
}

export function weightsFrames(session: Session, matrices: readonly WeightMatrix[]): WeightsFrame[] {
  return named(session, matrices).map(({ values, ...matrix }) => ({ ...matrix, values: packValues(values) }));
}

/**
 * Rows of targets and columns of sources, as the setting "weight matrix" takes them, in pieces; matrices are parted by an empty line.
 */
export function* weightsCsv(matrices: readonly WeightMatrix[]): Generator<string> {
  for (const [at, matrix] of matrices.entries()) {
    if (at > 0) yield "\n";
    const rows = Math.max(1, Math.floor(pieceSize / matrix.columns));
    for (let first = 0; first < matrix.rows; first += rows) {
      const count = Math.min(rows, matrix.rows - first);
      yield Array.from({ length: count }, (_, row) => `${rowOf(matrix, first + row).join(",")}\n`).join("");
    }
  }
}

/** With the names of the ends in place of their keys. */
function named({ spec }: Session, matrices: readonly WeightMatrix[]): WeightMatrix[] {
  const labels = labelsOf(spec.assembly.network);
  return matrices.map((one) => ({ ...one, from: labels.get(one.from) ?? one.from, to: labels.get(one.to) ?? one.to }));
}

function rowOf({ values, columns }: Pick<WeightMatrix, "values" | "columns">, row: number): Float64Array {
  return values.subarray(row * columns, (row + 1) * columns);
}
