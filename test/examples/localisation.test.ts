/** Coincidence of two delay lines (Jeffress 1948): the detector that wins follows the angle of the sound. */
import assert from "node:assert/strict";
import { press, Run, readExample, simulationOf } from "./example.ts";
import { mean, variance } from "./statistics.ts";

const file = "04 - Networks/13 - Sound localisation.json";
const clock = "a tone, ten times slower";

/** Numbers of the detectors, one for each of their spikes within 300 ms. */
function detections(button: string, seed: string, sd = "1000"): number[] {
  const changes: Record<string, object> = { [clock]: { seed }, noise: { p_sd: sd } };
  const flow = readExample(file).map((node) => ({ ...node, ...changes[node.name ?? ""] }));
  const run = new Run(simulationOf(flow).network);
  run.obey(press(flow, button)).to(300);
  return run.spikes("detectors").map(({ sender }) => sender);
}

describe("example: sound localisation", function () {
  this.timeout(60_000);
  const angles = { "60° left": -60, "30° left": -30, "from ahead": 0, "30° right": 30, "60° right": 60 };

  for (const [button, angle] of Object.entries(angles))
    for (const seed of ["1", "2", "3"])
      it(`finds a sound ${button} with seed ${seed}`, () => {
        const found = detections(button, seed);
        // Where the lines meet: 29 nodes are 667 microseconds, as long as a sound from 90 degrees takes.
        const place = 14.5 - 14.5 * Math.sin((angle * Math.PI) / 180);
        const counts = Array.from({ length: 30 }, (_, i) => found.filter((one) => one === i).length);
        const winner = counts.indexOf(Math.max(...counts));
        assert.ok(Math.abs(winner - place) <= 1.1, `cell ${winner} won, ${place} is due`);
        assert.ok(Math.abs(mean(found) - place) < 0.35, `mean ${mean(found)}, ${place} is due`);
      });

  it("has a bump over twice as wide when the ears are noisy", () => {
    const width = (sd: string) => Math.sqrt(variance(detections("from ahead", "1", sd)));
    assert.ok(width("3000") > 2 * width("1000"));
  });
});
