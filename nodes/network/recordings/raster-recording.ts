/** What a raster keeps: the spikes of all its populations, stacked in rows. */
import type { SpikeBatch } from "../../../src/index.ts";
import { type SpikeList, SpikeRing } from "../../../src/recording/spike-ring.ts";
import { TraceRing } from "../../../src/recording/trace-ring.ts";
import type { RasterView } from "../../assembly/taps.ts";
import type { Batches } from "./batches.ts";
import { takeTap } from "./scope-recording.ts";

export class RasterRecording {
  readonly kind = "raster";
  readonly view: RasterView;
  readonly ring: SpikeRing;
  /** The rate of each population, where rates are wanted. */
  readonly rates: readonly TraceRing[];
  /** First row of each population. */
  readonly offsets: readonly number[];

  constructor(view: RasterView) {
    this.view = view;
    this.ring = new SpikeRing(view.limit);
    this.rates = view.rates.map(() => new TraceRing(view.limit, 1));
    let rows = 0;
    this.offsets = view.taps.map(({ count }) => {
      const offset = rows;
      rows += count;
      return offset;
    });
  }

  take(batches: Batches): void {
    for (const [at, tap] of this.view.rates.entries()) takeTap(tap, this.rates[at]!, batches);
    this.takeSpikes(batches.fromStep, batches.spikes);
  }

  private takeSpikes(fromStep: number, spikes: ReadonlyMap<string, SpikeBatch>): void {
    const batches = this.view.taps.flatMap(({ recorder }, tap) => {
      const batch = spikes.get(recorder);
      return batch ? [{ batch, offset: this.offsets[tap]!, at: 0 }] : [];
    });
    // Each batch is in order of time: merging them keeps the ring in order of time.
    for (;;) {
      let next: (typeof batches)[number] | undefined;
      for (const one of batches) {
        const stamp = one.batch.offsets[one.at];
        if (stamp !== undefined && (!next || stamp < next.batch.offsets[next.at]!)) next = one;
      }
      if (!next) return;
      this.ring.push(fromStep + next.batch.offsets[next.at]!, next.offset + next.batch.senders[next.at]!);
      next.at++;
    }
  }

  clear(): void {
    this.ring.clear();
    for (const ring of this.rates) ring.clear();
  }

  rows(after?: number): SpikeList {
    return this.ring.list(after);
  }

  /** Population and index within it of a row. */
  senderOf(row: number): { readonly tap: number; readonly index: number } {
    let tap = this.offsets.length - 1;
    while (tap > 0 && this.offsets[tap]! > row) tap--;
    return { tap, index: row - (this.offsets[tap] ?? 0) };
  }
}
