import type { Generate } from "../../plan/operators/generate.ts";
import type { Late, Route } from "../../plan/operators/route.ts";
import type { Plan, Region } from "../../plan/plan.ts";
import { type Control, Team } from "./team.ts";

/** Where things lie in memory, as text that reads and writes them. */
export class Addresses {
  readonly team: Team;
  private readonly regions: ReadonlyMap<string, Region>;
  /** The part whose spikes a region lists. */
  private readonly partOf: ReadonlyMap<string, string>;

  constructor(plan: Plan, threads = 1) {
    this.team = new Team(plan, threads);
    this.regions = new Map(plan.regions.map((region) => [region.name, region]));
    this.partOf = new Map(
      plan.operators.flatMap((op) => {
        if (op.op === "generate" || op.op === "late" || op.op === "pick") return [[op.spikes, op.part]];
        return op.population === undefined ? [] : [[`${op.population}/spikes`, op.population]];
      }),
    );
  }

  has(name: string): boolean {
    return this.regions.has(name);
  }

  region(name: string): Region {
    const found = this.regions.get(name);
    if (!found) throw new Error(`no region ${name}`);
    return found;
  }

  offset(name: string): number {
    return this.region(name).offset;
  }

  /** The single double of a region, or the one at an index. */
  double(name: string, index?: string): string {
    return `(f64.load ${this.place(name, index, 3)})`;
  }

  /** The single whole number of a region, or the one at an index. */
  whole(name: string, index?: string): string {
    const isShort = this.region(name).type === "u16";
    return isShort ? `(i32.load16_u ${this.place(name, index, 1)})` : `(i32.load ${this.place(name, index, 2)})`;
  }

  setDouble(name: string, value: string, index?: string): string {
    return `(f64.store ${this.place(name, index, 3)} ${value})`;
  }

  setWhole(name: string, value: string, index?: string): string {
    return `(i32.store ${this.place(name, index, 2)} ${value})`;
  }

  /** The address of a number by which threads meet. */
  control(name: Control): string {
    return `(i32.const ${this.team.control(name)})`;
  }

  /** The first of this thread's neurons of a part with `n`, and the end of them. */
  neurons(part: string, n: number): { readonly from: string; readonly to: string } {
    if (this.team.threads === 1) return { from: "(i32.const 0)", to: `(i32.const ${n})` };
    const { offset } = this.team.share(part);
    const place = (k: number): string =>
      `(i32.load offset=${offset + 4 * k} (i32.shl (global.get $thread) (i32.const 2)))`;
    return { from: place(0), to: place(1) };
  }

  /** The address at which this thread's list of spikes begins. */
  ownList(spikes: string): string {
    if (this.team.threads === 1) return `(i32.const ${this.offset(spikes)})`;
    const share = this.team.share(this.part(spikes));
    return `(i32.add (i32.add (i32.const ${share.spikes}) (global.get $lists)) (i32.shl ${this.segment(spikes, "(global.get $thread)")} (i32.const 2)))`;
  }

  /** How far into a list this thread's spikes begin [bytes]. */
  ownStart(spikes: string): string {
    if (this.team.threads === 1) return "(i32.const 0)";
    return `(i32.shl ${this.segment(spikes, "(global.get $thread)")} (i32.const 2))`;
  }

  /** How many spikes of this thread a slot of a late list's ring holds: what comes after `i32.load` or `i32.store`. */
  lateCount({ counts, steps }: Late, slot: string): string {
    if (this.team.threads === 1) return `offset=${this.offset(counts)} (i32.shl ${slot} (i32.const 2))`;
    const own = `(i32.mul (global.get $thread) (i32.const ${4 * steps}))`;
    return `offset=${this.team.lateCountsAt(counts)} (i32.add ${own} (i32.shl ${slot} (i32.const 2)))`;
  }

  /** Notes how many spikes this thread listed. */
  setOwnCount(spikes: string, count: string, value: string): string {
    if (this.team.threads === 1) return this.setWhole(count, value);
    const { counts } = this.team.share(this.part(spikes));
    const place = "(i32.add (global.get $lists) (i32.shl (global.get $thread) (i32.const 2)))";
    return `(i32.store offset=${counts} ${place} ${value})`;
  }

  /** The neuron of the spike at a place of the list. */
  spike(spikes: string, place: string): string {
    if (this.team.threads === 1) return this.whole(spikes, place);
    const { spikes: offset } = this.team.share(this.part(spikes));
    return `(i32.load offset=${offset} (i32.add (global.get $lists) (i32.shl ${place} (i32.const 2))))`;
  }

  /** Where the factor of the spike at a place of the list is: what comes after `f64.load` or `f64.store`. */
  factor(factors: string, place: string): string {
    const at = `(i32.shl ${place} (i32.const 3))`;
    if (this.team.threads === 1) return `offset=${this.offset(factors)} ${at}`;
    return `offset=${this.team.factorsAt(factors)} (i32.add (global.get $lists) ${at})`;
  }

  /** The local variables that `everySpike` and `ownSpikes` need. */
  readonly spikeLocals = ["$e", "$last", "$k"];

  /** Lines done for each spike of this step, whoever listed it, `$e` being its place in the list. */
  everySpike(spikes: string, count: string, lines: readonly string[]): string[] {
    if (this.team.threads === 1) return this.segmentLoop("(i32.const 0)", this.whole(count), lines);
    const { counts } = this.team.share(this.part(spikes));
    const total = `(i32.load offset=${counts} (i32.add (global.get $lists) (i32.shl (local.get $k) (i32.const 2))))`;
    return [
      "(local.set $k (i32.const 0))",
      "(loop $threads",
      ...this.segmentLoop(this.segment(spikes, "(local.get $k)"), total, lines).map((line) => `  ${line}`),
      "  (local.set $k (i32.add (local.get $k) (i32.const 1)))",
      `  (br_if $threads (i32.lt_u (local.get $k) (i32.const ${this.team.threads}))))`,
    ];
  }

