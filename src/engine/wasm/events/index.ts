import type { Operator } from "../../../plan/operators/index.ts";
import { emitGenerate } from "./generate.ts";
import { emitLate } from "./late.ts";
import type { EventContext } from "./names.ts";
import { emitNoise } from "./noise.ts";
import { emitPick } from "./pick.ts";
import { emitRecordRate, emitRecordSpikes, emitRecordTrace } from "./record.ts";
import { emitSettle } from "./settle.ts";
import { emitSingleRun } from "./single-run.ts";
import { emitStdpTraces, emitStp } from "./spike-program.ts";
import { emitStdpWeights } from "./stdp-weights.ts";

/** The functions of an operator that does not go neuron by neuron; null when there are no instructions for what it computes. */
export function emitEvents(name: string, op: Operator, context: EventContext): string | null {
  switch (op.op) {
    case "run":
      return emitSingleRun(name, op, context);
    case "settle":
      return emitSettle(name, op, context);
    case "noise":
      return emitNoise(name, op, context);
    case "generate":
      return emitGenerate(name, op, context);
    case "stp":
      return emitStp(name, op, context);
    case "stdp-weights":
      return emitStdpWeights(name, op, context);
    case "late":
      return emitLate(name, op, context);
    case "pick":
      return emitPick(name, op, context);
    case "stdp-traces":
      return emitStdpTraces(name, op, context);
    case "record-spikes":
      return emitRecordSpikes(name, op, context);
    case "record-trace":
      return emitRecordTrace(name, op, context);
    case "record-rate":
      return emitRecordRate(name, op, context);
    default:
      return null;
  }
}
