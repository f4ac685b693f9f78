import {
  type NetworkDescription,
  planNetwork,
  ReferenceEngine,
  type Report,
  type RunSettings,
} from "../../src/index.ts";
import { Simulation } from "../../src/simulation/simulation.ts";
import { Recorded, recordUntil } from "../engine/recorded.ts";
import { cell, network, synapse } from "../golden/bench.ts";
import { HandWall } from "./hand-wall.ts";

/** Poisson input into some cells: cheap, irregular, with spikes and traces. */
export const noisy: NetworkDescription = network({
  dt: 0.1,
  populations: [{ ...cell("n", "lif", {}).population, count: 4 }],
  spikeSources: [
    { key: "s", label: "s", model: "poisson", parameters: { rate: 0.2 }, count: 4, stream: 1 },
    { key: "m", label: "m", model: "message", parameters: {}, count: 2, stream: 2 },
  ],
  synapses: [synapse("k", "exponential", {}, 600, 5)],
  projections: [
    { key: "p", from: "s", to: "n", synapse: "k" },
    { key: "q", from: "m", to: "n", synapse: "k" },
  ],
  recorders: [
    { key: "spikes", records: "spikes", of: "n" },
    { key: "fired", records: "spikes", of: "m" },
    { key: "V", records: "trace", of: "n", variable: "V_m", indices: [0, 3], everySteps: 7 },
  ],
});

/** What a run must record, computed by the engine alone. */
export function expected(of: NetworkDescription, duration: number): Recorded {
  return recordUntil(new ReferenceEngine(planNetwork(of)), Math.round(duration / of.dt));
}

/** A simulation on a wall turned by hand, with all it reports. */
export class Bench {
  readonly wall: HandWall;
  readonly reports: { wall: number; report: Report }[] = [];
  readonly simulation: Simulation;

  constructor(of: NetworkDescription, run: Partial<RunSettings> = {}, wall: HandWall = new HandWall()) {
    this.wall = wall;
    const settings = { duration: null, speed: 1, autostart: true, ...run };
    this.simulation = new Simulation(
      of,
      settings,
      wall,
      (report) => this.reports.push({ wall: wall.time, report }),
      (plan) => new ReferenceEngine(plan),
    );
  }

  all<T extends Report["type"]>(type: T): Extract<Report, { type: T }>[] {
    return this.reports.flatMap(({ report }) => (report.type === type ? [report as Extract<Report, { type: T }>] : []));
  }

  get step(): number {
    return this.all("progress").at(-1)?.progress.step ?? 0;
  }

  /** All batches since the last time the run was cleared. */
  recorded(): Recorded {
    const since = this.reports.map(({ report }) => report.type).lastIndexOf("cleared");
    const found = new Recorded();
    for (const { report } of this.reports.slice(since + 1)) if (report.type === "batch") found.add(report);
    return found;
  }
}
