/**
 * Prints the WebAssembly text of what a flow file simulates: a module for each clock.
 *
 *     npm run --silent emit -- "examples/01 - First steps/01 - First spike.json" [--threads 2]
 */
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { textOf } from "../nodes/common/fault.ts";
import { emitModule } from "../src/engine/wasm/module.ts";
import { planNetwork } from "../src/plan/build.ts";
import { deploy, type Stored } from "./live-flow.ts";
import { readable } from "./readable.ts";

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { threads: { type: "string", default: "1" } },
  });
  const [file] = positionals;
  if (positionals.length !== 1 || !file) throw new Error("Name a flow file: npm run emit -- <flow.json> [--threads N]");
  console.log(emit(readFlow(file), readThreads(values.threads)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readThreads(text: string): number {
  const threads = Number(text);
  if (Number.isInteger(threads) && threads >= 1 && threads <= 64) return threads;
  throw new Error(`--threads must be a whole number from 1 to 64 (found "${text}")`);
}

function readFlow(file: string): Stored[] {
  if (!existsSync(file)) throw new Error(`There is no file ${file}`);
  const flow = JSON.parse(readFileSync(file, "utf8")) as unknown;
  if (Array.isArray(flow)) return flow as Stored[];
  throw new Error(`${file} is no flow: Node-RED stores flows as a list of nodes`);
}

function emit(flow: readonly Stored[], threads: number): string {
  const { specs, faults } = deploy(flow);
  for (const fault of faults) console.error(`${fault.severity}: ${textOf(fault).en}`);
  const runnable = specs.filter(({ assembly }) => !assembly.refused);
  if (runnable.length === 0) throw new Error("The flow has nothing to simulate");
  return runnable
    .map(({ label, assembly: { network } }) => {
      const plan = planNetwork(network);
      const neurons = network.populations.reduce((sum, { count }) => sum + count, 0);
      const about = `neurons: ${neurons}, synapses: ${plan.synapses}, steps of ${plan.dt} ms`;
      const title = `;; ${label}: ${about}, for ${threads === 1 ? "one thread" : `${threads} threads`}`;
      return `${title.replace(/[^\x20-\x7e]/g, "?")}\n\n${readable(plan, emitModule(plan, threads))}`;
    })
    .join("\n");
}
