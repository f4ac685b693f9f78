import { type NetworkRule, wholeBreach } from "./rule.ts";

/** The seed is a whole number of 32 bits: that is what the generator of random numbers takes. */
export const seedWhole: NetworkRule = ({ seed }) =>
  Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32 ? [] : [wholeBreach("seed-not-whole", { found: String(seed) })];
