import assert from "node:assert/strict";
import { say } from "../../src/messages/index.ts";
import { orderFaults } from "../../src/model/order-check.ts";
import type { ListParameter, Parameter } from "../../src/model/parameter.ts";
import { checkParameter, readList, readParameter } from "../../src/model/parameter-check.ts";
import { lif } from "../../src/models/neurons/lif.ts";
import { listed } from "../../src/models/sources/listed.ts";
import { poisson } from "../../src/models/sources/poisson.ts";

const parameter = (parameters: readonly Parameter[], name: string): Parameter => {
  const found = parameters.find((one) => one.name === name);
  assert.ok(found);
  return found;
};
const tau = parameter(lif.parameters, "tau_m");
const rate = parameter(poisson.parameters, "rate");
const [times, senders] = listed.lists as readonly [ListParameter, ListParameter];

const codeOf = (reading: ReturnType<typeof readParameter> | ReturnType<typeof readList>): string =>
  "fault" in reading ? reading.fault.code : `value ${reading.value}`;

describe("reading a parameter", () => {
  it("takes numbers and decimal text, and the default when missing", () => {
    assert.deepEqual(readParameter(tau, "12"), { value: 12 });
    assert.deepEqual(readParameter(tau, " 1.5e1 "), { value: 15 });
    assert.deepEqual(readParameter(tau, 0.5), { value: 0.5 });
    assert.deepEqual(readParameter(tau, undefined), { value: 10 });
  });

  it("refuses everything else with a reason", () => {
    const expected: readonly (readonly [unknown, string])[] = [
      ["-5", "parameter-above"],
      ["0", "parameter-above"],
      ["abc", "parameter-not-a-number"],
      ["", "parameter-not-a-number"],
      ["  ", "parameter-not-a-number"],
      ["12 ms", "parameter-not-a-number"],
      ["0x10", "parameter-not-a-number"],
      ["1,5", "parameter-not-a-number"],
      ["Infinity", "parameter-not-a-number"],
      ["1e400", "parameter-not-finite"],
      [Number.POSITIVE_INFINITY, "parameter-not-finite"],
      [Number.NaN, "parameter-not-a-number"],
      [null, "parameter-not-a-number"],
      [true, "parameter-not-a-number"],
      [[10], "parameter-not-a-number"],
      [{ value: 10 }, "parameter-not-a-number"],
    ];
    for (const [raw, code] of expected) assert.equal(codeOf(readParameter(tau, raw)), code, String(raw));
  });

  it("says the rule and the found value", () => {
    const reading = readParameter(tau, "-5", "lif");
    assert.ok("fault" in reading);
    const { code, data } = reading.fault;
    assert.equal(say(code, data, "en"), "lif.tau_m: must be above 0 ms (found -5 ms)");
    assert.equal(say(code, data, "ko"), "lif.tau_m: 0 ms보다 커야 합니다 (입력값 -5 ms)");
  });

  it("says what is allowed even of what is no number, and quotes it as it was typed", () => {
    const said = (raw: unknown, of: Parameter, language: "en" | "ko"): string => {
      const reading = readParameter(of, raw, "cell");
      assert.ok("fault" in reading);
      return say(reading.fault.code, reading.fault.data, language);
    };
    const rest = parameter(lif.parameters, "E_L");
    assert.equal(said("abc", tau, "en"), 'cell.tau_m: must be a number above 0 ms (found "abc")');
    assert.equal(said("", tau, "ko"), 'cell.tau_m: 0 ms보다 큰 숫자여야 합니다 (입력값 "")');
    assert.match(said("1e400", tau, "en"), /finite number above 0 ms \(found 1e400,/);
    assert.match(said("1e400", tau, "ko"), /0 ms보다 큰 유한한 숫자여야 합니다 \(입력값 1e400:/);
    assert.equal(said("x", rest, "en"), 'cell.E_L: must be a number in mV (found "x")');
    assert.equal(said("x", rest, "ko"), 'cell.E_L: mV 단위의 숫자여야 합니다 (입력값 "x")');
    const count = { ...tau, name: "count", unit: "1", min: 1, max: 10, integer: true };
    const { above: _, ...bounded } = count;
    assert.equal(said("1.5", bounded, "en"), "cell.count: must be a whole number from 1 to 10 (found 1.5)");
    assert.equal(said("1.5", bounded, "ko"), "cell.count: 1 이상 10 이하인 정수여야 합니다 (입력값 1.5)");
  });

  it("has a sentence for every shape of range", () => {
    const base = { name: "p", symbol: "p", unit: "1", default: 1, doc: { en: "p", ko: "p" } };
    const shapes: readonly (readonly [Partial<Parameter>, number, string])[] = [
      [{ min: 1 }, 0, "m.p: must be 1 or more (found 0)"],
      [{ below: 1 }, 1, "m.p: must be below 1 (found 1)"],
      [{ max: 1 }, 2, "m.p: must be 1 or less (found 2)"],
      [{ above: 0, below: 1 }, 1, "m.p: must be above 0 and below 1 (found 1)"],
      [{ above: 0, max: 1 }, 0, "m.p: must be above 0 and at most 1 (found 0)"],
      [{ min: 0, below: 1 }, 1, "m.p: must be at least 0 and below 1 (found 1)"],
      [{ min: 0, max: 1 }, -1, "m.p: must be from 0 to 1 (found -1)"],
      [{ integer: true }, 1.5, "m.p: must be a whole number (found 1.5)"],
    ];
    for (const [range, raw, sentence] of shapes) {
      const reading = readParameter({ ...base, ...range }, raw, "m");
      assert.ok("fault" in reading);
      assert.equal(say(reading.fault.code, reading.fault.data, "en"), sentence);
    }
  });

  it("converts from the unit shown, and keeps the range in it", () => {
    assert.deepEqual(readParameter(rate, "20"), { value: 0.02 });
    assert.deepEqual(readParameter(rate, undefined), { value: 0.02 });
    const reading = readParameter(rate, -1, "poisson");
    assert.ok("fault" in reading);
    assert.equal(
      say(reading.fault.code, reading.fault.data, "en"),
      "poisson.rate: must be above 0 and at most 10000 Hz (found -1 Hz)",
    );
    assert.equal(checkParameter(rate, 0.02), undefined);
    assert.equal(checkParameter(rate, -0.001)?.data.found, -1);
  });
});

describe("reading a list", () => {
  it("takes text and arrays", () => {
    for (const raw of ["10, 20, 30", "10 20 30", "10;20\n30", "[10, 20, 30]", [10, "20", 30]]) {
      assert.deepEqual(readList(times, raw), { value: [10, 20, 30] });
    }
    assert.deepEqual(readList(times, 5), { value: [5] });
    assert.deepEqual(readList(times, ""), { value: [] });
    assert.deepEqual(readList(times, undefined), { value: [10, 20, 30] });
  });

  it("names the entry at fault", () => {
    assert.equal(codeOf(readList(times, "10, x")), "list-entry-not-a-number");
    assert.equal(codeOf(readList(times, "10, 1e400")), "list-entry-not-finite");
    assert.equal(codeOf(readList(senders, "0, 1.5")), "list-entry-not-whole");
    const reading = readList(times, [10, -20], "listed");
    assert.ok("fault" in reading);
    const sentence = say(reading.fault.code, reading.fault.data, "en");
    assert.equal(sentence, "listed.times: entry 2 must be 0 ms or more (found -20 ms)");
  });
});

describe("parameters in order", () => {
  it("says which one must be below which", () => {
    assert.deepEqual(orderFaults(lif, {}), []);
    const [fault, ...more] = orderFaults(lif, { V_reset: -50 });
    assert.ok(fault);
    assert.equal(more.length, 0);
    assert.equal(
      say(fault.code, fault.data, "en"),
      "lif.V_reset: must be below V_th (found V_reset = -50 mV, V_th = -55 mV)",
    );
  });
});
