import {
  bytesPerSynapse,
  bytesText,
  expectedSynapses,
  memoryLimit,
  numberBytes,
  numbersPerUnit,
  waitingNumbers,
} from "./memory.ts";
import { completeProjections, crowds, isCount } from "./parts.ts";
import { type NetworkRule, wholeBreach } from "./rule.ts";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Parts that fit one by one also fit together. */
export const networkFits: NetworkRule = (network) => {
  const units = crowds(network).filter(({ count }) => isCount(count));
  const complete = completeProjections(network);
  const neurons = units.map((crowd) => crowd.count * numbersPerUnit(network, crowd) * numberBytes);
  const synapses = complete.map((one) => expectedSynapses(one) * bytesPerSynapse(one));
  const waiting = complete.map((one) => waitingNumbers(one) * numberBytes);
  const total = sum([...neurons, ...synapses, ...waiting]);
  // A single part that does not fit has its own sentence.
  if ([...neurons, ...synapses, ...waiting].some((bytes) => bytes > memoryLimit)) return [];
  if (!(total > memoryLimit)) return [];
  const data = {
    neurons: bytesText(sum(neurons)),
    synapses: bytesText(sum(synapses)),
    waiting: bytesText(sum(waiting)),
    needed: bytesText(total),
    limit: bytesText(memoryLimit),
  };
  return [wholeBreach("network-too-large", data)];
};
