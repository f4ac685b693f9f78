/** A membrane under exponential currents has a closed form; the examples must follow it. */
import assert from "node:assert/strict";
import { cases } from "../golden/cases.ts";
import { anew } from "../peers/anew.ts";
import { readExample, runExample } from "./example.ts";
import { functionNode } from "./shown-images.ts";

/** Response of a membrane at rest to one arrival of a current of `w` pA, per pF, above rest [mV]. */
function response(t: number, w: number, C: number, tauM: number, tauS: number): number {
  const scale = ((w / C) * tauM * tauS) / (tauM - tauS);
  return t < 0 ? 0 : scale * (Math.exp(-t / tauM) - Math.exp(-t / tauS));
}

/** Time at which that response is largest [ms]. */
function peakTime(tauM: number, tauS: number): number {
  return ((tauM * tauS) / (tauM - tauS)) * Math.log(tauM / tauS);
}

const close = (got: number, expected: number, within: number, what: string): void =>
  assert.ok(Math.abs(got - expected) <= within, `${what}: ${got}, expected ${expected}`);

describe("example: first spike", () => {
  const file = "01 - First steps/01 - First spike.json";
  const dt = 0.1;

  it("answers each spike of the source when the closed form reaches the threshold", () => {
    const run = runExample(file);
    const source = run.times("20 Hz source");
    const expected: number[] = [];
    // From one spike to the next: what is left of the membrane after the refractory time, and of the current.
    let [V, I, now] = [0, 0, 0];
    const move = (t: number): { V: number; I: number } => ({
      V: V * Math.exp(-t / 10) + response(t, I, 250, 10, 2),
      I: I * Math.exp(-t / 2),
    });
    for (const spike of source) {
      ({ V, I } = move(spike + 1 - now));
      now = spike + 1;
      I += 3000;
      // The next arrival is 50 ms away; the threshold is tested at the end of each step.
      const steps = Array.from({ length: 490 }, (_, k) => (k + 1) * dt).find((t) => move(t).V >= 15);
      assert.ok(steps !== undefined);
      expected.push(now + steps);
      I = move(steps + 2).I;
      V = 0;
      now += steps + 2;
    }
    const got = run.times("neuron");
    assert.equal(got.length, 20);
    for (const [i, time] of expected.entries()) close(got[i]!, time, 1e-6, `spike ${i}`);
    for (const [i, time] of source.entries()) close(got[i]! - time, 3.7, 1e-6, "the delay that the comment names");
  });

  it("needs the weight that the closed form of a train tells, about 2780 pA", () => {
    const train = (t: number): number => {
      const left = (tau: number) => Math.exp(-t / tau) / (1 - Math.exp(-50 / tau));
      return (1 / 250) * (20 / 8) * (left(10) - left(2));
    };
    const largest = Math.max(...Array.from({ length: 500 }, (_, k) => train(k * dt)));
    const least = 15 / largest;
    close(least, 2780, 5, "weight");
    const spikes = (weight: number) => runExample(file, { excitation: { weight: String(weight) } }).steps("neuron");
    assert.equal(spikes(Math.floor(least) - 1).length, 0);
    assert.ok(spikes(Math.ceil(least) + 1).length > 0);
    close(response(peakTime(10, 2), 3000, 250, 10, 2), 16.05, 0.005, "one EPSP");
  });

  it("fires on its own at I_e = 400 pA, by t_ref + tau ln(RI / (RI - threshold))", () => {
    const run = runExample(file, { "20 Hz source": { model: "message" } }, "I_e = 400 pA");
    const times = run.times("neuron");
    const interval = 2 + 10 * Math.log(16 / (16 - 15));
    assert.ok(times.length >= 33);
    for (let i = 1; i < times.length; i++) close(times[i]! - times[i - 1]!, interval, dt, "interval");
    close(interval, 29.7, 0.05, "the interval that the comment names");
    assert.equal(
      runExample(file, { "20 Hz source": { model: "message" } }, "I_e = 400 pA", "I_e = 0").steps("neuron").length,
      0,
    );
  });

  it("fires once more at the press of a button", () => {
    const run = runExample(file, { "20 Hz source": { model: "message" } }, "fire once");
    assert.deepEqual(run.steps("20 Hz source"), [1]);
    close(run.times("neuron")[0]!, 3.8, 1e-6, "spike");
  });
});

