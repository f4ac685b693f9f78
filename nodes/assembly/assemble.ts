/**
 * Wired nodes → a network. Four steps:
 *   1. read the settings of every node;  2. judge every wire by the table;
 *   3. find projections, drives and recorders among the nodes that are sound;  4. check the network as a whole.
 * A node at fault is left out with what hangs on it, and steps 3 and 4 are done again, until the rest is sound.
 */
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { canonical } from "../../src/network/canonical.ts";
import type { NetworkDescription } from "../../src/network/description.ts";
import { error, type Fault, faultOf, warning } from "../common/fault.ts";
import { type Group, wiresOf } from "../topology/groups.ts";
import type { Wire, WiredPart } from "../topology/part.ts";
import type { Role } from "../topology/roles.ts";
import { wires as table } from "../topology/wires.ts";
import { chartView } from "./charts.ts";
import type { ClockSettings } from "./clock.ts";
import { describePart } from "./describe.ts";
import { type DescribedParts, noParts } from "./described.ts";
import { layerFaults, layersOf, ratesOf } from "./layers.ts";
import { findDeadEnds, findProjections, follow } from "./projections.ts";
import { nodeOfReceptor, throughReceptors } from "./receptors.ts";
import { Recorders } from "./recorders.ts";
import type { Output, View } from "./taps.ts";
import type { Wiring } from "./theory.ts";
import { theoryView } from "./theory-view.ts";
import { outputOf, rasterView, scopeOutputs, scopeView } from "./views.ts";

export interface Assembly {
  /** In canonical order; keys are the ids of nodes. */
  readonly network: NetworkDescription;
  readonly views: readonly View[];
  readonly outputs: readonly Output[];
  readonly faults: readonly Fault[];
  /** The node that a key of the network (projection, recorder) belongs to. */
  readonly nodeOfKey: ReadonlyMap<string, string>;
  /** True when the fault is of the network as a whole, so that nothing of it can run. */
  readonly refused: boolean;
}

export type CheckNetwork = (network: NetworkDescription) => readonly Diagnostic[];

export function assemble(group: Group, clock: ClockSettings, check: CheckNetwork): Assembly {
  const drawn = wiresOf(group.parts);
  const wiring = judge(group.parts, drawn);
  const faults: Fault[] = [...wiring];
  const broken = new Set<string>();
  const described = noParts();
  for (const part of group.parts) {
    const found = describePart(part, clock.dt, described);
    faults.push(...found);
    if (found.some(({ severity }) => severity === "error")) broken.add(part.id);
  }
  for (const fault of layerFaults(described, drawn)) {
    faults.push(fault);
    broken.add(fault.node);
  }
  const ids = new Set(group.parts.map(({ id }) => id));
  for (;;) {
    const attempt = connect(group, clock, drawn, broken);
    const found = check(attempt.network).map((one) => faultOf(one, nodeOf(one, attempt, group)));
    const fresh = found.filter(({ node, severity }) => severity === "error" && !broken.has(node));
    faults.push(...found.filter(({ severity }) => (severity === "error" ? true : fresh.length === 0)));
    const refused = found.some(({ node, severity }) => severity === "error" && !ids.has(node));
    if (fresh.length === 0 || refused) return { ...attempt, faults: unique([...faults, ...attempt.faults]), refused };
    for (const { node } of fresh) broken.add(node);
  }
}

/** Wrong wires, wires through message links, and paths that end in nothing. */
function judge(parts: readonly WiredPart[], drawn: readonly Wire[]): Fault[] {
  const wrong = drawn.flatMap(({ from, to }) => {
    const cell = table[from.role][to.role];
    return "fault" in cell ? [error(from.id, cell.fault, { from: from.label, to: to.label })] : [];
  });
  const links = parts
    .filter(({ throughMessageLink }) => throughMessageLink)
    .map(({ id, label }) => warning(id, "message-only-link", { from: label }));
  const blamed = new Set(wrong.map(({ node }) => node));
  return [...wrong, ...findDeadEnds(parts, drawn).filter(({ node }) => !blamed.has(node)), ...links];
}

