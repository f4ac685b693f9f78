/** Currents over time, step by step, against their formulas in plain arithmetic. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { cell, run, trace } from "../golden/bench.ts";

const dt = 0.1;
const stepsRun = 4000;

/** The current of each step; entry k is that from k dt on. */
function currentOf(model: string, parameters: Record<string, number>): number[] {
  const parts = {
    dt,
    currentSources: [{ key: "c", label: "c", model, parameters, stream: 0 }],
    recorders: [trace("I", "c", "I")],
  };
  return run(parts, stepsRun)
    .trace("I")
    .map(([I]) => I as number);
}

/** Sines by the platform and by us differ in the last bits. */
function agree(found: readonly number[], expected: (t: number) => number, tolerance = 1e-8): void {
  assert.equal(found.length, stepsRun);
  for (const [k, I] of found.entries()) {
    const wanted = expected(k * dt);
    assert.ok(Math.abs(I - wanted) <= tolerance, `${I} for ${wanted} at ${k * dt} ms`);
  }
}

const whole = (min: number, max: number) => fc.integer({ min, max });

describe("currents over time", () => {
  it("a staircase climbs by equal steps and goes off", () => {
    fc.assert(
      fc.property(whole(-500, 500), whole(-100, 100), whole(1, 600), whole(1, 9), whole(0, 999), (...given) => {
        const [I_start, increment, widthSteps, steps, startSteps] = given;
        const [width, start] = [widthSteps / 10, startSteps / 10];
        const found = currentOf("staircase", { I_start, increment, width, steps, start });
        const expected = found.map((_, k) => {
          const stair = Math.floor((k - startSteps) / widthSteps);
          return stair >= 0 && stair < steps ? I_start + increment * stair : 0;
        });
        assert.deepEqual(found, expected);
      }),
      { numRuns: 40 },
    );
  });

  it("a pulse train is on for its width at each of its periods", () => {
    fc.assert(
      fc.property(whole(1, 50), whole(0, 500), whole(1, 20), whole(0, 999), (widthSteps, pause, pulses, startSteps) => {
        const periodSteps = widthSteps + pause;
        const times = { width: widthSteps / 10, period: periodSteps / 10, start: startSteps / 10 };
        const found = currentOf("pulse-train", { amplitude: 7, pulses, ...times });
        const expected = found.map((_, k) => {
          const since = k - startSteps;
          const isOn = since >= 0 && since < pulses * periodSteps && since % periodSteps < widthSteps;
          return isOn ? 7 : 0;
        });
        assert.deepEqual(found, expected);
      }),
      { numRuns: 40 },
    );
  });

  it("a ramp is a straight line between two ends that it holds", () => {
    const found = currentOf("ramp", { I_start: 100, I_stop: -300, start: 50, stop: 250 });
    agree(found, (t) => (t < 50 ? 100 : t > 250 ? -300 : 100 - 2 * (t - 50)));
  });

  it("a sine swings around its offset", () => {
    const [amplitude, offset, f, phase] = [300, 50, 0.0125, Math.PI / 3];
    const found = currentOf("sine", { amplitude, offset, frequency: f, phase, start: 30, stop: 330 });
    agree(found, (t) =>
      t > 29.99 && t < 329.99 ? offset + amplitude * Math.sin(2 * Math.PI * f * (t - 30) + phase) : 0,
    );
  });

  it("a chirp has the frequency of its place: its zeros lie where the phase is a multiple of pi", () => {
    const [f1, f2, start, stop] = [0.005, 0.06, 20, 380];
    const found = currentOf("chirp", { amplitude: 100, offset: 0, f_start: f1, f_stop: f2, start, stop });
    const phase = (t: number): number =>
      2 * Math.PI * (f1 * (t - start) + ((f2 - f1) * (t - start) ** 2) / (2 * (stop - start)));
    agree(found, (t) => (t > start - 0.01 && t < stop - 0.01 ? 100 * Math.sin(phase(t)) : 0));
    const crossings = found.filter((I, k) => k > 0 && I * (found[k - 1] as number) < 0).length;
    // (f1 + f2) / 2 × 360 ms = 11.7 periods: 23 zeros within, the first where it begins is none.
    assert.equal(crossings, Math.ceil(phase(stop) / Math.PI) - 1);
  });

  it("reaches the cells chosen, beside currents for all", () => {
    const { population } = cell("n", "lif", { E_L: 0, V_th: 1e6, V_reset: -1, tau_m: 10, C_m: 10 });
    const source = (key: string, model: string, parameters: Record<string, number>, cells?: readonly number[]) => ({
      key,
      label: key,
      model,
      parameters,
      stream: 3,
      ...(cells ? { cells } : {}),
    });
    const currentSources = [
      source("all", "constant", { amplitude: 1 }),
      source("few", "constant", { amplitude: 5 }, [0, 2]),
      source("noise", "white-noise", { mean: 0, sd: 1 }, [1]),
    ];
    const drives = currentSources.map(({ key }) => ({ key: `${key}>n`, from: key, to: "n" }));
    const parts = {
      populations: [{ ...population, count: 4 }],
      currentSources,
      drives,
      recorders: [trace("V", "n", "V_m", [0, 1, 2, 3])],
    };
    const found = run(parts, 1000).trace("V").at(-1) ?? [];
    assert.ok(Math.abs(found[0]! - 6) < 1e-3 && found[2] === found[0]);
    assert.ok(Math.abs(found[3]! - 1) < 1e-3);
    assert.ok(Math.abs(found[1]! - 1) > 1e-3 && Math.abs(found[1]! - 1) < 1, "noise of its own");
  });
});
