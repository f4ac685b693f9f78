import type { Late } from "../../plan/operators/route.ts";
import type { Context, Operation } from "./context.ts";

/** Lists the spikes that another list held some steps ago: its slot of the ring is read, and then holds those of this step. */
export function late(op: Late, { memory, now }: Context): Operation {
  const [from, fromCount] = [memory.u32(op.from), memory.u32(op.fromCount)];
  const [ring, counts] = [memory.u32(op.ring), memory.u32(op.counts)];
  const [spikes, count] = [memory.u32(op.spikes), memory.u32(op.count)];
  return () => {
    const slot = now.step % op.steps;
    const start = slot * op.capacity;
    const then = counts[slot] as number;
    for (let e = 0; e < then; e++) spikes[e] = ring[start + e] as number;
    count[0] = then;
    const listed = fromCount[0] as number;
    for (let e = 0; e < listed; e++) ring[start + e] = from[e] as number;
    counts[slot] = listed;
  };
}
