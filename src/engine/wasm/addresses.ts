import type { Plan, Region } from "../../plan/plan.ts";

/** Where the regions of a plan lie. */
export class Addresses {
  private readonly regions: ReadonlyMap<string, Region>;

  constructor(plan: Plan) {
    this.regions = new Map(plan.regions.map((region) => [region.name, region]));
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
    return `(i32.load ${this.place(name, index, 2)})`;
  }

  setDouble(name: string, value: string, index?: string): string {
    return `(f64.store ${this.place(name, index, 3)} ${value})`;
  }

  setWhole(name: string, value: string, index?: string): string {
    return `(i32.store ${this.place(name, index, 2)} ${value})`;
  }

  private place(name: string, index: string | undefined, shift: number): string {
    const { offset } = this.region(name);
    return index === undefined ? `(i32.const ${offset})` : `offset=${offset} (i32.shl ${index} (i32.const ${shift}))`;
  }
}
