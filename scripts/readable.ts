/**
 * The text of a module for people: addresses get the names of what lies there, and locals those of what they hold. Names and
 * comments are all that changes, so it assembles to the same instructions.
 */
import type { EmittedModule } from "../src/engine/wasm/module.ts";
import { controls, type Team } from "../src/engine/wasm/team.ts";
import { labelled } from "../src/plan/labelled.ts";
import type { Plan } from "../src/plan/plan.ts";

/** Lines do not grow beyond this by what is put together on them. */
const width = 120;

/** Something in memory. */
interface Place {
  readonly offset: number;
  /** What it is, plain characters without a space. */
  readonly name: string;
  readonly what: string;
}

export function readable(plan: Plan, { text, team }: EmittedModule): string {
  const places = [...regionsOf(plan), ...(team.threads > 1 ? sharedOf(plan, team) : [])];
  const names = new Map(places.map(({ offset, name }) => [offset, name]));
  const [head = "", ...functions] = text.split(/^(?= {2}\(func )/m);
  return [memoryMap(places), head, ...functions.map((each) => named(each, names))].join("");
}

function memoryMap(places: readonly Place[]): string {
  const lines = places.map(({ offset, name, what }) => `;; ${String(offset).padStart(10)}  ${name}: ${what}\n`);
  return [";; What lies where in memory [bytes]\n", ...lines, "\n"].join("");
}

/** Regions of the plan; ids of nodes become what people call them. */
function regionsOf(plan: Plan): Place[] {
  const kinds = {
    f64: ["double", "doubles"],
    u32: ["whole number", "whole numbers"],
    u16: ["small whole number", "small whole numbers"],
  } as const;
  return plan.regions.map(({ name, type, offset, length }) => {
    const what = `${length} ${kinds[type][length === 1 ? 0 : 1]}`;
    return { offset, name: plain(labelled(plan.labels, name)), what };
  });
}

/** What threads have besides the plan. */
function sharedOf(plan: Plan, team: Team): Place[] {
  const twice = (offset: number, name: string, what: string): Place[] => [
    { offset, name, what },
    { offset: offset + team.noteBytes, name, what: `${what}, at every other meeting` },
  ];
  const steps = `of the first of ${team.lists} steps, ${team.listBytes} bytes apart`;
  const found: Place[] = [
    ...controls.map((name) => ({ offset: team.control(name), name: `threads/${name}`, what: "threads meet" })),
    ...twice(team.full, "threads/full", "a recorder is full"),
    ...twice(team.faults, "threads/faults", "a number is not finite, each thread"),
  ];
  for (const [part, { offset, spikes, counts, neurons }] of team.parts()) {
    const label = plain(labelled(plan.labels, part));
    found.push(
      { offset: spikes, name: `${label}/spikes`, what: `list of spikes ${steps}` },
      { offset: counts, name: `${label}/spike-count`, what: `how many, each thread, ${steps}` },
      { offset, name: `${label}/first-neuron`, what: "of each thread, and the end" },
      { offset: offset + 4, name: `${label}/end-neuron`, what: "of each thread" },
      { offset: offset + 4 * neurons.length, name: `${label}/first-place`, what: "in the list, of each thread" },
    );
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** Printable characters that may stand in a name. */
function plain(name: string): string {
  return name.replace(/[^\x21-\x7e]|["(),;[\]{}]/g, "_");
}

/** Reads and writes of memory whose place is known, and the address that is written there. */
const accesses = /\((?:v128|f64|i32|i64)[\w.]*(?:load|store)[\w.]* (?:offset=(\d+)|\(i32\.const (\d+)\))/g;

function named(text: string, names: ReadonlyMap<number, string>): string {
  const locals = localsOf(text, names);
  const lines = text
    .replace(/\$\d+\b/g, (local) => locals.get(local) ?? local)
    .replace(/(\S) \)/g, "$1)")
    .split("\n")
    .map((line) => {
      const found = [...line.matchAll(accesses)].map(([, offset, address]) => names.get(Number(offset ?? address)));
      const known = [...new Set(found)].filter((name) => name !== undefined);
      return known.length === 0 ? line : `${line} ;; ${known.join(", ")}`;
    });
  return declarationsTogether(lines).join("\n");
}

/** Names of numbered locals: of the variable read or written, of a constant, or none. */
function localsOf(text: string, names: ReadonlyMap<number, string>): Map<string, string> {
  const found = new Map<string, string>();
  const taken = new Set(text.match(/\$[^\s()]+/g));
  const give = (local: string | undefined, name: string | undefined): void => {
    if (!local || !name || found.has(local)) return;
    let own = `$${name}`;
    for (let k = 2; taken.has(own); k++) own = `$${name}.${k}`;
    taken.add(own);
    found.set(local, own);
  };
  // The last part of a name, unless that is a number.
  const variable = (offset: string | undefined): string | undefined =>
    names
      .get(Number(offset))
      ?.replace(/^.*\/(?=[^/\d][^/]*$)/, "")
      .replaceAll("/", ".");
  for (const [, local, constant] of text.matchAll(/\(local\.set (\$\d+) \(v128\.const [if]64x2 (\S+) \S+\)\)/g)) {
    give(local, `=${constant}`);
  }
  const reads = /\(local\.set (\$\d+) \(v128\.load\w* (?:offset=(\d+)|\(i32\.const (\d+)\))/g;
  for (const [, local, offset, address] of text.matchAll(reads)) give(local, variable(offset ?? address));
  const writes = /\(v128\.store offset=(\d+) \(local\.get \S+\) \(local\.get (\$\d+)\) ?\)/g;
  for (const [, offset, local] of text.matchAll(writes)) {
    const name = variable(offset);
    give(local, name && `${name}.new`);
  }
  for (const [local] of text.matchAll(/\$\d+\b/g)) give(local, `x${local.slice(1)}`);
  return found;
}

/** Many short declarations on few lines. */
function declarationsTogether(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (const line of lines) {
    const last = out.at(-1) ?? "";
    const isNext = /^ *\(local \S+ \w+\)$/.test(line) && /^ *\(local [^;]*\)$/.test(last) && !last.includes("local.");
    if (isNext && last.length + line.trim().length < width) out[out.length - 1] = `${last} ${line.trim()}`;
    else out.push(line);
  }
  return out;
}
