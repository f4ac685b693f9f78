import type { Pick } from "../../plan/operators/route.ts";
import type { Context, Operation } from "./context.ts";

/** Lists those spikes of another list whose neurons have synapses. */
export function pick(op: Pick, { memory }: Context): Operation {
  const [from, fromCount] = [memory.u32(op.from), memory.u32(op.fromCount)];
  const [spikes, count] = [memory.u32(op.spikes), memory.u32(op.count)];
  const rows = memory.u32(op.rows);
  return () => {
    let picked = 0;
    for (let e = 0; e < (fromCount[0] as number); e++) {
      const neuron = from[e] as number;
      if (rows[neuron] !== rows[neuron + 1]) spikes[picked++] = neuron;
    }
    count[0] = picked;
  };
}
