/** The response to one spike in the form of a synapse, and the window in that of STDP, drawn anew from what is typed. */
import type { ModelDescription } from "../../../src/model/description.ts";
import type { Values } from "../../../src/model/evaluate.ts";
import { longestTrace, pairChange, type RuleTrees } from "../../../src/model/pair-window.ts";
import { readParameter } from "../../../src/model/parameter-check.ts";
import { type KernelTrees, respond } from "../../../src/model/spike-response.ts";
import { weightOf } from "../../../src/model/unfold.ts";
import { modelOf, propertyOf } from "../fields.ts";
import { formTexts } from "../form-texts.ts";
import { unitText } from "../symbol.ts";
import type { Form } from "./form-fields.ts";
import { filled, inUserLanguage } from "./language.ts";
import { colours, rounded, smallPlot } from "./small-plot.ts";

/** Draws the plot of the model chosen, now and whenever something in the form changes. */
export function prepareCurve(form: Form): void {
  if (form.root.find(".spikewire-curve").length === 0) return;
  const redraw = () => {
    const model = modelOf(form.definition, form.field("model").val());
    if (model) draw(form, model);
  };
  form.root.on("input change", "input, select", redraw);
  redraw();
}

function draw(form: Form, model: ModelDescription): void {
  const place = form.root.find(".spikewire-curve").filter((_, each) => $(each).attr("data-model") === model.name);
  const parameters = typedValues(form, model);
  const trees: unknown = JSON.parse(place.attr("data-trees") ?? "null");
  if (!trees) return;
  const picture =
    parameters === null
      ? null
      : model.kind === "synapse"
        ? kernelPicture(form, model, trees as KernelTrees, parameters)
        : windowPicture(trees as RuleTrees, parameters);
  // While a value is missing or out of range the plot of before fades.
  place.css("opacity", picture ? "" : "0.35");
  if (picture) place.find(".spikewire-drawing").html(picture);
}

/** The parameters as typed, in the units of the equations, or null where one cannot be used. */
function typedValues(form: Form, model: ModelDescription): Values | null {
  const values: Record<string, number> = {};
  for (const parameter of model.parameters) {
    const reading = readParameter(parameter, form.field(propertyOf(parameter.name)).val());
    if ("fault" in reading) return null;
    values[parameter.name] = reading.value;
  }
  return values;
}

function kernelPicture(
  form: Form,
  model: ModelDescription & { kind: "synapse" },
  trees: KernelTrees,
  parameters: Values,
): string | null {
  const normalisation = String(form.field("normalisation").val() ?? "");
  const typed = Number(form.field("weight").val());
  const weight = Number.isFinite(typed) && typed !== 0 ? typed : weightOf(model, normalisation).default;
  const response = respond(trees, parameters, weight, normalisation);
  if (!response) return null;
  const { times, values, peak, rise, decay } = response;
  const unit = response.isRelative ? "" : unitText(trees.unit);
  const end = times.at(-1) ?? 1;
  const facts = filled(formTexts.kernelFacts, {
    peak: `${rounded(peak.value)}${unit ? ` ${unit}` : ""}`.replace("-", "−"),
    at: rounded(peak.time),
    rise: rounded(rise),
    decay: rounded(decay),
  });
  return `${smallPlot({
    lines: [{ colour: colours.first, points: times.map((t, k) => [t, values[k] as number] as const) }],
    from: 0,
    to: end,
    across: inUserLanguage(formTexts.kernelAcross),
    up: `<tspan font-style="italic">${trees.gives}</tspan>${unit ? ` (${unit})` : ` (${inUserLanguage(formTexts.relative)})`}`,
    dot: [peak.time, peak.value],
  })}<p class="spikewire-facts">${facts}</p>`;
}

const points = 120;
/** The window is drawn as far as a pair still changes this share of what it changes at most. */
const faded = 0.02;

function windowPicture(rule: RuleTrees, parameters: Values): string | null {
  const longest = longestTrace(rule, parameters) * 5 || 100;
  const far = pairChange(rule, parameters, 1e3 * longest);
  const sides = [-1, 1].map((side) =>
    Array.from({ length: points + 1 }, (_, k) => {
      // Just beside 0: at 0 itself neither spike sees the other.
      const gap = side * Math.max(k / points, 1e-6) * longest;
      return [gap, pairChange(rule, parameters, gap)] as const;
    }),
  );
  const all = sides.flat();
  if (!all.every(([, change]) => Number.isFinite(change))) return null;
  const most = Math.max(...all.map(([, change]) => Math.abs(change - far)));
  const seen = all.filter(([, change]) => Math.abs(change - far) > faded * most).map(([gap]) => Math.abs(gap));
  const end = Math.max(...seen, longest / 20);
  const within = (line: readonly (readonly [number, number])[]) => line.filter(([gap]) => Math.abs(gap) <= end);
  const [before = [], after = []] = sides.map(within);
  return smallPlot({
    lines: [
      { colour: colours.second, points: before },
      { colour: colours.first, points: after },
    ],
    from: -end,
    to: end,
    across: inUserLanguage(formTexts.windowAcross),
    up: `Δ<tspan font-style="italic">${rule.changes}</tspan>`,
  });
}
