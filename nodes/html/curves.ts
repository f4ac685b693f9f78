/** Places for the small plots of gates, of kernels and of windows of plasticity: the equations as data, drawn by the bundle from what is typed. */
import type { ModelDescription } from "../../src/model/description.ts";
import type { GateTrees } from "../../src/model/gate-curves.ts";
import type { RuleTrees } from "../../src/model/pair-window.ts";
import type { KernelTrees } from "../../src/model/spike-response.ts";
import { gateTrees, kernelTrees, ruleTrees } from "../../src/model/trees.ts";
import { keys } from "./keys.ts";
import { escapeHtml } from "./markup.ts";

/** All models of a node that have such a plot, each in an element that the bundle shows with its model. */
export function curves(models: readonly ModelDescription[]): string {
  return models
    .flatMap((model) => {
      const [what, trees] = treesOf(model);
      if (!trees) return [];
      return [
        `<details${what === "gates" ? "" : " open"} class="spikewire-of-model spikewire-curve" data-model="${model.name}" data-curve="${what}" data-trees="${escapeHtml(JSON.stringify(trees))}">
  <summary data-i18n="${keys.form(what)}"></summary>
  <div class="spikewire-drawing"></div>
  <p class="spikewire-note" role="status" hidden></p>
  <p class="spikewire-about" data-i18n="${keys.form(`${what}Doc`)}"></p>
</details>`,
      ];
    })
    .join("\n");
}

type Curve =
  | readonly ["gates", GateTrees | null]
  | readonly ["kernel", KernelTrees | null]
  | readonly ["window", RuleTrees | null];

function treesOf(model: ModelDescription): Curve {
  if (model.kind === "neuron") return ["gates", gateTrees(model)];
  return model.kind === "stdp"
    ? ["window", ruleTrees(model)]
    : ["kernel", model.kind === "synapse" ? kernelTrees(model) : null];
}
