/** Where gates settle, and how fast, read off the equations of a model. */
import assert from "node:assert/strict";
import type { NeuronModel } from "../../src/model/description.ts";
import { evaluateAt } from "../../src/model/evaluate.ts";
import { type GateTrees, gateCurves } from "../../src/model/gate-curves.ts";
import { defaultValue } from "../../src/model/parameter-check.ts";
import { relaxingOf } from "../../src/model/relaxing.ts";
import { gateTrees } from "../../src/model/trees.ts";
import { models } from "../../src/models/index.ts";

const neuron = (name: string): NeuronModel => models.find((one) => one.name === name) as NeuronModel;

/** x_inf and tau [ms] of all that relaxes, with the defaults of a model. */
function at(name: string, V_m: number): Record<string, [settles: number, tau: number]> {
  const model = neuron(name);
  const values = { ...Object.fromEntries(model.parameters.map((one) => [one.name, defaultValue(one)])), V_m };
  return Object.fromEntries(
    relaxingOf(model).map(({ name: gate, settles, rate }) => [
      gate,
      [evaluateAt(settles, values), 1 / evaluateAt(rate, values)],
    ]),
  );
}

const near = (got: number | undefined, expected: number, within = 1e-9): void =>
  assert.ok(Math.abs((got ?? Number.NaN) - expected) <= within, `${got}, expected ${expected}`);

describe("variables that relax while the membrane stands still", () => {
  it("squid axon: m(-40) = 0.5 and h(-40) = 0.05 as lecture notes read off, tau from alpha and beta", () => {
    const { m, h, n } = at("hodgkin-huxley", -40);
    near(m?.[0], 0.5, 1e-3);
    near(h?.[0], 0.05, 1e-3);
    const beta = 4 * Math.exp(-25 / 18);
    near(m?.[1], 1 / (1 + beta));
    const [alphaN, betaN] = [0.15 / (1 - Math.exp(-1.5)), 0.125 * Math.exp(-25 / 80)];
    near(n?.[0], alphaN / (alphaN + betaN));
  });

  it("Morris-Lecar: n is half open at V_3, where it is slowest", () => near(at("morris-lecar", 2).n?.[1], 1 / 0.04));

  it("Izhikevich 2003: the recovery variable goes to b V in 1 / a", () => {
    assert.deepEqual(Object.keys(at("izhikevich-2003", -60)), ["U_m"]);
    near(at("izhikevich-2003", -60).U_m?.[0], -12);
    near(at("izhikevich-2003", -60).U_m?.[1], 50);
  });

  it("are drawn in the form for every model with gates, and for no other", () => {
    const drawn = models.filter((model) => model.kind === "neuron" && gateTrees(model) !== null);
    assert.deepEqual(
      drawn.map(({ name }) => name),
      ["hodgkin-huxley", "morris-lecar", "traub-miles", "wang-buzsaki"],
    );
  });

  it("are drawn beside gates that follow at once: Morris-Lecar's calcium, Wang and Buzsaki's sodium", () => {
    const drawn = (name: string) => {
      const model = neuron(name);
      const values = Object.fromEntries(model.parameters.map((one) => [one.name, defaultValue(one)]));
      const { potentials, curves } = gateCurves(gateTrees(model) as GateTrees, values);
      const timed = curves.map((curve) => [curve.name, curve.tau !== undefined]);
      return { potentials, timed, first: curves[0]?.settles ?? [] };
    };
    const lecar = drawn("morris-lecar");
    // n_inf, a definition too, is where n settles, and is not drawn twice.
    assert.deepEqual(Object.fromEntries(lecar.timed), { m: false, n: true });
    for (const [k, V] of lecar.potentials.entries()) near(lecar.first[k], 0.5 * (1 + Math.tanh((V + 1.2) / 18)));
    const buzsaki = drawn("wang-buzsaki");
    assert.deepEqual(Object.fromEntries(buzsaki.timed), { m: false, h: true, n: true });
    for (const [k, V] of buzsaki.potentials.entries()) {
      const x = -(V + 35) / 10;
      const alpha = x === 0 ? 1 : x / Math.expm1(x);
      near(buzsaki.first[k], alpha / (alpha + 4 * Math.exp(-(V + 60) / 18)));
    }
    assert.deepEqual(Object.fromEntries(drawn("hodgkin-huxley").timed), { m: true, h: true, n: true });
  });

  it("are drawn with the values given: a shift of V_T shifts all gates", () => {
    const model = neuron("traub-miles");
    // As in a page: through JSON.
    const trees = JSON.parse(JSON.stringify(gateTrees(model))) as GateTrees;
    const values = Object.fromEntries(model.parameters.map((one) => [one.name, defaultValue(one)]));
    const { potentials, curves } = gateCurves(trees, values);
    assert.deepEqual([potentials[0], potentials.at(-1)], [-110, 50]);
    const shifted = gateCurves(trees, { ...values, V_T: (values.V_T ?? 0) + 16 });
    // 100 intervals of 1.6 mV: ten of them are the shift.
    for (const [g, { settles, tau }] of curves.entries())
      for (let k = 10; k <= 100; k++) {
        near(shifted.curves[g]?.settles[k], settles[k - 10] as number, 1e-9);
        near(shifted.curves[g]?.tau?.[k], tau?.[k - 10] as number, 1e-9 * (tau?.[k - 10] as number));
      }
  });
});
