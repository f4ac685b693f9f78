import type { RecordRate, RecordSpikes, RecordTrace } from "../../plan/operators/record.ts";
import type { SpikeBatch, TraceBatch } from "../batch.ts";
import { binder, type Context, type Index, type Operation } from "./context.ts";
import { scalar } from "./scalar.ts";

/** A recorder made ready: writes to its buffer each step, says whether another step fits, hands over what it holds. */
export interface Recorder {
  readonly record: Operation;
  readonly full: () => boolean;
  readonly drainSpikes?: () => SpikeBatch | null;
  readonly drainTrace?: () => TraceBatch | null;
}

export function recordSpikes(op: RecordSpikes, { memory, now }: Context): Recorder {
  const drained = memory.f64("drained");
  const [spikes, count] = [memory.u32(op.spikes), memory.u32(op.count)];
  const [offsets, senders, used] = [memory.u32(op.offsets), memory.u32(op.senders), memory.u32(op.used)];
  return {
    record: () => {
      let at = used[0] as number;
      for (let e = 0; e < (count[0] as number); e++) {
        offsets[at] = now.step + 1 - (drained[0] as number);
        senders[at] = spikes[e] as number;
        at++;
      }
      used[0] = at;
    },
    full: () => op.capacity - (used[0] as number) < spikes.length,
    drainSpikes: () => {
      const n = used[0] as number;
      used[0] = 0;
      return n === 0 ? null : { recorder: op.recorder, offsets: offsets.slice(0, n), senders: senders.slice(0, n) };
    },
  };
}

export function recordTrace(op: RecordTrace, context: Context): Recorder {
  const { memory, dt, now } = context;
  const last = op.last === null ? null : memory.f64(op.last);
  const index: Index = { at: 0 };
  const elapsed = (): number => (now.step + 1 - (last?.[index.at] ?? 0)) * dt;
  const value = scalar(op.value, binder(memory, new Map(), { elapsed }, index));
  const indices = memory.u32(op.indices);
  return sampler(op, op.width, context, (values, at) => {
    for (let k = 0; k < op.width; k++) {
      index.at = indices[k] as number;
      values[at + k] = value();
    }
  });
}

export function recordRate(op: RecordRate, context: Context): Recorder {
  const { memory, dt } = context;
  const counted = memory.f64(op.counted);
  const count = memory.u32(op.count);
  // Spikes a neuron and second: dt is in ms.
  const scale = 1000 / (op.n * op.everySteps * dt);
  const sampled = sampler(op, 1, context, (values, at) => {
    values[at] = (counted[0] as number) * scale;
    counted[0] = 0;
  });
  const record = (): void => {
    counted[0] = (counted[0] as number) + (count[0] as number);
    sampled.record();
  };
  return { ...sampled, record };
}

/** Writes a row at every multiple of `everySteps`. */
function sampler(
  op: RecordTrace | RecordRate,
  width: number,
  { memory, now }: Context,
  write: (values: Float64Array, at: number) => void,
): Recorder {
  const values = memory.f64(op.values);
  const used = memory.u32(op.used);
  return {
    record: () => {
      if ((now.step + 1) % op.everySteps !== 0) return;
      const row = used[0] as number;
      write(values, row * width);
      used[0] = row + 1;
    },
    full: () => (used[0] as number) >= op.capacity,
    drainTrace: () => {
      const rows = used[0] as number;
      used[0] = 0;
      if (rows === 0) return null;
      const { recorder, everySteps } = op;
      const lastStep = now.step - (now.step % everySteps);
      const firstStep = lastStep - (rows - 1) * everySteps;
      return { recorder, firstStep, everySteps, width, values: values.slice(0, rows * width) };
    },
  };
}
