/** Start, pause, step, reset and speed of the simulation shown, and where it stands. */
import { act, report } from "../../common/editor/requests.ts";
import type { Action, ActionBody, SimulationState, SimulationSummary } from "../../common/frames.ts";
import type { SidebarText } from "../texts.ts";
import { element, iconButton, offer, select, setIcon, setTitle } from "./elements.ts";
import { grouped, ratioText, speedText, timeText } from "./format.ts";
import { say } from "./say.ts";
import type { Store } from "./store.ts";

const speeds = [0, 10, 2, 1, 0.5, 0.1, 0.01, 0.001];

const stateTexts: Readonly<Record<SimulationState, SidebarText>> = {
  waiting: "stateWaiting",
  running: "stateRunning",
  paused: "statePaused",
  finished: "stateFinished",
  refused: "stateRefused",
  failed: "stateFailed",
};

export class Transport {
  readonly root = element("div", "spikewire-transport");
  private readonly store: Store;
  private readonly simulation: HTMLSelectElement;
  private readonly toggle: HTMLButtonElement;
  private readonly step: HTMLButtonElement;
  private readonly reset: HTMLButtonElement;
  private readonly speed: HTMLSelectElement;
  private readonly time = element("span", "spikewire-time");
  private readonly state = element("span", "spikewire-state");
  private readonly factor = element("span", "spikewire-factor");
  private readonly size = element("div", "spikewire-size");

  /** `expand` is the button that shows everything large. */
  constructor(store: Store, expand: HTMLElement) {
    this.store = store;
    this.simulation = select(say("simulation"), (key) => store.choose(key));
    this.simulation.classList.add("spikewire-simulation");
    this.toggle = iconButton("fa-play", say("start"), () => this.startPause());
    this.toggle.classList.add("spikewire-primary");
    this.step = iconButton("fa-step-forward", "", () => this.act("step", { steps: 1 }));
    this.reset = iconButton("fa-undo", say("reset"), () => this.act("reset"));
    this.speed = select(say("speed"), (value) => this.act("speed", { speed: Number(value) }));
    const buttons = element("div", "spikewire-buttons", this.toggle, this.step, this.reset, this.speed, expand);
    const place = element("div", "spikewire-place", this.time, this.state, this.factor);
    this.root.append(this.simulation, buttons, place, this.size);
  }

  /** Starts or pauses the simulation shown; one that has finished runs again. */
  async startPause(): Promise<void> {
    const state = this.store.current?.state;
    if (state === "finished") await this.act("reset");
    await this.act(state === "running" ? "pause" : "start");
  }

  async act(action: Action, body: ActionBody = {}): Promise<void> {
    const simulation = this.store.current;
    if (!simulation) {
      RED.notify(say("noSimulation"), { type: "warning", timeout: 4000 });
      return;
    }
    try {
      this.store.update(await act(simulation.key, action, body));
    } catch (failure) {
      report(failure);
    }
  }

  show(simulation: SimulationSummary | undefined): void {
    this.root.hidden = !simulation;
    if (!simulation) return;
    const { simulations } = this.store;
    this.simulation.hidden = simulations.length < 2;
    offer(
      this.simulation,
      simulations.map(({ key, label }) => ({ value: key, text: label })),
      simulation.key,
    );
    this.showState(simulation);
    this.showProgress(simulation);
  }

  private showState({ state, dt, neurons, synapses, progress }: SimulationSummary): void {
    const running = state === "running";
    setIcon(this.toggle, running ? "fa-pause" : "fa-play");
    setTitle(this.toggle, say(running ? "pause" : state === "finished" || state === "failed" ? "again" : "start"));
    setTitle(this.step, say("step", { dt }));
    // A simulation that broke may be started again, anew; one that was refused has to be mended first.
    this.toggle.disabled = state === "refused" || state === "waiting";
    this.step.disabled = this.toggle.disabled || state === "finished" || state === "failed";
    this.reset.disabled = state === "refused" || state === "waiting";
    this.state.textContent = say(stateTexts[state]);
    this.state.dataset.state = state;
    const offered = [...new Set([...speeds, progress.speed])].sort((one, other) => (other || 1e9) - (one || 1e9));
    offer(
      this.speed,
      offered.map((speed) => ({ value: String(speed), text: speedText(speed) })),
      String(progress.speed),
    );
    this.size.textContent =
      synapses === null
        ? say("sizeUnbuilt", { neurons: grouped(neurons), dt })
        : say("size", { neurons: grouped(neurons), synapses: grouped(synapses), dt });
  }

  /** The numbers that change with every frame. */
  showProgress({ progress, dt, state }: SimulationSummary): void {
    this.time.textContent = timeText(progress.time, dt);
    const measured = state === "running" && progress.realTimeFactor > 0;
    this.factor.textContent = measured ? say("factor", { factor: ratioText(progress.realTimeFactor) }) : "";
    const slow = measured && progress.speed > 0 && progress.realTimeFactor < 0.9 * progress.speed && progress.time > 0;
    this.factor.classList.toggle("spikewire-slow", slow);
    this.factor.title = slow ? say("factorSlow") : "";
  }
}
