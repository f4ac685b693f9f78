import type { RecordRate, RecordSpikes, RecordTrace } from "../../plan/operators/record.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Addresses } from "./addresses.ts";

type Recorder = RecordSpikes | RecordTrace | RecordRate;

function recordersOf(plan: Plan): Recorder[] {
  return plan.operators.filter((op): op is Recorder => op.op.startsWith("record"));
}

/** 1 when a recorder has no room for so many steps. */
export function full(plan: Plan, addresses: Addresses, steps: number): string {
  const each = recordersOf(plan).map((op) => {
    const perStep = op.op === "record-spikes" ? addresses.capacity(op.spikes) : 1;
    return `(i32.gt_s ${addresses.whole(op.used)} (i32.const ${op.capacity - steps * perStep}))`;
  });
  return each.length === 0 ? "(i32.const 0)" : each.reduce((all, one) => `(i32.or ${all} ${one})`);
}
