/**
 * Reads what a user typed or sent for a parameter, and says what is wrong and what is allowed. The form and the runtime
 * call the same functions, so they never disagree.
 */
import type { MessageCode, MessageData } from "../messages/index.ts";
import type { ListParameter, Parameter } from "./parameter.ts";
import { checkTable, readTable } from "./table-check.ts";
import { isDecimal } from "./table-text.ts";

/** A sentence of the catalogue with its data; `model` is among the data when the caller gave it. */
export interface ParameterFault {
  readonly code: MessageCode;
  readonly data: MessageData;
}

export type Reading<T> = { readonly value: T } | { readonly fault: ParameterFault };

/** The default in the unit of the equations, where the form shows it in another. */
export function defaultValue(parameter: Parameter): number {
  return fromShown(parameter, parameter.default);
}

/** From the unit of the form to that of the equations. */
export function fromShown(parameter: Pick<Parameter, "shownAs">, shown: number): number {
  return parameter.shownAs ? shown / parameter.shownAs.size : shown;
}

/** From the unit of the equations to that of the form. */
export function toShown(parameter: Pick<Parameter, "shownAs">, value: number): number {
  return parameter.shownAs ? value * parameter.shownAs.size : value;
}

/**
 * What was stored in a flow or sent by message, in the unit the form shows; a missing value (undefined) takes the
 * default. The value returned is in the unit of the equations.
 */
export function readParameter(parameter: Parameter, raw: unknown, model?: string): Reading<number> {
  if (raw === undefined) return { value: defaultValue(parameter) };
  const shown = readNumber(raw);
  if (shown === undefined) return { fault: fault("parameter-not-a-number", parameter, quote(raw), model) };
  const wrong = rangeFault(parameter, shown, model, raw);
  return wrong ? { fault: wrong } : { value: fromShown(parameter, shown) };
}

/** The same check for a value that is already in the unit of the equations. */
export function checkParameter(parameter: Parameter, value: number, model?: string): ParameterFault | undefined {
  if (Number.isNaN(value)) return fault("parameter-not-a-number", parameter, quote(value), model);
  return rangeFault(parameter, toShown(parameter, value), model);
}

/** A list as an array, or as text with commas, semicolons or white space between the entries, in brackets or not. */
export function readList(list: ListParameter, raw: unknown, model?: string): Reading<readonly number[]> {
  if (raw === undefined) return { value: defaultList(list) };
  if (list.columns && typeof raw === "string") return readTable(list, list.columns, raw, model);
  const entries = Array.isArray(raw) ? raw : typeof raw === "string" ? entriesOf(raw) : [raw];
  const values: number[] = [];
  for (const [index, entry] of entries.entries()) {
    const value = readNumber(entry);
    if (value === undefined) {
      return { fault: entryFault("list-entry-not-a-number", list, index, quote(entry), model) };
    }
    const wrong = listEntryFault(list, index, value, model) ?? orderFault(list, index, values.at(-1), value, model);
    if (wrong) return { fault: wrong };
    values.push(value);
  }
  return { value: values.map((value) => fromShown(list, value)) };
}

/** The default in the unit of the equations, where the form shows it in another. */
export function defaultList(list: ListParameter): readonly number[] {
  return list.default.map((value) => fromShown(list, value));
}

function entriesOf(text: string): string[] {
  const bare = text.trim().replace(/^\[(.*)\]$/s, "$1");
  return bare.split(/[\s,;]+/).filter(Boolean);
}

/** What is wrong with a list that came as numbers, or nothing. */
export function checkList(list: ListParameter, values: readonly number[], model?: string): ParameterFault | undefined {
  if (list.columns) return checkTable(list, list.columns, values, model);
  for (const [index, value] of values.entries()) {
    const wrong =
      listEntryFault(list, index, toShown(list, value), model) ??
      orderFault(list, index, values[index - 1], value, model);
    if (wrong) return wrong;
  }
  return undefined;
}

/** A number, or text that is a decimal number and nothing else; undefined for all the rest, NaN included. */
function readNumber(raw: unknown): number | undefined {
  if (typeof raw === "number") return Number.isNaN(raw) ? undefined : raw;
  if (typeof raw !== "string" || !isDecimal(raw.trim())) return undefined;
  return Number(raw);
}

