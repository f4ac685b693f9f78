/** What to do next when there is nothing to see: written for someone who has never seen a spiking network. */

import type { NodeDefinition } from "../../common/definition.ts";
import { inUserLanguage } from "../../common/editor/language.ts";
import { definitionOf } from "../../definitions.ts";
import { element } from "./elements.ts";
import { say } from "./say.ts";

const firstFlow = ["spikewire-spike-source", "spikewire-synapse", "spikewire-lif", "spikewire-raster"];

/** No simulation deployed: the first flow, node by node. */
export function nothingDeployed(): HTMLElement {
  const chain = element("div", "spikewire-chain");
  const nodes = firstFlow.map(definitionOf).filter((found) => found !== undefined);
  for (const [index, definition] of nodes.entries()) {
    if (index > 0) chain.append(element("i", "fa fa-long-arrow-right"));
    chain.append(chip(definition));
  }
  const example = element("button", "spikewire-link", say("emptyExample"));
  example.addEventListener("click", () => RED.actions.invoke("core:show-examples-import-dialog"));
  return box(say("emptyTitle"), say("emptyText"), chain, example);
}

/** A simulation without raster and scope. */
export function nothingShown(): HTMLElement {
  return box(say("noViewsTitle"), say("noViewsText"));
}

function chip(definition: NodeDefinition): HTMLElement {
  const made = element("span", "spikewire-chip", inUserLanguage(definition.title));
  made.style.background = definition.color;
  return made;
}

function box(title: string, text: string, ...more: readonly HTMLElement[]): HTMLElement {
  return element("div", "spikewire-empty", element("h3", "", title), element("p", "", text), ...more);
}
