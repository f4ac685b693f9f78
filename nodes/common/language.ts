/** The language of sentences in statuses and logs: the one Node-RED's own log speaks. */
import type { Language } from "../../src/model/text.ts";
import type { Red } from "./red.ts";

export function languageOf(red: Pick<Red, "settings">, environment: NodeJS.ProcessEnv = process.env): Language {
  const wanted = red.settings.lang ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? "";
  return wanted.toLowerCase().startsWith("ko") ? "ko" : "en";
}
