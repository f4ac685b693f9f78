import type { Chart } from "chart.js";
import { theme } from "./theme.ts";

/** A quiet sentence in the middle of an empty plot. */
export function note(chart: Chart, text: string): void {
  const { ctx, chartArea } = chart;
  if (!chartArea) return;
  ctx.save();
  ctx.fillStyle = theme().muted;
  ctx.font = "12px Helvetica Neue, Helvetica, Arial, sans-serif";
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(text, (chartArea.left + chartArea.right) / 2, (chartArea.top + chartArea.bottom) / 2, chartArea.width);
  ctx.restore();
}
