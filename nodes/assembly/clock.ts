/** The settings of a simulation: those of its clock node, or the defaults when no node names one. */
import type { RunSettings } from "../../src/simulation/protocol.ts";
import type { Fault } from "../common/fault.ts";
import { type Configured, SettingsReader } from "./settings.ts";

export interface ClockSettings {
  readonly dt: number;
  readonly seed: number;
  readonly run: RunSettings;
  readonly faults: readonly Fault[];
}

/** `clock` may be a stand-in with an empty config: then every setting has its default. */
export function readClock(clock: Configured): ClockSettings {
  const reader = new SettingsReader(clock);
  const dt = reader.needed("dt");
  const seed = reader.needed("seed");
  const duration = reader.number("duration") ?? null;
  const speed = reader.needed("speed");
  return { dt, seed, run: { duration, speed, autostart: reader.flag("autostart") }, faults: reader.faults };
}
