/** Networks: counts of the four cells, statistics of the thousand over several seeds. */
import assert from "node:assert/strict";
import { planNetwork } from "../../src/index.ts";
import { cases, check } from "../golden/cases.ts";
import { anew } from "../peers/anew.ts";
import { spikesOf } from "./engine-run.ts";
import { Run, readExample, runExample, simulationOf } from "./example.ts";
import { functionNode } from "./shown-images.ts";
import { mean, variance, variation } from "./statistics.ts";

describe("example: winner takes all", () => {
  const file = "04 - Networks/01 - Winner takes all.json";
  const cells = ["excitatory 0", "excitatory 1", "inhibitory 0", "inhibitory 1"];
  const counts = (changes = {}, ...pressed: readonly string[]) => {
    const run = runExample(file, changes, ...pressed);
    return cells.map((name) => run.steps(name).length);
  };

  it("gives the spikes of the notebook's network with conductances that decay in every step", () => {
    const of = cases("izh_network", "izhikevich_network").find(({ id }) => id === "izhnet-4cells")!;
    const run = runExample(file);
    check(of, "spike_counts", counts());
    // Row n holds the reset of a cell that crossed in row n - 1, where we stamp its spike.
    check(
      of,
      "spike_rows",
      cells.map((name) => run.steps(name).map((step) => step + 1)),
    );
  });

  it("tells the counts once the run has ended", () => {
    const run = runExample(file);
    const count = functionNode(readExample(file).find(({ name }) => name === "spikes per cell")?.func);
    const told = ["excitatory", "inhibitory"].map((kind) => {
      const names = cells.filter((name) => name.startsWith(kind));
      const payload = names.flatMap((from) => run.times(from).map((t) => ({ t, i: 0, from })));
      return count({ topic: `${kind} spikes`, payload, complete: true }) as { payload: number[] };
    });
    assert.deepEqual([...told[1]!.payload], counts());
  });

  it("lets the other side win with the larger current", () => {
    const [loser = 0, winner = 0] = counts({}, "I_e = 1300 pA into 1");
    assert.ok(loser <= 3 && winner >= 28, `${loser}, ${winner}`);
  });

  it("has no winner when the inhibition is weak", () => {
    const weak = { weight: "1" };
    const names = ["GABA_A onto E 0", "GABA_B onto E 0", "GABA_A onto E 1", "GABA_B onto E 1"];
    const [one, other] = counts(Object.fromEntries(names.map((name) => [name, weak])));
    // A plain loop of the equations.
    assert.deepEqual([one, other], anew.fourCells[1]?.slice(0, 2));
    assert.deepEqual([one, other], [27, 25], "as the comment says");
  });
});

