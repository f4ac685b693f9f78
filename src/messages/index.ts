/** Every sentence the simulator can say, in every language. Tests assert the code of a message, never its prose. */
import type { Language, Text } from "../model/text.ts";
import { analysisMessages } from "./analyses.ts";
import { connectionMessages } from "./connections.ts";
import { inputMessages } from "./inputs.ts";
import { modelMessages } from "./model.ts";
import { networkMessages } from "./network.ts";
import { runMessages } from "./run.ts";
import { tableMessages } from "./tables.ts";
import { theoryMessages } from "./theory.ts";
import { weightMessages } from "./weights.ts";
import { wireMessages } from "./wires.ts";

const catalogue = {
  ...modelMessages,
  ...networkMessages,
  ...connectionMessages,
  ...runMessages,
  ...inputMessages,
  ...tableMessages,
  ...weightMessages,
  ...theoryMessages,
  ...wireMessages,
  ...analysisMessages,
} satisfies Record<string, Text>;

export type MessageCode = keyof typeof catalogue;

/** What fills the `{placeholders}` of a sentence. */
export type MessageData = Readonly<Record<string, string | number | Text>>;

/** The sentence of a message with its data filled in; `{@name}` stands for the phrase whose code the data holds. */
export function say(code: MessageCode, data: MessageData, language: Language): string {
  return catalogue[code][language].replace(/\{(@?)(\w+)\}/g, (whole, phrase: string, name: string) => {
    const value = data[name];
    if (typeof value === "object") return value[language];
    if (phrase === "") return String(value ?? whole);
    return isCode(value) ? say(value, data, language) : "";
  });
}

function isCode(value: unknown): value is MessageCode {
  return typeof value === "string" && Object.hasOwn(catalogue, value);
}
