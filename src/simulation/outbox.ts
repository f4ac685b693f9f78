import type { SpikeBatch, TraceBatch } from "../engine/batch.ts";
import type { Drained } from "../engine/engine.ts";

/** Collects what recorders hand over until it is time to send: a full recorder is emptied at once, batches leave slowly. */
export class Outbox {
  private held: Drained[] = [];

  put(drained: Drained): void {
    if (drained.toStep > drained.fromStep) this.held.push(drained);
  }

  /** Everything held as one batch, each recorder once; null when no step has been done since the last one. */
  take(): Drained | null {
    const held = this.held;
    this.held = [];
    const [first] = held;
    if (!first || held.length === 1) return first ?? null;
    const { fromStep } = first;
    const spikes = held.flatMap((each) => each.spikes.map((batch) => since(batch, each.fromStep - fromStep)));
    const traces = held.flatMap((each) => each.traces);
    return {
      fromStep,
      toStep: held.at(-1)?.toStep ?? first.toStep,
      spikes: byRecorder(spikes).map(joinSpikes),
      traces: byRecorder(traces).map(joinTraces),
    };
  }

  clear(): void {
    this.held = [];
  }
}

/** The same spikes with stamps relative to an earlier step. */
function since({ recorder, offsets, senders }: SpikeBatch, steps: number): SpikeBatch {
  return { recorder, offsets: offsets.map((offset) => offset + steps), senders };
}

function byRecorder<T extends { readonly recorder: string }>(batches: readonly T[]): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const batch of batches) {
    const group = groups.get(batch.recorder);
    if (group) group.push(batch);
    else groups.set(batch.recorder, [batch]);
  }
  return [...groups.values()];
}

function joinSpikes(batches: readonly [SpikeBatch, ...SpikeBatch[]]): SpikeBatch {
  const offsets = join(
    batches.map((each) => each.offsets),
    (n) => new Uint32Array(n),
  );
  const senders = join(
    batches.map((each) => each.senders),
    (n) => new Uint32Array(n),
  );
  return { recorder: batches[0].recorder, offsets, senders };
}

/** Rows follow each other without a gap, for no sample is lost between two drains. */
function joinTraces(batches: readonly [TraceBatch, ...TraceBatch[]]): TraceBatch {
  return {
    ...batches[0],
    values: join(
      batches.map((each) => each.values),
      (n) => new Float64Array(n),
    ),
  };
}

function join<T extends Uint32Array | Float64Array>(parts: readonly T[], make: (length: number) => T): T {
  const whole = make(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
