import assert from "node:assert/strict";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { NetworkDescription } from "../../src/index.ts";
import { everything } from "../plan/sample.ts";
import type { Allocated } from "./heap.ts";

async function allocated(network: NetworkDescription): Promise<Allocated> {
  const worker = new Worker(new URL("./heap.ts", import.meta.url), { workerData: network });
  const [found] = (await once(worker, "message")) as [Allocated];
  return found;
}

describe("memory while stepping", () => {
  const silent = { ...everything, recorders: [] };

  it("of neurons stays where it is: some hundred operations over arrays make nothing", async () => {
    const { made } = await allocated({ ...silent, projections: [], spikeSources: [] });
    assert.ok(made < 100, `${made} bytes a step`);
  });

  it("of everything else holds a few numbers under way, and keeps nothing", async () => {
    const { made, kept } = await allocated(silent);
    assert.ok(made < 3000, `${made} bytes a step`);
    assert.ok(kept < 20, `${kept} bytes kept a step`);
  });
});
