/** Faults as red and yellow rings, and once a node instance as a line in the log that a catch node can see. */
import type { Language } from "../../../src/model/text.ts";
import { type Fault, textOf } from "../../common/fault.ts";
import type { LiveNode, NodeStatus } from "../../common/red.ts";

const rings: Readonly<Record<Fault["severity"], NodeStatus>> = {
  error: { fill: "red", shape: "ring" },
  warning: { fill: "yellow", shape: "ring" },
};

export class Complaints {
  private readonly said = new WeakMap<LiveNode, Set<string>>();
  private readonly language: () => Language;

  constructor(language: () => Language) {
    this.language = language;
  }

  /** Logs what this instance has not yet said, and returns the status to show: the worst fault, or nothing. */
  about(node: LiveNode, faults: readonly Fault[]): NodeStatus | undefined {
    const said = this.said.get(node) ?? new Set();
    this.said.set(node, said);
    for (const fault of faults) {
      const text = textOf(fault)[this.language()];
      if (said.has(text)) continue;
      said.add(text);
      if (fault.severity === "error") node.error(text, { topic: fault.code });
      else node.warn(text);
    }
    const worst = faults.find(({ severity }) => severity === "error") ?? faults[0];
    return worst && { ...rings[worst.severity], text: textOf(worst)[this.language()] };
  }
}
