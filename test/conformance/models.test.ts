import assert from "node:assert/strict";
import { models, planNetwork, ReferenceEngine } from "../../src/index.ts";
import type { Parameter } from "../../src/model/parameter.ts";
import { checkParameter, defaultValue, fromShown } from "../../src/model/parameter-check.ts";
import { checkNetwork } from "../../src/network/rules/index.ts";
import { recordUntil } from "../engine/recorded.ts";
import { methodsOf, networkOf, type Setup, subject } from "./bench.ts";

const dt = 0.02;
const duration = 100;

function run(setup: Setup): ReturnType<typeof recordUntil> {
  const engine = new ReferenceEngine(planNetwork(networkOf(setup)));
  const recorded = recordUntil(engine, Math.round(duration / setup.dt));
  assert.equal(engine.fault, null);
  return recorded;
}

/** Another value of a parameter that its range allows, in the unit of the equations. */
function another(parameter: Parameter): number {
  const { default: given, shownAs } = parameter;
  const candidates = [given * 1.05, given * 0.95, given + 0.1, given + 1, given - 1].map((value) =>
    shownAs ? fromShown(parameter, value) : value,
  );
  const found = candidates.find((value) => value !== defaultValue(parameter) && !checkParameter(parameter, value));
  assert.ok(found !== undefined, `${parameter.name} allows no other value`);
  return found;
}

for (const model of models) {
  describe(`${model.kind} ${model.name}`, () => {
    for (const method of methodsOf(model)) {
      const setup: Setup = { model, dt, ...(method ? { method } : {}) };
      const by = method ? ` by ${method}` : "";

      it(`makes a sound network and runs ${duration} ms from its defaults${by}`, () => {
        assert.deepEqual(checkNetwork(networkOf(setup)), []);
        const { spikes, traces } = run(setup);
        assert.ok(Object.keys(spikes).length + Object.keys(traces).length > 0 || model.kind === "spike-source");
      });

      for (const { name, values } of model.presets ?? []) {
        it(`runs ${duration} ms from its preset ${name}${by}`, () => {
          const parameters = Object.fromEntries(
            model.parameters.flatMap((each) =>
              each.name in values ? [[each.name, fromShown(each, values[each.name] ?? 0)]] : [],
            ),
          );
          assert.deepEqual(checkNetwork(networkOf({ ...setup, parameters })), []);
          run({ ...setup, parameters });
        });
      }
    }

    it("survives a round trip through JSON, and runs the same", () => {
      const copy = JSON.parse(JSON.stringify(model)) as typeof model;
      assert.deepEqual(copy, model);
      assert.deepEqual(run({ model: copy, dt: 0.1 }), run({ model, dt: 0.1 }));
    });

    for (const parameter of model.parameters.filter(({ structural }) => structural)) {
      it(`takes other equations or tables with another ${parameter.name}`, () => {
        const planOf = (value: number) =>
          planNetwork(networkOf({ model, dt: 0.1, parameters: { [parameter.name]: value } }));
        const built = (value: number) =>
          [planOf(value)].map(({ operators, tables, regions }) => [operators, tables, regions]);
        // By much, as a small change may round to the same number of units or steps.
        const much = Math.min(parameter.max ?? Number.POSITIVE_INFINITY, 2 * parameter.default + 1);
        assert.notDeepEqual(built(much), built(parameter.default));
      });
    }

    for (const parameter of model.parameters.filter(({ structural }) => !structural)) {
      it(`uses ${parameter.name}, and takes a new value while running`, () => {
        const network = networkOf({ model, dt: 0.1 });
        const plan = planNetwork(network);
        const region = `${subject}/${parameter.name}`;
        const { derived, start, operators } = plan;
        assert.ok(
          JSON.stringify([derived, start, operators]).includes(`{"op":"name","name":"${region}"}`),
          "some expression reads it",
        );
        const engine = new ReferenceEngine(plan);
        engine.advance(100);
        const value = another(parameter);
        assert.ok(engine.set(region, value));
        assert.equal(engine.read(region)[0], value);
        recordUntil(engine, 300);
        assert.equal(engine.fault, null);
        // A reset keeps it: the run is then the one of a network that was given the value.
        engine.reset();
        const given = new ReferenceEngine(
          planNetwork(networkOf({ model, dt: 0.1, parameters: { [parameter.name]: value } })),
        );
        assert.deepEqual(recordUntil(engine, 200), recordUntil(given, 200));
      });
    }
  });
}
