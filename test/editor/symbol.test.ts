import assert from "node:assert/strict";
import { nameBeside, symbolHtml, unitText } from "../../nodes/common/symbol.ts";
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

describe("the name beside a symbol", () => {
  it("stands only where the symbol does not read like it", () => {
    for (const [name, symbol] of [
      ["tau_m", "\\tau_m"],
      ["V_th", "V_{th}"],
      ["Delta_T", "\\Delta_T"],
      ["epsilon", "\\varepsilon"],
    ] as const)
      assert.equal(nameBeside({ name, symbol }), "", name);
    assert.equal(nameBeside({ name: "share", symbol: "f" }), "share");
    assert.equal(nameBeside({ name: "A_plus", symbol: "A_+" }), "A_plus");
  });
});