describe("example: a thousand LIF cells", function () {
  this.timeout(30_000);
  const file = "04 - Networks/02 - Thousand LIF cells.json";
  const clock = "1,000 cells, endless";
  /** Spikes before this belong to the start [ms]. */
  const start = 200;

  it("has about 100,000 synapses among its cells", () => {
    const { synapses } = planNetwork(simulationOf(readExample(file)).network);
    // 1,000 x 999 pairs at 0.1, 1,000 from the background, a quarter of 800 from the flash; five standard deviations.
    assert.ok(Math.abs(synapses - (99_900 + 1_000 + 200)) < 5 * Math.sqrt(99_900 * 0.9 + 150), `${synapses}`);
  });

  for (const seed of ["1", "2", "3"])
    it(`is asynchronous and irregular with seed ${seed}`, () => {
      const run = runExample(file, { [clock]: { seed } });
      // Mean and deviation of rate [Hz], CV and Fano factor over twenty seeds; a seed is allowed four deviations.
      for (const [name, size, rates, variations, factors] of [
        ["excitatory", 800, [12.55, 1.2], [0.95, 0.02], [5, 1]],
        ["inhibitory", 200, [12.47, 0.49], [0.955, 0.026], [1.68, 0.2]],
      ] as const) {
        const usual = (found: number, [middle, deviation]: readonly [number, number], what: string): void =>
          assert.ok(Math.abs(found - middle) < 4 * deviation, `${what} ${found}`);
        const trains = Array.from({ length: size }, (_, unit) => run.times(name, unit).filter((t) => t > start));
        const all = trains.flat();
        const rate = (1000 * all.length) / size / (1000 - start);
        usual(rate, rates, "rate");
        const irregular = mean(trains.filter(({ length }) => length > 3).map(variation));
        usual(irregular, variations, "CV");
        // Counts in 3 ms: 1 for independent cells; a population that fired in common bursts would have hundreds.
        const bins = Array.from(
          { length: 266 },
          (_, k) => all.filter((t) => t > start + 3 * k && t <= start + 3 * k + 3).length,
        );
        const fano = variance(bins) / mean(bins);
        usual(fano, factors, "Fano factor");
      }
    });

  it("fires together at a flash, and is back after 20 ms", () => {
    const run = new Run(simulationOf(readExample(file)).network).to(500);
    const flash = run.network.spikeSources.find(({ label }) => label === "flash")!;
    run.obey([{ type: "fire", source: flash.key, indices: null }]).to(900);
    const times = run.times("excitatory");
    const rate = (from: number, to: number) =>
      (1000 * times.filter((t) => t > from && t <= to).length) / 800 / (to - from);
    assert.ok(rate(500, 510) > 60, `${rate(500, 510)}`);
    // As without a flash; in half the time the rate scatters by 1.7 Hz.
    assert.ok(Math.abs(rate(525, 900) - 12.55) < 4 * 1.7, `${rate(525, 900)}`);
  });

  it("fires more with weaker inhibition", () => {
    const spikes = (...pressed: readonly string[]) => runExample(file, {}, ...pressed).steps("excitatory").length;
    assert.ok(spikes("weaker inhibition") > 1.5 * spikes());
  });
});

describe("example: a network of conductances", function () {
  this.timeout(60_000);
  const file = "04 - Networks/03 - Network of conductances.json";
  const clock = "4,000 cells, endless";

  it("has about 320,000 synapses among its cells", () => {
    const { synapses } = planNetwork(simulationOf(readExample(file)).network);
    // 4,000 x 3,999 pairs at 0.02 and 100 x 4,000 from the kick; five standard deviations.
    const expected = 0.02 * 4_000 * (3_999 + 100);
    assert.ok(Math.abs(synapses - expected) < 5 * Math.sqrt(expected), `${synapses}`);
  });

  for (const seed of ["1", "2"])
    it(`keeps itself awake after the kick with seed ${seed}`, () => {
      const run = runExample(file, { [clock]: { seed, duration: "400" } });
      for (const [name, size] of [
        ["excitatory", 3200],
        ["inhibitory", 800],
      ] as const)
        for (const from of [100, 200, 300]) {
          const rate = (10 * run.times(name).filter((t) => t > from && t <= from + 100).length) / size;
          assert.ok(rate > 12 && rate < 30, `${name} from ${from} ms: ${rate} Hz`);
        }
    });

  it("fires at the rate and as irregularly as Brian2's", async () => {
    const found = [];
    for (const seed of [1, 2, 3, 4]) {
      const spikes = await spikesOf(file, seed, { [clock]: { duration: "1200" } });
      const trains: number[][] = Array.from({ length: 3200 }, () => []);
      for (const { t, sender } of spikes.get("excitatory") ?? []) if (t > 200) trains[sender]!.push(t);
      const others = (spikes.get("inhibitory") ?? []).filter(({ t }) => t > 200).length;
      const irregular = mean(trains.filter(({ length }) => length > 3).map(variation));
      found.push({ rate: (trains.flat().length + others) / 4000, irregular });
    }
    // docs/coverage.md, over 30 seeds of 1.6 s: 18.8 ± 1.2 Hz here, 19.0 ± 1.3 Hz there. A second gives a CV that is lower by
    // 0.06, as long intervals are cut; it varies by 0.03 from seed to seed. Limits are three deviations, of the mean a half.
    for (const { rate, irregular } of found) {
      assert.ok(Math.abs(rate - 18.9) < 3.9, `${rate} Hz`);
      assert.ok(Math.abs(irregular - 1.6) < 0.1, `CV ${irregular}`);
    }
    assert.ok(Math.abs(mean(found.map(({ rate }) => rate)) - 18.9) < 1.9, JSON.stringify(found));
    assert.ok(Math.abs(mean(found.map(({ irregular }) => irregular)) - 1.6) < 0.05, JSON.stringify(found));
  });

  it("is silent without the kick", () => {
    const run = runExample(file, { kick: { p_rate: "0.1" }, [clock]: { duration: "100" } });
    assert.ok(run.steps("excitatory").length < 100);
  });
});

