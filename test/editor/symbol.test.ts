import assert from "node:assert/strict";
import { symbolHtml, unitText } from "../../nodes/common/symbol.ts";
import { models } from "../../src/models/index.ts";

describe("symbols", () => {
  it("become HTML with Greek letters and indices", () => {
    assert.equal(symbolHtml("\\tau_{rec}"), "τ<sub>rec</sub>");
    assert.equal(symbolHtml("\\tau_m"), "τ<sub>m</sub>");
    assert.equal(symbolHtml("A_+"), "A<sub>+</sub>");
    assert.equal(symbolHtml("V_{th}"), "V<sub>th</sub>");
  });

  it("of every parameter leave no TeX behind", () => {
    for (const { symbol } of models.flatMap((model) => model.parameters))
      assert.doesNotMatch(symbolHtml(symbol), /[\\{}^]/, symbol);
  });

  it("of units read as people write them", () => {
    assert.equal(unitText("GOhm"), "GΩ");
    assert.equal(unitText("1"), "");
  });
});
