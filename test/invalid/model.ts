import assert from "node:assert/strict";
import type { MessageCode } from "../../src/messages/index.ts";
import { say } from "../../src/messages/index.ts";
import type { ModelDescription } from "../../src/model/description.ts";
import { checkModel } from "../../src/model/rules/index.ts";

/** Asserts that a model breaks one rule at one place and no other rule, and that the sentence has no gap. */
export function breaks(model: ModelDescription, code: MessageCode, parameter: string): void {
  const found = checkModel(model);
  assert.deepEqual(
    found.map((one) => [one.code, one.place.parameter]),
    [[code, parameter]],
  );
  for (const one of found) {
    for (const language of ["en", "ko"] as const) assert.doesNotMatch(say(one.code, one.data, language), /\{\w+\}/);
  }
}
