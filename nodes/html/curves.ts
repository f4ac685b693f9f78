/** Places for the small plots of kernels and of windows of plasticity: the equations as data, drawn by the bundle from what is typed. */
import type { ModelDescription } from "../../src/model/description.ts";
import { kernelTrees, ruleTrees } from "../../src/model/trees.ts";
import { keys } from "./keys.ts";
import { escapeHtml } from "./markup.ts";

/** All models of a node that have such a plot, each in an element that the bundle shows with its model. */
export function curves(models: readonly ModelDescription[]): string {
  return models
    .flatMap((model) => {
      const [what, trees] =
        model.kind === "synapse"
          ? (["kernel", kernelTrees(model)] as const)
          : model.kind === "stdp"
            ? (["window", ruleTrees(model)] as const)
            : (["kernel", null] as const);
      if (!trees) return [];
      return [
        `<details open class="spikewire-of-model spikewire-curve" data-model="${model.name}" data-curve="${what}" data-trees="${escapeHtml(JSON.stringify(trees))}">
  <summary data-i18n="${keys.form(what)}"></summary>
  <div class="spikewire-drawing"></div>
  <p class="spikewire-about" data-i18n="${keys.form(`${what}Doc`)}"></p>
</details>`,
      ];
    })
    .join("\n");
}
