import type { Pick } from "../../../plan/operators/route.ts";
import type { EventContext } from "./names.ts";

/** The function that lists those spikes of another list whose neurons have synapses; each thread looks at those of its own neurons. */
export function emitPick(name: string, op: Pick, { addresses }: EventContext): string {
  const neuron = "(local.get $neuron)";
  const row = (place: string): string => addresses.whole(op.rows, place);
  const to = "(local.get $to)";
  const lines = [
    ...[...addresses.spikeLocals, "$neuron", "$to", "$start"].map((local) => `(local ${local} i32)`),
    `(local.set $start ${addresses.ownList(op.spikes)})`,
    "(local.set $to (local.get $start))",
    ...addresses.ownSpikes(op.from, op.fromCount, [
      `(local.set $neuron ${addresses.spike(op.from, "(local.get $e)")})`,
      `(if (i32.ne ${row(neuron)} ${row(`(i32.add ${neuron} (i32.const 1))`)}) (then`,
      `  (i32.store ${to} ${neuron})`,
      `  (local.set $to (i32.add ${to} (i32.const 4)))))`,
    ]),
    addresses.setOwnCount(op.spikes, op.count, `(i32.shr_u (i32.sub ${to} (local.get $start)) (i32.const 2))`),
  ];
  return [`(func $${name}`, ...lines.map((line) => `  ${line}`), ")"].join("\n");
}
