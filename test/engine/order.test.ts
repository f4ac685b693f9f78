import assert from "node:assert/strict";
import fc from "fast-check";
import { Block, type Value } from "../../src/engine/wasm/block.ts";
import { exp } from "../../src/engine/wasm/elementary/exp.ts";
import { inOrder } from "../../src/engine/wasm/order.ts";

/** All that is computed from a loaded value, from what the last of it needs. */
function computed(last: readonly Value[]): Value[] {
  const found = new Set<Value>();
  const visit = (value: Value): void => {
    if (value.invariant || value.placed || value.leaf || found.has(value)) return;
    found.add(value);
    value.args.forEach(visit);
  };
  last.forEach(visit);
  return [...found];
}

describe("the order of computation", () => {
  it("has everything once, arguments first", () => {
    const graph = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom("f64x2.add", "f64x2.mul", "f64x2.div")), {
      minLength: 1,
      maxLength: 150,
    });
    fc.assert(
      fc.property(graph, (nodes) => {
        const block = new Block();
        const values: Value[] = [block.load("(v128.load (i32.const 0))"), block.constant(3)];
        for (const [a, b, op] of nodes) {
          values.push(block.op(op, values[a % values.length] as Value, values[b % values.length] as Value));
        }
        const all = computed(values);
        const order = inOrder(all);
        assert.deepEqual(new Set(order), new Set(all));
        assert.equal(order.length, all.length);
        const place = new Map(order.map((value, i) => [value, i]));
        for (const [i, { args }] of order.entries()) {
          for (const arg of args) assert.ok((place.get(arg) ?? -1) < i);
        }
      }),
    );
  });

  it("computes long chains side by side", () => {
    const block = new Block();
    const x = block.load("(v128.load (i32.const 0))");
    const chains = Array.from({ length: 10 }, (_, i) =>
      computed([exp(block, block.op("f64x2.add", x, block.constant(i)))]),
    );
    const order = inOrder(chains.flat());
    const halves = chains.map((chain) => order.filter((value) => chain.includes(value))[chain.length >> 1] as Value);
    const places = halves.map((value) => order.indexOf(value)).sort((a, b) => a - b);
    // One after another, the middle of the second chain would be a whole chain after that of the first.
    assert.ok((places[1] as number) - (places[0] as number) < (chains[0] as Value[]).length / 4);
  });

  it("does not move a value before the line that changes what it reads", () => {
    const block = new Block();
    const local = block.declare("$x", "v128");
    const long = (value: Value): Value => Array.from({ length: 3 }).reduce<Value>((chain) => exp(block, chain), value);
    const first = long(block.load("(v128.load (i32.const 0))"));
    block.line(`(local.set ${local}`, first, ")");
    block.line("(v128.store (i32.const 16)", long(block.local(local)), ")");
    const { body } = block.print();
    const set = body.findIndex((line) => line.includes("(local.set $x"));
    assert.ok(set > 0);
    assert.ok(body.every((line, i) => i > set || !line.includes("(local.get $x)")));
  });
});
