/** Tables from the user's own disk: a file chosen or dropped becomes the text of a field. It is read here and sent nowhere. */
import { type MessageCode, type MessageData, say } from "../../../src/messages/index.ts";
import { megabytes, mostFieldBytes } from "../field-limit.ts";
import type { Form } from "./form-fields.ts";
import { userLanguage } from "./language.ts";

/** Zeros and other control characters come from spreadsheets' own formats and from pictures. */
const controls = /(?![\t\n\f\r])\p{Cc}/u;

type Taken = { readonly text: string } | { readonly code: MessageCode; readonly data: MessageData };

export function loadFiles({ root }: Form): void {
  root.find<HTMLInputElement>('.spikewire-file input[type="file"]').each((_, input) => {
    const field = root.find(`#${input.dataset.into ?? ""}`);
    const told = $("<span>", { class: "spikewire-told", role: "alert" }).insertAfter(
      input.parentElement as HTMLElement,
    );
    const take = async (file: File | undefined) => {
      if (!file) return;
      const taken = await textOf(file);
      told.text("code" in taken ? say(taken.code, taken.data, userLanguage()) : "");
      if ("text" in taken) field.val(taken.text).trigger("change");
    };
    $(input).on("change", () => {
      void take(input.files?.[0]);
      // The same file, changed, can then be chosen again.
      input.value = "";
    });
    field.on("dragenter dragover dragleave drop", ({ originalEvent, type }) => {
      const { dataTransfer } = originalEvent as DragEvent;
      // Text is dropped as everywhere else, and Node-RED's own import of files shall not wake.
      if (!dataTransfer?.types.includes("Files")) return;
      originalEvent?.preventDefault();
      originalEvent?.stopPropagation();
      field.toggleClass("spikewire-dropping", type === "dragenter" || type === "dragover");
      if (type === "drop") void take(dataTransfer.files[0]);
    });
  });
}

async function textOf(file: File): Promise<Taken> {
  const { name: found, size } = file;
  if (size > mostFieldBytes)
    return { code: "file-too-large", data: { found, size: megabytes(size), most: megabytes(mostFieldBytes) } };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
    return controls.test(text) ? { code: "file-not-text", data: { found } } : { text };
  } catch {
    return { code: "file-unreadable", data: { found } };
  }
}

/** Spreadsheets mark what they call Unicode text; numbers are the same in all else. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
