import assert from "node:assert/strict";
import { dropUnits } from "../../src/expression/dimension.ts";
import { number, substitute } from "../../src/expression/expression.ts";
import { parse } from "../../src/expression/parse.ts";
import { fold } from "../../src/expression/simplify.ts";
import { hodgkinHuxley } from "../../src/models/neurons/hodgkin-huxley.ts";

/** Value of an expression of the model where V_m has a value; parameters have their defaults. */
function evaluate(text: string, values: ReadonlyMap<string, number>): number {
  const tree = dropUnits(parse(text), new Set(values.keys()));
  const folded = fold(substitute(tree, new Map([...values].map(([name, value]) => [name, number(value)]))));
  assert.equal(folded.op, "number", text);
  return folded.op === "number" ? folded.value : Number.NaN;
}

function statesAt(V_m: number): Map<string, number> {
  const values = new Map<string, number>(hodgkinHuxley.parameters.map((one) => [one.name, one.default]));
  values.set("V_m", V_m).set("I_syn", 0);
  for (const { name, value } of hodgkinHuxley.definitions ?? []) values.set(name, evaluate(value, values));
  for (const { name, initial } of hodgkinHuxley.state.slice(1)) values.set(name, evaluate(initial, values));
  return values;
}

describe("the rates of Hodgkin and Huxley", () => {
  it("have no hole at -40 and -55 mV", () => {
    assert.equal(statesAt(-40).get("alpha_m"), 1);
    assert.equal(statesAt(-55).get("alpha_n"), 0.1);
  });

  it("open half of the sodium gates near -40 mV", () => {
    const at = statesAt(-40);
    assert.ok(Math.abs((at.get("m") ?? 0) - 0.5006) < 1e-3);
    assert.ok(Math.abs((at.get("h") ?? 0) - 0.0504) < 1e-3);
  });

  it("balance at the initial potential, the root of the steady-state current", () => {
    const [membrane] = hodgkinHuxley.state;
    assert.ok(membrane?.rate);
    const at = statesAt(evaluate(membrane.initial, new Map()));
    assert.ok(Math.abs(evaluate(membrane.rate, at)) < 1e-11, "mV/ms");
  });
});
