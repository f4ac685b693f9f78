import assert from "node:assert/strict";
import { timeOf, toCsv } from "../../src/recording/csv.ts";

describe("recordings as CSV", () => {
  it("quotes what must be quoted", () => {
    assert.equal(toCsv(["t [ms]", 'a "b", c'], [[0.1, -70]]), 't [ms],"a ""b"", c"\r\n0.1,-70\r\n');
  });

  it("never hands a formula to a spreadsheet", () => {
    assert.match(toCsv(["=SUM(A1)"], []), /^'=SUM/);
  });

  it("writes times without the noise of floating point", () => {
    assert.equal(timeOf(3, 0.1), 0.3);
    assert.equal(timeOf(1_234_567, 0.1), 123_456.7);
  });
});
