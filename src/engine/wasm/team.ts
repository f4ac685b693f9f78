import type { Generate } from "../../plan/operators/generate.ts";
import type { StdpWeights } from "../../plan/operators/plasticity.ts";
import type { Late, Route } from "../../plan/operators/route.ts";
import type { Plan, Region } from "../../plan/plan.ts";
import { view } from "../memory.ts";
import { writeBounds, writeDenseBounds } from "./bounds.ts";
import { ownRoutes } from "./own-routes.ts";
import { strideOf } from "./stride.ts";
import { hasWaited, unreadLists } from "./waits.ts";

/** What different threads write lies this far apart [bytes], so that they do not wait for each other's cache lines. */
const apart = 64;

/** Whole numbers by which threads meet, each on a cache line of its own, in this order. */
export const controls = ["arrived", "round", "sleepers", "go", "steps", "stop"] as const;
export type Control = (typeof controls)[number];

/**
 * Neurons are divided in fours: pairs are computed together, and four units of a source draw from one counter. Parts of one size
 * are divided alike.
 */
const unit = 4;

/** Where a part's neurons and spikes are divided among threads. */
interface Shares {
  /** The first neuron of each thread, and the end. */
  readonly neurons: readonly number[];
  /** The first place of each thread in the list of spikes. */
  readonly segments: readonly number[];
  /** Where both lie in memory as whole numbers, in this order. */
  readonly offset: number;
  readonly spikes: number;
  readonly counts: number;
}

/** The fault of a thread: the step since the last meeting in which it arose, above the bits of 1 + the position of the operator. */
export const faultBits = 20;

/** A number that is not finite: in which operator, in whose neurons. */
export interface Noted {
  /** 1 + the position of the operator in the plan. */
  readonly fault: number;
  readonly thread: number;
}

/**
 * What several threads need in memory besides the plan, behind its end. Each thread owns a range of every part's neurons and lists
 * their spikes in a segment of its own. Threads meet every so many steps, the stride. There are lists for each step of two strides, so
 * that a thread may go on while another still reads the spikes of the steps before the meeting, and for as many more as spikes wait until
 * they are due. With one thread none of this is needed: lists lie in the plan's regions.
 */
export class Team {
  readonly threads: number;
  /** Bytes of the whole memory. */
  readonly bytes: number;
  /** Routes that stay within a thread. */
  readonly ownRoutes: ReadonlySet<Route>;
  /** Lists of late spikes that nobody needs. */
  readonly unread: ReadonlySet<Late>;
  /** Most steps from one meeting to the next. */
  readonly stride: number;
  /** From the lists of one step to those of the next [bytes], and of how many steps there are. */
  readonly listBytes: number;
  readonly lists: number;
  /** Where thread 0 notes that a recorder is full, and each thread that a number is not finite; then the same for every other meeting. */
  readonly full: number;
  readonly faults: number;
  readonly noteBytes: number;
  private readonly controlAt: number;
  private readonly shares = new Map<string, Shares>();
  private readonly factors = new Map<string, number>();
  private readonly pendings = new Map<string, { readonly offset: number; readonly bytesEach: number }>();
  private readonly bounds = new Map<string, number>();
  private readonly lateCounts = new Map<string, { readonly offset: number; readonly bytes: number }>();
  private at: number;

  constructor(plan: Plan, threads: number) {
    this.threads = threads;
    this.at = Math.ceil(plan.bytes / apart) * apart;
    this.controlAt = this.take(apart * controls.length);
    this.full = this.take(apart);
    this.faults = this.take(4 * threads);
    this.noteBytes = this.at - this.full;
    this.at += this.noteBytes;
    this.unread = threads > 1 ? unreadLists(plan) : new Set();
    const listsFrom = this.at;
    if (threads > 1) this.placeLists(plan);
    this.listBytes = this.at - listsFrom;
    this.ownRoutes = ownRoutes(plan, (part) => this.shares.get(part)?.neurons ?? []);
    this.stride = strideOf(plan, this.listBytes, this.ownRoutes, this.unread);
    const waits = plan.operators.filter(hasWaited).map(({ delaySteps }) => delaySteps + 1);
    this.lists = 2 ** Math.ceil(Math.log2(this.stride + Math.max(this.stride, ...waits)));
    this.at += (this.lists - 1) * this.listBytes;
    if (threads > 1) this.placeTables(plan);
    this.bytes = threads > 1 ? this.at : plan.bytes;
  }

