/**
 * Bounds of times of the units of a source, before which none is due, so that an engine need not look at all units in every step: first
 * one for each group of blocks, then one for each block of units.
 */

/** Units of a block. */
export const blockUnits = 8;
/** Blocks of a group. */
export const groupBlocks = 8;

/** Bounds of groups of `n` units, an even number. */
export const groupsOf = (n: number): number => 2 * Math.ceil(n / (2 * blockUnits * groupBlocks));

/** Bounds of `n` units. */
export const boundsOf = (n: number): number => groupsOf(n) + Math.ceil(n / blockUnits);

/** Both rows of bounds of `n` units: where a row begins, and how many units, one after the other, share a bound of it. */
export function rowsOfBounds(n: number): readonly { readonly first: number; readonly shared: number }[] {
  return [
    { first: 0, shared: blockUnits * groupBlocks },
    { first: groupsOf(n), shared: blockUnits },
  ];
}
