/** Variables over time: a line each, one axis for each unit or, stacked, for each variable. */
import type { Chart } from "chart.js";
import type {
  ChartData,
  RasterData,
  ScopeData,
  ScopeFrame,
  ScopeSummary,
  TraceFrame,
  TraceSummary,
} from "../../common/frames.ts";
import { unpack } from "../../common/packed.ts";
import { unitText } from "../../common/symbol.ts";
import { type Axis, createChart, isWithin, paintTheme, setRange } from "./chart.ts";
import { datasetOf } from "./controllers.ts";
import { noteIfEmpty } from "./note.ts";
import { outline } from "./outline.ts";
import { type Moment, type Plot, span } from "./plot.ts";
import { Range } from "./range.ts";
import { Ring } from "./ring.ts";
import { seriesColor } from "./theme.ts";

/** Points kept by one scope, shared among its traces. */
const memory = 400_000;
const most = 40_000;

export class ScopePlot implements Plot<ScopeFrame> {
  private readonly view: ScopeSummary;
  private readonly rings: Ring[];
  private readonly axes: readonly Axis[];
  private readonly ranges = new Map<string, Range>();
  private readonly chart: Chart;

  constructor(view: ScopeSummary, canvas: HTMLCanvasElement) {
    this.view = view;
    this.rings = view.traces.map(() => new Ring(Math.min(most, Math.floor(memory / view.traces.length))));
    const stacked = view.axes === "stacked";
    const ids = [...new Set(view.traces.map((trace) => this.axisOf(trace)))];
    // The lowest strip comes first: the variable named first stands on top.
    this.axes = (stacked ? ids.reverse() : ids).map((id, index) => ({
      id,
      title: axisTitle(view.traces.filter((trace) => this.axisOf(trace) === id)),
      position: index === 0 || stacked ? "left" : "right",
      ...(stacked ? { stack: 1 } : {}),
    }));
    for (const { id } of this.axes) this.ranges.set(id, new Range());
    this.chart = createChart(canvas, this.datasets(), this.axes);
  }

  private datasets() {
    const several = new Set(this.view.traces.map((trace) => trace.variable)).size > 1;
    return this.view.traces.map((trace, index) => {
      const label = `${trace.label}${several ? ` ${trace.variable}` : ""}${trace.index < 0 ? "" : ` [${trace.index}]`}`;
      return datasetOf("trace", label, { ring: this.rings[index]!, color: seriesColor(index) }, this.axisOf(trace));
    });
  }

  /** A parameter is a line across the strip of the variable it is measured like. */
  private axisOf({ unit, variable, index }: TraceSummary): string {
    if (this.view.axes !== "stacked") return `y_${unit}`;
    const crossed = index < 0 && this.view.traces.find((trace) => trace.index >= 0 && trace.unit === unit);
    return `y_${crossed ? crossed.variable : variable}`;
  }

  load(data: RasterData | ScopeData | ChartData): void {
    this.clear();
    if ("traces" in data) this.add(data.traces, Number.NEGATIVE_INFINITY);
  }

  append(frame: ScopeFrame, _fromStep: number, _dt: number, after: number): void {
    this.add(frame.traces, after);
  }

  private add(traces: readonly TraceFrame[], after: number): void {
    for (const [index, trace] of traces.entries()) {
      const times = unpack(trace.t);
      const values = unpack(trace.v);
      const ring = this.rings[index];
      if (!ring) continue;
      const kept = outline(values, ring.capacity);
      // The history may reach a little further than it says: what is there already is not drawn twice.
      for (const point of kept)
        if (times[point]! > after && times[point]! > ring.last) ring.push(times[point]!, values[point]!);
    }
  }

  clear(): void {
    for (const ring of this.rings) ring.clear();
    for (const range of this.ranges.values()) range.clear();
  }

  draw(moment: Moment): void {
    const { from, to } = span(moment);
    setRange(this.chart, "x", from, to);
    for (const { id } of this.axes) {
      const rings = this.rings.filter(
        (_, index) => this.axisOf(this.view.traces[index]!) === id && this.chart.isDatasetVisible(index),
      );
      const { min, max } = this.ranges.get(id)!.follow(rings, from, to);
      setRange(this.chart, id, min, max);
    }
    this.chart.update("none");
    noteIfEmpty(this.chart, this.rings, moment, "noValues");
  }

  describe(x: number, y: number): string {
    const { scales } = this.chart;
    if (!isWithin(this.chart, x, y)) return "";
    const time = scales.x?.getValueForPixel(x) ?? 0;
    const values = this.view.traces.slice(0, 3).flatMap((trace, index) => {
      const ring = this.rings[index]!;
      const at = Math.min(ring.firstFrom(time), ring.length - 1);
      return at < 0
        ? []
        : [`${trace.variable} = ${Number(ring.value(at).toPrecision(4))} ${unitText(trace.unit)}`.trim()];
    });
    return [`t = ${time.toFixed(1)} ms`, ...values].join(", ");
  }

  retheme(): void {
    for (const [index, dataset] of this.datasets().entries()) Object.assign(this.chart.data.datasets[index]!, dataset);
    paintTheme(this.chart, this.axes);
  }

  canvas(): HTMLCanvasElement {
    return this.chart.canvas;
  }

  destroy(): void {
    this.chart.destroy();
  }
}

/** `V_m [mV]`; the variables that share the axis. */
export function axisTitle(traces: readonly TraceSummary[]): string {
  const variables = [...new Set(traces.map(({ variable }) => variable))].join(", ");
  const shown = unitText(traces[0]?.unit ?? "");
  return shown ? `${variables} [${shown}]` : variables;
}