  control(name: Control): number {
    return this.controlAt + apart * controls.indexOf(name);
  }

  /** How a part is divided. */
  share(part: string): Shares {
    const found = this.shares.get(part);
    if (!found) throw new Error(`${part} has no neurons to divide`);
    return found;
  }

  /** The first neuron of a thread and the end of its neurons; a part that is not divided is everybody's. */
  ownNeurons(part: string, thread: number): readonly [from: number, to: number] {
    const { neurons = [] } = this.shares.get(part) ?? {};
    return [neurons[thread] ?? 0, neurons[thread + 1] ?? Number.POSITIVE_INFINITY];
  }

  /** All parts that are divided. */
  parts(): ReadonlyMap<string, Shares> {
    return this.shares;
  }

  /** Where the factors of a list's spikes lie. */
  factorsAt(region: string): number {
    return this.factors.get(region) ?? 0;
  }

  /** Where each thread notes that something arrives for its own neurons. */
  pendingAt(region: string): { readonly offset: number; readonly bytesEach: number } {
    const found = this.pendings.get(region);
    if (!found) throw new Error(`no region ${region}`);
    return found;
  }

  /** Where each thread keeps how many of its spikes wait in each slot of a late list's ring. */
  lateCountsAt(region: string): number {
    return this.lateCounts.get(region)?.offset ?? 0;
  }

  /** Where the part of each source's synapses that belongs to each thread begins. */
  boundsAt(rows: string): number {
    return this.bounds.get(rows) ?? 0;
  }

  /** Forgets the spikes listed and the arrivals noted. */
  clear(memory: ArrayBufferLike): void {
    for (const { counts } of this.shares.values()) {
      for (let k = 0; k < this.lists; k++) new Uint32Array(memory, counts + k * this.listBytes, this.threads).fill(0);
    }
    for (const { offset, bytesEach } of this.pendings.values()) {
      new Uint8Array(memory, offset, bytesEach * this.threads).fill(0);
    }
    for (const { offset, bytes } of this.lateCounts.values()) new Uint8Array(memory, offset, bytes).fill(0);
  }

  /** Forgets what threads found out in an earlier run. */
  clearNotes(memory: ArrayBufferLike): void {
    new Uint32Array(memory, this.full, this.noteBytes / 2).fill(0);
  }

  /** The fault that one thread alone would have met first. */
  firstFault(memory: ArrayBufferLike): Noted | null {
    const noted = [0, this.noteBytes].flatMap((after) => [
      ...new Uint32Array(memory, this.faults + after, this.threads).entries(),
    ]);
    const [first] = noted.filter(([, note]) => note > 0).sort(([, a], [, b]) => a - b);
    return first ? { thread: first[0], fault: first[1] % 2 ** faultBits } : null;
  }

  /** Fills in the tables by which work is divided. The plan's own tables are in memory already. */
  writeTables(plan: Plan, memory: ArrayBufferLike): void {
    for (const { neurons, segments, offset } of this.shares.values()) {
      new Uint32Array(memory, offset, neurons.length + segments.length).set([...neurons, ...segments]);
    }
    const regions = new Map(plan.regions.map((region) => [region.name, region]));
    const at = (name: string): Region => regions.get(name) as Region;
    for (const op of plan.operators) {
      if ((op.op !== "route" && op.op !== "stdp-weights") || this.threads === 1) continue;
      const rows = view(memory, at(op.rows)) as Uint32Array;
      const length = (rows.length - 1) * (this.threads + 1);
      const into = new Uint32Array(memory, this.boundsAt(op.rows), length);
      const { neurons } = this.share(targetOf(plan, op));
      if (op.targets !== null)
        writeBounds(into, rows, view(memory, at(op.targets)) as Uint32Array | Uint16Array, neurons);
      else writeDenseBounds(into, rows, op.op === "route" && op.dense?.leavesOutOwn === true, neurons);
    }
  }

