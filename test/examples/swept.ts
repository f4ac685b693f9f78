/** Sweeps of an example, run in threads as they are in Node-RED. */
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { Session } from "../../nodes/network/sessions/session.ts";
import { Sweeps } from "../../nodes/network/sessions/sweeps.ts";
import { deploy } from "../../scripts/live-flow.ts";
import { SimulationHost } from "../../src/index.ts";
import { readExample } from "./example.ts";

export interface Curve {
  readonly values: number[];
  readonly results: number[];
  readonly t_ref?: number;
}

/** The payloads of all sweeps of a flow, by name. */
export async function swept(file: string): Promise<Map<string, readonly Curve[]>> {
  const { specs, faults } = deploy(readExample(file));
  assert.deepEqual(faults, []);
  const nothing = (): void => {};
  const events = { progressed: nothing, recorded: nothing, finished: nothing, broke: nothing, noticed: nothing };
  const session = new Session(specs[0]!, events, () => 1);
  const found = new Map<string, readonly Curve[]>();
  const create = (report: ConstructorParameters<typeof SimulationHost>[0]) =>
    new SimulationHost(report, resolve("src/simulation/worker.ts"));
  const wanted = specs[0]!.assembly.views.filter(
    (view) => view.kind === "chart" && view.analysis.shows === "sweep",
  ).length;
  // The threads do not keep a process alive.
  const alive = setInterval(nothing, 1000);
  await new Promise<void>((done) => {
    const sweeps = new Sweeps(
      () => create,
      () => ({ warn: assert.fail, error: assert.fail }),
      (_, view, complete) => {
        const recording = session.recordings.byView.get(view);
        if (!complete || recording?.kind !== "chart") return;
        found.set(recording.view.label, recording.analysis.payload() as Curve[]);
        if (found.size === wanted) done();
      },
    );
    sweeps.begin(session);
  });
  clearInterval(alive);
  return found;
}
