/** Gate curves of a neuron: where each gate settles and how fast, over the membrane potential. */
import type { Values } from "../../../src/model/evaluate.ts";
import { type GateTrees, gateCurves } from "../../../src/model/gate-curves.ts";
import { colours, type SmallPlot, smallPlot } from "./small-plot.ts";

const half = { width: 204, left: 34, right: 8 };

/** Two plots side by side, or null where a curve has no finite value. */
export function gatesPicture(trees: GateTrees, parameters: Values): string | null {
  const { potentials, curves } = gateCurves(trees, parameters);
  const drawn = curves.map((curve, i) => ({ ...curve, colour: colourOf(i) }));
  const timed = drawn.filter(({ tau }) => tau !== undefined);
  const all = drawn.flatMap(({ settles, tau = [] }) => [...settles, ...tau]);
  if (!all.every(Number.isFinite)) return null;
  const lines = (of: "settles" | "tau", which: typeof drawn): SmallPlot["lines"] =>
    which.map((curve) => ({
      colour: curve.colour,
      points: potentials.map((V, k) => [V, curve[of]?.[k] as number] as const),
    }));
  const names = (label: (name: string) => string, which: typeof drawn): string =>
    which
      .map(({ name, colour }) => `<tspan fill="${colour}" font-style="italic">${label(name)}</tspan>`)
      .join("&#160; ");
  const low = (text: string): string => `<tspan dy="3" font-size="8">${text}</tspan><tspan dy="-3">&#8203;</tspan>`;
  const axis = { from: potentials[0] ?? 0, to: potentials.at(-1) ?? 1, across: `V${low("m")} (mV)`, ...half };
  const panels = [
    smallPlot({ ...axis, lines: lines("settles", drawn), top: 1, up: names((name) => `${name}${low("∞")}`, drawn) }),
    smallPlot({ ...axis, lines: lines("tau", timed), up: `${names((name) => `τ${low(name)}`, timed)} (ms)` }),
  ];
  return `<div class="spikewire-panels">${panels.join("")}</div>`;
}

function colourOf(i: number): string {
  return colours[i % colours.length] as string;
}
