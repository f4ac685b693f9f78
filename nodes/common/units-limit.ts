/** How many units of a model fit into memory, as the build tells the form. */
import type { MessageData } from "../../src/messages/index.ts";
import { bytesText, numberBytes } from "../../src/network/rules/bytes.ts";

export interface UnitsLimit {
  /** Kept for each unit. */
  readonly numbers: number;
  readonly most: number;
  /** The memory that is enough for so many, as people read it. */
  readonly limit: string;
}

/** What the sentence `population-too-large` states; undefined for a number of units that fits. */
export function beyondLimit({ most, ...of }: UnitsLimit, label: string, found: number): MessageData | undefined {
  if (!(found > most)) return undefined;
  return { label, found, most, ...of, needed: bytesText(found * of.numbers * numberBytes) };
}
