/** What people type wrongly in a form: a sentence at the node in both languages that names what was found, and the rest runs. */
import assert from "node:assert/strict";
import { assemble } from "../../../nodes/assembly/assemble.ts";
import { readClock } from "../../../nodes/assembly/clock.ts";
import { textOf } from "../../../nodes/common/fault.ts";
import { definitionOf } from "../../../nodes/definitions.ts";
import { deploy } from "../../../scripts/live-flow.ts";
import { planNetwork, ReferenceEngine } from "../../../src/index.ts";
import { checkNetwork } from "../../../src/network/rules/index.ts";
import { readExample } from "../../examples/example.ts";
import { partsOf, type Specs } from "../parts.ts";
import { cases, sound } from "./bad-input.ts";

function assembled(specs: Specs) {
  const definition = definitionOf("spikewire-clock")!;
  const clock = readClock({ id: "c", label: "clock", definition, config: { id: "c", type: definition.type } });
  return assemble({ clock: null, key: "tab-t1", tabs: ["t1"], parts: partsOf(specs) }, clock, checkNetwork);
}

describe("bad input is a sentence at its node", () => {
  for (const [title, { specs, at, says, line, column, warns }] of Object.entries(cases))
    it(title, () => {
      const { network, faults, refused } = assembled({ ...sound, ...specs });
      assert.equal(faults.length, 1, JSON.stringify(faults));
      const [fault] = faults;
      assert.deepEqual([fault?.node, fault?.severity], [at, warns ? "warning" : "error"]);
      const { en, ko } = textOf(fault!);
      for (const sentence of [en, ko]) {
        assert.doesNotMatch(sentence, /[{}]/, "every placeholder is filled");
        for (const part of [at, ...says]) assert.ok(sentence.includes(part), `${part} in: ${sentence}`);
      }
      assert.match(ko, /[가-힣]/);
      if (line !== undefined) assert.ok(en.includes(`line ${line}`) && ko.includes(`${line}번째 줄`), `${en} ${ko}`);
      if (column !== undefined) assert.match(`${en} ${ko}`, new RegExp(`column ${column}.* ${column}번째 (칸|열)`));
      assert.equal(refused, false);
      assert.deepEqual(
        checkNetwork(network).filter(({ severity }) => severity !== "warning"),
        [],
      );
      assert.equal(
        [...network.populations, ...network.spikeSources, ...network.currentSources, ...network.synapses].some(
          ({ key }) => key === at,
        ),
        warns === true,
      );
      const engine = new ReferenceEngine(planNetwork(network));
      engine.advance(500);
      assert.equal(engine.fault, null);
      const cell = engine.drain().spikes.flatMap(({ senders }) => [...senders]);
      assert.ok(cell.length > 0, "the cell beside it fires");
    });

  it("the ring of 100 + 20 by Euler at 0.1 ms is told up to which step it is stable, and runs", () => {
    const { faults, specs } = deploy(readExample("04 - Networks/05 - Ring of RS and FS cells.json"));
    assert.deepEqual(
      faults.map(({ code, severity }) => [code, severity]),
      [["step-too-long-when-busy", "warning"]],
    );
    const { en, ko } = textOf(faults[0]!);
    assert.match(en, /^inhibitory: .* steps of 0\.1 ms .* stable up to about 0\.\d+ ms/);
    assert.match(ko, /^inhibitory: .*0\.1 ms .*0\.\d+ ms까지 안정적입니다/);
    assert.deepEqual(specs[0]?.assembly.network.populations.map(({ count }) => count).sort(), [100, 20]);
  });
});
