import { namesOf } from "../expression/expression.ts";
import { parse } from "../expression/parse.ts";
import type { SpikeSourceModel } from "./description.ts";

/** True for a source whose trains follow the last number received by message; others fire when a message comes. */
export function hearsNumbers({ fires }: SpikeSourceModel): boolean {
  if (fires.by !== "interval") return false;
  const { first, interval, keep, shared } = fires;
  const texts = [first, interval, keep, shared?.first, shared?.interval].filter((text) => text !== undefined);
  return texts.some((text) => namesOf(parse(text)).includes("message"));
}
