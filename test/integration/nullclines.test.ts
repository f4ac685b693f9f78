import assert from "node:assert/strict";
import { hasNullclines, nullclinesOf } from "../../src/integration/nullclines.ts";
import { fitzhughNagumo } from "../../src/models/neurons/fitzhugh-nagumo.ts";
import { hodgkinHuxley } from "../../src/models/neurons/hodgkin-huxley.ts";

const parameters = Object.fromEntries(fitzhughNagumo.parameters.map((each) => [each.name, each.default]));

describe("nullclines", () => {
  it("of FitzHugh-Nagumo are a cubic and a line, read off the equations", () => {
    const window = { x: [-100, 30], y: [-3000, 4000] } as const;
    const given = { ...parameters, I_syn: 1250 };
    const [cubic, line] = nullclinesOf(fitzhughNagumo, ["V_m", "U_m"], given, window);
    assert.deepEqual([cubic!.variable, line!.variable], ["V_m", "U_m"]);
    const points = (pieces: readonly number[]) =>
      Array.from({ length: pieces.length / 2 }, (_, k) => [(pieces[2 * k]! + 35) / 25, pieces[2 * k + 1]! / 2500]);
    assert.ok(cubic!.pieces.length > 400 && line!.pieces.length > 200);
    // A straight piece within a square misses the cubic by less than its curvature, 2 v h^2 / 8 with h = 5.2 / 100.
    for (const [v, w] of points(cubic!.pieces)) assert.ok(Math.abs(v! - v! ** 3 / 3 + 0.5 - w!) < 0.004, `${v}, ${w}`);
    for (const [v, w] of points(line!.pieces)) assert.ok(Math.abs((v! + 0.7) / 0.8 - w!) < 1e-9, `${v}, ${w}`);
  });

  it("are offered only for the plane that holds the whole state", () => {
    assert.ok(hasNullclines(fitzhughNagumo, "U_m", "V_m"));
    assert.ok(!hasNullclines(fitzhughNagumo, "V_m", "V_m"));
    assert.ok(!hasNullclines(hodgkinHuxley, hodgkinHuxley.state[0]!.name, hodgkinHuxley.state[1]!.name));
  });
});
