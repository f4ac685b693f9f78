import { type NetworkRule, wholeBreach } from "./rule.ts";

/** The step is a finite number above 0. */
export const stepPositive: NetworkRule = ({ dt }) =>
  Number.isFinite(dt) && dt > 0 ? [] : [wholeBreach("dt-not-positive", { found: String(dt) })];
