import { checkList, defaultList, readParameter } from "../parameter-check.ts";
import { breach, type ModelRule } from "./rule.ts";
import { listsOf } from "./vocabulary.ts";

/** A node dropped from the palette is valid: each default lies in its own range. */
export const defaultsInRange: ModelRule = (model) => [
  ...model.parameters.flatMap((parameter) => {
    const reading = readParameter(parameter, parameter.default);
    return "fault" in reading ? [breach(model, reading.fault.code, parameter.name, reading.fault.data)] : [];
  }),
  ...listsOf(model).flatMap((list) => {
    const wrong = checkList(list, defaultList(list));
    return wrong ? [breach(model, wrong.code, list.name, wrong.data)] : [];
  }),
];
