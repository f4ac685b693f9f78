import type { Diagnostic } from "../../model/diagnostic.ts";
import { givenSpikes } from "../../model/given-spikes.ts";
import { modelOf } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** A listed source names no sender at all, or one of its units for each time. */
export const sendersMatch: NetworkRule = (network) =>
  network.spikeSources.flatMap((source): Diagnostic[] => {
    const model = modelOf(network, source, "spike-source");
    const given = model && givenSpikes(model, source.lists);
    if (model?.fires.by !== "list" || !given) return [];
    const { times, senders } = given;
    const place = "table" in model.fires ? model.fires.table : model.fires.senders;
    const faults: Diagnostic[] = [];
    if (senders.length > 0 && senders.length !== times.length) {
      const data = { times: times.length, senders: senders.length };
      faults.push(breach(source, "senders-wrong-length", data, place));
    }
    const beyond = senders.find((sender) => sender >= source.count);
    if (beyond !== undefined) {
      const data = { found: beyond, most: source.count - 1, count: source.count };
      faults.push(breach(source, "sender-out-of-range", data, place));
    }
    return faults;
  });
