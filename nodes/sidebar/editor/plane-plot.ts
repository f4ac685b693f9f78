/** The phase plane: one variable against another, with the curves where either stands still. */
import type { Chart, ChartDataset } from "chart.js";
import type {
  ChartData,
  NullclineFrame,
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
import { type Moment, type Plot, span } from "./plot.ts";
import { Range } from "./range.ts";
import { Ring } from "./ring.ts";
import { say } from "./say.ts";
import { axisTitle } from "./scope-plot.ts";
import { seriesColor } from "./theme.ts";

const most = 40_000;

/** What stands on the vertical axis for a curve: that of the same neuron; or of another node the one of the same number, or its only one. */
function partnerOf(trace: TraceSummary, vertical: readonly TraceSummary[]): TraceSummary | undefined {
  const own = vertical.filter(({ part, label }) => part === trace.part && label === trace.label);
  const [only, second] = vertical;
  const sameIndex = ({ index }: TraceSummary): boolean => index === trace.index;
  if (own.length > 0) return own.find(sameIndex);
  return vertical.find(sameIndex) ?? (second ? undefined : only);
}

/** Two curves of one neuron: the horizontal one and the vertical one, by their places among the traces. */
interface Pair {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

export class PlanePlot implements Plot<ScopeFrame> {
  private readonly view: ScopeSummary;
  private readonly rings: Ring[];
  private readonly pairs: readonly Pair[];
  private readonly axes: readonly Axis[];
  /** Whether the axes show different nodes. */
  private readonly isAcross: boolean;
  private readonly xTitle: string;
  private readonly ranges = { x: new Range(), y: new Range() };
  private readonly chart: Chart;
  /** Of the datasets: changed in place from frame to frame. */
  private readonly span = { from: 0, to: 0 };
  private nullclines: readonly { readonly variable: string; readonly pieces: ArrayLike<number> }[] = [];

  constructor(view: ScopeSummary, canvas: HTMLCanvasElement) {
    this.view = view;
    this.rings = view.traces.map(() => new Ring(most));
    const of = (axis: TraceSummary["axis"]) => view.traces.filter((trace) => trace.axis === axis);
    const [horizontal, vertical] = [of("x"), of("y")];
    this.pairs = horizontal.flatMap((trace): Pair[] => {
      const against = partnerOf(trace, vertical);
      if (!against) return [];
      const names = [...new Set([trace.label, against.label])].join(", ");
      return [{ x: view.traces.indexOf(trace), y: view.traces.indexOf(against), label: `${names} [${trace.index}]` }];
    });
    this.isAcross = this.pairs.some(({ x, y }) => view.traces[x]?.label !== view.traces[y]?.label);
    const titleOf = (traces: readonly TraceSummary[]): string =>
      this.isAcross ? `${traces[0]?.label} ${axisTitle(traces)}` : axisTitle(traces);
    this.xTitle = titleOf(horizontal);
    this.axes = [{ id: "y", title: titleOf(vertical), position: "left" }];
    this.chart = createChart(canvas, this.datasets(), this.axes, this.xTitle);
  }

  private datasets(): ChartDataset[] {
    const curves = this.pairs.map(({ x, y, label }, index) =>
      datasetOf(
        "plane",
        label,
        { ring: this.rings[x]!, against: this.rings[y]!, span: this.span, color: seriesColor(index) },
        "y",
      ),
    );
    const lines = this.nullclines.map(({ variable, pieces }, index) => {
      const color = seriesColor(this.pairs.length + index);
      return datasetOf("pieces", this.nameOf(variable), { ring: this.rings[0]!, pieces, color }, "y");
    });
    return [...curves, ...lines];
  }

  /** They belong to the first neuron, which has to be said where there are several. */
  private nameOf(variable: string): string {
    const [first, second] = this.pairs;
    return `${second ? `${first?.label}: ` : ""}${say("nullcline", { variable })}`;
  }

  load(data: RasterData | ScopeData | ChartData): void {
    for (const ring of this.rings) ring.clear();
    if (!("traces" in data)) return;
    this.add(data.traces, Number.NEGATIVE_INFINITY);
    if (data.nullclines) this.bend(data.nullclines);
  }

  append(frame: ScopeFrame, _fromStep: number, _dt: number, after: number): void {
    this.add(frame.traces, after);
    if (frame.nullclines) this.bend(frame.nullclines);
  }

  private add(traces: readonly TraceFrame[], after: number): void {
    for (const [index, { t, v }] of traces.entries()) {
      const [times, values, ring] = [unpack(t), unpack(v), this.rings[index]];
      if (!ring) continue;
      for (let point = 0; point < times.length; point++)
        if (times[point]! > after && times[point]! > ring.last) ring.push(times[point]!, values[point]!);
    }
  }

  private bend(nullclines: readonly NullclineFrame[]): void {
    this.nullclines = nullclines.map(({ variable, pieces }) => ({ variable, pieces: unpack(pieces) }));
    this.renew();
  }

  private renew(): void {
    const fresh = this.datasets();
    const { datasets } = this.chart.data;
    for (const [index, dataset] of fresh.entries()) {
      const known = datasets[index];
      if (known) Object.assign(known, dataset);
      else datasets.push(dataset);
    }
    if (this.chart.options.plugins?.legend) this.chart.options.plugins.legend.display = fresh.length > 1;
  }

  clear(): void {
    for (const ring of this.rings) ring.clear();
    this.ranges.x.clear();
    this.ranges.y.clear();
  }

  draw(moment: Moment): void {
    Object.assign(this.span, span(moment));
    const { from, to } = this.span;
    const of = (which: "x" | "y") => this.pairs.map((pair) => this.rings[pair[which]]!);
    for (const axis of ["x", "y"] as const) {
      const { min, max } = this.ranges[axis].follow(of(axis), from, to);
      setRange(this.chart, axis, min, max);
    }
    this.chart.update("none");
    noteIfEmpty(this.chart, this.rings, moment, "noValues");
  }

  describe(x: number, y: number): string {
    const { scales } = this.chart;
    if (!isWithin(this.chart, x, y)) return "";
    const [pair] = this.pairs;
    if (!pair) return "";
    const at = (trace: TraceSummary | undefined, value: number | undefined): string =>
      `${this.isAcross ? `${trace?.label} ` : ""}${trace?.variable} = ${Number((value ?? 0).toPrecision(4))} ${unitText(trace?.unit ?? "")}`.trim();
    const { traces } = this.view;
    return `${at(traces[pair.x], scales.x?.getValueForPixel(x))}, ${at(traces[pair.y], scales.y?.getValueForPixel(y))}`;
  }

  retheme(): void {
    this.renew();
    paintTheme(this.chart, this.axes, this.xTitle);
  }

  canvas(): HTMLCanvasElement {
    return this.chart.canvas;
  }

  destroy(): void {
    this.chart.destroy();
  }
}
