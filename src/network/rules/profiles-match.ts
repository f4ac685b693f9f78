import type { Diagnostic } from "../../model/diagnostic.ts";
import { defaultList } from "../../model/parameter-check.ts";
import { modelOf } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** A source whose rate follows a table has one value for each point of time. */
export const profilesMatch: NetworkRule = (network) =>
  network.spikeSources.flatMap((source): Diagnostic[] => {
    const model = modelOf(network, source, "spike-source");
    if (model?.fires.by !== "interval" || !model.fires.profile) return [];
    const { times, values } = model.fires.profile;
    const length = (name: string): number => {
      const list = model.lists?.find((each) => each.name === name);
      return (source.lists?.[name] ?? (list ? defaultList(list) : [])).length;
    };
    const data = { times: length(times), levels: length(values), values };
    return data.times === data.levels ? [] : [breach(source, "profile-wrong-length", data, values)];
  });
