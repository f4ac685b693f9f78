/** What moves the nullclines of a phase plane: the inputs of the neuron, its parameters, and how far the curve reaches. */
import { nullclinesOf, type PlaneWindow } from "../../../src/index.ts";
import type { ScopeView } from "../../assembly/taps.ts";
import type { NullclineFrame } from "../../common/frames.ts";
import { packValues } from "../../common/packed.ts";
import type { Session } from "../sessions/session.ts";
import type { Batches } from "./batches.ts";

/** Nullclines reach so far beyond what was recorded, as a share of it. */
const beyond = 0.3;
/** They are drawn anew at most so often [ms]. */
const betweenMs = 250;

export class PlaneRecording {
  private readonly view: ScopeView;
  private readonly low: number[] = [];
  private readonly high: number[] = [];
  private readonly inputs = new Map<string, number>();
  private shown = "";
  private shownAt = 0;

  constructor(view: ScopeView) {
    this.view = view;
    this.clear();
  }

  take({ traces }: Batches): void {
    for (const axis of [0, 1]) {
      const variable = this.variables[axis];
      for (const { recorder } of this.view.taps.filter((tap) => tap.variable === variable))
        for (const value of traces.get(recorder)?.values ?? []) {
          if (value < this.low[axis]!) this.low[axis] = value;
          if (value > this.high[axis]!) this.high[axis] = value;
        }
    }
    for (const { recorder, variable } of this.view.nullclines?.inputs ?? []) {
      const latest = traces.get(recorder)?.values.at(-1);
      if (latest !== undefined) this.inputs.set(variable, latest);
    }
  }

  clear(): void {
    this.low.splice(0, 2, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
    this.high.splice(0, 2, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY);
    this.inputs.clear();
    this.shown = "";
  }

  /** True when the nullclines have moved since they were last asked for. */
  isDue(session: Session): boolean {
    const now = performance.now();
    if (now - this.shownAt < betweenMs) return false;
    const state = JSON.stringify([this.window, this.given(session)]);
    if (state === this.shown) return false;
    this.shown = state;
    this.shownAt = now;
    return true;
  }

  nullclines(session: Session): NullclineFrame[] | undefined {
    const { window } = this;
    const [x, y] = this.variables;
    const { network } = session.spec.assembly;
    const part = network.populations.find(({ key }) => key === this.view.nullclines?.part);
    const model = part && network.models[part.model];
    if (!window || !x || !y || model?.kind !== "neuron") return undefined;
    const found = nullclinesOf(model, [x, y], this.given(session), window);
    return found.map(({ variable, pieces }) => ({ variable, pieces: packValues(pieces) }));
  }

  private get variables(): string[] {
    return [...new Set(this.view.taps.map(({ variable }) => variable))];
  }

  private given(session: Session): Record<string, number> {
    const { part = "" } = this.view.nullclines ?? {};
    const { populations, models } = session.spec.assembly.network;
    const model = models[populations.find(({ key }) => key === part)?.model ?? ""];
    const defaults = Object.fromEntries((model?.parameters ?? []).map((each) => [each.name, each.default]));
    return { ...defaults, ...session.presentOf(part).values, ...Object.fromEntries(this.inputs) };
  }

  private get window(): PlaneWindow | undefined {
    const [x, y] = [0, 1].map((axis): [number, number] => {
      const [low, high] = [this.low[axis]!, this.high[axis]!];
      const margin = beyond * (high - low || Math.abs(high) || 1);
      return [low - margin, high + margin];
    });
    return x && y && Number.isFinite(x[0] + y[0]) ? { x, y } : undefined;
  }
}
