/** Computations that would keep Node-RED waiting, a little at a time. */

/** What else there is to do waits for no longer [ms]. */
const sliceMs = 5;

/** The end of a computation that may pause wherever it yields. */
export async function inSlices<T>(computation: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + sliceMs;
    do {
      const { done, value } = computation.next();
      if (done) return value as T;
    } while (performance.now() < end);
    await new Promise(setImmediate);
  }
}
