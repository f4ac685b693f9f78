/** Every engine must give the bits of the reference: all memory is compared, in every model, method, preset and example. */
import assert from "node:assert/strict";
import { type Assemble, loadAssembler } from "../../src/engine/wasm/assembler.ts";
import { emitModule } from "../../src/engine/wasm/module.ts";
import { wasmEngine } from "../../src/engine/wasm/wasm.ts";
import { models, planNetwork, ReferenceEngine } from "../../src/index.ts";
import { fromShown } from "../../src/model/parameter-check.ts";
import { biasRegion, columnsOf, weightsRegion } from "../../src/plan/rate.ts";
import { exampleFiles, readExample, simulationOf } from "../examples/example.ts";
import { cell, network, synapse, trace } from "../golden/bench.ts";
import { everything } from "../plan/sample.ts";
import { methodsOf, networkOf } from "./bench.ts";
import { compare } from "./compare.ts";
import { learningByDelay } from "./learning-by-delay.ts";

describe("the WebAssembly engine gives the bits of the reference", function () {
  // The reference takes long for thousands of cells with channels.
  this.timeout(120_000);
  let assemble: Assemble;
  before(async () => {
    const loaded = await loadAssembler();
    assert.ok(loaded, "no assembler on this host");
    assemble = loaded;
  });

  it("currents at the neurons where a wire brings them", () => {
    const cells = { ...cell("n", "lif", {}).population, count: 5 };
    const source = { label: "", parameters: {}, stream: 1 };
    const described = network({
      populations: [{ ...cells, key: "other" }, cells],
      currentSources: [
        { ...source, key: "noise", model: "white-noise", cells: [0, 2] },
        { ...source, key: "some", model: "constant", cells: [1, 4] },
      ],
      drives: ["noise", "some"].flatMap((from) => ["other", "n"].map((to) => ({ key: `${from}>${to}`, from, to }))),
      recorders: ["noise", "some"].map((of) => ({
        ...trace(of, of, "I", [0, 1, 2, 4]),
        projection: `${of}>n`,
      })),
    });
    compare(described, assemble, 300);
  });

  for (const model of models) {
    for (const method of methodsOf(model)) {
      it(`${model.kind} ${model.name}${method ? ` by ${method}` : ""}`, () => {
        compare(networkOf({ model, dt: 0.05, ...(method ? { method } : {}) }), assemble, 2000);
      });
    }
    for (const { name, values } of model.presets ?? []) {
      it(`${model.kind} ${model.name}, preset ${name}`, () => {
        const parameters = Object.fromEntries(
          model.parameters.flatMap((p) => (p.name in values ? [[p.name, fromShown(p, values[p.name] ?? 0)]] : [])),
        );
        compare(networkOf({ model, dt: 0.05, parameters }), assemble, 2000);
      });
    }
  }

  it("delays drawn for each synapse, with weights of their own and short-term plasticity", () => {
    const synapses = everything.synapses.map((each) => ({
      ...each,
      ...{ delaySteps: 20, delayDistribution: { kind: "uniform", low: 0.1, high: 2 } as const },
    }));
    compare({ ...everything, synapses }, assemble, 2000);
    for (const dendriticSteps of [0, 7, 20])
      compare({ ...everything, synapses: synapses.map((each) => ({ ...each, dendriticSteps })) }, assemble, 1000);
  });

  for (const network of learningByDelay(7, 5))
    it(`${network.stdps[0]?.model} with delays drawn for each synapse, ${network.synapses[0]?.label}`, () => {
      compare(network, assemble, 1500);
    });

  for (const model of models)
    for (const { name } of (model.kind === "synapse" && model.normalisations) || [])
      it(`synapse ${model.name}, its weight stated as ${name}`, () => {
        const made = networkOf({ model, dt: 0.05 });
        const lif = models.find((each) => each.name === "lif");
        assert.ok(lif);
        // One of the ways reads the capacitance of the target.
        const populations = made.populations.map((each) => ({ ...each, model: "lif", parameters: {} }));
        const used = { ...made.models, lif };
        const synapses = made.synapses.map((each) => ({ ...each, normalisation: name }));
        compare({ ...made, models: used, populations, synapses }, assemble, 1000);
      });

  for (const file of exampleFiles()) {
    it(`example ${file}`, () => {
      compare(simulationOf(readExample(file)).network, assemble, 2000);
    });
  }

  it("a network with one of everything", () => {
    compare(everything, assemble, 2000);
  });

  it("populations of odd size, and a number that stops being finite", () => {
    const { population, recorders } = cell("n", "izhikevich-2003", {});
    for (const count of [1, 2, 3, 7, 8]) {
      const broken = { V_m: Array.from({ length: count }, (_, i) => (i === count - 1 ? 1e200 : -65)) };
      const well = network({ populations: [{ ...population, count }], recorders });
      const parameters = { v_peak: 1e300 };
      const ill = network({
        populations: [{ ...population, model: "izhikevich-2007", parameters, count, initial: broken }],
      });
      compare(well, assemble, 500);
      compare(ill, assemble, 20);
    }
    // At this step the ghost beside a single cell explodes, the cell does not.
    const coarse = { ...cell("n", "hodgkin-huxley", {}).population, method: "rk4" as const };
    compare(network({ dt: 0.5, populations: [coarse], recorders }), assemble, 200);
  });

  it("intervals of several random numbers, of which a unit needs many in a step", () => {
    const text = { en: "gamma", ko: "감마" };
    const model = {
      kind: "spike-source" as const,
      name: "gamma",
      title: text,
      doc: text,
      references: [],
      parameters: [{ name: "rate", symbol: "r", unit: "1/ms", default: 8, doc: text }],
      fires: {
        by: "interval" as const,
        first: "-log(random()) / rate",
        interval: "(-log(random()) - log(random()) + 0.1 * random()) / rate",
      },
      draws: true,
    };
    for (const count of [1, 3, 16, 37]) {
      const spikeSources = [{ key: "s", label: "s", model: "gamma", count, parameters: {}, stream: 5 }];
      const recorders = [{ key: "s.s", records: "spikes" as const, of: "s" }];
      compare(network({ dt: 0.5, spikeSources, recorders }, [model]), assemble, 200);
    }
  });

  it("currents into some of the cells", () => {
    for (const count of [1, 3, 16]) {
      const { population, recorders } = cell("n", "izhikevich-2003", {});
      const currentSources = ["constant", "white-noise"].map((model, stream) => {
        return { key: model, label: model, model, parameters: {}, stream, cells: [0, count - 1] };
      });
      const drives = currentSources.map(({ key }) => ({ key: `${key}>n`, from: key, to: "n" }));
      compare(network({ populations: [{ ...population, count }], currentSources, drives, recorders }), assemble, 500);
    }
  });

  it("trains that are thinned, shared or muted, with many units and several spikes in a step", () => {
    const trains: readonly (readonly [string, Record<string, number>])[] = [
      ["bursts", { spikes_per_burst: 3, interval: 0.4, pause: 6 }],
      ["poisson-sine", { rate: 4, modulation: 1, frequency: 0.02 }],
      ["poisson-table", {}],
      ["poisson-message", { gain: 0.5, offset: 0.1 }],
      ["correlated", { rate: 3, correlation: 0.4 }],
      ["pattern", { rate: 2, duration: 11, period: 20, share: 0.6 }],
      ["poisson-background", { rate: 0.02, start: 20, stop: 60 }],
    ];
    for (const count of [1, 7, 37])
      for (const [model, parameters] of trains) {
        const spikeSources = [{ key: "s", label: "s", model, count, parameters, stream: 5 }];
        const of = network({ dt: 0.5, spikeSources, recorders: [{ key: "out", records: "spikes" as const, of: "s" }] });
        compare(of, assemble, 1000, 4, (engine, piece) => {
          if (piece === 1) engine.fire("s", null);
          if (piece === 2) engine.set("s/message", 3);
          if (piece === 3) engine.set("s/rate", 1.5);
        });
      }
  });

  it("weights by pair, several spikes in a step, live changes", () => {
    const { population, recorders } = cell("n", "lif", {});
    const pairs = [
      [0, 0],
      [0, 1, 700],
      [1, 2, -30],
      [2, 0],
    ] as const;
    const of = network({
      dt: 1,
      populations: [{ ...population, count: 3 }],
      spikeSources: [{ key: "s", label: "s", model: "poisson", count: 3, parameters: { rate: 3 }, stream: 5 }],
      synapses: [{ ...synapse("k", "alpha", {}, 40, 3), connectivity: { rule: "list", pairs } }],
      projections: [{ key: "p", from: "s", to: "n", synapse: "k" }],
      recorders,
    });
    const plan = planNetwork(of);
    const engines = [new ReferenceEngine(plan), wasmEngine(plan, assemble)];
    for (const engine of engines) {
      engine.advance(100);
      engine.set("k/weight", 55);
      engine.set("n/tau_m", 7);
      engine.advance(100);
    }
    const [a, b] = engines.map((engine) => engine.drain());
    assert.ok((a?.spikes.length ?? 0) > 0);
    assert.deepEqual(b, a);
  });

  it("weights and biases of layers by message", () => {
    const [model] = models.filter(({ name }) => name === "softmax");
    assert.ok(model);
    const subject = "subject";
    compare(networkOf({ model, dt: 0.05 }), assemble, 400, 4, (engine, piece) => {
      if (piece === 0) return;
      const rows = Array.from({ length: 5 }, (_, i) => Array.from({ length: 5 }, (_, j) => Math.sin(i + piece * j)));
      assert.ok(engine.write(weightsRegion("own"), columnsOf(rows)));
      assert.ok(engine.write(biasRegion(subject), [piece, -1, 0.5 * piece, 0, 2]));
      // Tables are no state: a reset leaves them.
      if (piece === 2) engine.reset();
    });
  });

  it("rewards by message to a rule of learning", () => {
    const { population, recorders } = cell("n", "lif", {});
    const of = network({
      populations: [{ ...population, count: 3 }],
      spikeSources: [{ key: "s", label: "s", model: "poisson", count: 5, parameters: { rate: 0.2 }, stream: 5 }],
      synapses: [synapse("k", "alpha", {}, 900, 3)],
      stdps: [{ key: "r", label: "r", model: "stdp-reward", parameters: { d_0: 0.1, w_max: 0.6 } }],
      projections: [{ key: "p", from: "s", to: "n", synapse: "k", stdp: "r" }],
      recorders: [
        ...recorders,
        ...["w", "c", "d"].map((variable) => trace(`r.${variable}`, "r", variable, [0, 7, 14])),
      ],
    });
    const plan = planNetwork(of);
    const engines = [new ReferenceEngine(plan), wasmEngine(plan, assemble)];
    for (const engine of engines) {
      engine.advance(500);
      engine.inject("r", 0.5);
      engine.inject("r", 0.25);
      engine.advance(700);
      engine.inject("r", 2);
      engine.advance(800);
    }
    const [a, b] = engines.map((engine) => engine.drain());
    const [before, after] = [1, 501].map(
      (row) => a?.traces.find(({ recorder }) => recorder === "r.d")?.values[3 * row - 3],
    );
    assert.deepEqual([before, after], [0, 0.75]);
    assert.deepEqual(b, a);
    assert.deepEqual(engines[1]?.read("p/w"), engines[0]?.read("p/w"));
  });

  it("compiles the work over populations of linear cells, and says in the text what serves whom", () => {
    const plan = planNetwork(simulationOf(readExample("04 - Networks/02 - Thousand LIF cells.json")).network);
    const { text, host } = emitModule(plan);
    assert.ok(!host.some(({ op }) => ["deliver", "run", "threshold", "reset", "route"].includes(op)));
    assert.match(text, /;; deliver, run, threshold, reset of .*excitatory/);
  });
});
