/** The example networks that are benchmarks elsewhere: rates, irregularity and rhythms over several seeds. */
import assert from "node:assert/strict";
import { planNetwork } from "../../src/index.ts";
import { readExample, runExample, simulationOf } from "./example.ts";
import { mean, power, variation } from "./statistics.ts";

describe("example: a network of currents", function () {
  this.timeout(60_000);
  const file = "04 - Networks/07 - Network of currents.json";
  const clock = "4,000 cells, endless";
  /** Spikes before this belong to the start [ms]. */
  const start = 200;

  /** Mean rate of both populations as their curves tell it, and the mean irregularity of excitatory cells. */
  function firing(seed: string, ...pressed: readonly string[]) {
    const run = runExample(file, { [clock]: { seed, duration: "1000" } }, ...pressed);
    const rates = ["excitatory", "inhibitory"].map((name) =>
      mean(run.curve(name, "rate").flatMap(([t, rate]) => (t > start ? [rate] : []))),
    );
    const trains = Array.from({ length: 800 }, (_, unit) => run.times("excitatory", unit).filter((t) => t > start));
    return { rates, irregular: mean(trains.filter(({ length }) => length > 3).map(variation)) };
  }

  it("has about 320,000 synapses, and cells that start anywhere between reset and threshold", () => {
    const { network } = simulationOf(readExample(file));
    const expected = 0.02 * 4000 * 3999;
    assert.ok(Math.abs(planNetwork(network).synapses - expected) < 5 * Math.sqrt(expected));
    for (const { initial } of network.populations)
      assert.deepEqual(initial, { V_m: { kind: "uniform", low: -60, high: -50 } });
  });

  // The rates that the benchmark allows; over seeds 1 to 3 they are 5.1 to 5.8, with a CV of 0.48 to 0.51.
  for (const seed of ["1", "2", "3"])
    it(`fires at the rates and as irregularly as its comment says with seed ${seed}`, () => {
      const { rates, irregular } = firing(seed);
      for (const rate of rates) assert.ok(rate > 4 && rate < 8, `${rates}`);
      assert.ok(Math.abs(irregular - 0.5) < 0.06, `CV ${irregular}`);
    });

  it("fires twice as much, and regularly, when inhibition is weak", () => {
    const [normal, weak] = [firing("1"), firing("1", "weaker inhibition")];
    assert.ok(weak.rates[0]! > 1.7 * normal.rates[0]!, `${weak.rates[0]}`);
    assert.ok(weak.irregular < 0.35, `CV ${weak.irregular}`);
  });
});

describe("example: Izhikevich's network", function () {
  this.timeout(60_000);
  const file = "04 - Networks/08 - Izhikevich network.json";
  const clock = "1,000 cells, endless";
  const excitatory = ["E1 regular", "E2", "E3", "E4 bursting"];
  const cells = [...excitatory, "I1 low threshold", "I2 fast"];
  const binMs = 5;

  function run(seed: string, ...pressed: readonly string[]) {
    return runExample(file, { [clock]: { seed, duration: "1000" } }, ...pressed);
  }

  it("connects every cell to every one by a weight of its own", () => {
    assert.equal(planNetwork(simulationOf(readExample(file)).network).synapses, 1_000_000);
  });

  for (const seed of ["1", "2", "3"])
    it(`fires about seven times a second, in the rhythms of its comment, with seed ${seed}`, () => {
      const result = run(seed);
      const all = cells.flatMap((name) => result.steps(name));
      // Parameters in bands instead of one for each cell make it 7.1 where it would be 7.4 ± 0.15.
      assert.ok(Math.abs(all.length / 1000 - 7.2) < 0.6, `${all.length / 1000} spikes a second`);
      const [regular = 0, , , bursting = 0] = excitatory.map((name) => result.steps(name).length / 200);
      assert.ok(bursting > 1.15 * regular, `${bursting} to ${regular}`);
      const counts = Array.from({ length: 1000 / binMs }, () => 0);
      for (const step of all) counts[Math.ceil(step / binMs) - 1]!++;
      const around = (low: number, high: number) =>
        mean(Array.from({ length: high - low + 1 }, (_, k) => power(counts, binMs, low + k)));
      const [slow, fast, none] = [around(6, 10), around(30, 40), around(55, 80)];
      assert.ok(slow > 30, `8 Hz: ${slow}`);
      assert.ok(fast > 2.5 * none && slow > 5 * none, `8 Hz ${slow}, 35 Hz ${fast}, above ${none}`);
    });

  it("fires more with more noise", () => {
    const spikes = (...pressed: readonly string[]) => run("1", ...pressed).steps("E1 regular").length;
    assert.ok(spikes("more noise") > 1.3 * spikes());
  });
});
