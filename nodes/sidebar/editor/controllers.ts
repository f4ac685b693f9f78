/**
 * Chart.js controllers that paint straight from rings to the canvas: no object per point, nothing allocated per
 * frame. Chart.js keeps what it is good at: axes, grid, legend, resizing.
 */
import { Chart, type ChartDataset, DatasetController, Legend, LinearScale, PointElement } from "chart.js";
import type { Ring } from "./ring.ts";

/** What a dataset of ours carries besides its (empty) data. */
export interface Series {
  readonly ring: Ring;
  readonly color: string;
  /** Rasters: the first row of the group, and how many it has. */
  readonly row?: number;
  readonly rows?: number;
  /** Bars: how wide, on the axis x. */
  readonly width?: number;
  /** Planes: the other variable at the same times, and the span of time shown [ms]. */
  readonly against?: Ring;
  readonly span?: { readonly from: number; readonly to: number };
  readonly pieces?: ArrayLike<number>;
}

const controllers = { raster: 0, trace: 0, bars: 0, points: 0, plane: 0, pieces: 0 };

export function datasetOf(type: keyof typeof controllers, label: string, series: Series, axis: string): ChartDataset {
  return { type, label, data: [], yAxisID: axis, series } as unknown as ChartDataset;
}

export function seriesOf(dataset: unknown): Series {
  return (dataset as { series: Series }).series;
}

abstract class PaintingController extends DatasetController {
  /** Chart.js wants an element type by name, although there is never an element. */
  static defaults = { datasetElementType: null, dataElementType: "point" };

  /** There are no elements to place. */
  override update(): void {}

  override draw(): void {
    const { xScale, yScale } = this.getMeta();
    const { ctx, chartArea } = this.chart;
    if (!xScale || !yScale || !chartArea) return;
    ctx.save();
    ctx.beginPath();
    // Of axes above each other each has its own strip.
    ctx.rect(chartArea.left, yScale.top, chartArea.width, yScale.bottom - yScale.top);
    ctx.clip();
    const x = linear(xScale);
    const y = linear(yScale);
    this.paint(ctx, seriesOf(this.getDataset()), x, y, xScale.min, xScale.max);
    ctx.restore();
  }

  protected abstract paint(
    ctx: CanvasRenderingContext2D,
    series: Series,
    x: Linear,
    y: Linear,
    from: number,
    to: number,
  ): void;
}

/** Pixel = offset + value * slope; read off the scale once a frame. */
interface Linear {
  readonly offset: number;
  readonly slope: number;
}

function linear(scale: { min: number; max: number; getPixelForValue(value: number): number }): Linear {
  const first = scale.getPixelForValue(scale.min);
  const slope = (scale.getPixelForValue(scale.max) - first) / (scale.max - scale.min || 1);
  return { offset: first - scale.min * slope, slope };
}

const faintest = 0.1;

/** Dots, or upright ticks where rows are high enough. */
class RasterController extends PaintingController {
  static id = "raster";

  protected override paint(
    ctx: CanvasRenderingContext2D,
    { ring, color, row = 0 }: Series,
    x: Linear,
    y: Linear,
    from: number,
    to: number,
  ): void {
    const rowHeight = Math.abs(y.slope);
    const height = Math.max(1.5, Math.min(14, rowHeight * 0.72));
    const width = height > 5 ? 2 : Math.max(1.5, Math.min(3, height));
    ctx.fillStyle = color;
    const first = ring.firstFrom(from);
    const after = ring.firstFrom(to);
    let rows = 1;
    for (let index = first; index < after; index++) rows = Math.max(rows, ring.value(index) + 1);
    const span = after > first ? ring.time(after - 1) - ring.time(first) : 0;
    ctx.globalAlpha = opacityOf((after - first) * width * height, span * Math.abs(x.slope) * rows * rowHeight);
    for (let index = first; index < ring.length; index++) {
      const time = ring.time(index);
      if (time > to) break;
      const centre = y.offset + (row + ring.value(index)) * y.slope;
      ctx.fillRect(x.offset + time * x.slope - width / 2, centre - height / 2, width, height);
    }
    ctx.globalAlpha = 1;
  }
}

/** Dots that would cover their area more than once are drawn fainter: how many there are then still shows. */
function opacityOf(covered: number, area: number): number {
  return Math.min(1, Math.max(faintest, (1.2 * area) / covered || 1));
}

