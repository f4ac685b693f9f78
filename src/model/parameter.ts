import type { Text } from "./text.ts";

/**
 * A number the user may set: the one place where its unit, default and range are written.
 * Forms, validation, help, recordings and exporters are derived from it.
 */
export interface Parameter {
  /** Name in the field's standard spelling, e.g. `tau_m`; stored in a flow as `p_tau_m`. */
  readonly name: string;
  /** TeX symbol, e.g. `\\tau_m`. */
  readonly symbol: string;
  /** Unit of the coherent set (ms, mV, pA, pF, nS, GOhm and products of their powers), or `1`. */
  readonly unit: string;
  readonly default: number;
  /** Exclusive lower bound. */
  readonly above?: number;
  /** Inclusive lower bound. */
  readonly min?: number;
  /** Exclusive upper bound. */
  readonly below?: number;
  /** Inclusive upper bound. */
  readonly max?: number;
  /** True when only whole numbers are allowed. */
  readonly integer?: boolean;
  /** True when the equations themselves depend on it, such as the order of a filter, or a pattern drawn at the start: changed by a deploy, not while running. */
  readonly structural?: boolean;
  /**
   * Present when people enter the quantity in another unit than the equations use: a rate is typed in Hz and computed in
   * 1/ms. `size` is how many of the shown unit make one `unit` (1/ms = 1000 Hz, so 1000): value = shown / size.
   * `default` and the bounds are in the shown unit; a network holds values in `unit`.
   */
  readonly shownAs?: { readonly unit: string; readonly size: number };
  readonly doc: Text;
}

/** A list of numbers the user may set, such as the times of a listed spike source. */
export interface ListParameter {
  readonly name: string;
  readonly symbol: string;
  readonly unit: string;
  readonly default: readonly number[];
  /** Inclusive bounds of each entry. */
  readonly min?: number;
  readonly max?: number;
  /** True when only whole numbers are allowed. */
  readonly integer?: boolean;
  /** As for a parameter; `default` and the bounds are in the shown unit. */
  readonly shownAs?: { readonly unit: string; readonly size: number };
  /**
   * Present for a table, a line for each entry and these columns, as spreadsheets and programs write them: the list holds the
   * numbers line by line.
   */
  readonly columns?: readonly Column[];
  /** True for points of time that follow one another. */
  readonly ascending?: boolean;
  readonly doc: Text;
}

/** A column of a table: its name stands in sentences about it. */
export interface Column {
  readonly name: string;
  readonly unit: string;
  readonly min?: number;
  readonly integer?: boolean;
}
