import type { Diagnostic } from "../../model/diagnostic.ts";
import { isCount } from "./parts.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** A current into chosen cells goes to cells that every population it is wired to has. */
export const cellsInRange: NetworkRule = (network) =>
  network.drives.flatMap(({ from, to }): Diagnostic[] => {
    const source = network.currentSources.find(({ key }) => key === from);
    const target = network.populations.find(({ key }) => key === to);
    if (!source?.cells || !target || !isCount(target.count)) return [];
    const found = source.cells.find((cell) => !(Number.isInteger(cell) && cell >= 0 && cell < target.count));
    return found === undefined
      ? []
      : [breach(source, "cell-missing", { found, to: target.label, most: target.count - 1 })];
  });
