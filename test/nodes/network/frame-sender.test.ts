import assert from "node:assert/strict";
import { frameMs, topics } from "../../../nodes/common/frames.ts";
import { FrameSender } from "../../../nodes/network/frames/frame-sender.ts";
import { Leases } from "../../../nodes/network/frames/leases.ts";
import type { Session } from "../../../nodes/network/sessions/session.ts";
import { notStarted } from "../../../nodes/network/sessions/state.ts";

describe("frames", () => {
  const session = {
    key: "clock",
    epoch: 1,
    speed: 1,
    disposed: false,
    state: "running",
    progress: notStarted,
    spec: { clock: { dt: 0.1 } },
    recordings: { byView: new Map() },
  };
  const simulated = session as unknown as Session;

  it("go out with the batches, even a little early ones, and not again with the progress of a run", () => {
    let now = 0;
    const sent: number[] = [];
    const leases = new Leases(() => now);
    leases.renew({ viewer: "one", views: [] });
    const sender = new FrameSender(
      (topic) => void (topic === topics.frames("clock") && sent.push(now)),
      leases,
      () => now,
    );
    const batches = [0, 49, 99, 148, 198];
    for (const [k, at] of batches.entries()) {
      now = at;
      sender.recorded(simulated, k * 500, (k + 1) * 500);
      sender.progressed(simulated);
    }
    assert.deepEqual(sent, batches);
    // A pause is told at once when the last frame is long ago.
    now += frameMs;
    session.state = "paused";
    sender.progressed(simulated);
    assert.equal(sent.at(-1), now);
    sender.forget(new Set());
  });
});
