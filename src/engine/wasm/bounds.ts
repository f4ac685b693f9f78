/**
 * Where the synapses of each source pass from one thread's targets to the next's: `into[i (T + 1) + k]` is the first synapse of
 * source i onto a target of thread k or later. Synapses of a source are in order of target.
 */
export function writeBounds(
  into: Uint32Array,
  rows: Uint32Array,
  targets: Uint32Array | Uint16Array,
  firstNeurons: readonly number[],
): void {
  const width = firstNeurons.length;
  for (let source = 0; source < rows.length - 1; source++) {
    const end = rows[source + 1] as number;
    let from = rows[source] as number;
    for (let k = 0; k < width; k++) {
      from = k === width - 1 ? end : firstAtLeast(targets, from, end, firstNeurons[k] as number);
      into[source * width + k] = from;
    }
  }
}

/** The same where every source reaches every target, itself left out or not. */
export function writeDenseBounds(
  into: Uint32Array,
  rows: Uint32Array,
  leavesOutOwn: boolean,
  firstNeurons: readonly number[],
): void {
  const width = firstNeurons.length;
  for (let source = 0; source < rows.length - 1; source++) {
    const [first, end] = [rows[source] as number, rows[source + 1] as number];
    for (const [k, neuron] of firstNeurons.entries()) {
      const before = leavesOutOwn && source < neuron ? neuron - 1 : neuron;
      into[source * width + k] = Math.min(end, first + before);
    }
  }
}

/** The first place from `from` to `end` whose target is not below `least`. */
function firstAtLeast(targets: Uint32Array | Uint16Array, from: number, end: number, least: number): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((targets[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
