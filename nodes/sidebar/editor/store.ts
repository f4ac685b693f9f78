/** What the editor knows of the running simulations: the list, the one chosen, and the frames as they arrive. */

import { getJson } from "../../common/editor/requests.ts";
import { type FaultSummary, type Frame, routes, type SimulationSummary, topics } from "../../common/frames.ts";

type Listener = () => void;
type FrameListener = (frame: Frame) => void;

export class Store {
  private all: readonly SimulationSummary[] = [];
  private wrong: readonly FaultSummary[] = [];
  private chosen: string | undefined;
  private loading = false;
  private again = false;
  private readonly onList = new Set<Listener>();
  private readonly onFrame = new Set<FrameListener>();
  /** Wall time of the last frame [ms]. */
  lastFrame = 0;

  constructor() {
    RED.comms.subscribe(topics.simulations, () => this.refresh());
    RED.comms.subscribe(topics.allFrames, (_topic: string, frame: Frame) => this.take(frame));
    RED.events.on("workspace:change", () => this.notify());
  }

  get simulations(): readonly SimulationSummary[] {
    return this.all;
  }

  /** What is wrong anywhere in the deployed flows. */
  get faults(): readonly FaultSummary[] {
    return this.wrong;
  }

  /** The simulation shown: the one picked, or else one of the tab in view, or else the first. */
  get current(): SimulationSummary | undefined {
    const tab = RED.workspaces.active();
    return (
      this.all.find((one) => one.key === this.chosen) ?? this.all.find((one) => one.tabs.includes(tab)) ?? this.all[0]
    );
  }

  choose(key: string): void {
    this.chosen = key;
    this.notify();
  }

  changed(listener: Listener): void {
    this.onList.add(listener);
  }

  framed(listener: FrameListener): void {
    this.onFrame.add(listener);
  }

  /** Fetches the list; calls during a fetch lead to one more. */
  refresh(): void {
    if (this.loading) {
      this.again = true;
      return;
    }
    this.loading = true;
    Promise.all([getJson<SimulationSummary[]>(routes.simulations), getJson<FaultSummary[]>(routes.faults)])
      .then(([list, faults]) => {
        this.all = list;
        this.wrong = faults;
        this.notify();
      })
      .catch(() => {
        // Nothing deployed yet, or no permission to read: the empty state says what to do.
        this.all = [];
        this.wrong = [];
        this.notify();
      })
      .finally(() => {
        this.loading = false;
        if (this.again) {
          this.again = false;
          this.refresh();
        }
      });
  }

  /** Puts a newer summary in the place of the one known. */
  update(summary: SimulationSummary): void {
    this.all = this.all.map((one) => (one.key === summary.key ? summary : one));
    this.notify();
  }

  private take(frame: Frame): void {
    this.lastFrame = performance.now();
    const known = this.all.find((one) => one.key === frame.simulation);
    if (!known) {
      this.refresh();
      return;
    }
    const { state, progress, epoch, simulation } = frame;
    const stateChanged = known.state !== state || known.epoch !== epoch;
    this.all = this.all.map((one) => (one.key === simulation ? { ...one, state, progress, epoch } : one));
    for (const listener of this.onFrame) listener(frame);
    if (!stateChanged) return;
    this.notify();
    // Why a simulation broke is told with the list.
    if (state === "failed" || state === "refused") this.refresh();
  }

  private notify(): void {
    for (const listener of this.onList) listener();
  }
}
