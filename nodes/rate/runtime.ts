/** What Node-RED loads of this set. */
import type { Red } from "../common/red.ts";
import { registerSet } from "../network/register.ts";

export default function load(red: Red): void {
  registerSet(red, "rate");
}
