/** Between a node that analyses and its view. */
import type { WiredPart } from "../topology/part.ts";
import type { Recorders } from "./recorders.ts";
import type { SettingsReader } from "./settings.ts";
import type { AnalysisSettings, SpikeTap, TraceTap } from "./taps.ts";

/** What one node finds: what it is wired to, its recorders, its settings. */
export interface Draft {
  readonly part: WiredPart;
  readonly sources: readonly WiredPart[];
  readonly recorders: Recorders;
  readonly reader: SettingsReader;
  readonly dt: number;
  /** All nodes of the simulation. */
  readonly parts: readonly WiredPart[];
}

/** What it takes from the network, and its settings read. */
export interface Found {
  readonly analysis: AnalysisSettings;
  readonly taps: readonly (SpikeTap | TraceTap)[];
}
