import assert from "node:assert/strict";
import { DimensionError, dimensionOf, dropUnits } from "../../src/expression/dimension.ts";
import { parse } from "../../src/expression/parse.ts";
import type { Dimension } from "../../src/units/dimension.ts";
import { parseUnit, unitText } from "../../src/units/unit.ts";
import { evaluate } from "./evaluate.ts";

const known = new Map(
  Object.entries({ V_m: "mV", E_L: "mV", tau: "ms", C_m: "pF", g: "nS", I: "pA", n: "1", k: "nS/mV" }).map(
    ([name, unit]) => [name, parseUnit(unit) as Dimension] as const,
  ),
);

const unitOf = (text: string): string => unitText(dimensionOf(parse(text), known));

describe("dimensions of an expression", () => {
  it("follow from those of its names", () => {
    const expected: Record<string, string> = {
      "(E_L - V_m) / tau + I / C_m": "mV/ms",
      "g * (E_L - V_m)": "pA",
      "k * (V_m - E_L) * (V_m + 40 mV)": "pA",
      "C_m / g": "ms",
      "exp(-(V_m + 65 mV) / (18 mV)) / ms": "1/ms",
      "n > 0.5 ? V_m : E_L": "mV",
      "V_m >= 30 mV": "1",
      "max(V_m, 0)": "mV",
      "0 + I": "pA",
      "V_m^2": "mV^2",
      "sqrt(V_m^2)": "mV",
      "V_m^(1 + 1)": "mV^2",
      "2^n": "1",
      "abs(-V_m)": "mV",
      "n > 0 ? 0 : V_m": "mV",
      "140 mV/ms": "mV/ms",
    };
    for (const [text, unit] of Object.entries(expected)) assert.equal(unitOf(text), unit, text);
  });

  it("refuse what cannot be added, compared, raised or put into a function", () => {
    for (const text of [
      "V_m + I",
      "V_m + 1",
      "V_m > 30",
      "min(V_m, tau)",
      "n > 0 ? V_m : tau",
      "exp(V_m)",
      "tanh(tau)",
      "V_m^n",
      "2^V_m",
      "floor(V_m)",
      "V_m and n",
      "unknown",
      "constructor",
    ])
      assert.throws(() => unitOf(text), DimensionError, text);
  });

  it("are no numbers: units count as 1, unless the name is taken", () => {
    const drop = (text: string, names: readonly string[]): number =>
      evaluate(dropUnits(parse(text), new Set(names)), { V_m: -60, ms: 5 });
    assert.equal(drop("(V_m + 40 mV) / (10 ms)", ["V_m"]), -2);
    assert.equal(drop("V_m / ms", ["V_m", "ms"]), -12);
  });
});
