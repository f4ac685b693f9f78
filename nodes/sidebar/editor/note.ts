import type { Chart } from "chart.js";
import type { Moment } from "./plot.ts";
import type { Ring } from "./ring.ts";
import { say } from "./say.ts";
import { theme } from "./theme.ts";

/** Says in a plot without points why it has none: nothing has come yet, or the simulation stands still. */
export function noteIfEmpty(
  chart: Chart,
  rings: readonly Ring[],
  { state }: Moment,
  what: "noSpikes" | "noValues" | "noResult",
): void {
  if (rings.every((ring) => ring.length === 0))
    note(chart, say(state === "running" ? what : state === "finished" ? `${what}Finished` : `${what}Paused`));
}

/** A quiet sentence in the middle of an empty plot. */
function note(chart: Chart, text: string): void {
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
