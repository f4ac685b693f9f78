import assert from "node:assert/strict";
import fc from "fast-check";
import type { SpikeSourceDescription } from "../../src/network/description.ts";
import { cell, type Outcome, type Parts, run, trace } from "../golden/bench.ts";

type Engine = Outcome["engine"];

const source = (
  model: string,
  parameters: Record<string, number>,
  more: Partial<SpikeSourceDescription> = {},
): Pick<Parts, "spikeSources" | "recorders"> => ({
  spikeSources: [{ key: "s", label: "s", model, parameters, count: 1, stream: 9, ...more }],
  recorders: [{ key: "out", records: "spikes", of: "s" }],
});

/** Runs in pieces with something done at given steps. */
function runWith(parts: Parts, steps: number, at: Readonly<Record<number, (engine: Engine) => void>>): number[] {
  return run(parts, steps, (engine) => {
    const advance = engine.advance.bind(engine);
    engine.advance = (wanted) => {
      at[engine.step]?.(engine);
      const next =
        Object.keys(at)
          .map(Number)
          .find((step) => step > engine.step) ?? Number.POSITIVE_INFINITY;
      return advance(Math.min(wanted, next - engine.step));
    };
  }).spikes("out");
}

describe("a regular source", () => {
  it("fires at start + k / rate, on the nearest step, before stop", () => {
    const rate = fc.double({ min: 0.001, max: 5, noNaN: true });
    const time = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(rate, time, time, fc.constantFrom(0.05, 0.1, 1), (rate, start, length, dt) => {
        const stop = start + length;
        const found = run({ dt, ...source("regular", { rate, start, stop }) }, Math.ceil(210 / dt)).spikes("out");
        const expected: number[] = [];
        for (let k = 0; start + k / rate < stop; k++) expected.push(start + k / rate);
        // A time in the middle of two steps may go either way, and one at stop in or out.
        assert.ok(Math.abs(found.length - expected.length) <= 1);
        for (const [k, step] of found.entries())
          assert.ok(Math.abs(step * dt - Math.max(dt, start + k / rate)) <= dt / 2 + 1e-9, `spike ${k}`);
      }),
      { numRuns: 50 },
    );
  });

  it("keeps its times over a million steps", () => {
    const { engine, spikes } = run({ dt: 0.1, ...source("regular", { rate: 0.001, start: 10 }) }, 1_000_000);
    assert.deepEqual(
      spikes("out"),
      Array.from({ length: 100 }, (_, k) => 100 + k * 10_000),
    );
    assert.equal(engine.step, 1_000_000);
    assert.equal(engine.read("t")[0], 999_999 * 0.1, "time is a product, not a sum of steps");
  });

  it("changes its rate live: from the moment of the change an interval of the new length starts", () => {
    const parts = { dt: 0.1, ...source("regular", { rate: 0.1, start: 10 }) };
    const found = runWith(parts, 600, { 250: (engine) => engine.set("s/rate", 0.5) });
    assert.deepEqual(found.slice(0, 5), [100, 200, 270, 290, 310]);
  });

  it("does not lose its beat when something else changes, or nothing", () => {
    const parts = { dt: 0.1, ...source("regular", { rate: 0.1, start: 10 }) };
    const plain = run(parts, 600).spikes("out");
    assert.deepEqual(runWith(parts, 600, { 250: (engine) => engine.set("s/stop", 1000) }), plain);
    assert.deepEqual(runWith(parts, 600, { 250: (engine) => engine.set("s/rate", 0.1) }), plain);
    assert.deepEqual(
      runWith(parts, 600, { 250: (engine) => engine.set("s/stop", 35) }),
      plain.filter((step) => step < 350),
    );
  });
});

