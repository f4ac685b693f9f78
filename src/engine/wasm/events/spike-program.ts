import type { Assignment } from "../../../integration/system.ts";
import { elapsed } from "../../../plan/events.ts";
import type { Relaxing, StdpTraces, Stp } from "../../../plan/operators/plasticity.ts";
import { isEmittable } from "../expression.ts";
import { EventBlock, type EventContext, elapsedSince, number, stamp } from "./names.ts";

/** What is done to the variables of a neuron at each of its spikes. */
interface SpikeProgram {
  readonly states: readonly Relaxing[];
  readonly last: string;
  readonly lines: readonly Assignment[];
  readonly spikes: string;
  readonly count: string;
  /** Where the value of the line `factor` goes. */
  readonly factors: string | null;
}

export function emitStp(name: string, op: Stp, context: EventContext): string | null {
  return emitSpikeProgram(name, op, context);
}

export function emitStdpTraces(name: string, { traces, lines }: StdpTraces, context: EventContext): string | null {
  return emitSpikeProgram(name, { ...traces, lines, factors: null }, context);
}

/**
 * The function that brings the variables of each neuron that fired up to date and changes them. Several spikes of one neuron are
 * events in a row.
 */
function emitSpikeProgram(name: string, program: SpikeProgram, { addresses, dt }: EventContext): string | null {
  const { states, last, lines, spikes, count, factors } = program;
  if (![...states.map((state) => state.relaxed), ...lines.map((line) => line.value)].every(isEmittable)) return null;
  const targets = new Set([...states.map((state) => state.region), ...lines.map((line) => line.target)]);
  targets.delete("factor");
  const event = new EventBlock(addresses, [...targets, last]);
  const { block } = event;
  event.set(elapsed, elapsedSince(block, event.read(last), dt));
  for (const { region, relaxed } of states) event.set(region, event.value(relaxed));
  for (const { target, value } of lines) {
    const result = event.value(value);
    if (target !== "factor") event.set(target, result);
    else if (factors !== null) {
      block.line(`(f64.store ${addresses.factor(factors, "(local.get $e)")}`, ...number(result), ")");
    }
  }
  event.set(last, stamp(block));
  for (const target of [...targets, last]) {
    block.line(`(f64.store offset=${addresses.offset(target)} (local.get $at)`, ...number(event.read(target)), ")");
  }
  const { locals, before, body } = block.print();
  const text = [
    ...addresses.spikeLocals.map((local) => `(local ${local} i32)`),
    "(local $at i32)",
    ...locals,
    `(if (i32.eqz ${addresses.total(spikes, count)}) (then (return)))`,
    ...before,
    ...addresses.ownSpikes(spikes, count, [
      `(local.set $at (i32.shl ${addresses.spike(spikes, "(local.get $e)")} (i32.const 3)))`,
      ...body,
    ]),
  ];
  return [`(func $${name}`, ...text.map((line) => `  ${line}`), ")"].join("\n");
}
