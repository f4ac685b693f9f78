import type { Expression } from "../../expression/expression.ts";
import type { Program } from "../../plan/operators/placed.ts";
import type { Memory } from "../memory.ts";
import { copyLoop, type Loop, loopOf } from "./loops.ts";

/** Where an operand of an instruction is: an array of n values, or one value for all. */
interface Operand {
  readonly values: Float64Array;
  /** 1 to go through the array, 0 for one value. */
  readonly stride: 0 | 1;
}

/** One operation over all neurons. */
interface Instruction {
  readonly loop: Loop;
  readonly operands: readonly [Operand, Operand, Operand];
  readonly result: Operand;
}

const nothing: Operand = { values: new Float64Array(1), stride: 0 };

/**
 * A program made ready to run: each line's tree is walked once, leaves first, into a list of operations; each operation
 * then goes over all neurons. Values local to the program live in arrays made here, so running allocates nothing.
 */
export class VectorProgram {
  private readonly instructions: Instruction[] = [];
  private readonly locals = new Map<string, Operand>();
  private readonly n: number;
  private readonly memory: Memory;

  /** `given` names local to the program that are set from outside before it runs. */
  constructor({ n, lines }: Program, memory: Memory, given: Readonly<Record<string, Float64Array>> = {}) {
    this.n = n;
    this.memory = memory;
    for (const [name, values] of Object.entries(given)) {
      this.locals.set(name, { values, stride: values.length === 1 ? 0 : 1 });
    }
    for (const { target, value } of lines) this.assign(target, value);
  }

  run(): void {
    const { instructions } = this;
    for (let k = 0; k < instructions.length; k++) {
      const { loop, operands, result } = instructions[k] as Instruction;
      const [a, b, c] = operands;
      const n = result.stride === 1 ? this.n : 1;
      loop(result.values, n, a.values, a.stride, b.values, b.stride, c.values, c.stride);
    }
  }

  /** The value of a name local to the program after a run, one number for all or one each. */
  local(name: string): Float64Array {
    const found = this.locals.get(name);
    if (!found) throw new Error(`no local ${name}`);
    return found.values;
  }

  private assign(target: string, value: Expression): void {
    const before = this.instructions.length;
    const from = this.operand(value);
    const computed = this.instructions.length > before;
    const to = this.memory.has(target) ? this.region(target) : null;
    if (to && computed && from.stride === to.stride) {
      // The last operation can write where its value belongs: operands are read index by index before.
      const last = this.instructions.pop() as Instruction;
      this.instructions.push({ ...last, result: to });
    } else if (to || !computed) {
      const result = to ?? this.fresh(from.stride);
      this.instructions.push({ loop: copyLoop, operands: [from, nothing, nothing], result });
      if (!to) this.locals.set(target, result);
    } else {
      this.locals.set(target, from);
    }
  }

  private operand(e: Expression): Operand {
    if (e.op === "number") return { values: Float64Array.of(e.value), stride: 0 };
    if (e.op === "name") return this.locals.get(e.name) ?? this.region(e.name);
    if (e.op === "random") throw new Error("random numbers are drawn by sources only");
    const [a = nothing, b = nothing, c = nothing] = e.args.map((arg) => this.operand(arg));
    const result = this.fresh(a.stride || b.stride || c.stride ? 1 : 0);
    this.instructions.push({ loop: loopOf(e.op), operands: [a, b, c], result });
    return result;
  }

  private fresh(stride: 0 | 1): Operand {
    return { values: new Float64Array(stride ? this.n : 1), stride };
  }

  private region(name: string): Operand {
    const values = this.memory.f64(name);
    return { values, stride: values.length === 1 ? 0 : 1 };
  }
}
