/** What is wrong in the simulation shown; a click leads to the node. */
import { inUserLanguage } from "../../common/editor/language.ts";
import type { FaultSummary } from "../../common/frames.ts";
import { element } from "./elements.ts";
import { revealNode } from "./reveal.ts";
import { say } from "./say.ts";

export class FaultList {
  readonly root = element("div", "spikewire-faults");
  private shown = "";

  show(faults: readonly FaultSummary[]): void {
    const signature = JSON.stringify(faults);
    if (signature === this.shown) return;
    this.shown = signature;
    const sorted = [...faults].sort((one, other) => one.severity.localeCompare(other.severity));
    this.root.replaceChildren(...sorted.map(row));
    this.root.hidden = faults.length === 0;
  }
}

function row({ node, severity, text }: FaultSummary): HTMLElement {
  const sign = severity === "error" ? "fa-exclamation-circle" : "fa-exclamation-triangle";
  const button = element("button", `spikewire-fault spikewire-${severity}`, element("i", `fa ${sign}`));
  button.append(element("span", "", inUserLanguage(text)));
  button.title = say("reveal");
  button.addEventListener("click", () => revealNode(node));
  return button;
}