/** A line through all points of the window and the one before it. */
class TraceController extends PaintingController {
  static id = "trace";

  protected override paint(
    ctx: CanvasRenderingContext2D,
    { ring, color }: Series,
    x: Linear,
    y: Linear,
    from: number,
    to: number,
  ): void {
    const first = Math.max(0, ring.firstFrom(from) - 1);
    ctx.strokeStyle = color;
    ctx.lineWidth = 1.6;
    ctx.lineJoin = "round";
    ctx.beginPath();
    for (let index = first; index < ring.length; index++) {
      const time = ring.time(index);
      ctx.lineTo(x.offset + time * x.slope, y.offset + ring.value(index) * y.slope);
      if (time > to) break;
    }
    ctx.stroke();
  }
}

/** Upright bars that begin at their x. */
class BarsController extends PaintingController {
  static id = "bars";

  protected override paint(
    ctx: CanvasRenderingContext2D,
    { ring, color, width = 0 }: Series,
    x: Linear,
    y: Linear,
  ): void {
    const several = this.chart.data.datasets.length > 1;
    const wide = width * x.slope;
    const gap = wide > 4 ? 1 : 0;
    ctx.fillStyle = color;
    // Bars of several nodes show through each other.
    ctx.globalAlpha = several ? 0.6 : 1;
    for (let index = 0; index < ring.length; index++) {
      const high = ring.value(index) * y.slope;
      ctx.fillRect(x.offset + ring.time(index) * x.slope, y.offset, Math.max(0.5, wide - gap), high);
    }
    ctx.globalAlpha = 1;
  }
}

/** A dot for each point, joined by a thin line. */
class PointsController extends PaintingController {
  static id = "points";

  protected override paint(ctx: CanvasRenderingContext2D, { ring, color }: Series, x: Linear, y: Linear): void {
    ctx.strokeStyle = color;
    ctx.fillStyle = color;
    ctx.lineWidth = 1.2;
    ctx.beginPath();
    for (let k = 0; k < ring.length; k++)
      ctx.lineTo(x.offset + ring.time(k) * x.slope, y.offset + ring.value(k) * y.slope);
    ctx.stroke();
    for (let k = 0; k < ring.length; k++) {
      ctx.beginPath();
      ctx.arc(x.offset + ring.time(k) * x.slope, y.offset + ring.value(k) * y.slope, 2.6, 0, 2 * Math.PI);
      ctx.fill();
    }
  }
}

/** The second variable against the first within a span of time, and where they are now. */
class PlaneController extends PaintingController {
  static id = "plane";

  protected override paint(
    ctx: CanvasRenderingContext2D,
    { ring, color, against, span }: Series,
    x: Linear,
    y: Linear,
  ): void {
    if (!against || !span) return;
    ctx.strokeStyle = color;
    ctx.fillStyle = color;
    ctx.lineWidth = 1.4;
    ctx.lineJoin = "round";
    ctx.beginPath();
    let [left, top] = [Number.NaN, Number.NaN];
    for (let k = ring.firstFrom(span.from); k < ring.length && ring.time(k) <= span.to; k++) {
      left = x.offset + ring.value(k) * x.slope;
      top = y.offset + against.value(k) * y.slope;
      ctx.lineTo(left, top);
    }
    ctx.stroke();
    if (Number.isNaN(left)) return;
    ctx.beginPath();
    ctx.arc(left, top, 4, 0, 2 * Math.PI);
    ctx.fill();
  }
}

/** Straight pieces in a row of four numbers each: x and y of either end. */
class PiecesController extends PaintingController {
  static id = "pieces";

  protected override paint(ctx: CanvasRenderingContext2D, { color, pieces = [] }: Series, x: Linear, y: Linear): void {
    ctx.strokeStyle = color;
    ctx.lineWidth = 1.6;
    ctx.setLineDash([]);
    ctx.beginPath();
    for (let k = 0; k + 3 < pieces.length; k += 4) {
      ctx.moveTo(x.offset + pieces[k]! * x.slope, y.offset + pieces[k + 1]! * y.slope);
      ctx.lineTo(x.offset + pieces[k + 2]! * x.slope, y.offset + pieces[k + 3]! * y.slope);
    }
    ctx.stroke();
  }
}

Chart.register(
  RasterController,
  TraceController,
  BarsController,
  PointsController,
  PlaneController,
  PiecesController,
  LinearScale,
  Legend,
  PointElement,
);
