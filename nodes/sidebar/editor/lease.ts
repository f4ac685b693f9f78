/** Asks the runtime for frames while, and only while, someone looks. */

import { post } from "../../common/editor/requests.ts";
import { type Lease, type LeasedView, renewMs, routes, topics } from "../../common/frames.ts";

/** Tells this page from other editors. */
const viewer = `editor-${Math.random().toString(36).slice(2, 10)}`;

/** Renews at once when the views asked for change, and then regularly. */
export class LeaseKeeper {
  private last = "";
  private due = 0;
  private readonly views: () => readonly LeasedView[] | undefined;

  /** `views` gives what is in sight, or nothing when the tab is hidden. */
  constructor(views: () => readonly LeasedView[] | undefined) {
    this.views = views;
    setInterval(() => this.renew(), 250);
  }

  private renew(): void {
    const views = document.hidden ? undefined : this.views();
    if (!views) {
      this.last = "";
      return;
    }
    const signature = JSON.stringify(views);
    const now = performance.now();
    if (signature === this.last && now < this.due) return;
    this.last = signature;
    this.due = now + renewMs;
    const lease: Lease = { viewer, views };
    if (RED.comms.send) RED.comms.send(topics.view, lease);
    else post(routes.lease, lease).catch(() => undefined);
  }
}