/** `raw` is what the user wrote: a number too large is quoted as it stands there. */
function rangeFault(
  parameter: Parameter,
  shown: number,
  model: string | undefined,
  raw: unknown = shown,
): ParameterFault | undefined {
  if (!Number.isFinite(shown)) return fault("parameter-not-finite", parameter, quote(raw), model);
  if (parameter.integer && !Number.isInteger(shown)) return fault("parameter-not-whole", parameter, shown, model);
  const { above, min, below, max } = parameter;
  const tooLow = (above !== undefined && shown <= above) || (min !== undefined && shown < min);
  const tooHigh = (below !== undefined && shown >= below) || (max !== undefined && shown > max);
  return tooLow || tooHigh ? fault(rangeCode(parameter), parameter, shown, model) : undefined;
}

type Bounds = Pick<Parameter, "above" | "min" | "below" | "max">;
type Lower = "above" | "from";
type Upper = "below" | "to";

/** The whole range, so that nobody meets the second bound only after mending the first. */
function boundsOf({ above, min, below, max }: Bounds): `${Lower}-${Upper}` | Lower | Upper | undefined {
  const lower = above !== undefined ? "above" : min !== undefined ? "from" : undefined;
  const upper = below !== undefined ? "below" : max !== undefined ? "to" : undefined;
  return lower && upper ? `${lower}-${upper}` : (lower ?? upper);
}

function rangeCode(parameter: Parameter): MessageCode {
  return `parameter-${boundsOf(parameter) ?? "below"}`;
}

/** The phrase for what is allowed, in sentences about what is no number at all; nothing for any bare number. */
function allowedIn(bounds: Bounds, unit: string): { readonly allowed?: MessageCode } {
  const range = boundsOf(bounds);
  if (range) return { allowed: `allowed-${range}` };
  return unit === "" ? {} : { allowed: "allowed-in" };
}

function fault(code: MessageCode, parameter: Parameter, found: string | number, model?: string): ParameterFault {
  const lower = parameter.above ?? parameter.min;
  const upper = parameter.below ?? parameter.max;
  const unit = unitSuffix(parameter.shownAs?.unit ?? parameter.unit);
  return {
    code,
    data: {
      ...(model === undefined ? {} : { model }),
      parameter: parameter.name,
      found,
      unit,
      ...allowedIn(parameter, unit),
      ...(lower === undefined ? {} : { lower }),
      ...(upper === undefined ? {} : { upper }),
    },
  };
}

function listEntryFault(list: ListParameter, index: number, value: number, model?: string): ParameterFault | undefined {
  if (!Number.isFinite(value)) return entryFault("list-entry-not-finite", list, index, quote(value), model);
  if (list.integer && !Number.isInteger(value)) return entryFault("list-entry-not-whole", list, index, value, model);
  const isLow = list.min !== undefined && value < list.min;
  const isHigh = list.max !== undefined && value > list.max;
  if (!isLow && !isHigh) return undefined;
  const code =
    list.min === undefined ? "list-entry-to" : list.max === undefined ? "list-entry-from" : "list-entry-from-to";
  return entryFault(code, list, index, value, model);
}

/** Points of time follow one another. */
function orderFault(
  list: ListParameter,
  index: number,
  former: number | undefined,
  value: number,
  model?: string,
): ParameterFault | undefined {
  if (!list.ascending || former === undefined || value > former) return undefined;
  return entryFault("list-entry-order", list, index, value, model);
}

function entryFault(
  code: MessageCode,
  list: ListParameter,
  index: number,
  found: string | number,
  model?: string,
): ParameterFault {
  const unit = unitSuffix(list.shownAs?.unit ?? list.unit);
  return {
    code,
    data: {
      ...(model === undefined ? {} : { model }),
      parameter: list.name,
      position: index + 1,
      found,
      unit,
      ...allowedIn(list, unit),
      ...(list.min === undefined ? {} : { lower: list.min }),
      ...(list.max === undefined ? {} : { upper: list.max }),
    },
  };
}

/** A unit as it stands behind a number; nothing for a bare number. */
function unitSuffix(unit: string): string {
  return unit === "1" ? "" : ` ${unit}`;
}

/** What was found, short enough for a sentence. */
function quote(raw: unknown): string {
  const text = typeof raw === "object" && raw !== null ? (JSON.stringify(raw) ?? "") : String(raw);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
