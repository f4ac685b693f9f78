import assert from "node:assert/strict";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { NetworkDescription } from "../../src/index.ts";
import { everything } from "../plan/sample.ts";
import type { Allocated, Measured } from "./heap.ts";

async function allocated(network: NetworkDescription, engine: Measured["engine"]): Promise<Allocated> {
  const workerData: Measured = { network, engine };
  const worker = new Worker(new URL("./heap.ts", import.meta.url), { workerData });
  const [found] = (await once(worker, "message")) as [Allocated];
  return found;
}

describe("memory while stepping", () => {
  const silent = { ...everything, recorders: [] };

  it("stays where it is: a step of everything makes nothing", async () => {
    const { made, kept } = await allocated(silent, "wasm");
    assert.ok(made < 10, `${made} bytes a step`);
    assert.ok(kept < 1, `${kept} bytes kept a step`);
  });

  it("of the reference's neurons holds no arrays under way, only numbers that V8 may put into boxes", async () => {
    const { made } = await allocated({ ...silent, projections: [], spikeSources: [] }, "reference");
    // An array for each of the 50 lines of their programs would be 4,000 bytes at least. Boxes are 68 to 1,521, as V8 happens to inline.
    assert.ok(made < 2000, `${made} bytes a step`);
  });

  it("of everything else in the reference holds a few numbers under way, and keeps nothing", async () => {
    const { made, kept } = await allocated(silent, "reference");
    assert.ok(made < 3000, `${made} bytes a step`);
    assert.ok(kept < 20, `${kept} bytes kept a step`);
  });
});
