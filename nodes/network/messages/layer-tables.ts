/** Messages that give a layer of rate neurons other weights W or another bias b. */
import type { MessageCode, MessageData } from "../../../src/messages/index.ts";
import type { Command } from "../../../src/simulation/protocol.ts";
import type { EnteringLayer } from "../../assembly/layers.ts";
import { matrixOf, readMatrix, readNumbers, type TableReading } from "../../common/read-table.ts";
import type { Message } from "../../common/red.ts";
import type { WiredPart } from "../../topology/part.ts";
import { numberIn } from "./number-in.ts";

export type Refuse = (code: MessageCode, data: MessageData) => never;

/** `{topic: "W", payload: [[0.5, -1], [2, 0.25]]}` or `{topic: "b", payload: [0, 1]}`, or text as in the form; undefined for all else. */
export function tableOf(
  part: WiredPart,
  { topic, payload }: Message,
  entering: readonly EnteringLayer[],
  refuse: Refuse,
): Command | undefined {
  if (topic === "W") return weightsOf(part, payload, entering, refuse);
  return topic === "b" ? biasOf(part, payload, refuse) : undefined;
}

function weightsOf(part: WiredPart, payload: unknown, entering: readonly EnteringLayer[], refuse: Refuse): Command {
  if (entering.length === 0) return refuse("layer-without-sources", {});
  const rows = takenFrom(typeof payload === "string" ? readMatrix(payload) : cellsOf(payload), part, "weights", refuse);
  const shape = { rows: rows.length, columns: rows[0]?.length ?? 0 };
  const needed = { needRows: unitsOf(part), needColumns: entering.reduce((sum, { count }) => sum + count, 0) };
  if (!entering.every(({ isWeighted }) => isWeighted)) return refuse("layer-weights-blank", needed);
  const sources = entering.map(({ label, count }) => `${label}: ${count}`).join(", ");
  if (shape.rows !== needed.needRows || shape.columns !== needed.needColumns)
    return refuse("weights-wrong-shape", { ...shape, ...needed, sources });
  let end = 0;
  const layers = entering.map(({ layer, count }) => {
    const start = end;
    end += count;
    return { layer, weights: rows.map((row) => row.slice(start, end)) };
  });
  return { type: "weigh", layers };
}

function biasOf(part: WiredPart, payload: unknown, refuse: Refuse): Command {
  const read = typeof payload === "string" ? readNumbers(payload) : cellsOf(payload);
  const values = takenFrom<readonly (number | readonly number[])[]>(read, part, "bias", refuse).flat();
  const needed = unitsOf(part);
  if (values.length !== 1 && values.length !== needed)
    return refuse("rate-wrong-length", { label: part.label, variable: "b", found: values.length, needed });
  const all = values.length === needed ? values : new Array<number>(needed).fill(values[0] as number);
  return { type: "bias", rate: part.id, values: all };
}

/** A number, a list of numbers, or a list of rows, as rows; numbers may be text. */
function cellsOf(payload: unknown): TableReading<number[][]> {
  const list = Array.isArray(payload) ? payload : [payload];
  const rows: unknown[][] = list.some(Array.isArray) ? list.map((row) => (Array.isArray(row) ? row : [row])) : [list];
  const numbered = rows.map((cells, at) => ({ line: at + 1, cells }));
  return matrixOf(numbered, (cell) => numberIn(cell) ?? Number.NaN);
}

function takenFrom<T>(reading: TableReading<T>, { definition }: WiredPart, setting: string, refuse: Refuse): T {
  if ("value" in reading) return reading.value;
  const label = definition.settings.find(({ name }) => name === setting)?.label ?? setting;
  return refuse(reading.code, { setting: label, ...reading.data });
}

function unitsOf({ config }: WiredPart): number {
  return Number(config.count ?? 1);
}
