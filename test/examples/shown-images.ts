/** Images shown to a network by message, as the nodes of a flow would do it: one every 500 ms, for 350 ms. */
import assert from "node:assert/strict";
import { createContext, Script } from "node:vm";
import { loadAssembler } from "../../src/engine/wasm/assembler.ts";
import { wasmEngine } from "../../src/engine/wasm/wasm.ts";
import { planNetwork } from "../../src/index.ts";
import { messagesRegion } from "../../src/plan/rate.ts";
import { type Changes, changed, readExample, simulationOf } from "./example.ts";

export interface Image {
  readonly digit: number;
  readonly payload: readonly number[];
}

export interface Shown {
  readonly image: Image;
  /** Spikes while it was there, and in the pause after it, by the names of nodes. */
  readonly during: ReadonlyMap<string, readonly number[]>;
  readonly after: ReadonlyMap<string, readonly number[]>;
  /** What the flow says of the image before. */
  readonly told: { readonly payload: { readonly shown: number; readonly said: number | null } } | null;
}

export const shownMs = 350;
export const pauseMs = 150;

/** A function node as Node-RED would run it; it has no other way out than what it returns. */
export function functionNode(func: unknown): (message: object) => unknown {
  const store = new Map<string, unknown>();
  const context = {
    get: (key: string) => store.get(key),
    set: (key: string, value: unknown) => store.set(key, value),
  };
  const world = createContext({ context, node: { status: () => {} }, Math });
  const script = new Script(`(function (msg) {\n${func}\n})(msg)`);
  return (message) => script.runInContext(Object.assign(world, { msg: message }));
}

/** Shows so many images to an example with the nodes `image`, `ink` and `tally`, with other properties of nodes. */
export async function showImages(file: string, count: number, lines?: string, changes: Changes = {}): Promise<Shown[]> {
  const flow = changed(readExample(file), changes);
  const func = (name: string) =>
    functionNode(flow.find((node) => node.name === name && node.type === "function")?.func);
  const [draw, tally] = [func("image"), func("tally")];
  if (lines !== undefined) draw({ payload: lines });
  const { network } = simulationOf(flow);
  const assemble = await loadAssembler();
  assert.ok(assemble, "no assembler on this host");
  const engine = wasmEngine(planNetwork(network), assemble);
  const ink = messagesRegion(network.rates?.find(({ label }) => label === "ink")?.key ?? "");
  const labels = new Map(
    network.recorders.map(({ key, of }) => [key, network.populations.find((part) => part.key === of)?.label ?? ""]),
  );
  const run = (ms: number): Map<string, number[]> => {
    const end = engine.step + Math.round(ms / network.dt);
    const found = new Map<string, number[]>();
    while (engine.step < end) {
      engine.advance(end - engine.step);
      assert.equal(engine.fault, null);
      for (const { recorder, senders } of engine.drain().spikes) {
        const label = labels.get(recorder) ?? "";
        found.set(label, [...(found.get(label) ?? []), ...senders]);
      }
    }
    return found;
  };
  const hear = (spikes: ReadonlyMap<string, readonly number[]>): void => {
    tally({ payload: (spikes.get("cells") ?? []).map((i) => ({ i })) });
  };
  const all: Shown[] = [];
  for (let k = 0; k < count; k++) {
    const image = draw({ payload: 0 }) as Image;
    const told = tally(image) as Shown["told"];
    engine.write(ink, image.payload);
    const during = run(shownMs);
    hear(during);
    engine.write(ink, new Array<number>(image.payload.length).fill(0));
    const after = run(pauseMs);
    hear(after);
    all.push({ image, during, after, told });
  }
  engine.dispose();
  return all;
}
