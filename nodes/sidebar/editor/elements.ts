/** Small pieces of markup, built by the DOM so that no text is ever read as markup. */
export function element(tag: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** A button that shows a Font Awesome sign; its title is also what a screen reader says. */
export function iconButton(icon: string, title: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "spikewire-button";
  button.append(element("i", `fa ${icon}`));
  setTitle(button, title);
  button.addEventListener("click", onClick);
  return button;
}

export function setIcon(button: HTMLElement, icon: string): void {
  const sign = button.querySelector("i");
  if (sign) sign.className = `fa ${icon}`;
}

export function setTitle(target: HTMLElement, title: string): void {
  target.title = title;
  target.setAttribute("aria-label", title);
}

export interface Option {
  readonly value: string;
  readonly text: string;
}

export function select(title: string, onChoose: (value: string) => void): HTMLSelectElement {
  const made = document.createElement("select");
  made.className = "spikewire-select";
  setTitle(made, title);
  made.addEventListener("change", () => onChoose(made.value));
  return made;
}

/** Replaces the options only when they differ, so that an open list stays open. */
export function offer(target: HTMLSelectElement, options: readonly Option[], chosen: string): void {
  const signature = JSON.stringify(options);
  if (target.dataset.options !== signature) {
    target.dataset.options = signature;
    target.replaceChildren(...options.map(({ value, text }) => new Option(text, value)));
  }
  if (target.value !== chosen) target.value = chosen;
}
