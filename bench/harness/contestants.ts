import { join } from "node:path";
import type { PeerName, Workload } from "../workloads/workload.ts";
import { works } from "./execute.ts";
import { compiled, type Width } from "./native.ts";
import { scratch } from "./scratch.ts";

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

export interface Run {
  readonly workload: Workload;
  readonly seconds: number;
  readonly seed: number;
}

/** A program that runs workloads. */
export interface Contestant {
  readonly name: string;
  readonly threads: number;
  /** Prints a whole result; the others print what they know and leave their spikes in a file. */
  readonly own: boolean;
  takes(workload: Workload): boolean;
  /** Why it cannot run here, or null. */
  missing(): Promise<string | null>;
  command(run: Run, spikeFile: string): Promise<Command>;
}

const bench = join(import.meta.dirname, "..");
const python = "/usr/bin/python3";

/** How a JavaScript program of ours is started. */
export type StartNode = (script: string) => Command;

export function spikewire(threads: number, start: StartNode): Contestant {
  return {
    name: threads === 1 ? "spikewire" : `spikewire ${threads} threads`,
    threads,
    own: true,
    takes: () => true,
    missing: async () => null,
    command: async ({ workload, seconds, seed }) => [
      ...start("bench/run-spikewire.ts"),
      ...[workload.name, "--seconds", `${seconds}`, "--seed", `${seed}`, "--threads", `${threads}`],
    ],
  };
}

function settings({ workload, seconds, seed }: Run, spikeFile: string): readonly string[] {
  return ["--cells", `${workload.cells}`, "--seconds", `${seconds}`, "--seed", `${seed}`, "--spikes", spikeFile];
}

export function native(width: Width): Contestant {
  return {
    name: width === "native" ? "c++" : "c++ 128 bit",
    threads: 1,
    own: false,
    takes: () => true,
    missing: async () => ((await works("g++", ["--version"])) ? null : "g++ is not installed"),
    command: async (run, spikeFile) => [await compiled(run.workload.model, width), ...settings(run, spikeFile)],
  };
}

function pythonPeer(name: PeerName, module: string, script: (run: Run) => string): Contestant {
  return {
    name,
    threads: 1,
    own: false,
    takes: (workload) => workload.peers.includes(name),
    missing: async () =>
      (await works(python, ["-c", `import ${module}`])) ? null : `${python} has no module ${module}`,
    command: async (run, spikeFile) => [
      python,
      ...[join(bench, "peers", script(run)), run.workload.model, ...settings(run, spikeFile), "--scratch", scratch],
    ],
  };
}

export const peers: readonly Contestant[] = [
  pythonPeer("brian2", "brian2", () => "brian2_cpp.py"),
  pythonPeer("neuron", "neuron", () => "neuron_cells.py"),
  pythonPeer("numpy", "numpy", ({ workload }) => `${workload.model}_numpy.py`),
];
