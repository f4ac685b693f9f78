import type { SpikeSourceModel } from "./description.ts";
import { defaultList } from "./parameter-check.ts";

/** Times [ms] and senders as a source was given them; without senders every unit fires at every time. */
export function givenSpikes(
  model: SpikeSourceModel,
  lists: Readonly<Record<string, readonly number[]>> | undefined,
): { readonly times: readonly number[]; readonly senders: readonly number[] } | null {
  const { fires } = model;
  if (fires.by !== "list") return null;
  const values = (name: string): readonly number[] => {
    const described = model.lists?.find((list) => list.name === name);
    return lists?.[name] ?? (described ? defaultList(described) : []);
  };
  if (!("table" in fires)) return { times: values(fires.times), senders: values(fires.senders) };
  const table = values(fires.table);
  return { times: table.filter((_, k) => k % 2 === 0), senders: table.filter((_, k) => k % 2 === 1) };
}
