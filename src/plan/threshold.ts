import { add, apply, type Expression, name, number } from "../expression/expression.ts";
import { parse } from "../expression/parse.ts";
import type { Assignment } from "../integration/system.ts";
import type { NeuronModel } from "../model/description.ts";
import type { PopulationDescription } from "../network/description.ts";
import type { Layout } from "./layout.ts";
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
  events: { refractory: string | null; waiting: string | null },
): void {
  const n = part.count;
  const { spikes, count } = placeSpikeList(layout, part.key, n);
  const { spike } = model;
  if (!spike) return;
  const fired = layout.region(`${part.key}/fired`, n);
  const when = layout.lift(scope.read(spike.when));
  const above = spike.edge === "rising" ? layout.region(`${part.key}/above`, n) : null;
  if (above) layout.atStart(n, [{ target: above, value: when }]);
  const blocked = [events.refractory, events.waiting].filter((region) => region !== null);
  const reads = layout.access({ n, lines: [{ target: "when", value: when }] }).reads;
  layout.add({
    op: "threshold",
    slot: "threshold",
    part: part.key,
    n,
    when,
    above,
    blocked,
    spikes,
    count,
    fired,
    access: {
      sets: [spikes, count, fired],
      increments: [],
      reads: [...reads, ...blocked],
      updates: above ? [above] : [],
    },
  });
  const program = layout.program(n, resetLines(model, scope, name(fired), events));
  layout.add({
    op: "reset",
    slot: "reset",
    part: part.key,
    program,
    spikes,
    count,
    fired,
    access: layout.access(program, { reads: [spikes, count], updates: [fired] }),
  });
}

function resetLines(
  model: NeuronModel,
  scope: Scope,
  fired: Expression,
  events: { refractory: string | null; waiting: string | null },
): Assignment[] {
  const lines: Assignment[] = [];
  if (events.waiting) {
    lines.push({ target: events.waiting, value: apply("max", name(events.waiting), fired) });
  } else {
    const resets = (model.spike?.then ?? []).map((text) => scope.line(text));
    // All right sides are read before any left side is written.
    for (const { target, value } of resets) lines.push({ target: `reset.${target}`, value });
    for (const { target } of resets) {
      lines.push({ target, value: apply("choose", fired, name(`reset.${target}`), name(target)) });
    }
  }
  if (events.refractory && model.spike?.refractory) {
    const steps = stepsOf(scope.resolve(parse(model.spike.refractory)));
    lines.push({ target: events.refractory, value: apply("choose", fired, steps, name(events.refractory)) });
  }
  return lines;
}

/** Whole steps nearest to a time. */
function stepsOf(time: Expression): Expression {
  return apply("floor", add(apply("divide", time, name("dt")), number(0.5)));
}
