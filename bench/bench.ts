/**
 * Spikewire beside Brian2, NEURON, numpy and tuned C++, on the same networks in one session: runs interleaved, median and range,
 * ratios run by run, and whether all did the same thing.
 *
 *     npm run bench -- [--quick] [--only cuba,squid] [--runs 5] [--threads 2] [--narrow] [--node PATH] [--json]
 */
import os from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Contestant, native, peers, type StartNode, spikewire } from "./harness/contestants.ts";
import { goalsOf, printGoals } from "./harness/goals.ts";
import { measure } from "./harness/measure.ts";
import { javaScriptName, withoutTypes } from "./harness/other-node.ts";
import type { RunResult } from "./harness/result.ts";
import { type Block, printBlock, rowsOf } from "./harness/table.ts";
import { workloadNamed, workloads } from "./workloads/index.ts";
import type { Workload } from "./workloads/workload.ts";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    only: { type: "string" },
    without: { type: "string", default: "" },
    runs: { type: "string", default: "5" },
    threads: { type: "string", default: "2" },
    patience: { type: "string", default: "10" },
    narrow: { type: "boolean", default: false },
    node: { type: "string" },
  },
});
const runs = Number(values.runs);
const patience = Number(values.patience);
const say = (text: string): void => void process.stderr.write(text);
const quiet = "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON";

function startNode(): StartNode {
  const root = join(import.meta.dirname, "..");
  const other = values.node;
  if (other === undefined) return (script) => [process.execPath, quiet, join(root, script)];
  const folder = withoutTypes();
  return (script) => [other, join(folder, javaScriptName(script))];
}

/** Those that can run here; the others are said to be missing. */
async function present(all: readonly Contestant[]): Promise<{ found: Contestant[]; missing: string[] }> {
  const found: Contestant[] = [];
  const missing: string[] = [];
  for (const contestant of all) {
    const reason = await contestant.missing();
    if (reason === null) found.push(contestant);
    else missing.push(`${contestant.name} is missing: ${reason}`);
  }
  return { found, missing };
}

/** The line that names the error, of all that a program printed as it ended. */
function reasonOf(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split("\n");
  return (
    lines.find((line) => /^\S*(Error|Exit)\b/.test(line)) ?? lines.filter((line) => line.trim() !== "").at(-1) ?? ""
  );
}

async function race(workload: Workload, all: readonly Contestant[]): Promise<Block> {
  const seconds = values.quick ? workload.quickSeconds : workload.seconds;
  const entries = all
    .filter((contestant) => contestant.takes(workload))
    .map((contestant) => ({ contestant, runs: [] as RunResult[], rejected: 0, disturbed: 0, given: false }));
  say(`${workload.name} `);
  for (let run = 0; run < runs; run++) {
    // Each round starts with another program, so none always comes after the same one.
    for (let turn = 0; turn < entries.length; turn++) {
      const entry = entries[(run + turn) % entries.length]!;
      if (entry.given) continue;
      try {
        const measured = await measure(entry.contestant, { workload, seconds, seed: run + 1 }, patience);
        if (measured) {
          entry.runs.push(measured.result);
          entry.rejected += measured.rejected;
          if (!measured.quiet) entry.disturbed++;
        } else throw new Error("never in the state meant");
      } catch (error) {
        entry.given = true;
        say(`\n  ${entry.contestant.name} on ${workload.name}: ${reasonOf(error)}\n`);
      }
      say(".");
    }
  }
  say("\n");
  return {
    workload,
    seconds,
    // A program that failed once has no pairs: it is left out.
    entries: entries.flatMap(({ contestant, given, ...rest }) =>
      given ? [] : [{ contestant: contestant.name, ...rest }],
    ),
  };
}

const chosen = values.only
  ? values.only.split(",").map(workloadNamed)
  : workloads.filter((workload) => workload.quick || !values.quick);
const start = startNode();
const threads = Number(values.threads);
const left = values.without.split(",");
const { found, missing } = await present(
  [
    spikewire(1, start),
    ...(threads > 1 ? [spikewire(threads, start)] : []),
    native("native"),
    ...(values.narrow ? [native("narrow")] : []),
    ...peers,
  ].filter(({ name }) => !left.includes(name)),
);
const machine = {
  processor: os.cpus()[0]?.model ?? "unknown",
  cores: os.cpus().length,
  node: values.node ?? process.version,
};
const blocks: Block[] = [];
if (!values.json) {
  console.log([`${machine.processor}, ${machine.cores} cores, Node ${machine.node}`, ...missing, ""].join("\n"));
}
for (const workload of chosen) {
  const block = await race(workload, found);
  blocks.push(block);
  if (!values.json) console.log(printBlock(block));
}
const rows = blocks.flatMap(rowsOf);
const goals = goalsOf(rows);
if (values.json) console.log(JSON.stringify({ machine, missing, rows, goals, runs: blocks.flatMap((b) => b.entries) }));
else console.log(printGoals(goals));
