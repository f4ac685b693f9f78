/** Brings a node's form to life: rows follow the model and the settings chosen, presets fill fields. */
import { weightOf } from "../../../src/model/unfold.ts";
import { definitionOf } from "../../definitions.ts";
import { defaultOf, fieldsOf, modelOf } from "../fields.ts";
import { formTexts } from "../form-texts.ts";
import { prepareCurve } from "./form-curve.ts";
import type { Form } from "./form-fields.ts";
import { loadFiles } from "./form-file.ts";
import { showModel, showWeight } from "./form-model.ts";
import { preparePresets } from "./form-preset.ts";
import { suggestVariables } from "./form-variable.ts";
import { inUserLanguage } from "./language.ts";
import { currentValue, dialogClosed, dialogOpened, fieldId } from "./siblings.ts";
import { installStyle } from "./style.ts";
import { isShown } from "./validate.ts";

export function prepare(node: EditorNode): void {
  const definition = definitionOf(node.type);
  if (!definition) return;
  installStyle();
  dialogOpened(node);
  const root = $(`.spikewire-form[data-type="${node.type}"]`).last();
  const form: Form = {
    node,
    definition,
    root,
    field: (property) => root.find(`#${fieldId(node, property)}`),
    row: (property) => root.find(`[data-field="${property}"]`),
  };
  fillMissing(form);
  explain(form);
  nameDefaultClock(form);
  suggestVariables(form);
  loadFiles(form);
  const presets = preparePresets(form);
  if (definition.models.length) {
    showModel(form, modelOf(definition, currentValue(node, "model")), false);
    presets.offer();
    form.field("model").on("change", (event) => {
      // Node-RED fires a change of its own after filling the form; only a person's choice may overwrite values.
      const chosen = modelOf(definition, form.field("model").val());
      showModel(form, chosen, event.originalEvent !== undefined);
      presets.offer();
    });
  }
  form.field("normalisation").on("change", (event) => {
    const kernel = modelOf(definition, form.field("model").val());
    if (kernel) showWeight(form, kernel, event.originalEvent !== undefined);
  });
  const follow = () => {
    for (const setting of definition.settings) form.row(setting.name).toggle(isShown(node, setting));
  };
  root.find("select").on("change", follow);
  follow();
  prepareCurve(form);
}

export function close(node: EditorNode): void {
  dialogClosed(node);
}

/** A node from an older flow lacks properties: its fields show what will be used. */
function fillMissing(form: Form): void {
  const model = modelOf(form.definition, form.node.model);
  for (const field of fieldsOf(form.definition)) {
    const { property } = field;
    // Node-RED itself fills a reference to a config node that is missing.
    const isReference = field.of === "setting" && field.setting.value.type === "config";
    if (form.node[property] !== undefined || isReference) continue;
    const isWeight = property === "weight" && model?.kind === "synapse";
    const fallback = isWeight
      ? weightOf(model, String(form.node.normalisation ?? "")).default
      : defaultOf(form.definition, field, model);
    if (typeof fallback === "boolean") form.field(property).prop("checked", fallback);
    else form.field(property).val(String(fallback));
  }
}

/** Node-RED offers a blank reference as "add new": here blank has a meaning of its own. */
function nameDefaultClock(form: Form): void {
  const clock = form.field("clock");
  const rename = () => clock.find('option[value="_ADD_"]').text(inUserLanguage(formTexts.defaultClock));
  rename();
  const [list] = clock.get();
  if (list) new MutationObserver(rename).observe(list, { childList: true });
}

/** The texts behind the small signs, as Node-RED's own tooltips. */
function explain(form: Form): void {
  form.root.find(".spikewire-info").each((_, sign) => {
    const text = $(sign).attr("title");
    if (!text) return;
    $(sign).removeAttr("title").attr("aria-label", text);
    RED.popover.tooltip($(sign), text);
  });
}
