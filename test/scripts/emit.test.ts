/** `npm run emit`: what it prints is the module that runs, with names. */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import wabt from "wabt";
import { readable } from "../../scripts/readable.ts";
import { at } from "../../scripts/root.ts";
import { features } from "../../src/engine/wasm/assembler.ts";
import { emitModule } from "../../src/engine/wasm/module.ts";
import { planNetwork } from "../../src/index.ts";
import { exampleFiles, readExample, simulationOf } from "../examples/example.ts";
import { everything } from "../plan/sample.ts";

const program = ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", at("scripts/emit.ts")];

describe("the text of a module for people", function () {
  this.timeout(30_000);
  let binaryOf: (text: string) => Buffer;

  before(async () => {
    const tools = await wabt();
    binaryOf = (text) => {
      const module = tools.parseWat("module.wat", text, features);
      const { buffer } = module.toBinary({});
      module.destroy();
      return Buffer.from(buffer);
    };
  });

  for (const threads of [1, 3]) {
    it(`has the same instructions as the one that runs, on ${threads} threads`, () => {
      const networks = exampleFiles().map((file) => simulationOf(readExample(file)).network);
      for (const network of [...networks, everything]) {
        const plan = planNetwork(network);
        const emitted = emitModule(plan, threads);
        const text = readable(plan, emitted);
        assert.ok(binaryOf(text).equals(binaryOf(emitted.text)));
        assert.doesNotMatch(text, /\$\d+\b/, "every local has a name");
        for (const id of Object.keys(plan.labels)) assert.ok(id.length < 16 || !text.includes(id), `the id ${id}`);
      }
    });
  }

  it("is printed from a flow file, with the names of nodes", () => {
    const flow = at("examples", "01 - First steps", "01 - First spike.json");
    const text = execFileSync(process.execPath, [...program, flow, "--threads", "2"], { encoding: "utf8" });
    assert.match(text, /^;; .* for 2 threads$/m);
    assert.match(text, /;; run, threshold, reset of neuron$/m);
    assert.match(text, /;; route of excitation$/m);
    assert.match(text, /\(local\.set \$V_m \(v128\.load .*;; neuron\/V_m$/m);
    assert.doesNotThrow(() => binaryOf(text));
  });

  for (const [why, args, answer] of [
    ["without a file", [], /npm run emit -- <flow.json>/],
    ["of a file that is not there", ["no such file.json"], /no file no such file.json/],
    ["of a file that is no flow", [at("package.json")], /no flow/],
    ["of a flow without neurons", [at("test/scripts/no-network.json")], /nothing to simulate/],
    ["for half a thread", [at("demo/flow.json"), "--threads", "0.5"], /whole number from 1 to 64/],
  ] as const) {
    it(`is refused ${why}`, () => {
      const { status, stderr } = spawnSync(process.execPath, [...program, ...args], { encoding: "utf8" });
      assert.equal(status, 1);
      assert.match(stderr, answer);
    });
  }
});
