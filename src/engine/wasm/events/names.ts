import type { Expression } from "../../../expression/expression.ts";
import type { Addresses } from "../addresses.ts";
import { Block, type Value } from "../block.ts";
import { type Names, valueFor } from "../expression.ts";

/** What the emitters of events know besides their operator. */
export interface EventContext {
  readonly addresses: Addresses;
  readonly dt: number;
  readonly seed: number;
}

/** Reads numbers of memory for an event, as text of a pair of doubles. */
export class Reader {
  private readonly block: Block;
  private readonly addresses: Addresses;

  constructor(block: Block, addresses: Addresses) {
    this.block = block;
    this.addresses = addresses;
  }

  /** A number that is one for all and does not change while the events of a step are worked on. */
  single(name: string): Value {
    if (name === "t" || name === "step") return this.block.invariant(`(f64x2.splat (global.get $${name}))`);
    return this.block.invariant(`(v128.load64_splat (i32.const ${this.addresses.offset(name)}))`);
  }

  isSingle(name: string): boolean {
    return this.addresses.region(name).length === 1;
  }

  /** What an array holds at a place in bytes, in both halves. */
  at(name: string, place: string): Value {
    return this.block.load(`(v128.load64_splat offset=${this.addresses.offset(name)} ${place})`);
  }

  /** The same for a place that does not change in the loop. */
  fixed(name: string, place: string): Value {
    return this.block.invariant(`(v128.load64_splat offset=${this.addresses.offset(name)} ${place})`);
  }

  /** What an array holds at two places, one in each half. */
  gather(name: string, first: string, second: string): Value {
    const offset = this.addresses.offset(name);
    const low = `(v128.load64_splat offset=${offset} ${first})`;
    return this.block.load(`(v128.load64_lane offset=${offset} 1 ${second} ${low})`);
  }
}

/** The time [ms] from the event noted in `last` to the stamp of this step. */
export function elapsedSince(block: Block, last: Value, dt: number): Value {
  return block.op("f64x2.mul", block.op("f64x2.sub", stamp(block), last), block.constant(dt));
}

/** The stamp of the step under way. */
export function stamp(block: Block): Value {
  return block.op("f64x2.add", block.invariant("(f64x2.splat (global.get $step))"), block.constant(1));
}

/**
 * The body of a loop over events, one after the other: `$at` is the byte of the event's neuron within a region of doubles. Names stand
 * for the arrays' values there; those in `changing` are arrays even if they hold one number.
 */
export class EventBlock {
  readonly block = new Block();
  readonly reader: Reader;
  private readonly now = new Map<string, Value>();
  private readonly changing: ReadonlySet<string>;
  private readonly names: Names = { value: (name) => this.read(name) };

  constructor(addresses: Addresses, changing: readonly string[]) {
    this.reader = new Reader(this.block, addresses);
    this.changing = new Set(changing);
  }

  read(name: string): Value {
    const known = this.now.get(name);
    if (known) return known;
    const isArray = name !== "t" && name !== "step" && (this.changing.has(name) || !this.reader.isSingle(name));
    const value = isArray ? this.reader.at(name, "(local.get $at)") : this.reader.single(name);
    this.now.set(name, value);
    return value;
  }

  set(name: string, value: Value): void {
    this.now.set(name, value);
  }

  value(e: Expression): Value {
    return valueFor(e, this.block, this.names);
  }
}

/** The number in a pair whose halves are alike. */
export const number = (value: Value): readonly (string | Value)[] => ["(f64x2.extract_lane 0", value, ")"];
