/** Small plots in forms, drawn anew from what is typed: gates of a neuron, the response of a synapse to one spike, the window of STDP. */
import type { ModelDescription } from "../../../src/model/description.ts";
import type { Values } from "../../../src/model/evaluate.ts";
import { defaultValue, readParameter } from "../../../src/model/parameter-check.ts";
import { modelOf, propertyOf } from "../fields.ts";
import { formTexts } from "../form-texts.ts";
import { gatesPicture } from "./curve-gates.ts";
import { kernelPicture } from "./curve-kernel.ts";
import { windowPicture } from "./curve-window.ts";
import type { Form } from "./form-fields.ts";
import { filled, inUserLanguage } from "./language.ts";
import { validate } from "./validate.ts";

/** Null where the values, though allowed, leave nothing to draw. */
type Picture = (trees: never, parameters: Values, form: Form, model: never) => string | null;

const pictures: Readonly<Record<string, Picture>> = {
  gates: gatesPicture,
  kernel: kernelPicture,
  window: windowPicture,
};

/** Settings that such a plot follows besides parameters. */
const settings: Readonly<Record<string, readonly string[]>> = { kernel: ["weight"] };

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
  const what = place.attr("data-curve") ?? "";
  const trees: unknown = JSON.parse(place.attr("data-trees") ?? "null");
  if (!trees) return;
  const { parameters, wrong } = typedValues(form, model, namesIn(trees), settings[what] ?? []);
  const picture =
    wrong === undefined ? (pictures[what]?.(trees as never, parameters, form, model as never) ?? null) : null;
  const note =
    wrong === undefined ? inUserLanguage(formTexts.curveNothing) : filled(formTexts.curveInvalid, { reason: wrong });
  place
    .find(".spikewire-note")
    .text(picture === null ? note : "")
    .toggle(picture === null);
  // What is no longer so fades.
  place.find(".spikewire-drawing").css("opacity", picture === null ? "0.35" : "");
  if (picture !== null) place.find(".spikewire-drawing").html(picture);
}

interface Typed {
  /** The parameters as typed, in the units of the equations; those that cannot be used at their defaults. */
  readonly parameters: Values;
  /** What is wrong with the first of those that matter. */
  readonly wrong: string | undefined;
}

function typedValues(
  form: Form,
  model: ModelDescription,
  matter: ReadonlySet<string>,
  further: readonly string[],
): Typed {
  const readings = model.parameters.map((parameter) => {
    const reading = readParameter(parameter, form.field(propertyOf(parameter.name)).val());
    return [parameter.name, "fault" in reading ? defaultValue(parameter) : reading.value] as const;
  });
  const names = model.parameters.map(({ name }) => name).filter((name) => matter.has(name));
  const reasons = [...names.map(propertyOf), ...further].map((property) =>
    validate(form.node, property, form.field(property).val(), true),
  );
  return {
    parameters: Object.fromEntries(readings),
    wrong: reasons.find((reason) => typeof reason === "string") as string | undefined,
  };
}

/** The names that expressions inside some data read, and what counts the stages of a chain. */
function namesIn(trees: unknown): Set<string> {
  if (typeof trees !== "object" || trees === null) return new Set();
  const { op, name, order, span: _, ...inside } = trees as Readonly<Record<string, unknown>>;
  const own = [op === "name" ? name : undefined, order].filter((each) => typeof each === "string");
  return new Set([...own, ...Object.values(inside).flatMap((each) => [...namesIn(each)])]);
}
