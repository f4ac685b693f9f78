import type { MessageCode, MessageData } from "../../messages/index.ts";
import type { Distribution } from "../../random/distribution.ts";

/** What is wrong with a distribution; null for one that can be drawn from. */
export interface DistributionFault {
  readonly code: MessageCode;
  readonly data: MessageData;
}

/** What may not be negative. */
const widths = ["sd", "sigma"];

export function distributionFault(distribution: Distribution): DistributionFault | null {
  const { kind, ...fields } = distribution;
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "boolean") continue;
    const data = { field: `field-${name}`, found: String(value) };
    if (value !== undefined && !Number.isFinite(value)) return { code: "distribution-not-finite", data };
    if (widths.includes(name) && value < 0) return { code: "distribution-negative", data };
  }
  if (kind !== "uniform" && kind !== "normal") return null;
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = distribution;
  const limits = { low: limitText(low), high: limitText(high) };
  if (low > high) return { code: "distribution-limits-crossed", data: limits };
  // Farther out nearly every draw would be thrown away.
  if (kind === "normal" && (distribution.mean < low || distribution.mean > high))
    return { code: "distribution-mean-outside", data: { found: distribution.mean, ...limits } };
  return null;
}

function limitText(limit: number): string {
  return String(limit).replace("-Infinity", "−∞").replace("Infinity", "∞");
}