  /** Lines done for each spike of this thread's own neurons. */
  ownSpikes(spikes: string, count: string, lines: readonly string[]): string[] {
    if (this.team.threads === 1) return this.everySpike(spikes, count, lines);
    return this.segmentLoop(this.segment(spikes, "(global.get $thread)"), this.ownTotal(spikes, count), lines);
  }

  /** How many spikes this thread listed. */
  ownTotal(spikes: string, count: string): string {
    if (this.team.threads === 1) return this.whole(count);
    const { counts } = this.team.share(this.part(spikes));
    return `(i32.load offset=${counts} (i32.add (global.get $lists) (i32.shl (global.get $thread) (i32.const 2))))`;
  }

  /** How many spikes all threads listed. */
  total(spikes: string, count: string): string {
    if (this.team.threads === 1) return this.whole(count);
    const { counts } = this.team.share(this.part(spikes));
    const each = Array.from(
      { length: this.team.threads },
      (_, k) => `(i32.load offset=${counts + 4 * k} (global.get $lists))`,
    );
    return each.reduce((sum, one) => `(i32.add ${sum} ${one})`);
  }

  /** Whether something arrives for this thread's neurons in a slot: what comes after `f64.load` or `f64.store`. */
  pending(region: string, slot: string): string {
    if (this.team.threads === 1) return `offset=${this.offset(region)} (i32.shl ${slot} (i32.const 3))`;
    const { offset, bytesEach } = this.team.pendingAt(region);
    const own = `(i32.mul (global.get $thread) (i32.const ${bytesEach}))`;
    return `offset=${offset} (i32.add ${own} (i32.shl ${slot} (i32.const 3)))`;
  }

  /** The first synapse of a source onto this thread's targets, and the end of them. */
  synapses(rows: string, source: string): { readonly from: string; readonly to: string } {
    if (this.team.threads === 1) {
      return { from: this.whole(rows, source), to: this.whole(rows, `(i32.add ${source} (i32.const 1))`) };
    }
    const offset = this.team.boundsAt(rows);
    const place = `(i32.add (i32.mul ${source} (i32.const ${this.team.threads + 1})) (global.get $thread))`;
    const at = (k: number): string => `(i32.load offset=${offset + 4 * k} (i32.shl ${place} (i32.const 2)))`;
    return { from: at(0), to: at(1) };
  }

  /** This thread's neurons that a route ends at. */
  targetNeurons({ to, width }: Route): { readonly from: string; readonly to: string } {
    return this.neurons(to, width);
  }

  /** Lines done with the lists of an earlier step, where threads keep those. */
  inListsOf(stepsAgo: number, lines: readonly string[]): readonly string[] {
    const { threads, lists, listBytes } = this.team;
    if (threads === 1) return lines;
    const place = `(i32.and (i32.sub (i32.wrap_i64 (global.get $now)) (i32.const ${stepsAgo})) (i32.const ${lists - 1}))`;
    return [
      "(local $current i32)",
      "(local.set $current (global.get $lists))",
      `(global.set $lists (i32.mul ${place} (i32.const ${listBytes})))`,
      ...lines,
      "(global.set $lists (local.get $current))",
    ];
  }

  /** The list of spikes that a route reads. Threads keep lists of as many steps as spikes wait, and need none of those that waited. */
  listRead({ spikes, count, waited }: Route): { readonly spikes: string; readonly count: string } {
    return waited && this.team.threads > 1 ? waited : { spikes, count };
  }

  /** True for a route from source i to target i whose neurons always belong to one thread. */
  isOwn(op: Route): boolean {
    return this.team.ownRoutes.has(op);
  }

  /** How many spikes a step can bring at most. */
  capacity(spikes: string): number {
    return this.region(spikes).length;
  }

  /** The address at which the room for the spikes of a source's own units ends, of which `to` is behind this thread's last. */
  endOfOwnList({ spikes, capacity, n, most }: Generate, to: string): string {
    if (this.team.threads === 1) return `(i32.const ${this.offset(spikes) + 4 * capacity})`;
    const share = this.team.share(this.part(spikes));
    const start = `(i32.add (i32.const ${share.spikes + 4 * (capacity - n * most)}) (global.get $lists))`;
    return `(i32.add ${start} (i32.mul ${to} (i32.const ${4 * most})))`;
  }

  private segment(spikes: string, thread: string): string {
    const { offset, neurons } = this.team.share(this.part(spikes));
    return `(i32.load offset=${offset + 4 * neurons.length} (i32.shl ${thread} (i32.const 2)))`;
  }

  private segmentLoop(from: string, count: string, lines: readonly string[]): string[] {
    const isZero = from === "(i32.const 0)";
    return [
      `(local.set $e ${from})`,
      `(local.set $last ${isZero ? count : `(i32.add (local.get $e) ${count})`})`,
      "(if (i32.lt_u (local.get $e) (local.get $last)) (then",
      "  (loop $spikes",
      ...lines.map((line) => `    ${line}`),
      "    (local.set $e (i32.add (local.get $e) (i32.const 1)))",
      "    (br_if $spikes (i32.lt_u (local.get $e) (local.get $last))))))",
    ];
  }

  private part(spikes: string): string {
    const found = this.partOf.get(spikes);
    if (!found) throw new Error(`nobody lists ${spikes}`);
    return found;
  }

  private place(name: string, index: string | undefined, shift: number): string {
    const { offset } = this.region(name);
    return index === undefined ? `(i32.const ${offset})` : `offset=${offset} (i32.shl ${index} (i32.const ${shift}))`;
  }
}