describe("a listed source", () => {
  it("fires at the steps nearest to its times, units by number, the first step at the earliest", () => {
    const lists = { times: [5, 0, 2.04, 2.06, 5, 2], senders: [1, 0, 0, 1, 0, 2] };
    const made = run({ dt: 0.1, ...source("listed", {}, { count: 3, lists }) }, 100);
    assert.deepEqual(made.spikes("out"), [1, 20, 20, 21, 50, 50]);
    assert.deepEqual(
      [made.spikes("out", 0), made.spikes("out", 1), made.spikes("out", 2)],
      [[1, 20, 50], [21, 50], [20]],
    );
  });

  it("without senders fires all units, and without times none", () => {
    const all = run({ dt: 1, ...source("listed", {}, { count: 3, lists: { times: [4, 2], senders: [] } }) }, 10);
    assert.deepEqual(all.spikes("out"), [2, 2, 2, 4, 4, 4]);
    const none = run({ dt: 1, ...source("listed", {}, { lists: { times: [], senders: [] } }) }, 10);
    assert.deepEqual(none.spikes("out"), []);
  });

  it("may fire one unit twice in a step", () => {
    const made = run({ dt: 1, ...source("listed", {}, { lists: { times: [2, 2.1], senders: [] } }) }, 10);
    assert.deepEqual(made.spikes("out"), [2, 2]);
  });
});

describe("a source fired by message", () => {
  it("fires the units asked for at the next step, and passes over those it has not", () => {
    const parts = { dt: 0.1, ...source("message", {}, { count: 3 }) };
    const made = run(parts, 20, (engine) => {
      engine.fire("s", [2, 0, 7, -1, Number.NaN]);
      engine.fire("nobody", null);
    });
    assert.deepEqual([made.spikes("out", 0), made.spikes("out", 1), made.spikes("out", 2)], [[1], [], [1]]);
    assert.equal(made.spikes("out").length, 2);
    assert.deepEqual(runWith(parts, 20, { 4: (engine) => engine.fire("s", null) }), [5, 5, 5]);
  });

  it("adds to the spikes a source makes itself", () => {
    const parts = { dt: 1, ...source("regular", { rate: 0.1, start: 10 }) };
    assert.deepEqual(
      runWith(parts, 25, { 9: (engine) => engine.fire("s", null), 14: (engine) => engine.fire("s", null) }),
      [10, 10, 15, 20],
    );
  });

  it("forgets what it was asked at a reset", () => {
    const made = run({ dt: 1, ...source("message", {}) }, 5, (engine) => {
      engine.fire("s", null);
      engine.reset();
    });
    assert.deepEqual(made.spikes("out"), []);
  });
});

describe("a current source", () => {
  const drive = (model: string, parameters: Record<string, number>): Parts => ({
    dt: 0.1,
    populations: [cell("n", "lif", { E_L: 0, V_th: 1e6, V_reset: -1, tau_m: 10, C_m: 10 }).population],
    currentSources: [{ key: "c", label: "c", model, parameters, stream: 0 }],
    drives: [{ key: "d", from: "c", to: "n" }],
    recorders: [trace("I", "c", "I"), trace("V", "n", "V_m")],
  });

  it("steps on at start and off at stop", () => {
    const made = run(drive("step", { amplitude: 5, start: 1, stop: 2 }), 40);
    // The step from 1.0 to 1.1 ms, stamped 11, is the first with the current.
    assert.deepEqual(
      made.trace("I").flatMap(([I], i) => (I === 5 ? [i + 1] : [])),
      Array.from({ length: 10 }, (_, k) => 11 + k),
    );
    const V = 5 * (1 - Math.exp(-0.1));
    assert.ok(Math.abs(made.at("V", 20) - V) < 1e-12);
    assert.ok(Math.abs(made.at("V", 30) - V * Math.exp(-0.1)) < 1e-12);
  });

  it("follows messages from the step after them, by gain and offset", () => {
    const made = run(drive("message-current", { gain: 2, offset: 1 }), 30, (engine) => {
      engine.advance(10);
      assert.ok(engine.set("c/message", 4));
    });
    assert.deepEqual([made.at("I", 10), made.at("I", 11), made.at("I", 30)], [1, 9, 9]);
  });

  it("adds to others on one population", () => {
    const parts = drive("constant", { amplitude: 3 });
    const both: Parts = {
      ...parts,
      currentSources: [
        ...(parts.currentSources ?? []),
        { key: "e", label: "e", model: "constant", parameters: { amplitude: -1 }, stream: 0 },
      ],
      drives: [...(parts.drives ?? []), { key: "f", from: "e", to: "n" }],
    };
    assert.ok(Math.abs(run(both, 100).at("V", 100) - 2 * (1 - Math.exp(-1))) < 1e-12);
  });
});
