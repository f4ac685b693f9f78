/**
 * Whether networks behave as in Brian2: rate, CV of intervals and Fano factors over several seeds, as a table of Markdown, with the
 * verdict of two one-sided tests at 5 % for each number. It does not measure time, so the machine may be busy.
 *
 *     npm run bench:agree [-- --seeds 10 --seconds 2 --only cuba,coba]
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadAssembler } from "../src/engine/wasm/assembler.ts";
import { wasmEngine } from "../src/engine/wasm/wasm.ts";
import { planNetwork } from "../src/plan/build.ts";
import { equivalence, moments } from "./harness/compare.ts";
import { peers } from "./harness/contestants.ts";
import { CountedSpikes } from "./harness/counted-spikes.ts";
import { execute } from "./harness/execute.ts";
import { fanoFactors } from "./harness/fano.ts";
import { readSpikes } from "./harness/measure.ts";
import { scratch } from "./harness/scratch.ts";
import { type Spikes, spikeStatistics, startUpSeconds } from "./harness/statistics.ts";
import { workloadNamed } from "./workloads/index.ts";
import type { Workload } from "./workloads/workload.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "10" },
    seconds: { type: "string", default: "2" },
    only: { type: "string", default: "cuba,coba,brunel-1250,izhikevich" },
  },
});
const seconds = Number(values.seconds);
const windows = { cellMs: 100, populationMs: 5 };
/** Seeds tried for one that does not fall silent. */
const patience = 3;

const assemble = await loadAssembler();
if (!assemble) throw new Error("this host cannot run the wasm engine");
const brian2 = peers.find(({ name }) => name === "brian2")!;
const missing = await brian2.missing();
if (missing) throw new Error(missing);

type Program = (workload: Workload, seed: number) => Promise<Spikes>;

const programs: readonly (readonly [name: string, run: Program])[] = [
  [
    "Spikewire",
    async (workload, seed) => {
      const network = workload.network(seed);
      const engine = wasmEngine(planNetwork(network), assemble);
      const spikes = new CountedSpikes(network, workload.counted);
      const steps = Math.round((seconds * 1000) / workload.dt);
      while (engine.step < steps && engine.fault === null) {
        engine.advance(steps - engine.step);
        spikes.take(engine.drain());
      }
      return spikes.all();
    },
  ],
  [
    "Brian2",
    async (workload, seed) => {
      const file = join(scratch, "agreement.bin");
      const [program, ...args] = await brian2.command({ workload, seconds, seed }, file);
      // The least delay that synapses have here: in Izhikevich's network a step of 1 ms is felt in the common rhythm.
      await execute(program, [...args, "--step-delay"]);
      return readSpikes(file);
    },
  ],
];

/** Figures of one run, and how far apart the means of two programs may be, relative, to be called equivalent. */
const figures = {
  rate: { title: "rate, Hz", tolerance: 0.05 },
  cv: { title: "CV of intervals", tolerance: 0.05 },
  cell: { title: "Fano, one cell in 100 ms", tolerance: 0.05 },
  // It counts common swings, of which a run has few: from seed to seed it differs by a fifth.
  population: { title: "Fano, all cells in 5 ms", tolerance: 0.25 },
} as const;
type Figure = keyof typeof figures;
const columns = Object.keys(figures) as Figure[];

/** The figures of as many runs that do not fall silent. */
async function measure(workload: Workload, name: string, run: Program): Promise<Record<Figure, number>[]> {
  const rows: Record<Figure, number>[] = [];
  for (let seed = 1; rows.length < Number(values.seeds); seed++) {
    if (seed > patience * Number(values.seeds)) throw new Error(`${workload.name}: ${name} falls silent too often`);
    const { cells, dt } = workload;
    const spikes = await run(workload, seed);
    const { rate, cv } = spikeStatistics(spikes, cells, dt, seconds);
    const [low, high] = workload.rate;
    if (rate < low || rate > high) continue;
    rows.push({ rate, cv: cv ?? 0, ...fanoFactors(spikes, cells, dt, seconds, startUpSeconds(seconds), windows) });
  }
  return rows;
}

console.log(`${values.seeds} seeds, ${seconds} s each, the first fifth (half a second at most) left out\n`);
console.log(`| network | program | ${columns.map((key) => figures[key].title).join(" | ")} |`);
console.log(`| --- | --- |${" --- |".repeat(columns.length)}`);
for (const workload of values.only.split(",").map(workloadNamed)) {
  const line = (name: string, cells: readonly string[]): void =>
    console.log(`| ${workload.title} | ${name} | ${cells.join(" | ")} |`);
  const found: Record<Figure, number>[][] = [];
  for (const [name, run] of programs) {
    const rows = await measure(workload, name, run);
    found.push(rows);
    line(
      name,
      columns.map((key) => {
        const { mean, sd } = moments(rows.map((row) => row[key]));
        return `${mean.toPrecision(3)} ± ${sd.toPrecision(2)}`;
      }),
    );
  }
  const [ours, theirs] = found as [Record<Figure, number>[], Record<Figure, number>[]];
  line(
    "verdict",
    columns.map((key) => {
      const { tolerance } = figures[key];
      const of = (rows: readonly Record<Figure, number>[]) => moments(rows.map((row) => row[key]));
      return `${equivalence(of(ours), of(theirs), tolerance)} within ${100 * tolerance} %`;
    }),
  );
}
