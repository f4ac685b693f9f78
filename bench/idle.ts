/**
 * What a simulation costs that runs in real time and in which hardly anything happens: processor time of the whole process of
 * Node-RED, in percent of one core, beside the same flow paused; then with an editor that looks at every plot. The demo is no idle
 * network; its row says what an active one costs.
 *
 *     npm run bench:idle -- [--version 4.1] [--seconds 20]
 */
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { renewMs, type SimulationSummary } from "../nodes/common/frames.ts";
import { at } from "../scripts/root.ts";
import {
  type FlowItem,
  type NodeRedServer,
  type NodeRedVersion,
  nodeRedVersions,
  startNodeRed,
} from "../test/node-red/server.ts";

const { values } = parseArgs({
  options: {
    version: { type: "string", default: "5.0" },
    seconds: { type: "string", default: "20" },
  },
});
if (!(values.version in nodeRedVersions)) throw new Error(`version: one of ${Object.keys(nodeRedVersions).join(", ")}`);
const seconds = Number(values.seconds);
/** Time for a flow to start and to become quiet [ms]. */
const settleMs = 4000;
/** The kernel counts processor time in units of this many a second. */
const ticksPerSecond = 100;

/** Cells at rest with 80 synapses each, recorded by a raster and a scope; one in a hundred fires a few times a second. */
function quiet(cells: number): FlowItem[] {
  const place = { z: "tab", x: 100, y: 100 };
  const lif = { ...place, type: "spikewire-lif" };
  return [
    { id: "tab", type: "tab", label: "quiet" },
    { id: "clock", type: "spikewire-clock", dt: "0.1", duration: "", speed: "1", seed: "1", autostart: true, name: "" },
    { ...lif, id: "rest", count: String(cells), clock: "clock", wires: [["synapse", "raster", "scope"]] },
    { ...lif, id: "few", count: String(cells / 100), p_I_e: "376", wires: [["synapse", "raster"]] },
    {
      ...place,
      id: "synapse",
      type: "spikewire-synapse",
      model: "exponential",
      weight: "1",
      connectivity: "fixed-indegree",
      indegree: "80",
      stream: 1,
      wires: [["rest"]],
    },
    { ...place, id: "raster", type: "spikewire-raster", wires: [[]] },
    { ...place, id: "scope", type: "spikewire-scope", wires: [[]] },
  ];
}

const flows: readonly (readonly [string, readonly FlowItem[]])[] = [
  ["1,000 cells", quiet(1000)],
  ["4,000 cells", quiet(4000)],
  ["the demo", JSON.parse(readFileSync(at("demo/flow.json"), "utf8")) as FlowItem[]],
];

/** Processor time of a process so far [s]. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Percent of one core. */
async function costOf({ pid }: NodeRedServer): Promise<number> {
  const [before, begun] = [processorTime(pid), performance.now()];
  await wait(seconds * 1000);
  return ((processorTime(pid) - before) / (performance.now() - begun)) * 100_000;
}

/** The same while an editor asks for frames of all plots, as its sidebar does. */
async function costWatched(server: NodeRedServer, all: readonly SimulationSummary[]): Promise<number> {
  const views = all.flatMap((each) => each.views.map(({ id }) => ({ id, width: 300, window: 1000 })));
  const look = () => server.post("spikewire/views/lease", { viewer: "bench", views });
  const renewal = setInterval(look, renewMs);
  await look();
  const cost = await costOf(server);
  clearInterval(renewal);
  return cost;
}

async function simulations(server: NodeRedServer): Promise<SimulationSummary[]> {
  return (await (await server.get("spikewire/simulations")).json()) as SimulationSummary[];
}

if (process.platform !== "linux") throw new Error("processor time is read from /proc, which only Linux has");
for (const [name, flow] of flows) {
  const server = await startNodeRed({ version: values.version as NodeRedVersion, flow });
  try {
    await wait(settleMs);
    const running = await costOf(server);
    const all = await simulations(server);
    const watched = await costWatched(server, all);
    for (const { key } of all) await server.post(`spikewire/simulations/${key}/pause`);
    await wait(settleMs);
    const paused = await costOf(server);
    const factor = all.map(({ progress }) => progress.realTimeFactor.toFixed(2)).join(", ");
    console.log(
      `${name.padEnd(12)} ${running.toFixed(1).padStart(5)} % of a core at ${factor} x real time, ` +
        `${watched.toFixed(1)} % watched, ${paused.toFixed(1)} % paused`,
    );
  } finally {
    await server.stop();
  }
}
