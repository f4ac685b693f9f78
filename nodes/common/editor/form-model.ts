/** Rows that belong to the model chosen: parameters, weight, method, and what the model is. */
import type { ModelDescription, SynapseModel } from "../../../src/model/description.ts";
import { listText } from "../../../src/model/table-check.ts";
import { weightOf } from "../../../src/model/unfold.ts";
import { methodLabels } from "../../neuron/methods.ts";
import { normalisationLabels } from "../../synapse/normalisations.ts";
import { equationsOf } from "../equations.ts";
import { fieldsOf, listOf, parameterOf } from "../fields.ts";
import { formTexts } from "../form-texts.ts";
import { nameBeside, shownUnit, symbolHtml, unitText } from "../symbol.ts";
import type { Form } from "./form-fields.ts";
import { inUserLanguage, userLanguage } from "./language.ts";

/** Shows the rows of a model; `fill` also puts its defaults into them. */
export function showModel(form: Form, model: ModelDescription | undefined, fill: boolean): void {
  if (!model) return;
  let shown = 0;
  for (const field of fieldsOf(form.definition)) {
    if (field.of !== "parameter" && field.of !== "list") continue;
    const item = field.of === "list" ? listOf(model, field.parameter) : parameterOf(model, field.parameter);
    const row = form.row(field.property).toggle(item !== undefined);
    if (!item) continue;
    shown++;
    row.find(".spikewire-symbol").html(symbolHtml(item.symbol));
    row.find(".spikewire-unit").text(shownUnit(item));
    const doc = inUserLanguage(item.doc);
    row.find(".spikewire-called").text(nameBeside(item));
    translated(row.find(".spikewire-text")).text(doc);
    translated(row.find(".spikewire-doc")).attr("title", doc);
    if (fill) form.field(field.property).val("columns" in item ? listText(item) : [item.default].flat().join(", "));
  }
  showWeight(form, model, fill);
  showMethods(form, model);
  showInitials(form, model);
  form.root.find(".spikewire-of-model").each((_, drawing) => {
    $(drawing).toggle($(drawing).attr("data-model") === model.name);
  });
  describe(form, model, shown);
  if (fill) form.field("name").trigger("change");
}

/** Node-RED fills in the texts of the catalogue after us: what we write ourselves must not carry a key. */
function translated(target: JQuery): JQuery {
  return target.removeAttr("data-i18n");
}

export function showWeight(form: Form, model: ModelDescription, fill: boolean): void {
  if (model.kind !== "synapse") return;
  offerNormalisations(form, model);
  const stated = weightOf(model, String(form.field("normalisation").val() ?? ""));
  for (const { name, value } of form.definition.settings)
    if (value.type === "number" && value.followsWeight)
      form.row(name).find(".spikewire-unit").text(unitText(stated.unit));
  if (fill) form.field("weight").val(String(stated.default));
}

/** The ways in which this kernel states its weight; its own is the one chosen where nothing is. */
function offerNormalisations(form: Form, model: SynapseModel): void {
  const field = form.field("normalisation");
  const offered = ["", ...(model.normalisations ?? []).map(({ name }) => name)];
  field.find("option").each((_, option) => {
    const value = $(option).attr("value") ?? "";
    $(option).prop("hidden", !offered.includes(value)).prop("disabled", !offered.includes(value));
    const own = value === "" && model.formula && normalisationLabels[model.formula.name];
    if (own) translated($(option)).text(inUserLanguage(own));
  });
  if (!offered.includes(String(field.val() ?? ""))) field.val("");
}

function showInitials(form: Form, model: ModelDescription): void {
  if (model.kind !== "neuron") return;
  for (const state of model.state) {
    const unit = ` ${state.unit}`;
    const initial = state.initial.endsWith(unit) ? state.initial.slice(0, -unit.length) : state.initial;
    form.field(`i_${state.name}`).attr("placeholder", initial);
    form.row(`i_${state.name}`).find(".spikewire-unit").text(unitText(state.unit));
  }
}

function showMethods(form: Form, model: ModelDescription): void {
  if (model.kind !== "neuron") return;
  form
    .field("method")
    .find("option")
    .each((_, option) => {
      const value = $(option).attr("value") ?? "";
      const offered = value === "" || model.methods.some((method) => method === value);
      $(option).prop("hidden", !offered).prop("disabled", !offered);
      const own = model.methods[0];
      if (value === "" && own)
        translated($(option)).text(`${inUserLanguage(formTexts.ownMethod)}: ${inUserLanguage(methodLabels[own])}`);
    });
  const chosen = form.field("method").val();
  if (chosen && !model.methods.some((method) => method === chosen)) form.field("method").val("");
}

/** What the model is, and its equations folded below its parameters. */
function describe(form: Form, model: ModelDescription, parameters: number): void {
  const section = form.root.find('[data-section="parameters"]');
  section.children(".spikewire-about, .spikewire-equations").remove();
  section.find("h4").toggle(parameters > 0);
  section.find("h4").after($("<p>", { class: "spikewire-about" }).text(inUserLanguage(model.doc)));
  const equations = equationsOf(model, userLanguage());
  if (!equations.length) return;
  $("<details>", { class: "spikewire-equations" })
    .append($("<summary>").text(inUserLanguage(formTexts.equations)), $("<pre>").text(equations.join("\n")))
    .appendTo(section);
}
