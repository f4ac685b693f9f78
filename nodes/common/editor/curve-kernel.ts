/** The response of a kernel to one spike. */
import type { SynapseModel } from "../../../src/model/description.ts";
import type { Values } from "../../../src/model/evaluate.ts";
import { type KernelTrees, respond } from "../../../src/model/spike-response.ts";
import { weightOf } from "../../../src/model/unfold.ts";
import { formTexts } from "../form-texts.ts";
import { unitText } from "../symbol.ts";
import type { Form } from "./form-fields.ts";
import { filled, inUserLanguage } from "./language.ts";
import { colours, rounded, smallPlot } from "./small-plot.ts";
import { isShown } from "./validate.ts";

/** Null where a spike gives nothing that fades. */
export function kernelPicture(trees: KernelTrees, parameters: Values, form: Form, model: SynapseModel): string | null {
  const normalisation = String(form.field("normalisation").val() ?? "");
  // A matrix brings weights of its own.
  const setting = form.definition.settings.find(({ name }) => name === "weight");
  const isTyped = setting !== undefined && isShown(form.node, setting);
  const weight = isTyped ? Number(form.field("weight").val()) : weightOf(model, normalisation).default;
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
    lines: [{ colour: colours[0], points: times.map((t, k) => [t, values[k] as number] as const) }],
    from: 0,
    to: end,
    across: inUserLanguage(formTexts.kernelAcross),
    up: `<tspan font-style="italic">${trees.gives}</tspan>${unit ? ` (${unit})` : ` (${inUserLanguage(formTexts.relative)})`}`,
    dot: [peak.time, peak.value],
  })}<p class="spikewire-facts">${facts}</p>`;
}
