import type { Drained } from "../../src/engine/engine.ts";
import type { NetworkDescription } from "../../src/network/description.ts";
import type { Spikes } from "./statistics.ts";

/** Collects the spikes of the counted populations, whose cells are numbered one population after the other. */
export class CountedSpikes {
  count = 0;
  private readonly firstCell = new Map<string, number>();
  private readonly taken: Spikes[] = [];

  constructor(network: NetworkDescription, counted: readonly string[]) {
    let cells = 0;
    for (const key of counted) {
      this.firstCell.set(`${key}.spikes`, cells);
      cells += network.populations.find((each) => each.key === key)?.count ?? 0;
    }
  }

  take({ fromStep, spikes }: Drained): void {
    for (const { recorder, offsets, senders } of spikes) {
      const first = this.firstCell.get(recorder);
      if (first === undefined) continue;
      this.count += senders.length;
      this.taken.push({
        steps: offsets.map((offset) => fromStep + offset),
        cells: senders.map((cell) => first + cell),
      });
    }
  }

  all(): Spikes {
    const steps = new Uint32Array(this.count);
    const cells = new Uint32Array(this.count);
    let at = 0;
    for (const batch of this.taken) {
      steps.set(batch.steps, at);
      cells.set(batch.cells, at);
      at += batch.steps.length;
    }
    return { steps, cells };
  }
}
