import assert from "node:assert/strict";
import type { MethodName, NeuronModel } from "../../src/model/description.ts";
import { equations, solve } from "./solve.ts";

interface Problem {
  readonly what: string;
  readonly model: NeuronModel;
  readonly solution: (t: number) => Readonly<Record<string, number>>;
}

const problems: readonly Problem[] = [
  {
    // A circle whose speed is written with a definition that every stage must compute anew, and a third variable fed by one.
    what: "a coupled nonlinear system with definitions",
    model: equations(
      { x: ["1", "-y * r / ms"], y: ["0", "x * r / ms"], z: ["0", "xy / ms"] },
      { r: "x^2 + y^2", xy: "x * y" },
    ),
    solution: (t) => ({ x: Math.cos(t), y: Math.sin(t), z: Math.sin(t) ** 2 / 2 }),
  },
  {
    what: "logistic growth",
    model: equations({ u: ["0.1", "u * (1 - u) / ms"] }),
    solution: (t) => ({ u: 1 / (1 + 9 * Math.exp(-t)) }),
  },
  {
    what: "an equation linear in itself with a moving rest",
    model: equations({ u: ["0", "(s - u) / (1 ms)"], s: ["1", "-s * s / ms"] }),
    solution: (t) => {
      // s = 1 / (1 + t); u = exp(-t) times the integral of exp(x) / (1 + x), by Simpson's rule.
      const n = 2000;
      let sum = 0;
      for (let i = 0; i <= n; i++) {
        const x = (i * t) / n;
        sum += ((i === 0 || i === n ? 1 : i % 2 === 1 ? 4 : 2) * Math.exp(x - t)) / (1 + x);
      }
      return { s: 1 / (1 + t), u: (sum * t) / n / 3 };
    },
  },
];

const orders: readonly (readonly [MethodName, number])[] = [
  ["euler", 1],
  ["rk2", 2],
  ["rk4", 4],
  ["exponential-euler", 1],
];

/** Largest error of the state at a time. */
function error({ model, solution }: Problem, method: MethodName, dt: number): number {
  const time = 2;
  const found = solve(model, method, dt, time);
  return Math.max(
    ...Object.entries(solution(time)).map(([name, value]) => Math.abs((found[name] ?? Number.NaN) - value)),
  );
}

describe("methods of integration", () => {
  for (const problem of problems) {
    for (const [method, order] of orders) {
      it(`${method} is of order ${order} for ${problem.what}`, () => {
        const [coarse, fine] = [error(problem, method, 1 / 32), error(problem, method, 1 / 64)];
        const found = Math.log2(coarse / fine);
        assert.ok(Math.abs(found - order) < 0.15, `errors ${coarse} and ${fine}: order ${found}`);
      });
    }
  }

  it("exponential Euler is exact where the rest stands still", () => {
    const model = equations({
      u: ["5", "(2 - u) / (3 ms)"],
      still: ["1.5", "0 / ms"],
      v: ["0", "(still - v) / (0.7 ms)"],
    });
    const found = solve(model, "exponential-euler", 0.25, 2);
    assert.ok(Math.abs((found.u ?? 0) - (2 + 3 * Math.exp(-2 / 3))) < 1e-14);
    assert.ok(Math.abs((found.v ?? 0) - 1.5 * (1 - Math.exp(-2 / 0.7))) < 1e-14);
  });

  it("the exact method is exact for any linear system, oscillating and growing ones too", () => {
    const model = equations({
      x: ["1", "(0.1 * x - 2 * y) / ms"],
      y: ["0", "(2 * x + 0.1 * y) / ms"],
      w: ["0", "(3 - w) / (2 ms)"],
    });
    for (const dt of [0.01, 0.25, 2]) {
      const found = solve(model, "exact", dt, 4);
      const grown = Math.exp(0.4);
      assert.ok(Math.abs((found.x ?? 0) - grown * Math.cos(8)) < 1e-12, `dt ${dt}`);
      assert.ok(Math.abs((found.y ?? 0) - grown * Math.sin(8)) < 1e-12, `dt ${dt}`);
      assert.ok(Math.abs((found.w ?? 0) - 3 * (1 - Math.exp(-2))) < 1e-12, `dt ${dt}`);
    }
  });

  it("the exact method falls back to exponential Euler where a system is not linear", () => {
    const { model } = problems[1] as Problem;
    assert.deepEqual(solve(model, "exact", 0.1, 2), solve(model, "exponential-euler", 0.1, 2));
  });
});
