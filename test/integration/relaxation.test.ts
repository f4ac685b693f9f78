import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "../../src/expression/parse.ts";
import { relaxation } from "../../src/integration/relaxation.ts";
import { evaluate } from "../expression/evaluate.ts";

const around = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("relaxation between events", () => {
  it("is the solution of a linear equation", () => {
    const value = relaxation("u", parse("(U - u) / tau"), "elapsed", "exact");
    assert.ok(value);
    fc.assert(
      fc.property(around(0, 1), around(0, 1), around(1, 100), around(0, 500), (u, U, tau, elapsed) => {
        const expected = U + (u - U) * Math.exp(-elapsed / tau);
        assert.ok(Math.abs(evaluate(value, { u, U, tau, elapsed }) - expected) < 1e-14);
      }),
    );
  });

  it("is, with euler, what as many Euler steps give", () => {
    const value = relaxation("u", parse("(U - u) / tau"), "elapsed", "euler");
    assert.ok(value);
    fc.assert(
      fc.property(around(0, 1), around(0, 1), around(1, 100), fc.nat(200), (u, U, tau, n) => {
        const dt = 0.5;
        let stepped = u;
        for (let i = 0; i < n; i++) stepped += (dt * (U - stepped)) / tau;
        assert.ok(Math.abs(evaluate(value, { u, U, tau, dt, elapsed: n * dt }) - stepped) < 1e-13);
      }),
    );
  });

  it("exists only for rates linear in the variable", () => {
    for (const rate of ["u * u / tau", "1 / tau", "exp(u) / tau"])
      assert.equal(relaxation("u", parse(rate), "elapsed", "exact"), null, rate);
  });
});
