import type { FunctionName } from "../../../expression/expression.ts";
import type { Block, Value } from "../block.ts";
import { atan } from "./atan.ts";
import { exp } from "./exp.ts";
import { expm1, exprel } from "./expm1.ts";
import { log } from "./log.ts";
import { phi1 } from "./phi1.ts";
import { pow } from "./pow.ts";
import { cos, sin } from "./sin-cos.ts";
import { tanh } from "./tanh.ts";

/** Writes the steps of a function of src/elementary into a block, for two doubles at once and with the same bits. */
export const elementary: Partial<Record<FunctionName, (block: Block, ...args: Value[]) => Value>> = {
  atan,
  exp,
  expm1,
  exprel,
  log,
  phi1,
  pow,
  sin,
  cos,
  tanh,
};
