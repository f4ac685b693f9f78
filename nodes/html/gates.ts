/** Gate curves of neurons as drawings: where each gate settles and how fast, over the membrane potential, from the model's equations. */
import type { ModelDescription } from "../../src/model/description.ts";
import { evaluateAt, type Values } from "../../src/model/evaluate.ts";
import { defaultValue } from "../../src/model/parameter-check.ts";
import { membraneSpan, type Relaxing, relaxingOf } from "../../src/model/relaxing.ts";
import { keys } from "./keys.ts";

/** Size of one of the two plots, and the room around it for its numbers [px]. */
const plot = { width: 170, height: 100, left: 30, right: 14, top: 18, bottom: 28 };
const points = 100;
/** Room below the lowest potential of a model [mV]: spikes undershoot. */
const below = 20;
/** Colours that can be told apart on light and dark ground, also by colour-blind eyes. */
const colours = ["#2f7de0", "#d2601a", "#2b9a66", "#a23fb0"];

/** All models of a node that have gates, each in an element that the bundle shows with its model; nothing without any. */
export function gateCurves(models: readonly ModelDescription[]): string {
  return models
    .flatMap((model) => {
      if (model.kind !== "neuron") return [];
      const gates = relaxingOf(model).filter(({ unit }) => unit === "1");
      if (gates.length === 0) return [];
      const parameters = Object.fromEntries(model.parameters.map((one) => [one.name, defaultValue(one)]));
      const { low, high } = membraneSpan(model, parameters);
      return [
        `<details class="spikewire-of-model spikewire-gates" data-model="${model.name}">
  <summary data-i18n="${keys.form("gates")}"></summary>
  <p class="spikewire-about" data-i18n="${keys.form("gatesDoc")}"></p>
  ${drawing(gates, parameters, model.membrane, low - below, high)}
</details>`,
      ];
    })
    .join("\n");
}

function drawing(gates: readonly Relaxing[], parameters: Values, membrane: string, low: number, high: number): string {
  const span = Array.from({ length: points + 1 }, (_, k) => low + ((high - low) * k) / points);
  const curve = (value: (gate: Relaxing, at: Values) => number) =>
    gates.map((gate) => span.map((V) => value(gate, { ...parameters, [membrane]: V })));
  const settles = curve(({ settles }, at) => evaluateAt(settles, at));
  const tau = curve(({ rate }, at) => 1 / evaluateAt(rate, at));
  const names = gates.map(({ name }) => name);
  const width = 2 * (plot.left + plot.width + plot.right);
  const height = plot.top + plot.height + plot.bottom;
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">${[
    panel(0, names, settles, low, high, 1, (name) => `${name}<tspan dy="3" font-size="8">∞</tspan>`, ""),
    panel(
      width / 2,
      names,
      tau,
      low,
      high,
      ceiling(Math.max(...tau.flat())),
      (name) => `τ<tspan dy="3" font-size="8">${name}</tspan>`,
      "ms",
    ),
  ].join("")}</svg>`;
}

function panel(
  x: number,
  names: readonly string[],
  curves: readonly (readonly number[])[],
  low: number,
  high: number,
  top: number,
  label: (name: string) => string,
  unit: string,
): string {
  const across = (k: number): string => (plot.left + (plot.width * k) / points).toFixed(1);
  const down = (value: number): string => (plot.top + plot.height * (1 - value / top)).toFixed(1);
  const text = (px: number, py: number, anchor: string, inside: string, more = ""): string =>
    `<text x="${px}" y="${py}" text-anchor="${anchor}" font-size="10" fill="currentColor"${more}>${inside}</text>`;
  const right = plot.left + plot.width;
  const floor = plot.top + plot.height;
  const ticks = [Math.ceil(low / 50) * 50, Math.ceil(low / 50) * 50 + 50, Math.ceil(low / 50) * 50 + 100].filter(
    (V) => V <= high,
  );
  const at = (V: number): number => plot.left + (plot.width * (V - low)) / (high - low);
  return `<g transform="translate(${x} 0)">${[
    `<path d="M${plot.left} ${plot.top} V${floor} H${right}" fill="none" stroke="currentColor" opacity="0.4"/>`,
    text(plot.left - 4, floor + 3, "end", "0"),
    text(plot.left - 4, plot.top + 4, "end", `${top}`),
    ...(unit ? [text(plot.left - 4, plot.top - 8, "middle", unit)] : []),
    ...ticks.map(
      (V) =>
        `<path d="M${at(V).toFixed(1)} ${floor} v4" stroke="currentColor" opacity="0.4"/>${text(at(V), floor + 14, "middle", `${V}`.replace("-", "−"))}`,
    ),
    text(right, floor + 26, "end", 'V<tspan dy="3" font-size="8">m</tspan><tspan dy="-3"> (mV)</tspan>'),
    ...curves.map(
      (values, i) =>
        `<path d="M${values.map((value, k) => `${across(k)} ${down(value)}`).join("L")}" fill="none" stroke="${colours[i % colours.length]}" stroke-width="2"/>`,
    ),
    ...names.map((name, i) =>
      text(
        right - 24 * (names.length - 1 - i),
        plot.top - 6,
        "end",
        label(name),
        ` style="fill:${colours[i % colours.length]}" font-style="italic"`,
      ),
    ),
  ].join("")}</g>`;
}

/** A round number at or above a value. */
function ceiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const round = ([1, 2, 5].find((one) => one * power >= value) ?? 10) * power;
  return Number(round.toPrecision(1));
}
