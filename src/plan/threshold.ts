import { add, apply, type Expression, name, number } from "../expression/expression.ts";
import { parse } from "../expression/parse.ts";
import type { Assignment } from "../integration/system.ts";
import type { NeuronModel } from "../model/description.ts";
import type { PopulationDescription } from "../network/description.ts";
import type { Layout } from "./layout.ts";
import { fired } from "./operators/neurons.ts";
import type { Scope } from "./scope.ts";

/** The regions in which a population or source lists the spikes of a step. */
export function placeSpikeList(layout: Layout, part: string, capacity: number): { spikes: string; count: string } {
  return {
    spikes: layout.region(`${part}/spikes`, capacity, "u32"),
    count: layout.region(`${part}/spike-count`, 1, "u32"),
  };
}

/** Places the test for spikes and the reset of a population. */
export function placeThreshold(
  layout: Layout,
  part: PopulationDescription,
  model: NeuronModel,
  scope: Scope,
  events: { refractory: string | null; waiting: string | null; left: Expression | null },
): void {
  const n = part.count;
  const { spikes, count } = placeSpikeList(layout, part.key, n);
  const { spike } = model;
  if (!spike) return;
  const when = layout.lift(scope.read(spike.when));
  const above = spike.edge === "rising" ? layout.region(`${part.key}/above`, n) : null;
  if (above) layout.atStart(n, [{ target: above, value: when }]);
  const waiting = events.waiting ? name(events.waiting) : null;
  // A neuron held during a step cannot fire at its end, as in Brian2.
  const blocked = events.left && waiting ? apply("or", events.left, waiting) : (events.left ?? waiting);
  layout.add({
    op: "threshold",
    slot: "threshold",
    part: part.key,
    population: part.key,
    n,
    when,
    above,
    blocked,
    spikes,
    count,
    access: {
      sets: [spikes, count],
      increments: [],
      reads: layout.named(when, ...(blocked ? [blocked] : [])),
      updates: above ? [above] : [],
    },
  });
  const program = layout.program(n, resetLines(model, scope, events));
  layout.add({
    op: "reset",
    slot: "reset",
    part: part.key,
    population: part.key,
    program,
    spikes,
    count,
    access: layout.access(program, { reads: [spikes, count] }),
  });
}

function resetLines(
  model: NeuronModel,
  scope: Scope,
  events: { refractory: string | null; waiting: string | null },
): Assignment[] {
  const spiked = name(fired);
  const lines: Assignment[] = [];
  if (events.waiting) {
    lines.push({ target: events.waiting, value: apply("max", name(events.waiting), spiked) });
  } else {
    const resets = (model.spike?.then ?? []).map((text) => scope.line(text));
    // All right sides are read before any left side is written.
    for (const { target, value } of resets) lines.push({ target: `reset.${target}`, value });
    for (const { target } of resets) {
      lines.push({ target, value: apply("choose", spiked, name(`reset.${target}`), name(target)) });
    }
  }
  if (events.refractory && model.spike?.refractory) {
    const steps = stepsOf(scope.resolve(parse(model.spike.refractory)));
    const until = add(add(name("step"), number(1)), steps);
    lines.push({ target: events.refractory, value: apply("choose", spiked, until, name(events.refractory)) });
  }
  return lines;
}

/** Whole steps nearest to a time. */
function stepsOf(time: Expression): Expression {
  return apply("floor", add(apply("divide", time, name("dt")), number(0.5)));
}
