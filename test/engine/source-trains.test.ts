/** Trains that are no plain Poisson trains, by what their formulas say of counts, phases and coincidences. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { SpikeSourceDescription } from "../../src/network/description.ts";
import { type Outcome, run } from "../golden/bench.ts";

const trains = (
  model: string,
  parameters: Record<string, number>,
  { dt = 0.5, steps = 20_000, ...more }: Partial<SpikeSourceDescription> & { dt?: number; steps?: number } = {},
  during?: Parameters<typeof run>[2],
): Outcome =>
  run(
    {
      dt,
      spikeSources: [{ key: "s", label: "s", model, parameters, count: 1, stream: 21, ...more }],
      recorders: [{ key: "out", records: "spikes", of: "s" }],
    },
    steps,
    during,
  );

/** Fails when a number of Poisson events is more than five standard errors off. */
function about(found: number, expected: number, what: string): void {
  assert.ok(Math.abs(found - expected) < 5 * Math.sqrt(expected), `${what}: ${found} for ${expected}`);
}

describe("bursts", () => {
  it("lie at start + k (length + pause) + j interval", () => {
    const whole = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(whole(1, 6), whole(1, 9), whole(1, 90), whole(1, 90), (spikes_per_burst, interval, pause, start) => {
        const period = (spikes_per_burst - 1) * interval + pause;
        const found = trains("bursts", { spikes_per_burst, interval, pause, start }, { dt: 1, steps: 900 });
        const expected: number[] = [];
        for (let from = start; from <= 900; from += period)
          for (let j = 0; j < spikes_per_burst && from + j * interval <= 900; j++) expected.push(from + j * interval);
        assert.deepEqual(found.spikes("out"), expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a Poisson train with a changing rate", () => {
  it("follows a sine: chi-square of 16 phases", () => {
    const [rate, m, f, count, bins] = [0.03, 0.7, 0.005, 100, 16];
    const found = trains("poisson-sine", { rate, modulation: m, frequency: f }, { count });
    const counts = new Array<number>(bins).fill(0);
    for (const step of found.spikes("out")) counts[Math.floor(((step * 0.5 * f) % 1) * bins)]! += 1;
    const total = rate * count * 10_000;
    let chi = 0;
    for (const [k, n] of counts.entries()) {
      const [a, b] = [k / bins, (k + 1) / bins].map((x) => 2 * Math.PI * x) as [number, number];
      const expected = total * (1 / bins + (m * (Math.cos(a) - Math.cos(b))) / (2 * Math.PI));
      chi += (n - expected) ** 2 / expected;
    }
    // 16 degrees of freedom: above 45 once in ten thousand.
    assert.ok(chi < 45, `chi-square ${chi} of ${counts}`);
    assert.ok(chi > 2, "no fewer chances than a Poisson process has");
  });

  it("is silent where the rate is 0, and CV and Fano factor are 1 without a swing", () => {
    const deep = trains(
      "poisson-sine",
      { rate: 0.1, modulation: 1, frequency: 0.001, phase: -Math.PI / 2 },
      { count: 50 },
    );
    const early = deep.spikes("out").filter((step) => step * 0.5 < 50).length;
    // rate (1 - cos(2 pi f t)) over the first 50 ms of 1000: 0.1 × 50 × 0.0164 for each unit.
    about(early, 50 * 0.1 * (50 - Math.sin(0.1 * Math.PI) / (0.002 * Math.PI)), "first 50 ms");
  });

  it("follows a table, from its first time on", () => {
    const lists = { times: [100, 400, 700, 2000], rates: [0.02, 0, 0.2, 0.01] };
    const count = 200;
    const times = trains("poisson-table", {}, { count, lists, steps: 6000 })
      .spikes("out")
      .map((step) => step * 0.5);
    const within = (from: number, to: number): number => times.filter((t) => t >= from && t < to).length;
    assert.equal(within(0, 100) + within(400, 700), 0);
    about(within(100, 400), count * 0.02 * 300, "first");
    about(within(700, 2000), count * 0.2 * 1300, "second");
    about(within(2000, 3000), count * 0.01 * 1000, "last");
    assert.deepEqual(trains("poisson-table", {}, { lists: { times: [], rates: [] } }).spikes("out"), []);
    assert.deepEqual(trains("poisson-table", {}, { lists: { times: [0], rates: [0] } }).spikes("out"), []);
  });

  it("follows the numbers received, and falls silent below zero", () => {
    const [count, steps] = [100, 2000];
    const found = trains("poisson-message", { gain: 0.001, offset: 0.01 }, { count, steps: 4 * steps }, (engine) => {
      engine.advance(steps);
      engine.set("s/message", 40);
      engine.advance(steps);
      engine.set("s/message", -11);
      engine.advance(steps);
      engine.set("s/message", 0);
    });
    const counts = [0, 1, 2, 3].map(
      (k) => found.spikes("out").filter((step) => step > k * steps && step <= (k + 1) * steps).length,
    );
    const ms = count * steps * 0.5;
    about(counts[0]!, 0.01 * ms, "offset");
    about(counts[1]!, 0.05 * ms, "40");
    assert.ok(counts[2]! < 3, "a time may round into the step of the message");
    about(counts[3]!, 0.01 * ms, "0");
  });
});

describe("correlated trains", () => {
  for (const c of [0, 0.3, 0.6, 0.9, 1])
    it(`have ${c} of their spikes in common, at one rate`, () => {
      const [rate, count, dt, steps] = [0.02, 4, 0.1, 1_000_000];
      const found = trains("correlated", { rate, correlation: c }, { count, dt, steps });
      const units = Array.from({ length: count }, (_, unit) => found.spikes("out", unit));
      const expected = rate * dt * steps;
      for (const steps of units) about(steps.length, expected, "spikes");
      const chance = rate * dt;
      for (const [a, b] of [
        [0, 1],
        [1, 3],
      ] as const) {
        const others = new Set(units[b]);
        const common = units[a]!.filter((step) => others.has(step)).length;
        // Independent spikes meet by chance; a count of 2000 trials scatters by the square root at most.
        const wanted = expected * (c + (1 - c) * chance * (1 + c));
        assert.ok(
          Math.abs(common - wanted) < 5 * Math.sqrt(Math.max(wanted * (1 - c * 0.5), 2)),
          `${common} for ${wanted}`,
        );
        if (c === 1) assert.deepEqual(units[a], units[b]);
      }
      const gaps = units[2]!.slice(1).map((step, i) => step - units[2]![i]!);
      const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
      const cv = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length) / mean;
      assert.ok(Math.abs(cv - 1) < 5 / Math.sqrt(gaps.length), `CV ${cv}`);
    });
});

describe("a pattern in noise", () => {
  const [rate, count, duration, period, dt] = [0.05, 200, 50, 200, 0.5];
  const found = trains("pattern", { rate, duration, period, share: 0.5 }, { count, dt, steps: 40_000 });
  const cycles = 40_000 / (period / dt);

  it("comes once in each period at a random place, in the first units, and is the same each time", () => {
    const seen = Array.from({ length: 100 }, (_, unit) => new Set(found.spikes("out", unit)));
    const first = (cycle: number): number[] => {
      // Where the spikes of one stretch agree with those of another: the place with most coincidences.
      const offsets: number[] = [];
      for (let at = 0; at <= (period - duration) / dt; at++) offsets.push(cycle * (period / dt) + at);
      return offsets;
    };
    const stretch = (from: number): string =>
      seen
        .map((steps) =>
          Array.from({ length: duration / dt }, (_, k) => (steps.has(from + 1 + k) ? k : -1)).filter((k) => k >= 0),
        )
        .join(";");
    const stretches = new Map<string, number[]>();
    for (let cycle = 0; cycle < 12; cycle++)
      for (const from of first(cycle)) {
        const text = stretch(from);
        stretches.set(text, [...(stretches.get(text) ?? []), from - cycle * (period / dt)]);
      }
    // A stretch one step beside may agree too, where the step gained is as empty as the one lost.
    const [places = [], ...others] = [...stretches.values()].sort((a, b) => b.length - a.length);
    assert.equal(places.length, 12);
    assert.ok(others.every(({ length }) => length < 5));
    assert.ok(new Set(places).size > 8, "at places that differ");
  });

  it("keeps the rate of all units", () => {
    const expected = rate * 40_000 * dt * 100;
    const of = (from: number): number =>
      Array.from({ length: 100 }, (_, k) => found.spikes("out", from + k).length).reduce((sum, n) => sum + n, 0);
    about(of(100), expected, "noise");
    // The pattern itself was drawn once: its share of the spikes scatters with what it holds, 250 spikes in 50 ms.
    assert.ok(
      Math.abs(of(0) - expected) < 5 * (Math.sqrt(0.75 * expected) + cycles * Math.sqrt(rate * duration * 100)),
    );
  });

  it("is nothing for no units, and everything for all of them all the time", () => {
    const none = trains("pattern", { rate, share: 0 }, { count: 20 }).spikes("out");
    about(none.length, rate * 20 * 10_000, "noise alone");
    const all = trains("pattern", { rate, share: 1, duration: 40, period: 40 }, { count: 20, steps: 800 });
    for (let unit = 0; unit < 20; unit++) {
      const steps = all.spikes("out", unit);
      const once = steps.filter((step) => step <= 80);
      assert.deepEqual(steps, Array.from({ length: 10 }, (_, k) => once.map((step) => step + 80 * k)).flat());
    }
  });
});

describe("a Poisson background", () => {
  it("fires from start on, and not at or after stop", () => {
    const steps = trains("poisson-background", { rate: 0.02, inputs: 50, start: 100, stop: 300 }, { count: 40 }).spikes(
      "out",
    );
    const [first, last] = [Math.min(...steps), Math.max(...steps)];
    assert.ok(first >= 200 && first < 203 && last >= 597 && last < 600, `${first} to ${last}`);
    about(steps.length, 40 * 200, "spikes");
  });
});

describe("a table of spikes", () => {
  it("fires the unit of each line at its time", () => {
    const lists = { spikes_listed: [5, 1, 2, 0, 5, 0] };
    const found = trains("spike-table", {}, { dt: 1, steps: 10, count: 2, lists });
    assert.deepEqual([found.spikes("out", 0), found.spikes("out", 1)], [[2, 5], [5]]);
  });
});
