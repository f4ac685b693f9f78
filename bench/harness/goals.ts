import { geometricMean } from "./compare.ts";
import type { Row } from "./table.ts";

export interface Goal {
  readonly goal: string;
  readonly found: string;
  /** Null where the runs do not say. */
  readonly met: boolean | null;
}

/** Spikewire on one thread, and rows whose activity was found equivalent to it: only these have a ratio that counts. */
type Rows = readonly Row[];

const times = (value: number): string => `${value.toFixed(2)}x`;

/** How the rows stand against what the project sets out to reach. */
export function goalsOf(all: Rows): Goal[] {
  const rows = all.filter((row) => row.contestant === "spikewire" || row.activity === "equivalent");
  const row = (workload: string, contestant: string): Row | undefined =>
    rows.find((one) => one.workload === workload && one.contestant === contestant);
  return [
    neverSlower(rows),
    mean(rows, "spikewire", 2.5),
    mean(rows, "spikewire 2 threads", 3.5),
    ...(
      [
        ["cuba-20000", 1.4],
        ["squid", 1.6],
        ["cobahh", 1.6],
        ["brunel-12500", 1.6],
      ] as const
    ).map(([workload, least]) => scaling(row(workload, "spikewire 2 threads"), workload, least)),
    limit(rows, "c++", "tuned C++"),
    limit(rows, "c++ 128 bit", "tuned C++ with vectors as wide as WebAssembly's"),
    deploy(row("cuba", "spikewire"), row("cuba", "brian2")),
    notebook(row("ring", "numpy")),
    growth(rows),
    wiring(row("brunel-12500", "spikewire")),
  ];
}

function neverSlower(rows: Rows): Goal {
  const found = rows
    .filter((row) => row.contestant === "brian2")
    .map((row) => [row.workload, row.ratio!.median] as const);
  const worst = found.reduce<readonly [string, number] | null>((a, b) => (a && a[1] < b[1] ? a : b), null);
  return {
    goal: "one thread never slower than Brian2's C++",
    found: worst ? `least ${times(worst[1])} on ${worst[0]}, of ${found.length} workloads` : "-",
    met: worst && worst[1] >= 1,
  };
}

function mean(rows: Rows, contestant: string, least: number): Goal {
  const ratios = rows
    .filter((row) => row.contestant === "brian2")
    .flatMap((peer) => {
      const ours = rows.find((row) => row.workload === peer.workload && row.contestant === contestant);
      return ours ? [peer.ratio!.median / (ours.ratio?.median ?? 1)] : [];
    });
  const found = ratios.length > 0 ? geometricMean(ratios) : null;
  return {
    goal: `${contestant}: geometric mean against Brian2's C++ at least ${times(least)}`,
    found: found === null ? "-" : `${times(found)} over ${ratios.length} workloads`,
    met: found === null ? null : found >= least,
  };
}

function scaling(two: Row | undefined, workload: string, least: number): Goal {
  const found = two?.ratio ? 1 / two.ratio.median : null;
  return {
    goal: `two threads against one on ${workload} at least ${times(least)}`,
    found: found === null ? "-" : times(found),
    met: found === null ? null : found >= least,
  };
}

function limit(rows: Rows, contestant: string, called: string): Goal {
  const most = 1.25;
  const found = rows
    .filter((row) => row.contestant === contestant)
    .map((row) => [row.workload, 1 / row.ratio!.median] as const);
  return {
    goal: `at most ${times(most)} the time of ${called}`,
    found: found.map(([workload, ratio]) => `${workload} ${times(ratio)}`).join(", ") || "-",
    met: found.length > 0 ? found.every(([, ratio]) => ratio <= most) : null,
  };
}

function deploy(ours: Row | undefined, brian: Row | undefined): Goal {
  const whole = (row: Row): number => row.buildS.median + (row.firstRunS?.median ?? row.runS.median);
  const found = ours && brian ? whole(brian) / whole(ours) : null;
  return {
    goal: "from deploy to the end of CUBA at least 30x faster than Brian2's build and run",
    found: found === null ? "-" : `${times(found)} (${whole(ours!).toFixed(3)} s)`,
    met: found === null ? null : found >= 30,
  };
}

function notebook(numpy: Row | undefined): Goal {
  const found = numpy?.ratio?.median ?? null;
  return {
    goal: "notebook's ring at least 20x faster than numpy",
    found: found === null ? "-" : times(found),
    met: found === null ? null : found >= 20,
  };
}

/** Time for a neuron and step may rise where the cells no longer fit the caches, and by little else. */
function growth(rows: Rows): Goal {
  const most = 3;
  const lif = rows.filter((row) => row.contestant === "spikewire" && row.workload.startsWith("lif-"));
  const found = lif.map((row) => row.nsPerStep);
  return {
    goal: `LIF: time a step linear in neurons (largest over smallest ns a neuron-step at most ${most})`,
    found: lif.map((row) => `${row.workload.slice(4)}: ${row.nsPerStep.toFixed(2)} ns`).join(", ") || "-",
    met: lif.length > 1 ? Math.max(...found) <= most * Math.min(...found) : null,
  };
}

function wiring(brunel: Row | undefined): Goal {
  return {
    goal: "Brunel's 15.6 million synapses built in less than 3 s",
    found: brunel ? `${brunel.buildS.median.toFixed(2)} s` : "-",
    met: brunel ? brunel.buildS.median < 3 : null,
  };
}

export function printGoals(goals: readonly Goal[]): string {
  const mark = (met: boolean | null): string => (met === null ? "not run" : met ? "met" : "NOT MET");
  return goals.map(({ goal, found, met }) => `${mark(met).padEnd(8)} ${goal}: ${found}`).join("\n");
}
