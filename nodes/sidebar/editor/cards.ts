/** The plots of the simulation shown; a card lives on while its view stays the same. */
import type { Frame, LeasedView, SimulationSummary } from "../../common/frames.ts";
import { Card } from "./card.ts";
import { element } from "./elements.ts";
import { Painter } from "./painter.ts";
import { inReadingOrder } from "./reveal.ts";
import { onThemeChange } from "./theme.ts";

export class Cards {
  readonly root = element("div", "spikewire-cards");
  private readonly cards = new Map<string, Card>();
  private readonly byElement = new WeakMap<Element, Card>();
  private simulation: string | undefined;
  private readonly painter = new Painter(() => {
    for (const card of this.cards.values()) card.paint();
  });
  private readonly sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const card = this.byElement.get(target);
      if (card) card.visible = isIntersecting;
    }
    this.painter.request();
  });

  constructor() {
    onThemeChange(() => {
      for (const card of this.cards.values()) card.retheme();
    });
    new ResizeObserver(() => this.painter.request()).observe(this.root);
    document.addEventListener("visibilitychange", () => this.painter.request());
  }

  show(simulation: SimulationSummary | undefined): void {
    const views = inReadingOrder(simulation?.views ?? [], simulation?.tabs ?? []);
    const wanted = new Map(views.map((view) => [JSON.stringify(view), view]));
    if (this.simulation !== simulation?.key) this.removeAll();
    this.simulation = simulation?.key;
    for (const [key, card] of this.cards) if (!wanted.has(key)) this.remove(key, card);
    if (!simulation) return;
    for (const [key, view] of wanted) {
      const card = this.cards.get(key) ?? this.add(key, new Card(view, simulation, () => this.painter.request()));
      card.know(simulation);
    }
    // Only what stands elsewhere is moved: a plot moved in the page is out of sight for a moment.
    [...wanted.keys()].forEach((key, at) => {
      const root = this.cards.get(key)?.root;
      const there = this.root.children[at];
      if (root && root !== there) this.root.insertBefore(root, there ?? null);
    });
  }

  take(frame: Frame): void {
    if (frame.simulation !== this.simulation) return;
    for (const card of this.cards.values()) card.take(frame);
    this.painter.request();
  }

  leases(): LeasedView[] {
    return [...this.cards.values()].map((card) => card.lease()).filter((lease) => lease !== undefined);
  }

  get empty(): boolean {
    return this.cards.size === 0;
  }

  private add(key: string, card: Card): Card {
    this.cards.set(key, card);
    this.byElement.set(card.root, card);
    this.root.append(card.root);
    this.sight.observe(card.root);
    return card;
  }

  private remove(key: string, card: Card): void {
    this.sight.unobserve(card.root);
    card.destroy();
    this.cards.delete(key);
  }

  private removeAll(): void {
    for (const [key, card] of this.cards) this.remove(key, card);
  }
}
