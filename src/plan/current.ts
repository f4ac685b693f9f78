import { apply, type Expression, name, number } from "../expression/expression.ts";
import type { CurrentSourceModel } from "../model/description.ts";
import type {
  CurrentSourceDescription,
  DriveDescription,
  NetworkDescription,
  PopulationDescription,
} from "../network/description.ts";
import { joinStreams } from "../random/philox.ts";
import { sumOf } from "./kernel.ts";
import type { Layout } from "./layout.ts";
import { modelOf, placeParameters } from "./parameters.ts";

/** The region that holds the last number a current source received. */
export function messageRegion(source: string): string {
  return `${source}/message`;
}

/**
 * The current of a source as it is recorded: what it gives, of noise into the neurons of the first population it is wired to; or what
 * arrives by one of its wires at each neuron.
 */
export function currentOf(network: NetworkDescription, source: CurrentSourceDescription, wire?: string): Expression {
  const drive = network.drives.find(({ key, from }) => from === source.key && (wire ?? key) === key);
  const isNoise = modelOf(network, source, "current-source").draws;
  const given = name(drive && isNoise ? regionsOf(drive).current : `${source.key}/I`);
  return wire !== undefined && drive && source.cells ? apply("multiply", name(cellsRegion(drive)), given) : given;
}

/**
 * Places a current source: one number for all it drives, computed at the start of each step. Noise differs from neuron to neuron
 * and is placed where it ends; wired to nothing, it is placed for one.
 */
export function placeCurrentSource(layout: Layout, network: NetworkDescription, part: CurrentSourceDescription): void {
  const model = modelOf(network, part, "current-source");
  layout.region(messageRegion(part.key), 1);
  const target = `${part.key}/I`;
  if (!model.draws) placeCurrent(layout, part, model, target, 1, { I: target });
  else if (!network.drives.some(({ from }) => from === part.key)) {
    const noise = `${part.key}/noise`;
    placeNoise(layout, part.key, noise, 1, part.stream);
    placeCurrent(layout, part, model, target, 1, { I: target, noise });
  }
}

/**
 * Places the sum of the currents into a population: one number for all its neurons, or one each where noise is among them or a
 * current goes to some of them. Null when nothing is wired.
 */
export function placeDrive(
  layout: Layout,
  network: NetworkDescription,
  population: Pick<PopulationDescription, "key" | "count">,
): Expression | null {
  const drives = network.drives.filter((drive) => drive.to === population.key);
  if (drives.length === 0) return null;
  const { key, count } = population;
  const noisy = drives.map((drive) => placeNoisyCurrent(layout, network, drive, count));
  const currents = drives.map((drive, i) => onCells(layout, network, drive, count, noisy[i] ?? `${drive.from}/I`));
  const isNoisy = drives.some(
    (drive, i) => noisy[i] !== null || currents[i]?.op !== "name" || layout.length(`${drive.from}/I`) > 1,
  );
  const n = isNoisy ? count : 1;
  const target = layout.region(`${key}/drive`, n);
  const program = layout.program(n, [{ target, value: sumOf(currents) ?? number(0) }]);
  const access = layout.access(program);
  const neuronByNeuron = isNoisy ? { population: key } : {};
  layout.add({ op: "run", slot: "deliver", part: key, ...neuronByNeuron, program, finite: [], access });
  return name(target);
}

/** The current in the neurons it goes to, and none in the others. */
function onCells(
  layout: Layout,
  { currentSources }: NetworkDescription,
  drive: DriveDescription,
  n: number,
  current: string,
): Expression {
  const cells = currentSources.find((source) => source.key === drive.from)?.cells;
  if (!cells) return name(current);
  const chosen = new Float64Array(n);
  for (const cell of cells) chosen[cell] = 1;
  return apply("multiply", name(layout.table(cellsRegion(drive), chosen)), name(current));
}

/** 1 for each neuron that gets the current of a wire, 0 for the others. */
function cellsRegion({ key }: DriveDescription): string {
  return `${key}/cells`;
}

/** Places the noise that ends at one population and returns its region; null for a source that draws nothing. */
function placeNoisyCurrent(
  layout: Layout,
  network: NetworkDescription,
  drive: DriveDescription,
  n: number,
): string | null {
  if (network.rates?.some(({ key }) => key === drive.from)) return null;
  const part = network.currentSources.find(({ key }) => key === drive.from);
  if (!part) throw new Error(`${drive.key}: the source is missing`);
  const model = modelOf(network, part, "current-source");
  if (!model.draws) return null;
  const { current, noise } = regionsOf(drive);
  // Every wire of a source draws numbers of its own: the stream is joined with the place of the wire.
  const place = network.drives.filter(({ from }) => from === drive.from).indexOf(drive);
  placeNoise(layout, part.key, noise, n, joinStreams(part.stream, place), drive.to);
  placeCurrent(layout, part, model, current, n, { I: current, noise }, drive.to);
  return current;
}

/** By the wire and not by its ends: two wires between the same two bring two currents, as two projections bring all spikes twice. */
function regionsOf({ key }: DriveDescription): { current: string; noise: string } {
  return { current: `${key}/I`, noise: `${key}/noise` };
}

function placeNoise(
  layout: Layout,
  part: string,
  region: string,
  n: number,
  stream: number,
  population?: string,
): void {
  const into = layout.region(region, n);
  const access = { sets: [into], increments: [], reads: [], updates: [] };
  const neuronByNeuron = population === undefined ? {} : { population };
  layout.add({ op: "noise", slot: "deliver", part, ...neuronByNeuron, n, stream, into, access });
}

/** Places the program that computes a current each step, in which the names given stand for regions. */
function placeCurrent(
  layout: Layout,
  part: CurrentSourceDescription,
  model: CurrentSourceModel,
  region: string,
  n: number,
  names: Readonly<Record<string, string>>,
  population?: string,
): void {
  const target = layout.region(region, n);
  const regions = { message: messageRegion(part.key), ...names };
  const scope = placeParameters(layout, part, model).with(
    Object.entries(regions).map(([given, meaning]) => [given, name(meaning)] as const),
  );
  const value = scope.read(model.current);
  layout.atStart(n, [{ target, value: model.initial === undefined ? value : scope.read(model.initial) }]);
  const program = layout.program(n, [{ target, value }]);
  const finite = [{ region: target, variable: "I" }];
  const access = layout.access(program);
  const neuronByNeuron = population === undefined ? {} : { population };
  layout.add({ op: "run", slot: "deliver", part: part.key, ...neuronByNeuron, program, finite, access });
}