/** The network of all parts that are not broken. */
function connect(group: Group, clock: ClockSettings, drawn: readonly Wire[], broken: ReadonlySet<string>): Assembly {
  const parts = group.parts.filter(({ id }) => !broken.has(id));
  const wires = drawn.filter(({ from, to }) => !broken.has(from.id) && !broken.has(to.id));
  const described = noParts();
  for (const part of parts) describePart(part, clock.dt, described);
  const { projections: paths, faults } = findProjections(parts, wires);
  const projections = throughReceptors(paths, described.receptors);
  const next = follow(wires);
  const drives = parts.flatMap((from) =>
    next(from, "drive").map((to) => ({ key: `${from.id}>${to.id}`, from: from.id, to: to.id })),
  );
  const recorders = new Recorders(described, projections, drives);
  const seen = viewsOf(parts, wires, recorders, { parts: described, projections, drives, dt: clock.dt });
  const outputs = [...parts.flatMap((part) => outputOf(part, recorders, clock.dt)), ...scopeOutputs(parts, seen.views)];
  const used = usedOnPaths(described, projections);
  const layers = layersOf(described, drawn);
  const nodeOfKey = new Map<string, string>([
    ...[...described.receptors].flatMap(([node, keys]) => keys.map((key): [string, string] => [key, node])),
    ...projections.map(({ key, synapse }): [string, string] => [key, nodeOfReceptor(synapse, described.receptors)]),
    ...drives.map(({ key, from }): [string, string] => [key, from]),
    ...layers.map(({ key, to }): [string, string] => [key, to]),
    ...[...recorders.made.values()].map(({ key, of }): [string, string] => [key, of]),
  ]);
  const network = canonical({
    dt: clock.dt,
    seed: clock.seed,
    models: Object.fromEntries(used.models),
    populations: [...used.populations.values()],
    spikeSources: [...used.spikeSources.values()],
    currentSources: [...used.currentSources.values()],
    synapses: [...used.synapses.values()],
    stps: [...used.stps.values()],
    stdps: [...used.stdps.values()],
    projections,
    drives,
    recorders: [...recorders.made.values()],
    ...(described.rates.size ? { rates: ratesOf(described), layers } : {}),
  });
  return { network, views: seen.views, outputs, faults: [...faults, ...seen.faults], nodeOfKey, refused: false };
}

/** Synapses and plasticity that no path passes would only burden the plan. */
function usedOnPaths(parts: DescribedParts, projections: NetworkDescription["projections"]): DescribedParts {
  const passed = new Set(projections.flatMap(({ synapse, stp, stdp }) => [synapse, stp, stdp]));
  const only = <T>(group: ReadonlyMap<string, T>): Map<string, T> =>
    new Map([...group].filter(([id]) => passed.has(id)));
  const used = { ...parts, synapses: only(parts.synapses), stps: only(parts.stps), stdps: only(parts.stdps) };
  const { models, receptors: _, ...groups } = used;
  const names = new Set(Object.values(groups).flatMap((group) => [...group.values()].map(({ model }) => model)));
  return { ...used, models: new Map([...models].filter(([name]) => names.has(name))) };
}

/** What the nodes that show something take. */
const makers = { raster: rasterView, scope: scopeView, analysis: chartView } as Partial<Record<Role, typeof chartView>>;

function viewsOf(parts: readonly WiredPart[], wires: readonly Wire[], recorders: Recorders, wiring: Wiring) {
  const views: View[] = [];
  const faults: Fault[] = [];
  for (const part of parts) {
    const make = part.role === "theory" ? theoryView(wiring) : makers[part.role];
    if (!make) continue;
    const sources = wires.filter(({ from, to }) => to.id === part.id && "means" in table[from.role][part.role]);
    const from = sources.map((wire) => wire.from).sort(byLabel);
    const made = make(part, from, recorders, wiring.dt, parts);
    if ("view" in made) views.push(made.view);
    faults.push(...made.faults);
  }
  return { views, faults };
}

function byLabel(one: WiredPart, other: WiredPart): number {
  return one.label < other.label ? -1 : one.label > other.label ? 1 : one.id < other.id ? -1 : 1;
}

function nodeOf({ place }: Diagnostic, { nodeOfKey }: Assembly, group: Group): string {
  const part = place.part ?? "";
  return nodeOfKey.get(part) ?? (part === "" ? (group.clock ?? "") : part);
}

function unique(faults: readonly Fault[]): Fault[] {
  const seen = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return [...seen.values()];
}
