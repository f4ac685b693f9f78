/** What one way to fire adds to the function of a source: spikes are listed at the address `$found`, which moves on. */
export interface Firing {
  readonly locals: readonly string[];
  readonly lines: readonly string[];
  /** Functions of its own. */
  readonly functions: readonly string[];
}
