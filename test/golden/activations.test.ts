import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { run, trace } from "./bench.ts";
import { type Case, cases, check } from "./cases.ts";

/** The functions of the reference data, as our models; its one-hot marks every maximum where several tie. */
const models: Readonly<Record<string, string>> = {
  logistic: "logistic",
  arctan: "arctan",
  tanh: "tanh",
  threshold: "threshold",
  relu: "relu",
  softmax: "softmax",
  one_hot: "maxima",
};

/** y of a layer with z as its bias, after one step. */
function activated(model: string, z: readonly number[], dt = 0.1): number[] {
  const rate = { key: "r", label: "r", model, parameters: {}, count: z.length, bias: z };
  return [...(run({ dt, rates: [rate] }, 1).engine.read("r/y") as Float64Array)];
}

/** z and y of a layer two steps after its input began. */
function layer(model: string, weights: number[][], bias: number[], x: number[]): { z: number[]; y: number[] } {
  const rates = [
    { key: "x", label: "x", model: "linear", parameters: {}, count: x.length, bias: x },
    { key: "r", label: "r", model, parameters: {}, count: weights.length, bias },
  ];
  const layers = [{ key: "w", from: "x", to: "r", weights }];
  const indices = weights.map((_, i) => i);
  const recorders = [trace("z", "r", "z", indices), trace("y", "r", "y", indices)];
  const { at } = run({ rates, layers, recorders }, 2);
  return { z: indices.map((i) => at("z", 2, i)), y: indices.map((i) => at("y", 2, i)) };
}

describe("activations of rate neurons", () => {
  for (const each of cases("activations", "activation_functions")) {
    it(each.id, () => {
      for (const [result, model] of Object.entries(models)) check(each, result, activated(model, each.inputs.z));
    });
  }

  it("one-hot gives a tie to the first", () => {
    assert.deepEqual(activated("one-hot", [3, 1, 3, -2]), [1, 0, 0, 0]);
    assert.deepEqual(activated("one-hot", [-5, -5]), [1, 0]);
    assert.deepEqual(activated("one-hot", [1, 2, 2]), [0, 1, 0]);
  });

  it("softmax of [1000, 999] is that of [1, 0]", () => {
    // 1 / (1 + exp(-1)) by hand; both terms are rounded once or twice.
    const share = 1 / (1 + Math.exp(-1));
    const [first = 0, second = 0] = activated("softmax", [1000, 999]);
    assert.ok(Math.abs(first - share) < 1e-15 && Math.abs(second - (1 - share)) < 1e-15);
    assert.deepEqual(activated("softmax", [1000, 999]), activated("softmax", [1, 0]));
  });
});

describe("weighted layers", () => {
  for (const each of cases("activations", "weighted_layer")) {
    const { W, b } = each.params as { W: number[][]; b: number[] };
    const x = each.inputs.x as number[];
    it(each.id, () => {
      check(each, "z", layer("linear", W, b, x).z);
      for (const name of ["logistic", "relu", "tanh", "softmax"]) check(each, `y_${name}`, layer(name, W, b, x).y);
    });

    it(`${each.id}: the bias as a constant unit`, () => {
      const augmented = (each as Case).expect.augmented_matrix as number[][];
      check(
        each,
        "augmented_matrix",
        W.map((row, i) => [...row, b[i]!]),
      );
      check(each, "z", layer("linear", augmented, [0], [...x, 1]).z);
    });
  }

  it("y follows f with its time constant", () => {
    const rate = {
      key: "r",
      label: "r",
      model: "logistic",
      parameters: { tau: 20 },
      count: 1,
      bias: [2],
      initial: [0],
    };
    const { at } = run({ rates: [rate], recorders: [trace("y", "r", "y")] }, 400);
    const end = 1 / (1 + Math.exp(-2));
    // Exact for a constant f: 400 products, each rounded once.
    for (const step of [1, 100, 400]) {
      const expected = end * (1 - Math.exp((-step * 0.1) / 20));
      assert.ok(Math.abs(at("y", step) - expected) < 1e-13, `${at("y", step)} ${expected}`);
    }
  });
});
