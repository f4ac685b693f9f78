/** The runtime half of the sidebar: it only makes the plugin known; its data comes from the admin routes of the nodes. */
import type { Red } from "../common/red.ts";

export default function sidebar(red: Pick<Red, "plugins">): void {
  red.plugins?.registerPlugin("spikewire-sidebar", { type: "spikewire-sidebar" });
}
