/** Rate neurons against their functions, and a vehicle in its arena. */
import assert from "node:assert/strict";
import { type Context, createContext, Script } from "node:vm";
import { press, readExample, runExample, simulationOf } from "./example.ts";
import { Vehicle } from "./vehicle.ts";

const folder = "08 - Rate neurons";
const near = (found: number, expected: number, within: number, what: string): void =>
  assert.ok(Math.abs(found - expected) <= within, `${what}: ${found} for ${expected}`);

describe("example: activation functions", () => {
  const run = runExample(`${folder}/01 - Activation functions.json`);
  const times = [100, 250.5, 400, 400.1, 613, 800];
  /** The current of the step that ends at t is that at its start; a source of 1 pA adds 1 to z. */
  const zAt = (t: number): number => -4 + ((t - 0.1) * 8) / 800;
  // Our functions and those of this machine differ by an ulp or two; the ramp by its rounding.
  const within = 1e-12;

  it("shows f(z) of one unit", () => {
    const functions: Record<string, (z: number) => number> = {
      logistic: (z) => 1 / (1 + Math.exp(-z)),
      tanh: Math.tanh,
      arctangent: Math.atan,
      threshold: (z) => (z >= 0 ? 1 : 0),
      ReLU: (z) => Math.max(z, 0),
    };
    for (const [name, f] of Object.entries(functions)) {
      for (const t of times.map(Math.round)) near(run.at(name, "y", t), f(zAt(t)), within, `${name} at ${t} ms`);
    }
  });

  it("shows softmax, one-hot and every maximum of a layer, a step behind z", () => {
    for (const t of times.map(Math.round)) {
      const z = zAt(t - 0.1);
      const layer = [z, 0.5, -z];
      const sum = layer.reduce((total, each) => total + Math.exp(each), 0);
      const winner = layer.indexOf(Math.max(...layer));
      for (const [i, each] of layer.entries()) {
        near(run.at("softmax", "y", t, i), Math.exp(each) / sum, within, `softmax ${i} at ${t} ms`);
        assert.equal(run.at("one-hot", "y", t, i), i === winner ? 1 : 0);
        assert.equal(run.at("every maximum", "y", t, i), each === Math.max(...layer) ? 1 : 0);
      }
    }
  });

  it("lets all win that tie, where one-hot takes the first", () => {
    const tied = { weights: "1\n1\n-1", bias: "0" };
    const both = runExample(`${folder}/01 - Activation functions.json`, { "one-hot": tied, "every maximum": tied });
    const at = (layer: string): number[] => [0, 1, 2].map((i) => both.at(layer, "y", 613, i));
    assert.deepEqual(
      [at("one-hot"), at("every maximum")],
      [
        [1, 0, 0],
        [1, 1, 0],
      ],
    );
  });

  it("does not overflow", () => {
    const changed = { softmax: { bias: "1000, 1000.5, 1000" } };
    const large = runExample(`${folder}/01 - Activation functions.json`, changed);
    // z is rounded at 1000, where neighbours are 1e-13 apart.
    for (const i of [0, 1, 2]) near(large.at("softmax", "y", 800, i), run.at("softmax", "y", 800, i), 1e-12, `${i}`);
  });
});

describe("example: weighted layer", () => {
  const file = `${folder}/02 - Weighted layer.json`;
  const layers = ["W x + b", "[W, b] [x; 1]"];
  const logistic = (z: number): number => 1 / (1 + Math.exp(-z));

  it("gives z = W x + b in both forms", () => {
    const run = runExample(file);
    for (const layer of layers)
      for (const [i, z] of [-1.4, 2.3, 2.55].entries()) {
        near(run.at(layer, "z", 1000, i), z, 1e-13, `${layer} z ${i}`);
        near(run.at(layer, "y", 1000, i), logistic(z), 1e-13, `${layer} y ${i}`);
      }
  });

  it("takes a number for one input by message", () => {
    const run = runExample(file, {}, "x_0 + 1");
    // x is (2, 2): the first column of W counts once more.
    for (const layer of layers)
      for (const [i, z] of [-0.9, 4.3, 1.8].entries()) near(run.at(layer, "z", 1000, i), z, 1e-13, `${layer} z ${i}`);
  });

  it("takes another W by message, at once", () => {
    const run = runExample(file);
    const { key } = run.network.rates!.find(({ label }) => label === "W x + b")!;
    const flow = readExample(file);
    run.obey(press(flow, "another W"));
    run.engine.advance(1);
    for (const [i, z] of [3.1, -0.2, -2.7].entries()) near(run.engine.read(`${key}/z`)[i]!, z, 1e-13, `z ${i}`);
  });
});

