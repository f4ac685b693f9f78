import { denseTarget, type Route } from "../../plan/operators/route.ts";
import type { Context, Operation } from "./context.ts";

/** Adds the weights of the synapses of all neurons that fired to the slot of the ring buffer that is read at arrival, or of spikes due to what they reach. */
export function route(op: Route, { memory, now }: Context): Operation {
  const [spikes, count] = [memory.u32(op.spikes), memory.u32(op.count)];
  const rows = memory.u32(op.rows);
  const targets = op.targets === null ? null : memory.indices(op.targets);
  const dense = op.dense ?? { leavesOutOwn: false };
  const shared = memory.f64(op.weight);
  const weights = op.weights === null ? null : memory.f64(op.weights);
  const learned = op.learned === null ? null : memory.f64(op.learned);
  const places = op.places === null ? null : memory.u32(op.places);
  const factors = op.factors === null ? null : memory.f64(op.factors);
  const ring = memory.f64(op.ring);
  const pending = op.pending === null ? null : memory.f64(op.pending);
  return () => {
    const total = count[0] as number;
    if (total === 0) return;
    const arrival = op.waited ? now.step : now.step + 1 + op.delaySteps;
    const start = (arrival % op.ringSlots) * op.width;
    for (let e = 0; e < total; e++) {
      const from = spikes[e] as number;
      const factor = factors ? (factors[e] as number) : 1;
      for (let s = rows[from] as number; s < (rows[from + 1] as number); s++) {
        const own = weights ? (weights[s] as number) : Number.NaN;
        let weight = Number.isNaN(own) ? (shared[0] as number) : own;
        if (learned) weight *= learned[places ? (places[s] as number) : s] as number;
        if (factors) weight *= factor;
        const at = start + (targets ? (targets[s] as number) : denseTarget(dense, from, s - (rows[from] as number)));
        ring[at] = (ring[at] as number) + weight;
      }
    }
    if (pending) pending[arrival % op.pendingSlots] = 1;
  };
}
