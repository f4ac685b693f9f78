/** One plot with its title, its buttons and its place in the list. */
import { getJson, report } from "../../common/editor/requests.ts";
import {
  type ChartData,
  type ChartFrame,
  type Frame,
  type LeasedView,
  type RasterData,
  type RasterFrame,
  routes,
  type ScopeData,
  type ScopeFrame,
  type SimulationSummary,
  type ViewSummary,
} from "../../common/frames.ts";
import { ChartPlot } from "./chart-plot.ts";
import { fileName, saveCsv, savePng } from "./download.ts";
import { element, iconButton, offer, select, setIcon, setTitle } from "./elements.ts";
import { timeText } from "./format.ts";
import { PlanePlot } from "./plane-plot.ts";
import type { Plot } from "./plot.ts";
import { RasterPlot } from "./raster-plot.ts";
import { revealNode } from "./reveal.ts";
import { say } from "./say.ts";
import { ScopePlot } from "./scope-plot.ts";

/** Span shown unless another is chosen [ms]: a second of spikes, and as much of a trace as shows its shape. */
const autoWindow = { raster: 1000, scope: 200 };

/** A run of so much is shown whole from its beginning [ms]. */
const growingRun = 10_000;

/** So many points of a trace show its shape: one recorded seldom is shown over a longer span. */
const enoughPoints = 100;

/** A plot with holes fetches its recording again, but not in a storm [ms]. */
const betweenFetchesMs = 1000;

/** A raster of so few rows needs little height. */
const fewRows = 4;

/** Spans offered [ms]. */
const longestWindow = 60_000;
const windows = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, longestWindow];

/** What a frame holds for one plot, whichever it is. */
type Part = RasterFrame & ScopeFrame & ChartFrame;

const unwired = { raster: "unwiredRaster", scope: "unwiredScope", chart: "unwiredChart" } as const;

export class Card {
  readonly root: HTMLElement;
  readonly view: ViewSummary;
  /** True while the plot is in sight. */
  visible = false;
  private readonly plot: Plot<Part> | undefined;
  private readonly frame = element("div", "spikewire-plot");
  private readonly readout = element("div", "spikewire-readout");
  private readonly windowSelect: HTMLSelectElement;
  private readonly freezeButton: HTMLButtonElement;
  private simulation: SimulationSummary;
  private chosenWindow = 0;
  private shownWindow = 0;
  private frozenAt: number | undefined;
  /** Step up to which the plot is complete; nothing while the history is on its way or must be fetched. */
  private upTo: number | undefined;
  private fetching = false;
  private fetchDue = 0;
  /** Step of the newest frame of this epoch: a recording fetched later holds at least so much. */
  private seen = 0;
  /** True once the runtime sends this view. */
  private inFrames = false;
  private epoch: number;
  private readonly waiting: Frame[] = [];
  private readonly onDirty: () => void;

  constructor(view: ViewSummary, simulation: SimulationSummary, onDirty: () => void) {
    this.view = view;
    this.simulation = simulation;
    this.epoch = simulation.epoch;
    this.onDirty = onDirty;
    this.windowSelect = select(say("window"), (value) => this.chooseWindow(Number(value)));
    this.freezeButton = iconButton("fa-pause-circle-o", say("freeze"), () => this.toggleFreeze());
    this.plot = this.createPlot();
    this.root = element("section", "spikewire-card", this.head(), this.frame, this.readout);
    if (this.plot instanceof ChartPlot) this.root.append(this.plot.facts);
    this.offerWindows();
  }

  private head(): HTMLElement {
    const title = element("button", "spikewire-title", this.view.label);
    title.title = say("revealView");
    title.addEventListener("click", () => revealNode(this.view.node));
    const path = this.view.path.slice(1).join(" / ");
    const head = element("header", "spikewire-head", title, element("span", "spikewire-path", path));
    if (!this.plot) return head;
    const png = iconButton("fa-picture-o", say("png"), () => this.savePng());
    const csv = iconButton("fa-table", say("csv"), () => this.saveCsv());
    const tools = element("span", "spikewire-tools", this.freezeButton, png, csv);
    if (this.view.kind !== "chart") tools.prepend(this.windowSelect);
    head.append(tools);
    return head;
  }

