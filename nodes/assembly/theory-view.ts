/** A theory node: the problem its formulas solve, and the spikes to compare with. */
import { error } from "../common/fault.ts";
import type { WiredPart } from "../topology/part.ts";
import type { Recorders } from "./recorders.ts";
import { SettingsReader } from "./settings.ts";
import { meanFieldOf, type Wiring } from "./theory.ts";
import type { ViewOf } from "./views.ts";

export function theoryView(wiring: Wiring) {
  return (
    part: WiredPart,
    sources: readonly WiredPart[],
    recorders: Recorders,
    dt: number,
  ): ViewOf | { readonly faults: ViewOf["faults"] } => {
    const reader = new SettingsReader(part);
    const plot = reader.choice("plot") === "transfer" ? "transfer" : "curve";
    const fromStep = Math.round(reader.needed("from") / dt);
    const wired = sources.filter(({ role }) => role === "neuron").map(({ id }) => id);
    // Nodes at fault are left out of the wiring; then the fault is theirs.
    if (wired.length === 0) {
      if (sources.length > 0) reader.add(error(part.id, "theory-needs-neurons", { from: part.label }));
      return { faults: reader.faults };
    }
    const { field: meanField, faults } = meanFieldOf(part, wired, wiring);
    const all = [...reader.faults, ...faults];
    if (!meanField || all.some(({ severity }) => severity === "error")) return { faults: all };
    const taps = wired.flatMap((id) => recorders.spikes(id) ?? []);
    const { id, canvas, label, path } = part;
    const analysis = { shows: "theory", plot, meanField, fromStep } as const;
    return { view: { kind: "chart", id, canvas, label, path, analysis, taps }, faults: all };
  };
}