describe("example: a network of Hodgkin-Huxley cells", function () {
  this.timeout(120_000);

  it("fires at the rate of the benchmark", async () => {
    const rates: number[] = [];
    for (const seed of [1, 2, 3]) {
      const spikes = await spikesOf("04 - Networks/04 - Network of Hodgkin-Huxley cells.json", seed);
      const count = ["excitatory", "inhibitory"].map((name) => spikes.get(name)?.length ?? 0);
      const [excitatory = 0, inhibitory = 0] = [count[0]! / 3200, count[1]! / 800];
      // Eight seeds gave 32.0 to 37.2 and 34.0 to 36.8 Hz.
      for (const rate of [excitatory, inhibitory]) assert.ok(rate > 30 && rate < 39, `${rate} Hz with seed ${seed}`);
      rates.push((count[0]! + count[1]!) / 4000);
    }
    // Brian2 gave 36 Hz. A seed deviates by 1.7 Hz, so the mean of three by 1: three times that.
    assert.ok(Math.abs(mean(rates) - 36) < 3, `${mean(rates)} Hz`);
  });
});

describe("example: a ring of two and two cells", () => {
  const file = "04 - Networks/09 - Ring of two and two cells.json";
  const spikes = (changes = {}) => {
    const run = runExample(file, changes);
    return ["excitatory", "inhibitory"].flatMap((name) => [0, 1].map((unit) => run.steps(name, unit)));
  };

  it("gives the spikes of the notebook's network", () => {
    const of = cases("izh_network", "izhikevich_network").find(({ id }) => id === "izhnet-ring2+2")!;
    const found = spikes();
    check(
      of,
      "spike_counts",
      found.map((steps) => steps.length),
    );
    // Row n holds the reset of a cell that crossed in row n - 1, where we stamp its spike; our currents begin two rows later.
    check(
      of,
      "spike_rows",
      found.map((steps) => steps.map((step) => step - 1)),
    );
  });

  it("has weights that only a wider profile lets reach the other side", () => {
    const onto = (spread: string, profile: string) =>
      spikes({ "AMPA onto I": { spread, profile }, "NMDA onto I": { spread, profile } }).map((steps) => steps.length);
    assert.deepEqual(onto("14.4", "halved"), [14, 11, 53, 32]);
    const [, , ...inhibitory] = onto("100", "whole");
    assert.notDeepEqual(inhibitory, [53, 32]);
  });
});

describe("example: a ring of RS and FS cells", () => {
  const file = "04 - Networks/05 - Ring of RS and FS cells.json";
  const run = runExample(file);

  it("has the spikes of the reference, cell by cell", () => {
    const of = cases("izh_network", "izhikevich_network").find(({ id }) => id === "izhnet-ring100+20")!;
    const counts = (name: string, n: number) => Array.from({ length: n }, (_, unit) => run.steps(name, unit).length);
    const [exc, inh] = [counts("excitatory", 100), counts("inhibitory", 20)];
    check(of, "spike_counts", [...exc, ...inh]);
    assert.deepEqual([run.steps("excitatory").length, run.steps("inhibitory").length], [3500, 1936]);
    assert.deepEqual([Math.min(...exc), Math.max(...exc), exc[0]], [34, 47, 47]);
  });

  it("lets the activity run around the ring both ways", () => {
    const first = Array.from({ length: 100 }, (_, unit) => run.times("excitatory", unit)[0]!);
    for (const near of [0, 10, 20, 30, 40]) {
      assert.ok(first[near]! < first[near + 10]!);
      assert.ok(first[(100 - near) % 100]! < first[100 - near - 10]!);
    }
    assert.ok(Math.abs(first[50]! - 95) < 1);
  });

  it("belongs to its step: other counts at 0.05 ms", () => {
    const finer = runExample(file, { "1 s in slow motion": { dt: "0.05" } });
    // A plain loop of the equations.
    assert.deepEqual([finer.steps("excitatory").length, finer.steps("inhibitory").length], anew.ring["0.05"]);
  });
});