  private createPlot(): Plot<Part> | undefined {
    const { view } = this;
    if (!wiredOf(view)) {
      this.frame.classList.add("spikewire-unwired");
      this.frame.append(say(unwired[view.kind]));
      return undefined;
    }
    if (view.kind === "raster" && view.groups.reduce((rows, group) => rows + group.count, 0) <= fewRows)
      this.frame.classList.add("spikewire-low");
    const canvas = document.createElement("canvas");
    this.frame.append(canvas);
    const plot = plotOf(view, canvas);
    canvas.addEventListener("mousemove", ({ offsetX, offsetY }) => {
      this.readout.textContent = plot.describe(offsetX, offsetY);
    });
    canvas.addEventListener("mouseleave", () => {
      this.readout.textContent = "";
    });
    return plot as Plot<Part>;
  }

  /** What to ask of the runtime for this plot. */
  lease(): LeasedView | undefined {
    if (!this.visible || !this.plot) return undefined;
    return { id: this.view.id, width: Math.max(50, Math.round(this.frame.clientWidth / 10) * 10), window: this.window };
  }

  private get window(): number {
    if (this.chosenWindow) return this.chosenWindow;
    const { duration, state } = this.simulation;
    // A short run is seen whole as it grows, a longer one when it is over.
    if (duration !== null && duration <= (state === "finished" ? longestWindow : growingRun)) return duration;
    const { view } = this;
    if (view.kind !== "scope") return autoWindow.raster;
    const most = Math.max(...view.traces.map(({ everySteps }) => everySteps)) * this.simulation.dt * enoughPoints;
    return most <= autoWindow.scope ? autoWindow.scope : (windows.find((ms) => ms >= most) ?? longestWindow);
  }

  private offerWindows(): void {
    offer(
      this.windowSelect,
      [{ value: "0", text: say("windowAuto") }, ...windows.map((ms) => ({ value: String(ms), text: spanText(ms) }))],
      String(this.chosenWindow),
    );
  }

  private chooseWindow(ms: number): void {
    this.chosenWindow = ms;
    this.offerWindows();
    this.upTo = undefined;
    this.onDirty();
  }

  private toggleFreeze(): void {
    const freeze = this.frozenAt === undefined;
    this.frozenAt = freeze ? this.simulation.progress.time : undefined;
    setIcon(this.freezeButton, freeze ? "fa-play-circle-o" : "fa-pause-circle-o");
    setTitle(this.freezeButton, say(freeze ? "thaw" : "freeze"));
    this.freezeButton.classList.toggle("spikewire-on", freeze);
    this.onDirty();
  }

  /** A newer summary of its simulation; a new epoch starts the plot anew. */
  know(simulation: SimulationSummary): void {
    this.simulation = simulation;
    if (simulation.epoch !== this.epoch) this.restart(simulation.epoch);
    if (simulation.progress.step !== this.upTo && simulation.state !== "running") this.upTo = undefined;
    this.onDirty();
  }

  private restart(epoch: number): void {
    this.epoch = epoch;
    this.seen = 0;
    this.plot?.clear();
    this.upTo = undefined;
    if (this.frozenAt !== undefined) this.toggleFreeze();
  }

  take(frame: Frame): void {
    this.inFrames = this.view.kind === "chart" || this.partOf(frame) !== undefined;
    this.simulation = { ...this.simulation, state: frame.state, progress: frame.progress, epoch: frame.epoch };
    if (frame.epoch !== this.epoch) this.restart(frame.epoch);
    this.seen = frame.toStep;
    if (!this.plot || this.frozenAt !== undefined) {
      // What is held still is fetched again when it may move.
      this.upTo = undefined;
      return;
    }
    if (this.fetching) this.waiting.push(frame);
    else this.append(frame);
  }

