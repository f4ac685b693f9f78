/** Any number of threads must give the bits of one: all state is compared, and everything recorded. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { cuba } from "../../bench/workloads/cuba.ts";
import type { Drained, Engine } from "../../src/engine/engine.ts";
import { type Assemble, loadAssembler } from "../../src/engine/wasm/assembler.ts";
import type { Foreman } from "../../src/engine/wasm/foreman.ts";
import { emitModule } from "../../src/engine/wasm/module.ts";
import { Team } from "../../src/engine/wasm/team.ts";
import { wasmEngine } from "../../src/engine/wasm/wasm.ts";
import { type NetworkDescription, planNetwork } from "../../src/index.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { Hands } from "../../src/simulation/hands.ts";
import { exampleFiles, readExample, simulationOf } from "../examples/example.ts";
import { cell, network, synapse, trace } from "../golden/bench.ts";
import { everything } from "../plan/sample.ts";
import { learningByDelay } from "./learning-by-delay.ts";

/** What threads keep apart from the plan: spikes of the step under way and what goes with them; and bounds of blocks that two share. */
function isKeptApart(plan: Plan, region: string): boolean {
  return plan.operators.some((op) => {
    if (op.op === "generate" && op.interval?.soonest === region) return true;
    if (op.op === "generate" || op.op === "threshold" || op.op === "pick")
      return op.spikes === region || op.count === region;
    if (op.op === "deliver") return op.pending === region;
    if (op.op === "late") return [op.spikes, op.count, op.ring, op.counts].includes(region);
    return op.op === "stp" && op.factors === region;
  });
}

/** Does exactly so many steps and keeps what was recorded, in whatever pieces it came. */
function recorded(engine: Engine, steps: number): { spikes: string[]; samples: Map<string, number[]> } {
  const spikes: string[] = [];
  const samples = new Map<string, number[]>();
  const keep = (drained: Drained): void => {
    for (const { recorder, offsets, senders } of drained.spikes) {
      offsets.forEach((offset, i) => {
        spikes.push(`${recorder} ${drained.fromStep + offset} ${senders[i]}`);
      });
    }
    for (const { recorder, values } of drained.traces) {
      samples.set(recorder, [...(samples.get(recorder) ?? []), ...values]);
    }
  };
  const end = engine.step + steps;
  while (engine.step < end && !engine.fault) {
    engine.advance(end - engine.step);
    keep(engine.drain());
  }
  return { spikes: spikes.sort(), samples };
}

/** Steps by all threads together, by the first one for all, and by both in turn. */
const all: Foreman = { next: (steps) => ({ steps, together: true }), note: () => {} };
const one: Foreman = { next: (steps) => ({ steps, together: false }), note: () => {} };
function inTurn(): Foreman {
  let pieces = 0;
  return { next: (steps) => ({ steps: Math.min(steps, 7), together: pieces++ % 2 === 0 }), note: () => {} };
}

