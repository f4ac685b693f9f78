/** What the analyses of an example find in a run, as they would send it. */
import assert from "node:assert/strict";
import { Recordings } from "../../nodes/network/recordings/recordings.ts";
import { deploy, type Stored } from "../../scripts/live-flow.ts";
import { planNetwork, ReferenceEngine } from "../../src/index.ts";
import { parameterRegion } from "../../src/plan/parameters.ts";
import { press } from "./example.ts";

/** The payload of every chart by its name, after buttons were pressed and `duration` ms went by. */
export function analysed(flow: readonly Stored[], duration: number, ...pressed: readonly string[]) {
  const { specs, faults } = deploy(flow);
  assert.deepEqual(faults, []);
  const [{ assembly, clock }] = specs as [(typeof specs)[number]];
  const recordings = new Recordings(assembly.views, clock.dt);
  const engine = new ReferenceEngine(planNetwork(assembly.network));
  for (const command of pressed.flatMap((name) => press(flow, name)))
    if (command.type === "set") engine.set(parameterRegion(command.part, command.parameter), command.value);
  const last = Math.round(duration / clock.dt);
  while (engine.step < last) {
    engine.advance(Math.min(last - engine.step, 500));
    assert.equal(engine.fault, null);
    const { fromStep, toStep, spikes, traces } = engine.drain();
    recordings.take({
      fromStep,
      toStep,
      dt: clock.dt,
      spikes: new Map(spikes.map((batch) => [batch.recorder, batch])),
      traces: new Map(traces.map((batch) => [batch.recorder, batch])),
    });
  }
  const charts = [...recordings.byView.values()].flatMap((one) => (one.kind === "chart" ? [one] : []));
  return new Map(charts.map(({ view, analysis }) => [view.label, analysis.payload() as Record<string, never>[]]));
}
