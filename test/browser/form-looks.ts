/** What a reader would find wrong with the form that is open, whatever node it belongs to. */
import type { Page } from "playwright-core";
import type { NodeDefinition } from "../../nodes/common/definition.ts";

/** Nothing sticks out of the form or is cut off, every row is named, and no explanation is longer than its place. */
export function formFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const form = [...document.querySelectorAll<HTMLElement>(".spikewire-form")].at(-1);
    if (!form) return ["no form is open"];
    const room = form.getBoundingClientRect();
    const faults: string[] = [];
    for (const element of form.querySelectorAll<HTMLElement>("*")) {
      // The input of a file lies unseen over its button.
      if (
        element.offsetParent === null ||
        element.matches("[type=file]") ||
        element.closest("svg, details:not([open]) > :not(summary)")
      )
        continue;
      const { left, right } = element.getBoundingClientRect();
      const what = `${element.tagName} ${element.id || element.className} "${element.textContent?.slice(0, 60)}"`;
      if (left < room.left - 1 || right > room.right + 1) faults.push(`sticks out: ${what}`);
      const isCut = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
      if (isCut && !(element instanceof HTMLSelectElement)) faults.push(`is cut off: ${what}`);
      const isLow = element.scrollHeight > element.clientHeight + 2;
      if (element.classList.contains("spikewire-doc") && isLow) faults.push(`is too long: ${what}`);
    }
    for (const row of form.querySelectorAll<HTMLElement>(".form-row"))
      if (row.offsetParent !== null && !row.querySelector("label")?.textContent?.trim())
        faults.push(`has no label: ${row.dataset.field}`);
    return faults;
  });
}

/** The choices of a form that show other rows, each value of them, its default last. */
export function choicesOf({ models, settings }: NodeDefinition): { field: string; values: string[] }[] {
  const names = models.map(({ name }) => name);
  const byModel = names.length > 1 ? [{ field: "model", values: [...names.slice(1), ...names.slice(0, 1)] }] : [];
  const bySetting = settings.flatMap(({ name, value }) => {
    const shows = settings.some(({ shownWhen }) => shownWhen?.setting === name);
    if (value.type !== "choice" || !shows) return [];
    const others = value.options.map((option) => option.value).filter((option) => option !== value.default);
    return [{ field: name, values: [...others, value.default] }];
  });
  return [...byModel, ...bySetting];
}
