/**
 * How free Node-RED stays while a flow simulates as fast as the machine allows: the delay of Node-RED's event loop, measured
 * inside it by a function node, beside the same flow paused; and the steps a second that the flow reaches.
 *
 *     npm run bench:loop -- ["examples/.../flow.json"] [--version 4.1]
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type FlowItem, type NodeRedVersion, nodeRedVersions, startNodeRed } from "../test/node-red/server.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { version: { type: "string", default: "5.0" }, seconds: { type: "string", default: "10" } },
});
const file = positionals[0] ?? "examples/04 - Networks/02 - Thousand LIF cells.json";
const seconds = Number(values.seconds);
if (!(values.version in nodeRedVersions)) throw new Error(`version: one of ${Object.keys(nodeRedVersions).join(", ")}`);

/** A tab that logs the delay of the event loop, in ms, over each stretch of some seconds. */
const watch: FlowItem[] = [
  { id: "watch-tab", type: "tab", label: "watch" },
  {
    id: "watch-tick",
    type: "inject",
    z: "watch-tab",
    x: 100,
    y: 100,
    repeat: String(seconds),
    once: true,
    onceDelay: 0.1,
    props: [],
    wires: [["watch-read"]],
  },
  {
    id: "watch-read",
    type: "function",
    z: "watch-tab",
    x: 300,
    y: 100,
    libs: [{ var: "hooks", module: "perf_hooks" }],
    func: `const old = context.get("histogram");
if (old) {
  const ms = (p) => (old.percentile(p) / 1e6).toFixed(2);
  node.warn("loop delay p50 " + ms(50) + " p99 " + ms(99) + " max " + (old.max / 1e6).toFixed(2));
  old.reset();
} else {
  const histogram = hooks.monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  context.set("histogram", histogram);
}`,
    wires: [[]],
  },
];

/** The flow with every clock set to a speed; 0 is as fast as possible. Runs have no end. */
function atSpeed(flow: readonly FlowItem[], autostart: boolean): FlowItem[] {
  return flow.map((item) =>
    item.type === "spikewire-clock" ? { ...item, speed: "0", duration: "", autostart } : item,
  );
}

const flow = JSON.parse(readFileSync(file, "utf8")) as FlowItem[];
for (const autostart of [false, true]) {
  const server = await startNodeRed({
    version: values.version as NodeRedVersion,
    flow: [...atSpeed(flow, autostart), ...watch],
  });
  try {
    const limitMs = (seconds + 20) * 1000;
    // The first stretch holds the start of Node-RED and of the thread: the second one counts.
    await server.waitForLine(/loop delay/, { limitMs });
    const line = await server.waitForLine(/loop delay/, { from: server.lines.length, limitMs });
    const all = (await (await server.get("spikewire/simulations")).json()) as {
      progress: { stepsPerSecond: number };
    }[];
    const steps = all.map((each) => Math.round(each.progress.stepsPerSecond)).join(", ");
    console.log(
      `${autostart ? "running" : "paused "}  ${line.replace(/.*loop delay/, "event loop delay [ms]")}  steps/s ${steps}`,
    );
  } finally {
    await server.stop();
  }
}
