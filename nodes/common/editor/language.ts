import type { Language, Text } from "../../../src/model/text.ts";

/** The language the user chose for Node-RED's editor, or else the browser's. */
export function userLanguage(): Language {
  const chosen = localStorage.getItem("editor-language") ?? navigator.language;
  return chosen.toLowerCase().startsWith("ko") ? "ko" : "en";
}

export function inUserLanguage(text: Text): string {
  return text[userLanguage()];
}

/** A text with its `{placeholders}` filled in. */
export function filled(text: Text, data: Readonly<Record<string, string | number>>): string {
  return inUserLanguage(text).replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole));
}