describe("example: connection weights", () => {
  const file = `${folder}/03 - Connection weights.json`;

  it("excites and inhibits, with a time constant", () => {
    const run = runExample(file);
    for (const [t, z] of [
      [99, 0],
      [250, 2],
      [500, -1],
    ] as const)
      near(run.at("C", "z", t), z, 1e-13, `z at ${t} ms`);
    // A is heard after two steps; sampled every 0.5 ms.
    near(run.at("C", "y", 120), Math.tanh(2) * (1 - Math.exp(-19.9 / 20)), 1e-12, "y at 120 ms");
    near(run.at("C", "y", 299.5), Math.tanh(2), 1e-4, "y before B");
    near(run.at("C", "y", 600), Math.tanh(-1), 1e-5, "y at the end");
  });
});

describe("example: from rates to spikes and back", () => {
  const file = `${folder}/04 - From rates to spikes and back.json`;

  it("drives by the gain and reads rates back", () => {
    const run = runExample(file);
    const spikes = [0, 1, 2].map((unit) => run.times("neurons", unit).filter((t) => t > 1000).length / 2);
    const rateOf = (y: number): number => (40 * y > 15 ? 1000 / (2 + 10 * Math.log((40 * y) / (40 * y - 15))) : 0);
    const values = run.curve("read back", "y", 0).length;
    assert.ok(values > 0);
    for (const [unit, y] of [0.3, 0.5, 1].entries()) {
      // A spike waits for the next step, 0.1 ms, in intervals of 6.7 ms or more; counting in 2 s adds 0.5 Hz.
      near(spikes[unit] ?? Number.NaN, rateOf(y), 0.015 * rateOf(y) + 0.5, `rate of neuron ${unit}`);
      const mean = run
        .curve("read back", "y", unit)
        .filter(([t]) => t > 1000)
        .reduce((sum, [, value], _, all) => sum + value / all.length, 0);
      near(mean, spikes[unit] ?? Number.NaN, 0.01 * rateOf(y) + 0.5, `rate read back ${unit}`);
    }
  });
});

describe("example: Braitenberg vehicle", function () {
  this.timeout(60_000);
  const file = `${folder}/05 - Braitenberg vehicle.json`;
  const flow = readExample(file);
  const func = String(flow.find(({ name }) => name === "arena")?.func);
  const headings = Array.from({ length: 20 }, (_, k) => (k * 2 * Math.PI) / 20 + 0.05);

  /** The function node as Node-RED would run it; it has no other way out than what it returns. */
  const arena = (): ((message: object) => { payload: number[]; place: { distance: number; arrived: number } }) => {
    const store = new Map<string, unknown>();
    const context = {
      get: (key: string) => store.get(key),
      set: (key: string, value: unknown) => store.set(key, value),
    };
    const world: Context = createContext({ context, node: { status: () => {} }, Math });
    const script = new Script(`(function (msg) {\n${func}\n})(msg)`);
    return (message) => script.runInContext(Object.assign(world, { msg: message }));
  };

  const drive = (heading: number, straight: boolean): { arrived: number; distance: number } => {
    const weights = straight ? { crossed: { weight: "0" }, straight: { weight: "150" } } : {};
    const changed = flow.map((node) => ({ ...node, ...(weights[node.name as keyof typeof weights] ?? {}) }));
    return new Vehicle(simulationOf(changed).network, arena()).drive(heading, 20_000);
  };

  it("crossed, reaches the lamp from 95 % of starts", () => {
    const arrived = headings.filter((heading) => drive(heading, false).arrived > 0).length;
    assert.ok(arrived >= 0.95 * headings.length, `${arrived} of ${headings.length}`);
  });

  it("straight, flees from it", () => {
    for (const heading of headings.filter((_, k) => k % 2 === 0)) {
      const { arrived, distance } = drive(heading, true);
      assert.ok(arrived === 0 && distance > 1.5, `from ${heading}: ${distance} m away, arrived ${arrived}`);
    }
  });
});
