/** The end of a computation that pauses now and then for others, none of which are here. */
export function atOnce<T>(computation: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = computation.next();
    if (done) return value as T;
  }
}
