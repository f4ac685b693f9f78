/** Shows the tab large above the canvas, and brings it back: a sidebar is narrow, and a class looks from afar. */
import { element, iconButton, setIcon, setTitle } from "./elements.ts";
import { say } from "./say.ts";

export class Stage {
  readonly button = iconButton("fa-expand", say("expand"), () => this.toggle());
  private readonly frame = element("div", "spikewire-stage");
  private readonly away = element("div", "spikewire-away");
  private content: HTMLElement | undefined;
  private home: HTMLElement | undefined;

  constructor() {
    const back = element("button", "", say("collapse"));
    back.addEventListener("click", () => this.toggle());
    this.away.append(back);
    document.addEventListener("keydown", ({ key }) => {
      if (key === "Escape" && this.frame.isConnected) this.toggle();
    });
  }

  /** What to show large, and where it lives otherwise. */
  hold(content: HTMLElement, home: HTMLElement): void {
    this.content = content;
    this.home = home;
  }

  private toggle(): void {
    if (!this.content || !this.home) return;
    const large = !this.frame.isConnected;
    if (large) {
      document.body.append(this.frame);
      this.frame.append(this.content);
      this.home.append(this.away);
    } else {
      this.home.replaceChildren(this.content);
      this.frame.remove();
    }
    setIcon(this.button, large ? "fa-compress" : "fa-expand");
    setTitle(this.button, say(large ? "collapse" : "expand"));
  }
}
