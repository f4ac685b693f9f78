import assert from "node:assert/strict";
import fc from "fast-check";
import { type Dimension, isDimensionless, multiply, power, sameDimension } from "../../src/units/dimension.ts";
import { parseUnit, units, unitText } from "../../src/units/unit.ts";

const exponents = fc.tuple(
  fc.integer({ min: -5, max: 5 }),
  fc.integer({ min: -5, max: 5 }),
  fc.integer({ min: -5, max: 5 }),
);

/** A factor as people write it, and the exponents it stands for. */
const factor = fc
  .tuple(fc.constantFrom(...Object.keys(units)), fc.integer({ min: -3, max: 3 }))
  .map(([name, exponent]) => ({ name, exponent, text: exponent === 1 ? name : `${name}^${exponent}` }));

function dimension(text: string): Dimension {
  const found = parseUnit(text);
  assert.ok(found, `${text} is a unit`);
  return found;
}

describe("units", () => {
  it("are read back from the text printed for a dimension", () => {
    fc.assert(
      fc.property(exponents, (each) => assert.ok(sameDimension(dimension(unitText(each)), each), unitText(each))),
    );
  });

  it("multiply and divide as written, from left to right", () => {
    const signed = fc.tuple(fc.constantFrom("*", "/", " "), factor);
    fc.assert(
      fc.property(factor, fc.array(signed, { maxLength: 5 }), (first, more) => {
        const text = first.text + more.map(([sign, { text }]) => sign + text).join("");
        const expected = more.reduce(
          (product, [sign, { name, exponent }]) =>
            multiply(product, power(dimension(name), sign === "/" ? -exponent : exponent)),
          power(dimension(first.name), first.exponent),
        );
        assert.ok(sameDimension(dimension(text), expected), text);
      }),
    );
  });

  it("make one coherent set: no product of them needs a factor", () => {
    for (const [left, right] of [
      ["pA", "pF * mV / ms"],
      ["pA", "nS mV"],
      ["ms", "pF/nS"],
      ["mV", "GOhm * pA"],
      ["nS", "1/GOhm"],
      ["1", "ms/ms"],
    ] as const)
      assert.ok(sameDimension(dimension(left), dimension(right)), `${left} = ${right}`);
    assert.ok(isDimensionless(dimension("1")));
  });

  it("are named where they have a name, and spelt out where not", () => {
    assert.deepEqual(
      ["nS", "mV/ms", "1", "1/ms^2", "pA ms / mV", "mV^2"].map((text) => unitText(dimension(text))),
      ["nS", "mV/ms", "1", "1/ms^2", "pF", "mV^2"],
    );
  });

  it("are refused when unknown or malformed", () => {
    for (const text of ["", "kg", "ms/", "/ms", "ms^", "ms^1.5", "ms**mV", "2 ms", "MS", "constructor", "toString"])
      assert.equal(parseUnit(text), null, text);
  });
});