  private append(frame: Frame): void {
    if (this.view.kind === "chart") {
      const mine = frame.charts.find(({ view }) => view === this.view.id);
      if (mine && frame.epoch === this.epoch) this.plot?.append(mine as Part, frame.fromStep, frame.dt, 0);
      return;
    }
    if (this.upTo === undefined || frame.epoch !== this.epoch || frame.toStep <= this.upTo) return;
    const mine = this.partOf(frame);
    // A gap or a frame without this view means the plot has holes: fetch the recording again.
    if (!mine || frame.fromStep > this.upTo) {
      this.upTo = undefined;
      return;
    }
    const notice = "omitted" in mine && mine.omitted > 0 ? say("omitted") : "";
    if (notice || this.readout.textContent === say("omitted")) this.readout.textContent = notice;
    this.plot?.append(mine as Part, frame.fromStep, frame.dt, (this.upTo + 0.5) * frame.dt);
    this.upTo = Math.max(this.upTo, frame.toStep);
  }

  private partOf({ rasters, scopes }: Frame): RasterFrame | ScopeFrame | undefined {
    return rasters.find(({ view }) => view === this.view.id) ?? scopes.find(({ view }) => view === this.view.id);
  }

  /** Called in the rhythm of the screen. */
  paint(): void {
    if (!this.plot || !this.visible) return;
    const { window } = this;
    // What lies further back must be fetched.
    if (window > this.shownWindow) this.upTo = undefined;
    this.shownWindow = window;
    this.fetchWhenDue();
    this.plot.draw({ now: this.frozenAt ?? this.simulation.progress.time, window, state: this.simulation.state });
  }

  /** Right after it comes in sight a plot is not yet part of the frames: fetching then would leave a gap. */
  private fetchWhenDue(): void {
    if (this.upTo !== undefined || this.fetching || this.frozenAt !== undefined) return;
    const now = performance.now();
    const ready = this.simulation.state !== "running" || this.inFrames;
    if (ready && now >= this.fetchDue) {
      this.fetchDue = now + betweenFetchesMs;
      this.fetch();
    } else setTimeout(this.onDirty, 200);
  }

  private fetch(): void {
    this.fetching = true;
    const { seen } = this;
    const span = Math.ceil(this.window * 1.2 + 100);
    getJson<RasterData | ScopeData | ChartData>(routes.data(this.view.id, "json", span))
      .then((data) => {
        if (data.epoch !== this.epoch) return;
        this.plot?.load(data);
        this.upTo = Math.max(data.toStep, seen);
      })
      .catch(() => {
        // The view is gone or not built yet; the next list of simulations brings the truth.
        this.upTo = this.simulation.progress.step;
      })
      .finally(() => {
        this.fetching = false;
        for (const frame of this.waiting.splice(0)) this.append(frame);
        this.onDirty();
      });
  }

  private savePng(): void {
    const canvas = this.plot?.canvas();
    if (canvas) savePng(fileName(this.view.label), this.view.label, canvas);
  }

  private saveCsv(): void {
    saveCsv(fileName(this.view.label), routes.data(this.view.id, "csv")).catch(report);
  }

  retheme(): void {
    this.plot?.retheme();
    this.onDirty();
  }

  destroy(): void {
    this.plot?.destroy();
    this.root.remove();
  }
}

function wiredOf(view: ViewSummary): number {
  return view.kind === "raster" ? view.groups.length : view.kind === "scope" ? view.traces.length : view.wired;
}

function plotOf(view: ViewSummary, canvas: HTMLCanvasElement): RasterPlot | ScopePlot | PlanePlot | ChartPlot {
  if (view.kind === "raster") return new RasterPlot(view, canvas);
  if (view.kind === "chart") return new ChartPlot(canvas);
  return view.axes === "plane" ? new PlanePlot(view, canvas) : new ScopePlot(view, canvas);
}

function spanText(ms: number): string {
  return ms >= 1000 ? `${ms / 1000} s` : timeText(ms, 1);
}
