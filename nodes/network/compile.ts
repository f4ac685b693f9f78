/** The deployed flow → the simulations it asks for, the faults of its nodes, and who listens to whom. */

import type { Language } from "../../src/model/text.ts";
import { stableText } from "../../src/network/hash.ts";
import { assemble, type CheckNetwork } from "../assembly/assemble.ts";
import { type ClockSettings, readClock } from "../assembly/clock.ts";
import { error, type Fault, warning } from "../common/fault.ts";
import type { Red } from "../common/red.ts";
import type { Registered, Registry } from "../common/registry.ts";
import { discover, labelOf, labelsOf } from "../topology/discover.ts";
import { clockOf, type Group, group } from "../topology/groups.ts";
import type { WiredPart } from "../topology/part.ts";
import type { SessionSpec } from "./sessions/session.ts";

export interface Compiled {
  readonly parts: ReadonlyMap<string, WiredPart>;
  readonly specs: readonly SessionSpec[];
  readonly faults: readonly Fault[];
  /** Keys of the simulations that each control node drives. */
  readonly controls: ReadonlyMap<string, readonly string[]>;
}

export const nothingCompiled: Compiled = { parts: new Map(), specs: [], faults: [], controls: new Map() };

export function compile(
  red: Pick<Red, "nodes">,
  registry: Registry,
  language: Language,
  check: CheckNetwork,
): Compiled {
  const parts = discover(red, registry, language);
  const clocks = registry.all().filter(({ definition }) => definition.kind === "clock");
  const clockLabels = new Map(clocks.map((clock) => [clock.id, labelOf(clock, language)]));
  const { groups, faults } = group(parts, clockLabels);
  const tabs = labelsOf(red);
  const specs: SessionSpec[] = [];
  const found: Fault[] = [...faults];
  for (const one of groups) {
    const clock = settingsOf(one, registry, language);
    const label =
      one.clock === null ? one.tabs.map((tab) => tabs.get(tab) ?? tab).join(", ") : clockLabels.get(one.clock)!;
    const spec = specOf(one, clock, label, check);
    const onClock = clock.faults.some(({ severity }) => severity === "error");
    found.push(...clock.faults, ...(onClock ? namingClock(one, clock.faults) : []));
    found.push(...atSomeNode(spec.assembly.faults, one));
    if (!onClock && hasNetwork(spec)) specs.push(spec);
  }
  const controls = new Map<string, string[]>();
  for (const part of parts) {
    if (part.role !== "control") continue;
    const keys = controlled(part, specs);
    controls.set(part.id, keys);
    if (clockOf(part) !== "" && !clockLabels.has(clockOf(part)))
      found.push(error(part.id, "clock-missing", { from: part.label }));
    else if (keys.length === 0) found.push(warning(part.id, "nothing-to-control", { from: part.label }));
  }
  return { parts: new Map(parts.map((part) => [part.id, part])), specs, faults: found, controls };
}

/** A default simulation has the settings of a clock just dropped. */
function settingsOf({ clock }: Group, registry: Registry, language: Language): ClockSettings {
  const entry = clock === null ? undefined : registry.get(clock);
  if (!entry) return { dt: 0.1, seed: 1, run: { duration: null, speed: 1, autostart: true }, faults: [] };
  return readClock(configured(entry, language));
}

function configured(entry: Registered, language: Language) {
  return { id: entry.id, label: labelOf(entry, language), definition: entry.definition, config: entry.config };
}

function specOf(one: Group, clock: ClockSettings, label: string, check: CheckNetwork): SessionSpec {
  const assembly = assemble(one, clock, check);
  const { network, views, outputs, refused } = assembly;
  const { duration } = clock.run;
  const signature = stableText({ network, views, outputs, refused, duration });
  return { group: one, label, clock, assembly, signature };
}

/** A group without neurons and sources has faults perhaps, but nothing to run. */
function hasNetwork({ assembly: { network } }: SessionSpec): boolean {
  const { populations, spikeSources, currentSources, rates = [] } = network;
  return populations.length + spikeSources.length + currentSources.length + rates.length > 0;
}

/** A clock shows no status on the canvas: the nodes that name it say what is wrong with it. */
function namingClock({ clock, parts }: Group, faults: readonly Fault[]): Fault[] {
  const naming = parts.filter((part) => clockOf(part) === clock);
  return naming.flatMap(({ id }) => faults.map((fault) => ({ ...fault, node: id })));
}

/** A fault of the network as a whole shows at its first neuron or source. */
function atSomeNode(faults: readonly Fault[], { parts }: Group): Fault[] {
  const ids = new Set(parts.map(({ id }) => id));
  const first = parts.find(({ role }) => role === "neuron") ?? parts[0];
  return faults.map((fault) => (ids.has(fault.node) || !first ? fault : { ...fault, node: first.id }));
}

/** The simulation of its clock; with a blank clock the default one of its tab, or whatever runs there. */
function controlled(part: WiredPart, specs: readonly SessionSpec[]): string[] {
  const clock = clockOf(part);
  const keys = (those: readonly SessionSpec[]): string[] => those.map((spec) => spec.group.key);
  if (clock !== "") return keys(specs.filter((spec) => spec.group.clock === clock));
  const here = specs.filter((spec) => spec.group.tabs.includes(part.tab));
  const standard = here.filter((spec) => spec.group.clock === null);
  return keys(standard.length ? standard : here);
}