  private take(bytes: number): number {
    const from = this.at;
    this.at += Math.ceil(bytes / apart) * apart;
    return from;
  }

  /** Shares of neurons and the lists of their spikes. */
  private placeLists(plan: Plan): void {
    const lengths = new Map(plan.regions.map((region) => [region.name, region.length]));
    const list = (part: string, spikes: string, neurons: readonly number[], segments: readonly number[]): void => {
      const room = this.take((lengths.get(spikes) ?? 0) * 4);
      const counts = this.take(4 * this.threads);
      // The tables lie behind the lists: their place is known when those are.
      this.shares.set(part, { neurons, segments, offset: 0, spikes: room, counts });
    };
    for (const [part, { n, spikes }] of populationsOf(plan)) {
      const neurons = divide(n, this.threads, unit);
      list(part, spikes, neurons, neurons.slice(0, -1));
    }
    for (const op of plan.operators) {
      if (op.op === "generate") {
        const neurons = divide(op.n, op.interval || op.counts ? this.threads : 1, unit, this.threads);
        list(op.part, op.spikes, neurons, segmentsOf(op, neurons));
      }
      if ((op.op === "late" && !this.unread.has(op)) || op.op === "pick") {
        const { neurons, segments } = this.share(op.of);
        list(op.part, op.spikes, neurons, segments);
      }
      if (op.op === "stp") this.factors.set(op.factors, this.take((lengths.get(op.factors) ?? 0) * 8));
    }
  }

  private placeTables(plan: Plan): void {
    for (const [part, share] of this.shares) {
      const offset = this.take(4 * (share.neurons.length + share.segments.length));
      this.shares.set(part, { ...share, offset });
    }
    const lengths = new Map(plan.regions.map((region) => [region.name, region.length]));
    for (const op of plan.operators) {
      if (op.op === "deliver") {
        const bytesEach = Math.ceil((op.pendingSlots * 8) / apart) * apart;
        this.pendings.set(op.pending, { offset: this.take(bytesEach * this.threads), bytesEach });
      }
      if (op.op === "late" && !this.unread.has(op)) {
        const bytes = 4 * op.steps * this.threads;
        this.lateCounts.set(op.counts, { offset: this.take(bytes), bytes });
      }
      if ((op.op === "route" || op.op === "stdp-weights") && !this.bounds.has(op.rows)) {
        const sources = (lengths.get(op.rows) ?? 1) - 1;
        this.bounds.set(op.rows, this.take(4 * sources * (this.threads + 1)));
      }
    }
  }
}

/** Size and list of spikes of each population. */
function populationsOf(plan: Plan): Map<string, { n: number; spikes: string }> {
  const found = new Map<string, { n: number; spikes: string }>();
  for (const op of plan.operators) {
    if (op.population === undefined) continue;
    if (op.op === "run") found.set(op.population, { n: op.program.n, spikes: `${op.population}/spikes` });
  }
  return found;
}

/** A part divided as the targets are at which the synapses of an operator end. */
function targetOf(plan: Plan, synapses: Route | StdpWeights): string {
  if (synapses.op === "route") return synapses.to;
  for (const op of plan.operators) {
    if ((op.op === "late" || op.op === "threshold") && op.spikes === synapses.post.spikes)
      return op.population ?? op.part;
  }
  throw new Error(`nobody takes what ${synapses.part} brings`);
}

/** The first of `n` neurons for each of some threads, multiples of a size, and the end; threads beyond `busy` have none. */
function divide(n: number, busy: number, size: number, threads = busy): number[] {
  const pieces = Math.ceil(n / size);
  const cut = (k: number): number => Math.min(n, Math.ceil((pieces * Math.min(k, busy)) / busy) * size);
  return Array.from({ length: threads + 1 }, (_, k) => cut(k));
}

/** Messages and lists come first, all from thread 0; then each unit has the same room. */
function segmentsOf({ capacity, n, most }: Generate, neurons: readonly number[]): number[] {
  const first = capacity - n * most;
  return neurons.slice(0, -1).map((neuron, k) => (k === 0 ? 0 : first + neuron * most));
}
