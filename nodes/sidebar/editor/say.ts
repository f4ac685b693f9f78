import type { SidebarText } from "../texts.ts";

/** Node-RED files a plugin's catalogue under the package and the name of its set. */
const catalogue = "@spikewire/node-red-spikewire/spikewire-sidebar";

/** A text of the sidebar in the user's language. */
export function say(key: SidebarText, values: Record<string, string | number> = {}): string {
  return RED._(`${catalogue}:${key}`, values);
}
