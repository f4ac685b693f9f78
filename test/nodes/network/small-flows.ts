/** Small flows for a running Node-RED, and what has become of them. */
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { RasterData, SimulationSummary } from "../../../nodes/common/frames.ts";
import { unpack } from "../../../nodes/common/packed.ts";
import type { FlowItem, NodeRedServer } from "../../node-red/server.ts";

export type Item = FlowItem & { readonly wires?: readonly (readonly string[])[] };

/** Node-RED takes what has no place on the canvas for a config node. */
export const tab = (id: string, more: object = {}): Item => ({ id, type: "tab", label: id, ...more });
export const node = (id: string, type: string, wires: readonly string[] = [], more: object = {}): Item => ({
  id,
  type,
  z: "t1",
  x: 100,
  y: 100,
  wires: [[...wires]],
  ...more,
});
export const ours = (id: string, type: string, wires: readonly string[] = [], more: object = {}): Item =>
  node(id, `spikewire-${type}`, wires, more);

/** A source that fires every 10 ms for 100 ms as fast as it can, so that a run is over at once. */
export const clock: Item = {
  id: "clk",
  type: "spikewire-clock",
  z: "",
  dt: "0.1",
  duration: "100",
  speed: "0",
  seed: "3",
};
export const source = (wires: readonly string[], more: object = {}): Item =>
  ours("src", "spike-source", wires, { model: "regular", p_rate: "100", clock: "clk", ...more });
export const synapse = (id: string, wires: readonly string[], more: object = {}): Item =>
  ours(id, "synapse", wires, { weight: "20", model: "delta", ...more });
export const raster = (id = "ras", more: object = {}): Item => ours(id, "raster", [], more);

/** Every spike of the source makes the cell fire a step later: nine of its ten within 100 ms. */
export const chain: readonly Item[] = [
  tab("t1"),
  clock,
  source(["syn"]),
  synapse("syn", ["lif"]),
  ours("lif", "lif", ["ras"]),
  raster(),
];

export async function simulations(server: NodeRedServer): Promise<SimulationSummary[]> {
  return (await (await server.get("spikewire/simulations")).json()) as SimulationSummary[];
}

/** The simulations once all of them have come to an end, by faults or by their duration. */
export async function ended(server: NodeRedServer): Promise<SimulationSummary[]> {
  for (let turn = 0; turn < 200; turn++) {
    const all = await simulations(server);
    if (all.length > 0 && all.every(({ state }) => state !== "waiting" && state !== "running")) return all;
    await wait(25);
  }
  throw new Error(`the runs did not end: ${JSON.stringify(await simulations(server))}`);
}

/** Number of spikes of each population of a raster. */
export async function counts(server: NodeRedServer, view = "ras"): Promise<Record<string, number>> {
  const data = (await (await server.get(`spikewire/views/${view}/data`)).json()) as RasterData;
  const rows = Array.from(unpack(data.rows));
  const result: Record<string, number> = {};
  let first = 0;
  for (const { part, count } of data.view.groups) {
    result[part] = rows.filter((row) => row >= first && row < first + count).length;
    first += count;
  }
  return result;
}

/** Threads of the process that are ours: Node names each worker's thread. */
export function workers(pid: number): number {
  if (process.platform !== "linux") return 1;
  const names = readdirSync(`/proc/${pid}/task`).map((id) =>
    readFileSync(`/proc/${pid}/task/${id}/comm`, "utf8").trim(),
  );
  return names.filter((name) => /^WorkerThread|spikewire/i.test(name)).length;
}
