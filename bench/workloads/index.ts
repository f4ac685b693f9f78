import { brunel } from "./brunel.ts";
import { coba } from "./coba.ts";
import { cobahh } from "./cobahh.ts";
import { cuba } from "./cuba.ts";
import { izhikevich } from "./izhikevich.ts";
import { uncoupledLif } from "./lif.ts";
import { ring } from "./ring.ts";
import { songAbbott } from "./song-abbott.ts";
import { squid } from "./squid.ts";
import type { Workload } from "./workload.ts";

/** Every workload, in the order of the table. */
export const workloads: readonly Workload[] = [
  cuba("cuba", 4000, true),
  cuba("cuba-20000", 20000, false),
  coba,
  cobahh,
  brunel(12500, false),
  brunel(1250, true),
  songAbbott,
  izhikevich,
  squid,
  ...[1e3, 1e4, 1e5, 1e6].map(uncoupledLif),
  ring,
];

export function workloadNamed(name: string): Workload {
  const found = workloads.find((workload) => workload.name === name);
  if (!found) throw new Error(`no workload ${name}; there are ${workloads.map((each) => each.name).join(", ")}`);
  return found;
}
