/** A host with all it reports; waits for reports of a type. */
import { resolve } from "node:path";
import { type Report, SimulationHost } from "../../src/index.ts";

export class Listener {
  readonly reports: Report[] = [];
  readonly host: SimulationHost;
  private waiting: (() => void) | null = null;

  constructor(file = resolve("src/simulation/worker.ts")) {
    this.host = new SimulationHost((report) => {
      this.reports.push(report);
      this.waiting?.();
    }, file);
  }

  async until(type: Report["type"], count = 1): Promise<void> {
    while (this.of(type).length < count) await new Promise<void>((heard) => (this.waiting = heard));
  }

  of(type: Report["type"]): Report[] {
    return this.reports.filter((report) => report.type === type);
  }
}
