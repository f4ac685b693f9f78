/** The equations of a model as lines of plain text, read from its description. */
import type { Definition, ModelDescription, StateVariable } from "../../src/model/description.ts";

/** Description fields that may hold equations; a kind of model has some of them. */
interface Equations {
  readonly definitions?: readonly Definition[];
  readonly state?: readonly StateVariable[];
  readonly pre?: readonly StateVariable[];
  readonly post?: readonly StateVariable[];
  readonly spike?: { readonly when: string; readonly then: readonly string[]; readonly refractory?: string };
  readonly receive?: readonly string[];
  readonly gives?: { readonly to: string; readonly value?: string };
  readonly release?: string;
  readonly onSpike?: readonly string[];
  readonly onPre?: { readonly weight: string; readonly traces: readonly string[] };
  readonly onPost?: { readonly weight: string; readonly traces: readonly string[] };
  readonly current?: string;
}

export function equationsOf(model: ModelDescription): string[] {
  const has: Equations = model as Equations;
  const lines = (has.definitions ?? []).map(({ name, value }) => `${name} = ${value}`);
  for (const state of [...(has.state ?? []), ...(has.pre ?? []), ...(has.post ?? [])])
    if (state.rate) lines.push(`d${state.name}/dt = ${state.rate}`);
  if (has.spike) {
    lines.push(`spike if ${has.spike.when}: ${has.spike.then.join(", ")}`);
    if (has.spike.refractory) lines.push(`refractory: ${has.spike.refractory}`);
  }
  if (has.receive) lines.push(`on arrival: ${has.receive.join(", ")}`);
  if (has.gives?.value && has.gives.value !== "I") lines.push(`I = ${has.gives.value}`);
  if (has.onSpike) {
    if (has.release) lines.push(`release = ${has.release}`);
    lines.push(`on spike: ${has.onSpike.join(", ")}`);
  }
  if (has.onPre) lines.push(`on pre: ${[has.onPre.weight, ...has.onPre.traces].join(", ")}`);
  if (has.onPost) lines.push(`on post: ${[has.onPost.weight, ...has.onPost.traces].join(", ")}`);
  if (has.current) lines.push(`I(t) = ${has.current}`);
  return lines;
}