describe("threads give the bits of one", function () {
  this.timeout(60_000);
  const hands = new Hands(3, fileURLToPath(new URL("../../src/simulation/hand.ts", import.meta.url)));
  let assemble: Assemble;

  before(async () => {
    const loaded = await loadAssembler();
    assert.ok(loaded, "no assembler on this host");
    assemble = loaded;
  });

  after(() => hands.dismiss());

  /** Runs a network on one, two and three threads; between two pieces `change` may interfere. */
  function compare(of: NetworkDescription, steps: number, change: (engine: Engine) => void = () => {}): void {
    const plan = planNetwork(of);
    // What JavaScript had to do would be done on one thread.
    assert.deepEqual(emitModule(plan, 2).host, []);
    const single = wasmEngine(plan, assemble);
    const before = recorded(single, steps);
    change(single);
    const after = recorded(single, steps);
    for (const [threads, foreman] of [
      [2, all],
      [3, inTurn()],
      [2, one],
    ] as const) {
      const several = wasmEngine(planNetwork(of), assemble, hands, threads, foreman);
      try {
        assert.deepEqual(recorded(several, steps), before);
        change(several);
        assert.deepEqual(recorded(several, steps), after);
        assert.deepEqual(several.fault, single.fault);
        for (const { name } of plan.regions) {
          if (single.fault || isKeptApart(plan, name)) continue;
          const [a, b] = [single, several].map((engine) => {
            const content = engine.read(name);
            return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
          });
          assert.ok(a?.equals(b as Buffer), `${name} differs on ${threads} threads`);
        }
      } finally {
        // Whatever is wrong: threads that wait for each other would spoil the next test.
        several.dispose();
      }
    }
  }

  it("a rule of learning with variables of each synapse, and rewards by message", () => {
    const { population, recorders } = cell("n", "lif", {});
    const of = network({
      populations: [{ ...population, count: 70 }],
      spikeSources: [{ key: "s", label: "s", model: "poisson", count: 40, parameters: { rate: 0.1 }, stream: 5 }],
      synapses: [synapse("k", "alpha", {}, 300, 3)],
      stdps: [{ key: "r", label: "r", model: "stdp-reward", parameters: { d_0: 0.1, w_max: 0.6 } }],
      projections: [{ key: "p", from: "s", to: "n", synapse: "k", stdp: "r" }],
      recorders: [...recorders, ...["w", "c", "d"].map((variable) => trace(`r.${variable}`, "r", variable, [0, 2001]))],
    });
    compare(of, 500, (engine) => engine.inject("r", 0.5));
  });

  for (const file of exampleFiles()) {
    it(`example ${file}`, () => {
      compare(simulationOf(readExample(file)).network, 300);
    });
  }

  it("a network of everything, with messages", () => {
    compare(everything, 400, (engine) => {
      engine.fire("message", null);
      engine.set("lif/tau_m", 11);
      // Weights and every other number that a message can reach.
      const { parameters } = planNetwork(everything);
      for (const [region, value] of Object.entries(parameters)) assert.ok(engine.set(region, 1.01 * value), region);
    });
  });

  it("delays split into an axonal and a dendritic part", () => {
    for (const dendriticSteps of [0, 4, 9]) {
      const synapses = everything.synapses.map((each) => ({ ...each, delaySteps: 9, dendriticSteps }));
      compare({ ...everything, synapses }, 400, (engine) => engine.reset());
    }
  });

  it("delays drawn for each synapse", () => {
    const synapses = everything.synapses.map((each) => ({
      ...each,
      delaySteps: 20,
      delayDistribution: { kind: "uniform", low: 0.1, high: 2 } as const,
    }));
    compare({ ...everything, synapses }, 400, (engine) => engine.reset());
    for (const dendriticSteps of [0, 7, 20])
      compare({ ...everything, synapses: synapses.map((each) => ({ ...each, dendriticSteps })) }, 400, (engine) =>
        engine.reset(),
      );
  });

  // Each rule with another way to count the delay: the reference has them all.
  for (const network of learningByDelay(80, 71).filter((_, k) => k % 4 === Math.floor(k / 4) % 4))
    it(`${network.stdps[0]?.model} with delays drawn for each synapse, ${network.synapses[0]?.label}`, () => {
      compare(network, 200, (engine) => engine.inject("rule", 0.5));
    });

  it("trains that units share, and a pattern they repeat", () => {
    const spikeSources = ["correlated", "pattern", "poisson-sine", "poisson-table"].map((model, stream) => {
      const parameters = model === "pattern" ? { duration: 5, period: 9 } : {};
      return { key: model, label: model, model, count: 101, parameters, stream };
    });
    const recorders = spikeSources.map(({ key }) => ({ key: `${key}.out`, records: "spikes" as const, of: key }));
    // Cells that all sources end at, a step later, make the threads meet in each step, as recorders are then emptied alike.
    const populations = [{ ...cell("n", "lif", {}).population, count: 9 }];
    const projections = spikeSources.map(({ key }) => ({ key: `${key}.n`, from: key, to: "n", synapse: "k" }));
    const of = network({ spikeSources, populations, synapses: [synapse("k", "alpha", {}, 5)], projections, recorders });
    compare(of, 700, (engine) => engine.set("correlated/correlation", 0.8));
  });

  it("a reset, and a run after it", () => {
    compare(simulationOf(readExample("04 - Networks/02 - Thousand LIF cells.json")).network, 150, (engine) =>
      engine.reset(),
    );
  });

  it("a number that stops being finite", () => {
    const { population, recorders } = cell("n", "izhikevich-2007", { v_peak: 1e300 });
    const initial = { V_m: Array.from({ length: 40 }, (_, i) => (i === 33 ? 1e200 : -65)) };
    compare(network({ populations: [{ ...population, count: 40, initial }], recorders }), 20);
  });

  it("numbers that stop being finite between two meetings: the first one counts", () => {
    const { population, recorders } = cell("n", "izhikevich-2007", { v_peak: 1e300 });
    // The smaller the potential, the more steps until its square overflows; nobody waits for anybody, for there are no synapses.
    for (const [early, late] of [
      [33, 3],
      [3, 33],
    ]) {
      const initial = { V_m: Array.from({ length: 40 }, (_, i) => (i === early ? 1e100 : i === late ? 1e40 : -65)) };
      const of = network({ populations: [{ ...population, count: 40, initial }], recorders });
      assert.ok(new Team(planNetwork(of), 2).stride > 4);
      compare(of, 20);
    }
  });

  it("long delays: threads meet once in so many steps, and sums keep their order", () => {
    const count = 60;
    const populations = ["a", "b"].map((key) => ({ ...cell(key, "lif", { I_e: 500 }).population, count }));
    const unequal = Array.from({ length: count }, (_, i) => -70 + 0.2 * i);
    const some = { rule: "fixed-probability", probability: 0.3, selfConnections: false } as const;
    const synapses = [9, 20].map((delaySteps) => ({
      ...synapse(`k${delaySteps}`, "alpha", {}, 300, delaySteps),
      connectivity: some,
    }));
    const projections = ["a", "b"].flatMap((from) =>
      ["a", "b"].flatMap((to) => synapses.map(({ key }) => ({ key: `${from}${to}${key}`, from, to, synapse: key }))),
    );
    const recorders = [
      { key: "spikes", records: "spikes" as const, of: "b" },
      { key: "V", records: "trace" as const, of: "a", variable: "V_m", indices: [3, 50], everySteps: 7 },
    ];
    const started = populations.map((each) => ({ ...each, initial: { V_m: unequal } }));
    const of = network({ populations: started, synapses, projections, recorders });
    assert.equal(new Team(planNetwork(of), 2).stride, 8);
    compare(of, 1000);
  });

  it("spikes that wait for any number of steps, whatever threads keep of them", () => {
    const of = cuba("cuba", 400, true).network(1);
    for (const delaySteps of [1, 2, 6, 15, 22, 31, 32]) {
      const synapses = of.synapses.map((each, i) => ({ ...each, delaySteps: Math.max(1, delaySteps - i) }));
      compare({ ...of, synapses }, 300);
    }
  });

  it("one to one from a source that is not divided, beside others onto the same cells", () => {
    const count = 30;
    const { population } = cell("n", "lif", { I_e: 400 });
    const kernel = synapse("k", "exponential", {}, 200, 3);
    const synapses = [
      { ...kernel, connectivity: { rule: "one-to-one" } as const },
      { ...kernel, key: "own", connectivity: { rule: "one-to-one" } as const },
    ];
    const [regular, poisson] = ["regular", "poisson"].map((model, stream) => ({
      key: model,
      label: model,
      model,
      parameters: { rate: 300 },
      count,
      stream,
    }));
    const ways = [
      ["regular", "k"],
      ["poisson", "k"],
      ["poisson", "own"],
      ["n", "k"],
    ] as const;
    const projections = ways.map(([from, by]) => ({ key: `${from}${by}`, from, to: "n", synapse: by }));
    const recorders = [{ key: "spikes", records: "spikes" as const, of: "n" }];
    compare(
      network({
        populations: [{ ...population, count }],
        spikeSources: [regular!, poisson!],
        synapses,
        projections,
        recorders,
      }),
      600,
    );
  });

  it("fewer neurons than threads, in populations of odd sizes", () => {
    const { population } = cell("n", "lif", { I_e: 400 });
    const populations = [1, 2, 3, 5].map((count) => ({ ...population, key: `n${count}`, count }));
    const projections = populations.flatMap((from) =>
      populations.map((to) => ({ key: `${from.key}-${to.key}`, from: from.key, to: to.key, synapse: "k" })),
    );
    const recorders = populations.map(({ key }) => ({ key: `r${key}`, records: "spikes" as const, of: key }));
    compare(network({ populations, synapses: [synapse("k", "alpha", {}, 40, 3)], projections, recorders }), 1500);
  });

  it("a full recorder: nobody starts before there is room, however often it is asked", () => {
    const { network: of } = simulationOf(readExample("04 - Networks/02 - Thousand LIF cells.json"));
    const together: Foreman = { next: (steps) => ({ steps, together: true }), note: () => {} };
    const engine = wasmEngine(planNetwork(of), assemble, hands, 2, together);
    for (let round = 0; round < 3; round++) {
      while (engine.advance(2000) > 0);
      for (let k = 0; k < 5; k++) assert.equal(engine.advance(10), 0);
      engine.drain();
      assert.equal(engine.advance(10), 10);
    }
    engine.dispose();
  });
});
