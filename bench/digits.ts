/**
 * The network of the example "Digits from a file" at the published numbers of cells, shown random images of 28 × 28 pixels, a new one
 * every 500 ms for 350 ms: how many times faster than real time it runs on one thread.
 *
 *     npm run bench:digits [-- --seconds 10]
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { deploy, type Stored } from "../scripts/live-flow.ts";
import { at } from "../scripts/root.ts";
import { loadAssembler } from "../src/engine/wasm/assembler.ts";
import { wasmEngine } from "../src/engine/wasm/wasm.ts";
import { planNetwork } from "../src/plan/build.ts";
import { messagesRegion } from "../src/plan/rate.ts";
import { uniform } from "../src/random/philox.ts";

const { values } = parseArgs({ options: { seconds: { type: "string", default: "10" } } });
const images = 2 * Number(values.seconds);
const file = at("examples", "09 - Behaviour and memory", "04 - Digits from a file.json");
const [shownMs, pauseMs] = [350, 150];
/** Share of an image that is ink, as of handwriting. */
const ink = 0.19;
const pixels = 784;

const assemble = await loadAssembler();
if (!assemble) throw new Error("this host cannot run the wasm engine");

for (const cells of [100, 400, 1600]) {
  const flow = (JSON.parse(readFileSync(file, "utf8")) as Stored[]).map((node) =>
    node.name === "cells" ? { ...node, count: String(cells) } : node,
  );
  const [spec] = deploy(flow).specs;
  if (!spec) throw new Error("the example has no network");
  const { network } = spec.assembly;
  const begun = performance.now();
  const plan = planNetwork(network);
  const engine = wasmEngine(plan, assemble);
  const builtS = (performance.now() - begun) / 1000;
  const into = messagesRegion(network.rates?.[0]?.key ?? "");
  let spikes = 0;
  const run = (ms: number): void => {
    const end = engine.step + Math.round(ms / network.dt);
    while (engine.step < end && engine.fault === null) {
      engine.advance(end - engine.step);
      for (const { senders } of engine.drain().spikes) spikes += senders.length;
    }
  };
  const show = (image: number): void => {
    const grey = Array.from({ length: pixels }, (_, k) => (uniform(1, 0, image, k, 0) < ink ? 1 : 0));
    engine.write(into, grey);
    run(shownMs);
    engine.write(into, new Array<number>(pixels).fill(0));
    run(pauseMs);
  };
  // While the first images are shown, V8 compiles the steps for speed.
  for (let k = 0; k < 4; k++) show(k);
  spikes = 0;
  const before = process.cpuUsage().user;
  for (let k = 0; k < images; k++) show(4 + k);
  const took = (process.cpuUsage().user - before) / 1e6;
  const seconds = (images * (shownMs + pauseMs)) / 1000;
  console.log(
    `784 -> ${cells}: ${plan.synapses} synapses, built in ${builtS.toFixed(2)} s; ` +
      `${took.toFixed(2)} s of processor for ${seconds} s, ${(seconds / took).toFixed(1)} times real time; ` +
      `${Math.round(spikes / seconds)} spikes/s`,
  );
}
