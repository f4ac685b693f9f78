/**
 * What a deploy of a large network costs: 10,000 + 2,500 LIF cells, each with 1000 + 250 synapses drawn at random. How long it takes
 * from the deploy until the network runs, and the delay of Node-RED's event loop meanwhile, measured inside it, beside the deploy of
 * a single cell; then a change that leaves the connections as they are.
 *
 *     npm run bench:deploy -- [--version 4.1]
 */
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { SimulationSummary } from "../nodes/common/frames.ts";
import {
  type FlowItem,
  type NodeRedServer,
  type NodeRedVersion,
  nodeRedVersions,
  startNodeRed,
} from "../test/node-red/server.ts";

const { values } = parseArgs({ options: { version: { type: "string", default: "5.0" } } });
if (!(values.version in nodeRedVersions)) throw new Error(`version: one of ${Object.keys(nodeRedVersions).join(", ")}`);

/** A tab with an address that tells the delay of the event loop [ms] since it was asked last. */
const watch: FlowItem[] = [
  { id: "watch-tab", type: "tab", label: "watch" },
  {
    id: "watch-in",
    type: "http in",
    z: "watch-tab",
    x: 100,
    y: 100,
    url: "/delay",
    method: "get",
    wires: [["watch-read"]],
  },
  {
    id: "watch-read",
    type: "function",
    z: "watch-tab",
    x: 300,
    y: 100,
    libs: [{ var: "hooks", module: "perf_hooks" }],
    initialize: `const histogram = hooks.monitorEventLoopDelay({ resolution: 1 });
histogram.enable();
context.set("histogram", histogram);`,
    func: `const histogram = context.get("histogram");
const ms = (nanoseconds) => Number((nanoseconds / 1e6).toFixed(1));
msg.payload = { p50: ms(histogram.percentile(50)), p99: ms(histogram.percentile(99)), max: ms(histogram.max) };
histogram.reset();
return msg;`,
    wires: [["watch-out"]],
  },
  { id: "watch-out", type: "http response", z: "watch-tab", x: 500, y: 100, wires: [] },
];

const place = { z: "net-tab", x: 100, y: 100 };
const cells = (id: string, count: number, to: readonly string[]): FlowItem => ({
  ...place,
  id,
  type: "spikewire-lif",
  count: String(count),
  p_I_e: "380",
  wires: [[...to]],
});
const synapse = (id: string, stream: number, indegree: number, weight: number): FlowItem => ({
  ...place,
  id,
  type: "spikewire-synapse",
  model: "delta",
  weight: String(weight),
  delay: "1.5",
  connectivity: "fixed-indegree",
  indegree: String(indegree),
  multapses: true,
  stream,
  wires: [["E", "I"]],
});
const tab: FlowItem = { id: "net-tab", type: "tab", label: "network" };
const large: FlowItem[] = [
  tab,
  cells("E", 10_000, ["ex", "raster"]),
  cells("I", 2_500, ["inh", "raster"]),
  synapse("ex", 1, 1000, 0.02),
  synapse("inh", 2, 250, -0.1),
  { ...place, id: "raster", type: "spikewire-raster", wires: [[]] },
];
const single: FlowItem[] = [tab, cells("E", 1, [])];

async function deploy(server: NodeRedServer, what: string, flow: readonly FlowItem[], synapses: number): Promise<void> {
  await server.get("delay");
  const start = performance.now();
  await server.deploy([...watch, ...flow], "nodes");
  const deployed = performance.now() - start;
  for (;;) {
    const [summary] = (await (await server.get("spikewire/simulations")).json()) as SimulationSummary[];
    if (summary?.state === "running" && summary.synapses === synapses) break;
    await wait(10);
  }
  const running = performance.now() - start;
  const delay = (await (await server.get("delay")).json()) as { p50: number; p99: number; max: number };
  console.log(
    `${what.padEnd(44)} deployed ${deployed.toFixed(0).padStart(5)} ms, runs after ${running.toFixed(0).padStart(5)} ms; ` +
      `event loop delay [ms] p50 ${delay.p50}, p99 ${delay.p99}, max ${delay.max}`,
  );
}

const server = await startNodeRed({ version: values.version as NodeRedVersion, flow: watch });
try {
  await wait(2000);
  await deploy(server, "a single cell", single, 0);
  await deploy(server, "12,500 cells, 15,625,000 synapses", large, 15_625_000);
  const changed = large.map((item) => (item.id === "ex" ? { ...item, weight: "0.03" } : item));
  await deploy(server, "the same with another weight", changed, 15_625_000);
} finally {
  await server.stop();
}
