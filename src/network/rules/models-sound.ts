import { checkModel } from "../../model/rules/index.ts";
import type { NetworkRule } from "./rule.ts";

/** Every model of the network obeys the rules of models: a user may have written it. */
export const modelsSound: NetworkRule = ({ models }) => Object.values(models).flatMap(checkModel);
