import type { Workload } from "../workloads/workload.ts";
import { moments, ratios, type Spread, sameActivity, spread, type Verdict } from "./compare.ts";
import type { RunResult } from "./result.ts";

/** All runs of one program on one workload. */
export interface Entry {
  readonly contestant: string;
  readonly runs: readonly RunResult[];
  readonly rejected: number;
  /** Runs that began while the machine was busy with something else. */
  readonly disturbed: number;
}

/** All programs on one workload; ours on one thread comes first. */
export interface Block {
  readonly workload: Workload;
  readonly seconds: number;
  readonly entries: readonly Entry[];
}

/** One program on one workload, in numbers. */
export interface Row {
  readonly workload: string;
  readonly contestant: string;
  /** Threads it used, which may be fewer than it might have. */
  readonly threads: number;
  readonly runs: number;
  readonly runS: Spread;
  readonly buildS: Spread;
  readonly firstRunS: Spread | null;
  /** Nanoseconds for one neuron and one step, at the median. */
  readonly nsPerStep: number;
  /** Its time over that of Spikewire on one thread, run by run. */
  readonly ratio: Spread | null;
  readonly rate: { readonly mean: number; readonly sd: number };
  readonly cv: { readonly mean: number; readonly sd: number } | null;
  /** Against Spikewire on one thread. */
  readonly activity: Verdict | null;
  readonly rejected: number;
  readonly disturbed: number;
}

export function rowsOf({ workload, seconds, entries }: Block): Row[] {
  const ours = entries.find((entry) => entry.contestant === "spikewire");
  return entries
    .filter(({ runs }) => runs.length > 0)
    .map(({ contestant, runs, rejected, disturbed }) => {
      const runS = spread(runs.map((run) => run.runS));
      const other = ours && ours.runs.length > 0 && ours.contestant !== contestant ? ours.runs : null;
      const irregular = runs.flatMap((run) => (run.cv === null ? [] : [run.cv]));
      return {
        workload: workload.name,
        contestant,
        threads: Math.max(...runs.map((run) => run.threads)),
        runs: runs.length,
        runS,
        buildS: spread(runs.map((run) => run.buildS)),
        firstRunS: firstRuns(runs),
        nsPerStep: (runS.median * 1e9) / (workload.cells * Math.round((seconds * 1000) / workload.dt)),
        ratio: other && spread(ratios(runs, other)),
        rate: moments(runs.map((run) => run.rate)),
        cv: irregular.length > 0 ? moments(irregular) : null,
        activity: other && sameActivity(workload, runs, other),
        rejected,
        disturbed,
      };
    });
}

function firstRuns(runs: readonly RunResult[]): Spread | null {
  const taken = runs.flatMap(({ firstRunS }) => (firstRunS === null ? [] : [firstRunS]));
  return taken.length === runs.length ? spread(taken) : null;
}

/** A network too small for the threads offered says how many it took. */
const programOf = ({ contestant, threads }: Row): string =>
  contestant.includes("threads") && threads === 1 ? `${contestant}: 1` : contestant;
const short = (value: number): string => value.toPrecision(3);
const range = ({ median, min, max }: Spread): string => `${short(median)} (${short(min)} … ${short(max)})`;

const columns: readonly (readonly [title: string, width: number, text: (row: Row) => string])[] = [
  ["program", 23, programOf],
  ["run, s", 24, (row) => range(row.runS)],
  ["ns/step", 9, (row) => short(row.nsPerStep)],
  ["× Spikewire", 22, (row) => (row.ratio ? range(row.ratio) : "")],
  ["rate, Hz", 15, (row) => `${short(row.rate.mean)} ± ${short(row.rate.sd)}`],
  ["CV", 16, (row) => (row.cv ? `${short(row.cv.mean)} ± ${short(row.cv.sd)}` : "-")],
  ["activity", 11, (row) => row.activity ?? ""],
  ["build, s", 9, (row) => short(row.buildS.median)],
];

export function printBlock(block: Block): string {
  const rows = rowsOf(block);
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(columns[i]![1]))
      .join(" ")
      .trimEnd();
  const notes = rows.flatMap(({ contestant, rejected, disturbed, runs }) => [
    ...(rejected > 0 ? [`${contestant}: ${rejected} runs thrown away, not in the state meant`] : []),
    ...(disturbed > 0 ? [`${contestant}: ${disturbed} of ${runs} runs on a busy machine`] : []),
  ]);
  return [
    `${block.workload.title}: ${block.seconds} s`,
    line(columns.map(([title]) => title)),
    ...rows.map((row) => line(columns.map(([, , text]) => text(row)))),
    ...notes,
    "",
  ].join("\n");
}
