/** The form refuses a number of units that the deploy would refuse, and no smaller one. */
import assert from "node:assert/strict";
import { assemble } from "../../nodes/assembly/assemble.ts";
import { textOf } from "../../nodes/common/fault.ts";
import { beyondLimit } from "../../nodes/common/units-limit.ts";
import { definitions } from "../../nodes/definitions.ts";
import { unitsLimits } from "../../nodes/html/units.ts";
import { say } from "../../src/messages/index.ts";
import { checkNetwork } from "../../src/network/rules/index.ts";
import { partsOf } from "../nodes/parts.ts";

const clock = { dt: 0.1, seed: 1, run: { duration: null, speed: 1, autostart: true }, faults: [] };
const counted = definitions.filter(({ settings }) => settings.some(({ name }) => name === "count"));

describe("the most units a form takes", () => {
  for (const definition of counted) {
    const limits = unitsLimits(definition);
    for (const { name } of definition.models)
      it(`of ${definition.type}, ${name}: as many as a deploy takes, told by the same sentence`, () => {
        const limit = limits[name]!;
        const told = (count: number) => {
          const type = definition.type.replace("spikewire-", "");
          const parts = partsOf({ it: { type, name: "crowd", model: name, count: String(count) } });
          const { faults } = assemble({ clock: null, key: "k", tabs: ["t1"], parts }, clock, checkNetwork);
          return faults.filter(({ code }) => code === "population-too-large").map((fault) => textOf(fault).en);
        };
        assert.deepEqual(told(limit.most), []);
        assert.equal(beyondLimit(limit, "crowd", limit.most), undefined);
        for (const count of [limit.most + 1, 1e10])
          assert.deepEqual(told(count), [say("population-too-large", beyondLimit(limit, "crowd", count)!, "en")]);
      });
  }
});
