/** What simulations tell the ordinary nodes that are wired to ours. */
import { unattended } from "../../common/unattended.ts";
import type { Deployed } from "../deployed.ts";
import type { Batches } from "../recordings/batches.ts";
import { whenKnown } from "../sessions/inquiries.ts";
import type { Session } from "../sessions/session.ts";
import { mostSaved, weightsData } from "../weights.ts";
import { Outlet } from "./outlet.ts";
import { batchMessage, recordingMessage } from "./payloads.ts";

export class Outbox {
  private readonly deployed: Deployed;
  private readonly outlet: Outlet;

  constructor(deployed: Deployed) {
    this.deployed = deployed;
    this.outlet = new Outlet(() => deployed.red);
  }

  /** Who listens to whom, after a deploy. */
  rewire(): void {
    this.outlet.rewire(new Map([...this.deployed.compiled.parts].map(([id, { listeners }]) => [id, listeners])));
  }

  /** Whether any ordinary node waits for batches of a simulation. */
  isHeard({ spec }: Session): boolean {
    return spec.assembly.outputs.some(({ node }) => this.outlet.heard(node));
  }

  progress(session: Session): void {
    for (const { id } of this.deployed.controlsOf(session)) {
      const several = this.deployed.controlled(id).length > 1;
      const payload = { ...session.progress };
      this.outlet.send(id, { topic: "progress", payload, ...(several ? { simulation: session.key } : {}) });
    }
  }

  batch({ spec }: Session, batches: Batches): void {
    for (const output of spec.assembly.outputs) {
      const message = this.outlet.heard(output.node) ? batchMessage(output, batches) : undefined;
      if (message) this.outlet.send(output.node, message);
    }
  }

  /** All that a view has kept. */
  recording(session: Session, view: string, complete: boolean): void {
    const recording = session.recordings.byView.get(view);
    if (!recording || !this.outlet.heard(view)) return;
    const { dt } = session.spec.clock;
    const { log } = this.deployed.red;
    whenKnown(session, log, recording, () => this.outlet.send(view, recordingMessage(recording, dt, complete)));
  }

  /** The weights as they are now, to the nodes behind a synapse. */
  weights(session: Session, synapse: string, label: string): void {
    unattended(this.deployed.red.log, async () => {
      const matrices = await session.weights(synapse, mostSaved);
      if (matrices) this.outlet.send(synapse, { topic: label, payload: { weights: weightsData(session, matrices) } });
    });
  }
}
