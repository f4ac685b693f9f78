/** Who looks at what: without a lease renewed every few seconds nothing is published to the editors. */
import { type Lease, type LeasedView, leaseMs } from "../../common/frames.ts";

const mostViewers = 100;
const mostViews = 100;

export class Leases {
  private readonly byViewer = new Map<string, { readonly until: number; readonly views: readonly LeasedView[] }>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** What comes from an editor is not trusted: anything odd is dropped. */
  renew(message: unknown): boolean {
    const lease = readLease(message);
    if (!lease) return false;
    this.expire();
    if (this.byViewer.size >= mostViewers && !this.byViewer.has(lease.viewer)) return false;
    this.byViewer.set(lease.viewer, { until: this.now() + leaseMs, views: lease.views });
    return true;
  }

  get active(): boolean {
    this.expire();
    return this.byViewer.size > 0;
  }

  /** How finely a view is wanted: by the widest of its viewers; undefined when nobody looks at it. */
  view(id: string): { readonly width: number; readonly window: number } | undefined {
    const asked = [...this.byViewer.values()].flatMap(({ views }) => views.filter((view) => view.id === id));
    if (asked.length === 0) return undefined;
    return { width: Math.max(...asked.map(({ width }) => width)), window: Math.min(...asked.map((one) => one.window)) };
  }

  private expire(): void {
    const now = this.now();
    for (const [viewer, { until }] of this.byViewer) if (until < now) this.byViewer.delete(viewer);
  }
}

function readLease(message: unknown): Lease | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { viewer, views } = message as Record<string, unknown>;
  if (typeof viewer !== "string" || viewer.length > 100 || !Array.isArray(views)) return undefined;
  const read = views.slice(0, mostViews).flatMap((view: unknown): LeasedView[] => {
    if (typeof view !== "object" || view === null) return [];
    const { id, width, window } = view as Record<string, unknown>;
    if (typeof id !== "string" || typeof width !== "number" || typeof window !== "number") return [];
    if (!(width > 0 && window > 0)) return [];
    return [{ id, width: Math.min(width, 10_000), window }];
  });
  return { viewer, views: read };
}
