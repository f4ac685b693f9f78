import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Contestant, Run } from "./contestants.ts";
import { execute } from "./execute.ts";
import { quietMoment } from "./quiet.ts";
import type { PeerLine, RunResult } from "./result.ts";
import { scratch } from "./scratch.ts";
import { type Spikes, spikeStatistics } from "./statistics.ts";

/** A network that falls silent is drawn again, so often at most. */
const attempts = 5;
/** Seeds of further attempts are apart from those of other runs. */
const nextSeed = 1000;

export interface Measured {
  readonly result: RunResult;
  /** Runs thrown away because the network was not in the state meant. */
  readonly rejected: number;
  /** Whether it began while the machine had little else to do. */
  readonly quiet: boolean;
}

/** Runs a workload once; null when it never reaches the activity meant. */
export async function measure(contestant: Contestant, run: Run, patienceS: number): Promise<Measured | null> {
  const [low, high] = run.workload.rate;
  for (let rejected = 0; rejected < attempts; rejected++) {
    const quiet = await quietMoment(patienceS);
    const result = await once(contestant, { ...run, seed: run.seed + rejected * nextSeed });
    if (result.rate >= low && result.rate <= high) return { result, rejected, quiet };
  }
  return null;
}

async function once(contestant: Contestant, run: Run): Promise<RunResult> {
  const spikeFile = join(scratch, "spikes.bin");
  const [program, ...args] = await contestant.command(run, spikeFile);
  const line = await execute(program, args);
  if (contestant.own) return JSON.parse(line) as RunResult;
  const { buildS, runS, spikes, synapses } = JSON.parse(line) as PeerLine;
  const { workload, seconds, seed } = run;
  return {
    workload: workload.name,
    engine: contestant.name,
    threads: contestant.threads,
    seed,
    buildS,
    firstRunS: null,
    runS,
    spikes,
    ...spikeStatistics(readSpikes(spikeFile), workload.cells, workload.dt, seconds),
    bytes: null,
    synapses,
  };
}

/** Pairs of step and cell. */
export function readSpikes(path: string): Spikes {
  const bytes = readFileSync(path);
  const pairs = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const count = pairs.length / 2;
  return {
    steps: Uint32Array.from({ length: count }, (_, i) => pairs[2 * i]!),
    cells: Uint32Array.from({ length: count }, (_, i) => pairs[2 * i + 1]!),
  };
}
