/** What an analysis has found: bars and curves over an axis of its own, and the numbers below. */
import type { Chart } from "chart.js";
import { inUserLanguage } from "../../common/editor/language.ts";
import type { ChartAxis, ChartData, ChartFrame, ChartPicture, RasterData, ScopeData } from "../../common/frames.ts";
import { unpack } from "../../common/packed.ts";
import { unitText } from "../../common/symbol.ts";
import { type Axis, createChart, paintTheme, setRange } from "./chart.ts";
import { datasetOf } from "./controllers.ts";
import { element } from "./elements.ts";
import { noteIfEmpty } from "./note.ts";
import type { Moment, Plot } from "./plot.ts";
import { Ring } from "./ring.ts";
import { seriesColor } from "./theme.ts";

const types = { bars: "bars", line: "trace", points: "points" } as const;

export class ChartPlot implements Plot<ChartFrame> {
  /** The numbers, below the chart. */
  readonly facts = element("dl", "spikewire-facts");
  private readonly element: HTMLCanvasElement;
  private chart: Chart | undefined;
  private axes: readonly Axis[] = [];
  private picture: ChartPicture | undefined;
  private rings: Ring[] = [];

  constructor(canvas: HTMLCanvasElement) {
    this.element = canvas;
  }

  load(data: RasterData | ScopeData | ChartData): void {
    if ("picture" in data) this.show(data.picture);
  }

  append(frame: ChartFrame): void {
    this.show(frame.picture);
  }

  private show(picture: ChartPicture): void {
    const shape = (one: ChartPicture | undefined) =>
      JSON.stringify(one?.series.map(({ label, what, shape }) => [label, what, shape]));
    const anew = !this.chart || shape(picture) !== shape(this.picture);
    this.picture = picture;
    this.rings = picture.series.map(({ x, y }) => {
      const [xs, ys] = [unpack(x), unpack(y)];
      const ring = new Ring(Math.max(1, xs.length));
      for (let k = 0; k < xs.length; k++) ring.push(xs[k]!, ys[k]!);
      return ring;
    });
    this.axes = [{ id: "y", title: titleOf(picture.y), position: "left" }];
    if (anew) {
      this.chart?.destroy();
      this.chart = createChart(this.element, this.datasets(), this.axes, titleOf(picture.x));
    } else this.renew();
    this.showFacts(picture);
  }

  private datasets() {
    return (this.picture?.series ?? []).map(({ label, what, shape, width = 0 }, index) =>
      datasetOf(
        types[shape],
        what ? `${label}: ${inUserLanguage(what)}` : label,
        { ring: this.rings[index]!, color: seriesColor(this.colorOf(index)), width },
        "y",
      ),
    );
  }

  /** Points measured at a node have the colour of the node's curve, if there is one. */
  private colorOf(index: number): number {
    const series = this.picture?.series ?? [];
    const one = series[index];
    const curve = series.findIndex(({ shape, label }) => shape === "line" && label === one?.label);
    return one?.shape === "points" && curve >= 0 ? curve : index;
  }

  private renew(): void {
    for (const [index, dataset] of this.datasets().entries()) Object.assign(this.chart!.data.datasets[index]!, dataset);
  }

  private showFacts({ facts, series }: ChartPicture): void {
    const several = new Set(facts.map(({ of }) => of)).size > 1 || series.length > 1;
    const shown = facts.map(({ of, label, value, unit = "" }) => {
      const name = `${several && of ? `${of}: ` : ""}${inUserLanguage(label)}`;
      const text = value === undefined ? "–" : `${numberText(value)} ${unitText(unit)}`.trim();
      return element("div", "", element("dt", "", name), element("dd", "", text));
    });
    this.facts.replaceChildren(...shown);
  }

  clear(): void {
    for (const ring of this.rings) ring.clear();
    this.facts.replaceChildren();
  }

  draw(moment: Moment): void {
    const { chart } = this;
    if (!chart) return;
    const { x, y } = this.extent();
    setRange(chart, "x", x[0], x[1]);
    setRange(chart, "y", y[0], y[1]);
    chart.update("none");
    noteIfEmpty(chart, this.rings, moment, "noResult");
  }

  /** Everything is shown; counts and densities stand on zero. */
  private extent(): { x: [number, number]; y: [number, number] } {
    let [left, right, low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
    const standing = this.picture?.series.every(({ shape }) => shape === "bars") ?? true;
    if (!standing) [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const [index, ring] of this.rings.entries())
      for (let k = 0; k < ring.length; k++) {
        left = Math.min(left, ring.time(k));
        right = Math.max(right, ring.time(k) + (this.picture?.series[index]?.width ?? 0));
        low = Math.min(low, ring.value(k));
        high = Math.max(high, ring.value(k));
      }
    if (!(left < right)) [left, right] = Number.isFinite(left) ? [left - 1, left + 1] : [0, 1];
    if (!(low <= high)) [low, high] = [0, 1];
    if (low > 0 && low < 0.5 * high) low = 0;
    const margin = 0.06 * (high - low || Math.abs(high) || 1);
    return { x: [left, right], y: [low === 0 ? 0 : low - margin, high + margin] };
  }

  describe(x: number, y: number): string {
    const { chart, picture } = this;
    const area = chart?.chartArea;
    if (!chart || !picture || !area || x < area.left || x > area.right || y < area.top || y > area.bottom) return "";
    const at = chart.scales.x?.getValueForPixel(x) ?? 0;
    const values = this.rings.slice(0, 3).flatMap((ring, index) => {
      const bar = picture.series[index]?.shape === "bars";
      const next = ring.firstFrom(at);
      const found = bar && !(next < ring.length && ring.time(next) === at) ? next - 1 : Math.min(next, ring.length - 1);
      return found < 0 ? [] : [`${inUserLanguage(picture.y.label)} = ${numberText(ring.value(found))}`];
    });
    const place = `${inUserLanguage(picture.x.label)} = ${numberText(at)} ${unitText(picture.x.unit)}`.trim();
    return [place, ...values].join(", ");
  }

  retheme(): void {
    if (!this.chart) return;
    this.renew();
    paintTheme(this.chart, this.axes, titleOf(this.picture!.x));
  }

  canvas(): HTMLCanvasElement {
    return this.element;
  }

  destroy(): void {
    this.chart?.destroy();
  }
}

function titleOf({ label, unit }: ChartAxis): string {
  const shown = unitText(unit).replace("^2", "²");
  return shown ? `${inUserLanguage(label)} [${shown}]` : inUserLanguage(label);
}

function numberText(value: number): string {
  return String(Number(value.toPrecision(4)));
}
