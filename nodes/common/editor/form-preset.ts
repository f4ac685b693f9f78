/** Presets fill fields; a field changed by hand makes the values the user's own. */
import type { Preset } from "../../../src/model/description.ts";
import { modelOf, propertyOf } from "../fields.ts";
import { formTexts } from "../form-texts.ts";
import type { Form } from "./form-fields.ts";
import { inUserLanguage } from "./language.ts";
import { currentValue } from "./siblings.ts";

export interface Presets {
  /** Offers the presets of the model chosen and marks the one the values match. */
  offer(): void;
}

export function preparePresets(form: Form): Presets {
  const select = form.field("preset");
  const model = () => modelOf(form.definition, currentValue(form.node, "model"));
  const presets = (): readonly Preset[] => model()?.presets ?? [];
  const mark = () => {
    const stored = select.val() || form.node.preset;
    const matching = presets().filter((preset) => matches(form, preset));
    select.val((matching.find(({ name }) => name === stored) ?? matching[0])?.name ?? "");
  };
  select.on("change", () => {
    const preset = presets().find(({ name }) => name === select.val());
    for (const [parameter, value] of Object.entries(preset?.values ?? {}))
      form.field(propertyOf(parameter)).val(String(value)).trigger("change");
  });
  form.root.find('[data-section="parameters"]').on("change input", "input", (event) => {
    if (event.originalEvent) mark();
  });
  return {
    offer() {
      select.empty().append($("<option>", { value: "" }).text(inUserLanguage(formTexts.custom)));
      for (const preset of presets())
        select.append($("<option>", { value: preset.name }).text(inUserLanguage(preset.title)));
      form.row("preset").toggle(presets().length > 0);
      mark();
    },
  };
}

function matches(form: Form, preset: Preset): boolean {
  return Object.entries(preset.values).every(
    ([parameter, value]) => Number(form.field(propertyOf(parameter)).val()) === value,
  );
}
