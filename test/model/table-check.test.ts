import assert from "node:assert/strict";
import { say } from "../../src/messages/index.ts";
import { checkList, readList } from "../../src/model/parameter-check.ts";
import { listText } from "../../src/model/table-check.ts";
import { spikeTable } from "../../src/models/sources/spike-table.ts";

const [table] = spikeTable.lists ?? [];
assert.ok(table);

const sentence = (text: string): string => {
  const reading = readList(table, text, "My source");
  return "fault" in reading ? say(reading.fault.code, reading.fault.data, "en") : "sound";
};

describe("a table of spikes", () => {
  it("reads what spreadsheets and programs write", () => {
    for (const text of [
      "time,neuron\n10.5,0\n20,3\n",
      "# a comment\r\n10.5;0\r\n\r\n20;3",
      '"t (ms)", "i"\n10.5\t0\n20\t3',
      "10.5 0\n 20  3 ",
    ]) {
      assert.deepEqual(readList(table, text), { value: [10.5, 0, 20, 3] }, text);
    }
    assert.deepEqual(readList(table, ""), { value: [] });
    assert.deepEqual(readList(table, listText(table)), { value: table.default });
  });

  it("names line and column of what is broken", () => {
    assert.equal(
      sentence("10,0\n\n20,x"),
      'My source.spikes_listed: line 3, column 2 (neuron) must be a number (found "x")',
    );
    assert.equal(
      sentence("time,neuron\n-1,0"),
      "My source.spikes_listed: line 2, column 1 (time) must be 0 ms or more (found -1 ms)",
    );
    assert.equal(
      sentence("1,0.5"),
      "My source.spikes_listed: line 1, column 2 (neuron) must be a whole number (found 0.5)",
    );
    assert.equal(sentence("1,0\n2"), "My source.spikes_listed: line 2 has 1 columns; every line needs 2: time, neuron");
    assert.equal(
      sentence("1,0\n1e999,0"),
      'My source.spikes_listed: line 2, column 1 (time) must be a number (found "1e999")',
    );
    assert.equal(checkList(table, [1, 0, 2])?.code, "table-columns");
    assert.equal(checkList(table, [1, 0, 2, -1])?.code, "table-cell-from");
  });
});