describe("example: single EPSP", () => {
  const file = "01 - First steps/02 - Single EPSP.json";

  it("follows the closed form, with a peak of 1.575 mV", () => {
    const curve = runExample(file).curve("neuron", "V_m");
    for (const [t, V] of curve) close(V, -70 + response(t - 20.1, 10, 20, 20, 5), 1e-9, `V at ${t}`);
    const [time, peak] = curve.reduce((best, point) => (point[1] > best[1] ? point : best));
    close(peak + 70, 1.575, 5e-4, "peak");
    close(time, 20.1 + peakTime(20, 5), 0.1, "time of the peak");
    close(peakTime(20, 5), 9.24, 0.005, "the time that the comment names");
  });

  it("draws the current and the threshold with it", () => {
    const run = runExample(file);
    // A value recorded at the arrival is that before it.
    for (const [t, I] of run.curve("neuron", "I_syn"))
      close(I, t < 20.15 ? 0 : 10 * Math.exp(-(t - 20.1) / 5), 1e-9, `I at ${t}`);
    assert.deepEqual([...new Set(run.curve("neuron", "V_th").map(([, V]) => V))], [-55]);
  });

  it("doubles with the weight", () => {
    const peak = Math.max(
      ...runExample(file, {}, "weight = 20 pA")
        .curve("neuron", "V_m")
        .map(([, V]) => V + 70),
    );
    close(peak, 2 * 1.575, 1e-3, "peak");
  });
});

describe("example: temporal summation", () => {
  const file = "01 - First steps/03 - Temporal summation.json";
  const trains: Record<number, string> = { 20: "lif-syn-02", 50: "lif-syn-03", 100: "lif-syn-04", 200: "lif-syn-05" };

  const neuron = (rate: string) => `neuron ${Object.keys(trains).indexOf(rate) + 1} (${rate} Hz)`;

  it("adds up closed-form EPSPs, near the peaks of the notebook's Euler grid", () => {
    const run = runExample(file);
    const references = cases("lif_synapse", "lif_exp_current_grid");
    for (const [rate, id] of Object.entries(trains)) {
      const reference = references.find((one) => one.id === id)!;
      const arrivals: number[] = reference.inputs.spike_times_ms.map((t: number) => t + 0.1);
      const curve = run.curve(neuron(rate), "V_m");
      for (const [t, V] of curve) {
        const sum = arrivals.reduce((so_far, arrival) => so_far + response(t - arrival + 1e-9, 3, 20, 20, 5), 0);
        close(V, -70 + sum, 1e-6, `${rate} Hz at ${t}`);
      }
      close(Math.max(...curve.map(([, V]) => V)), reference.expect.V_max_mV, 0.005, `${rate} Hz`);
      assert.equal(run.steps(neuron(rate)).length, reference.expect.out_spike_count);
    }
  });

  it("makes the fast trains fire at 40 pA", () => {
    const run = runExample(file, {}, "weight = 40 pA");
    const counts = Object.keys(trains).map((rate) => run.steps(neuron(rate)).length);
    // 100 Hz is case lif-syn-06.
    const reference = cases("lif_synapse", "lif_exp_current_grid").find(({ id }) => id === "lif-syn-06")!;
    assert.deepEqual(counts, [0, 0, reference.expect.out_spike_count, 8]);
    const count = functionNode(readExample(file).find(({ name }) => name === "spikes per neuron")?.func);
    const payload = Object.keys(trains).flatMap((rate) => [
      ...run.times(`${rate} Hz`).map((t) => ({ t, i: 0, from: `${rate} Hz` })),
      ...run.times(neuron(rate)).map((t) => ({ t, i: 0, from: neuron(rate) })),
    ]);
    const told = count({ topic: "spikes", payload, complete: true }) as { payload: number[] };
    assert.deepEqual([...told.payload], counts);
    // All of them event by event, by closed forms. A spike is stamped up to a step late; one that comes before an arrival there
    // and after it here leaves another current behind.
    for (const [rate, exact] of Object.entries(anew.summation)) {
      const times = run.times(neuron(rate));
      assert.equal(times.length, exact.length);
      for (const [i, t] of exact.entries()) close(times[i]!, t, 0.1 * (2 * i + 1), `spike ${i} at ${rate} Hz`);
    }
  });
});
