/** A Chart.js chart in the editor's theme, common to rasters and scopes. */
import { Chart, type ChartConfiguration, type ChartDataset, type ScaleOptionsByType } from "chart.js";
import { seriesOf } from "./controllers.ts";
import { grouped } from "./format.ts";
import { say } from "./say.ts";
import { theme } from "./theme.ts";

type LinearOptions = ScaleOptionsByType<"linear">;

export interface Axis {
  readonly id: string;
  readonly title: string;
  readonly position: "left" | "right";
  /** True when only whole numbers make sense. */
  readonly whole?: boolean;
  /** Weight of its strip, where axes stand above each other: the first one lowest. */
  readonly stack?: number;
}

const font = { family: "Helvetica Neue, Helvetica, Arial, sans-serif", size: 11 };

const leastAxisWidth = 52;

function tickText(value: number | string): string {
  return grouped(Number(Number(value).toPrecision(12)));
}

export function createChart(
  canvas: HTMLCanvasElement,
  datasets: ChartDataset[],
  axes: readonly Axis[],
  xTitle = say("timeAxis"),
): Chart {
  const scales: Record<string, unknown> = { x: { type: "linear", position: "bottom", min: 0, max: 1 } };
  for (const { id, position, stack } of axes) {
    // Plots above each other share the same left edge, so that their times line up.
    const afterFit = (scale: { width: number }) => {
      if (position === "left") scale.width = Math.max(scale.width, leastAxisWidth);
    };
    scales[id] = {
      type: "linear",
      axis: "y",
      position,
      afterFit,
      ...(stack ? { stack: "strips", stackWeight: stack } : {}),
    };
  }
  const configuration = {
    type: "trace",
    data: { datasets },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      normalized: true,
      parsing: false,
      events: ["click"],
      layout: { padding: { right: 4, top: 2 } },
      scales,
      plugins: {
        legend: {
          display: datasets.filter(({ label }) => label).length > 1,
          position: "bottom",
          align: "start",
          maxHeight: 60,
          labels: {
            boxWidth: 10,
            boxHeight: 10,
            padding: 8,
            generateLabels: (chart: Chart) =>
              chart.data.datasets.flatMap((dataset, datasetIndex) =>
                dataset.label
                  ? [
                      {
                        text: dataset.label ?? "",
                        fillStyle: seriesOf(dataset).color,
                        strokeStyle: "transparent",
                        lineWidth: 0,
                        fontColor: theme().text,
                        hidden: !chart.isDatasetVisible(datasetIndex),
                        datasetIndex,
                      },
                    ]
                  : [],
              ),
          },
        },
      },
    },
  } as unknown as ChartConfiguration;
  const chart = new Chart(canvas, configuration);
  paintTheme(chart, axes, xTitle);
  return chart;
}

/** Puts the theme's colours and the titles of the axes into the options. */
export function paintTheme(chart: Chart, axes: readonly Axis[], xTitle = say("timeAxis")): void {
  const { text, muted, grid } = theme();
  const titles: Record<string, string> = { x: xTitle };
  const colors: Record<string, string> = {};
  for (const axis of axes) {
    titles[axis.id] = axis.title;
    const [only, second] = chart.data.datasets.filter((dataset) => "yAxisID" in dataset && dataset.yAxisID === axis.id);
    if (axes.length > 1 && only && !second) colors[axis.id] = seriesOf(only).color;
  }
  const scales = chart.options.scales as Record<string, LinearOptions>;
  for (const [id, scale] of Object.entries(scales)) {
    const right = axes.find((axis) => axis.id === id)?.position === "right";
    Object.assign(scale, {
      title: { display: true, text: titles[id], color: colors[id] ?? text, font, padding: 2 },
      grid: { color: grid, drawTicks: false, tickLength: 2, drawOnChartArea: !right },
      border: { color: grid },
      ticks: {
        color: muted,
        font,
        padding: 4,
        maxRotation: 0,
        includeBounds: false,
        maxTicksLimit: id === "x" ? 7 : 6,
        callback: tickText,
        ...(axes.find((axis) => axis.id === id)?.whole ? { precision: 0 } : {}),
      },
    });
  }
  const labels = chart.options.plugins?.legend?.labels;
  if (labels) Object.assign(labels, { color: text, font });
}

/** Whether a point of the canvas lies in the plot: outside there is nothing to describe. */
export function isWithin({ chartArea }: Chart, x: number, y: number): boolean {
  return chartArea && x >= chartArea.left && x <= chartArea.right && y >= chartArea.top && y <= chartArea.bottom;
}

/** Sets the ends of an axis. */
export function setRange(chart: Chart, axis: string, min: number, max: number): void {
  const scale = (chart.options.scales as Record<string, { min?: number; max?: number }>)[axis];
  if (scale) Object.assign(scale, { min, max });
}
