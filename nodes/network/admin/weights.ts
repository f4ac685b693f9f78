/** The weights of a synapse node as people get them: JSON, CSV, a message. */
import type { WeightMatrix } from "../../../src/index.ts";
import type { WeightsData } from "../../common/frames.ts";
import type { Session } from "../sessions/session.ts";

/** Rows and columns of what is saved or sent; a plot asks for as many as it can show. */
export const mostSaved = 1000;

export function weightsData(session: Session, matrices: readonly WeightMatrix[]): WeightsData[] {
  const { populations, spikeSources } = session.spec.assembly.network;
  const labels = new Map([...populations, ...spikeSources].map(({ key, label }) => [key, label]));
  return matrices.map(({ from, to, values, ...matrix }) => ({
    ...matrix,
    from: labels.get(from) ?? from,
    to: labels.get(to) ?? to,
    weights: rowsOf(values, matrix.rows, matrix.columns),
  }));
}

/** Rows of targets and columns of sources, as the setting "weight matrix" takes them; matrices are parted by an empty line. */
export function weightsCsv(data: readonly WeightsData[]): string {
  return data.map(({ weights }) => weights.map((row) => `${row.join(",")}\n`).join("")).join("\n");
}

function rowsOf(values: Float64Array, rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, (_, row) => Array.from(values.subarray(row * columns, (row + 1) * columns)));
}
