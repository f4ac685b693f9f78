/** Every kind of operator. */
import type { Generate } from "./generate.ts";
import type { Reduce, Weigh } from "./layer.ts";
import type { Deliver, Noise, Reset, Run, Settle, Threshold } from "./neurons.ts";
import type { StdpTraces, StdpWeights, Stp } from "./plasticity.ts";
import type { RecordRate, RecordSpikes, RecordTrace } from "./record.ts";
import type { Late, Pick, Route } from "./route.ts";

export type Operator =
  | Settle
  | Deliver
  | Run
  | Weigh
  | Reduce
  | Threshold
  | Reset
  | Noise
  | Generate
  | Stp
  | StdpWeights
  | StdpTraces
  | Late
  | Pick
  | Route
  | RecordSpikes
  | RecordTrace
  | RecordRate;
