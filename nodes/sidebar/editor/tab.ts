/** The sidebar tab: transport on top, then what is wrong, then the plots. */
import { Cards } from "./cards.ts";
import { element } from "./elements.ts";
import { nothingDeployed, nothingShown } from "./empty.ts";
import { FaultList } from "./faults.ts";
import { LeaseKeeper } from "./lease.ts";
import { say } from "./say.ts";
import { Stage } from "./stage.ts";
import { Store } from "./store.ts";
import { installStyle } from "./style.ts";
import { Transport } from "./transport.ts";
import { WeightsCard } from "./weights-card.ts";

/** Without a frame for so long the list may be old: a restart of the runtime is not announced [ms]. */
const quietMs = 5000;

export function openSidebar(): void {
  installStyle();
  const store = new Store();
  const stage = new Stage();
  const transport = new Transport(store, stage.button);
  const faults = new FaultList();
  const cards = new Cards();
  const weights = new WeightsCard();
  const hint = element("div", "");
  const root = element("div", "spikewire-sidebar", transport.root, faults.root, hint, cards.root, weights.root);
  const home = element("div", "spikewire-home", root);
  stage.hold(root, home);

  const show = () => {
    const { current } = store;
    transport.show(current);
    // A mistake anywhere is worth knowing: it may be why the node in question is not part of the simulation shown.
    faults.show(store.faults);
    cards.show(current);
    weights.show(current);
    const wanted = !current
      ? store.faults.length === 0
        ? "nothing"
        : ""
      : cards.empty && current.faults.length === 0
        ? "views"
        : "";
    if (hint.dataset.hint === wanted) return;
    hint.dataset.hint = wanted;
    hint.replaceChildren(...(wanted === "nothing" ? [nothingDeployed()] : wanted ? [nothingShown()] : []));
  };
  store.changed(show);
  store.framed((frame) => {
    cards.take(frame);
    const { current } = store;
    if (current && current.key === frame.simulation) transport.showProgress(current);
  });

  RED.actions.add("spikewire:show", () => RED.sidebar.show("spikewire"), { label: say("actionShow") });
  RED.actions.add("spikewire:start-pause", () => transport.startPause(), { label: say("actionStartPause") });
  RED.actions.add("spikewire:reset", () => transport.act("reset"), { label: say("actionReset") });
  RED.sidebar.addTab({
    id: "spikewire",
    label: say("tab"),
    name: say("tab"),
    iconClass: "fa fa-line-chart",
    content: home,
    enableOnEdit: true,
    pinned: true,
    action: "spikewire:show",
    onchange: () => store.refresh(),
  });

  let inSight = false;
  new IntersectionObserver(([entry]) => {
    inSight = entry?.isIntersecting ?? false;
    if (inSight) store.refresh();
  }).observe(root);
  // Also while nothing runs: whoever looks at an empty tab wants to hear of the first deploy.
  new LeaseKeeper(() => (inSight ? cards.leases() : undefined));
  setInterval(() => {
    if (inSight && !document.hidden && performance.now() - store.lastFrame > quietMs) store.refresh();
  }, quietMs);
  show();
}
