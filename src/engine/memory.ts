import type { Table } from "../plan/known.ts";
import type { Plan, Region } from "../plan/plan.ts";

/** The block of memory of a run, seen by region. Tables are copied into it once: the plan's own are not needed afterwards. */
export class Memory {
  readonly block: ArrayBufferLike;
  private readonly views = new Map<string, Table>();

  /** `block` may be given by an engine whose code has to reach it too. */
  constructor(plan: Plan, block: ArrayBufferLike = new ArrayBuffer(plan.bytes)) {
    this.block = block;
    for (const region of plan.regions) this.views.set(region.name, view(this.block, region));
    for (const [region, content] of Object.entries(plan.tables)) this.any(region).set(content);
  }

  /** Sets all that a run changes to zero; tables stay. */
  clear(plan: Pick<Plan, "stateBytes">): void {
    new Uint8Array(this.block, 0, plan.stateBytes).fill(0);
  }

  has(region: string): boolean {
    return this.views.has(region);
  }

  any(region: string): Table {
    const found = this.views.get(region);
    if (!found) throw new Error(`no region ${region}`);
    return found;
  }

  /** A region that holds one number, or undefined when there is no such region. */
  number(region: string): Float64Array | undefined {
    const found = this.views.get(region);
    return found instanceof Float64Array && found.length === 1 ? found : undefined;
  }

  f64(region: string): Float64Array {
    const found = this.any(region);
    if (!(found instanceof Float64Array)) throw new Error(`${region} does not hold doubles`);
    return found;
  }

  u32(region: string): Uint32Array {
    const found = this.any(region);
    if (!(found instanceof Uint32Array)) throw new Error(`${region} does not hold whole numbers`);
    return found;
  }

  /** Whole numbers of two or of four bytes. */
  indices(region: string): Uint32Array | Uint16Array {
    const found = this.any(region);
    if (found instanceof Float64Array) throw new Error(`${region} does not hold whole numbers`);
    return found;
  }
}

/** A region of a block of memory as an array. */
export function view(block: ArrayBufferLike, { type, offset, length }: Omit<Region, "name">): Table {
  if (type === "f64") return new Float64Array(block, offset, length);
  return type === "u16" ? new Uint16Array(block, offset, length) : new Uint32Array(block, offset, length);
}
