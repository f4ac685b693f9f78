import type { Expression } from "../../expression/expression.ts";
import {
  arrival,
  type Deliver,
  fired,
  type Reset,
  type Run,
  type Settle,
  type Threshold,
} from "../../plan/operators/neurons.ts";
import type { Memory } from "../memory.ts";
import type { Context, Operation } from "./context.ts";
import { VectorProgram } from "./vector.ts";

/** Takes what arrives at the start of this step out of a ring buffer. */
export function deliver(op: Deliver, { memory, now }: Context): Operation {
  const ring = memory.f64(op.ring);
  const pending = memory.f64(op.pending);
  const { n } = op;
  const arrived = new Float64Array(n);
  const program = new VectorProgram(op.program, memory, { [arrival]: arrived });
  return () => {
    const noted = now.step % op.pendingSlots;
    if (pending[noted] === 0) return;
    if (op.clears) pending[noted] = 0;
    const start = (now.step % op.ringSlots) * op.width;
    for (let i = 0; i < n; i++) {
      arrived[i] = ring[start + i] as number;
      ring[start + i] = 0;
    }
    program.run();
  };
}

/** Makes numbers next to nothing zero, in every so many steps. */
export function settle(op: Settle, { memory, now }: Context): Operation {
  const all = op.regions.map((region) => memory.f64(region));
  return () => {
    if (now.step % op.everySteps !== 0) return;
    for (const values of all) {
      for (let i = 0; i < op.n; i++) if (Math.abs(values[i] as number) < op.below) values[i] = 0;
    }
  };
}

/** Called when a variable of a neuron is no longer a finite number. */
export type OnFault = (part: string, variable: string, index: number, found: number) => void;

export function run(op: Run, { memory }: Context, onFault: OnFault): Operation {
  const program = new VectorProgram(op.program, memory);
  const check = findFault(op, memory, onFault);
  return () => {
    program.run();
    check();
  };
}

/** Looks for the first value of a population, or of a range of its neurons, that is not finite. */
export function findFault(
  op: Run,
  memory: Memory,
  onFault: OnFault,
  [from, to]: readonly [number, number] = [0, Number.POSITIVE_INFINITY],
): Operation {
  const checked = op.finite.map(({ region, variable }) => {
    const values = memory.f64(region);
    return { values, variable, end: Math.min(to, values.length) };
  });
  return () => {
    for (let k = 0; k < checked.length; k++) {
      const { values, variable, end } = checked[k] as (typeof checked)[number];
      for (let i = from; i < end; i++) {
        const value = values[i] as number;
        // x - x is 0 for every finite x and NaN otherwise.
        if (value - value !== 0) {
          onFault(op.part, variable, i, value);
          return;
        }
      }
    }
  };
}

export function threshold(op: Threshold, { memory }: Context): Operation {
  const { n } = op;
  const blocking: Expression = op.blocked ?? { op: "number", value: 0 };
  const lines = [
    { target: "when", value: op.when },
    { target: "blocked", value: blocking },
  ];
  const program = new VectorProgram({ n, lines }, memory);
  const when = program.local("when");
  const every = when.length === 1 ? 0 : 1;
  const blocked = program.local("blocked");
  const everyBlocked = blocked.length === 1 ? 0 : 1;
  const above = op.above === null ? null : memory.f64(op.above);
  const spikes = memory.u32(op.spikes);
  const count = memory.u32(op.count);
  return () => {
    program.run();
    let found = 0;
    for (let i = 0; i < n; i++) {
      const holds = when[i * every] as number;
      const held = above ? above[i] : 0;
      if (above) above[i] = holds;
      if (holds === 0 || held !== 0 || blocked[i * everyBlocked] !== 0) continue;
      spikes[found++] = i;
    }
    count[0] = found;
  };
}

export function reset(op: Reset, { memory }: Context): Operation {
  const marks = new Float64Array(op.program.n);
  const program = new VectorProgram(op.program, memory, { [fired]: marks });
  const spikes = memory.u32(op.spikes);
  const count = memory.u32(op.count);
  return () => {
    const total = count[0] as number;
    if (total === 0) return;
    for (let e = 0; e < total; e++) marks[spikes[e] as number] = 1;
    program.run();
    for (let e = 0; e < total; e++) marks[spikes[e] as number] = 0;
  };
}
