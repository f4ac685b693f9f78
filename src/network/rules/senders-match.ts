import type { Diagnostic } from "../../model/diagnostic.ts";
import { modelOf } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** A listed source names no sender at all, or one of its units for each time. */
export const sendersMatch: NetworkRule = (network) =>
  network.spikeSources.flatMap((source): Diagnostic[] => {
    const model = modelOf(network, source, "spike-source");
    if (model?.fires.by !== "list") return [];
    const { fires } = model;
    const values = (name: string): readonly number[] =>
      source.lists?.[name] ?? model.lists?.find((list) => list.name === name)?.default ?? [];
    const senders = values(fires.senders);
    const times = values(fires.times);
    const faults: Diagnostic[] = [];
    if (senders.length > 0 && senders.length !== times.length) {
      const data = { times: times.length, senders: senders.length };
      faults.push(breach(source, "senders-wrong-length", data, fires.senders));
    }
    const beyond = senders.find((sender) => sender >= source.count);
    if (beyond !== undefined) {
      const data = { found: beyond, most: source.count - 1, count: source.count };
      faults.push(breach(source, "sender-out-of-range", data, fires.senders));
    }
    return faults;
  });
