/** Spikes as dots: groups of neurons stacked upwards, each in its colour. */
import type { Chart } from "chart.js";
import type { ChartData, RasterData, RasterFrame, RasterSummary, ScopeData, TraceFrame } from "../../common/frames.ts";
import { unpack } from "../../common/packed.ts";
import { type Axis, createChart, isWithin, paintTheme, setRange } from "./chart.ts";
import { datasetOf } from "./controllers.ts";
import { noteIfEmpty } from "./note.ts";
import { type Moment, type Plot, span } from "./plot.ts";
import { Range } from "./range.ts";
import { Ring } from "./ring.ts";
import { say } from "./say.ts";
import { seriesColor } from "./theme.ts";

/** Spikes kept by one raster, shared among its groups. */
const memory = 200_000;
const mostRates = 20_000;

export class RasterPlot implements Plot<RasterFrame> {
  private readonly view: RasterSummary;
  private readonly rings: Ring[];
  private readonly starts: number[] = [];
  private readonly rows: number;
  private readonly rates: Ring[];
  private readonly range = new Range();
  private readonly axes: readonly Axis[];
  private readonly chart: Chart;

  constructor(view: RasterSummary, canvas: HTMLCanvasElement) {
    this.view = view;
    let rows = 0;
    for (const group of view.groups) {
      this.starts.push(rows);
      rows += group.count;
    }
    this.rows = rows;
    this.rings = view.groups.map(() => new Ring(Math.floor(memory / view.groups.length)));
    this.rates = view.rates ? view.groups.map(() => new Ring(mostRates)) : [];
    const neurons: Axis = { id: "y", title: say("neuronAxis"), position: "left", whole: true };
    const rate: Axis = { id: "rate", title: say("rateAxis"), position: "left", stack: 2 };
    this.axes = view.rates ? [rate, { ...neurons, stack: 3 }] : [neurons];
    this.chart = createChart(canvas, this.datasets(), this.axes);
    setRange(this.chart, "y", -0.5, Math.max(rows, 1) - 0.5);
  }

  private datasets() {
    const dots = this.view.groups.map((group, index) =>
      datasetOf(
        "raster",
        group.label,
        {
          ring: this.rings[index]!,
          color: seriesColor(index),
          row: this.starts[index]!,
          rows: group.count,
        },
        "y",
      ),
    );
    // The rate has the colour of its dots, and needs no name of its own.
    const rates = this.rates.map((ring, index) => datasetOf("trace", "", { ring, color: seriesColor(index) }, "rate"));
    return [...dots, ...rates];
  }

  load(data: RasterData | ScopeData | ChartData): void {
    this.clear();
    if (!("steps" in data)) return;
    this.add(unpack(data.steps), unpack(data.rows), 0, data.dt, Number.NEGATIVE_INFINITY);
    this.addRates(data.rates, Number.NEGATIVE_INFINITY);
  }

  append(frame: RasterFrame, fromStep: number, dt: number, after: number): void {
    this.add(unpack(frame.offsets), unpack(frame.rows), fromStep, dt, after);
    this.addRates(frame.rates, after);
  }

  private addRates(rates: readonly TraceFrame[], after: number): void {
    for (const [index, { t, v }] of rates.entries()) {
      const [times, values, ring] = [unpack(t), unpack(v), this.rates[index]];
      for (let k = 0; k < times.length; k++)
        if (ring && times[k]! > after && times[k]! > ring.last) ring.push(times[k]!, values[k]!);
    }
  }

  private add(steps: ArrayLike<number>, rows: ArrayLike<number>, from: number, dt: number, after: number): void {
    for (let index = 0; index < steps.length; index++) {
      const time = (from + steps[index]!) * dt;
      if (time <= after) continue;
      const row = rows[index]!;
      const group = this.groupOf(row);
      const ring = this.rings[group];
      if (ring && time >= ring.last) ring.push(time, row - this.starts[group]!);
    }
  }

  private groupOf(row: number): number {
    let group = this.starts.length - 1;
    while (group > 0 && this.starts[group]! > row) group--;
    return group;
  }

  clear(): void {
    for (const ring of [...this.rings, ...this.rates]) ring.clear();
    this.range.clear();
  }

  draw(moment: Moment): void {
    const { from, to } = span(moment);
    setRange(this.chart, "x", from, to);
    if (this.rates.length) {
      const shown = this.rates.filter((_, index) => this.chart.isDatasetVisible(index));
      setRange(this.chart, "rate", 0, Math.max(1, this.range.follow(shown, from, to).max));
    }
    this.chart.update("none");
    noteIfEmpty(this.chart, this.rings, moment, "noSpikes");
  }

  describe(x: number, y: number): string {
    const { scales } = this.chart;
    if (!isWithin(this.chart, x, y)) return "";
    const row = Math.round(scales.y?.getValueForPixel(y) ?? -1);
    if (row < 0 || row >= this.rows) return "";
    const group = this.groupOf(row);
    const time = scales.x?.getValueForPixel(x) ?? 0;
    return `${this.view.groups[group]?.label} ${row - this.starts[group]!}, t = ${time.toFixed(1)} ms`;
  }

  retheme(): void {
    const datasets = this.datasets();
    for (const [index, dataset] of datasets.entries()) Object.assign(this.chart.data.datasets[index]!, dataset);
    paintTheme(this.chart, this.axes);
  }

  canvas(): HTMLCanvasElement {
    return this.chart.canvas;
  }

  destroy(): void {
    this.chart.destroy();
  }
}
