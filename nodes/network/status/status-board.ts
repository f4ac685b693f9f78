/** What nodes show under their name: on change only, at most twice a second a node, the last value wins. */
import type { LiveNode, NodeStatus } from "../../common/red.ts";

const shortestMs = 500;

interface Shown {
  node: LiveNode;
  text: string;
  at: number;
  waiting?: { readonly status: NodeStatus; readonly timer: NodeJS.Timeout };
}

export class StatusBoard {
  private readonly shown = new Map<string, Shown>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** `urgent` shows at once: faults are not progress. */
  set(node: LiveNode, status: NodeStatus, urgent = false): void {
    let shown = this.shown.get(node.id);
    if (!shown || shown.node !== node) {
      if (shown?.waiting) clearTimeout(shown.waiting.timer);
      // A node just made shows nothing: an empty status need not be sent.
      shown = { node, text: "{}", at: Number.NEGATIVE_INFINITY };
      this.shown.set(node.id, shown);
    }
    const left = shown.at + shortestMs - this.now();
    if (urgent || left <= 0) this.show(shown, status);
    else {
      if (shown.waiting) clearTimeout(shown.waiting.timer);
      const entry = shown;
      const timer = setTimeout(() => this.show(entry, status), left);
      timer.unref();
      shown.waiting = { status, timer };
    }
  }

  forget(node: LiveNode): void {
    const shown = this.shown.get(node.id);
    if (shown?.node !== node) return;
    if (shown.waiting) clearTimeout(shown.waiting.timer);
    this.shown.delete(node.id);
  }

  private show(shown: Shown, status: NodeStatus): void {
    if (shown.waiting) clearTimeout(shown.waiting.timer);
    delete shown.waiting;
    const text = JSON.stringify(status);
    if (text === shown.text) return;
    shown.text = text;
    shown.at = this.now();
    shown.node.status(status);
  }
}
