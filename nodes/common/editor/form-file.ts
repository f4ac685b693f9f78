import type { Form } from "./form-fields.ts";

/** A file chosen beside a table becomes its text. */
export function loadFiles({ root }: Form): void {
  root.find('.spikewire-file input[type="file"]').on("change", (event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    const into = root.find(`#${input.dataset.into ?? ""}`);
    void file.text().then((text) => into.val(text).trigger("change"));
    // The same file, changed, can then be chosen again.
    input.value = "";
  });
}
