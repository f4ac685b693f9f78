/** The synapses of a node one by one, as lines that the setting "list of pairs" takes: pairs, weights, and delays where they differ. */
import type { SynapseLists } from "../../../src/index.ts";
import type { Session } from "../sessions/session.ts";
import { weightsOf } from "./summaries.ts";

/** More synapses than this are not listed. */
export const mostListed = 1_000_000;

/** Lines written at once: some milliseconds, in which Node-RED does nothing else. */
const pieceSize = 5000;

/** In pieces, with a line after `#` before each projection. */
export function* synapsesCsv(session: Session, node: string, { lists }: SynapseLists): Generator<string> {
  const { assembly, clock } = session.spec;
  const { populations, spikeSources, rates = [], synapses } = assembly.network;
  const labels = new Map([...populations, ...spikeSources, ...rates].map(({ key, label }) => [key, oneLine(label)]));
  const unit = weightsOf(session).find((one) => one.node === node)?.unit ?? "";
  const drawn = synapses.find(({ key }) => key === node)?.delayDistribution !== undefined;
  const ms = (steps: number | undefined): number => Number(((steps ?? 0) * clock.dt).toPrecision(12));
  for (const { from, to, sources, targets, weights, delays } of lists) {
    const delay = drawn ? "delay [ms]" : `delay ${ms(delays[0])} ms`;
    yield `# ${labels.get(from) ?? from} → ${labels.get(to) ?? to}: source, target, weight [${unit}], ${delay}\n`;
    for (let first = 0; first < sources.length; first += pieceSize) {
      const lines = Array.from(sources.subarray(first, first + pieceSize), (source, k) => {
        const at = first + k;
        return `${source},${targets[at]},${weights[at]}${drawn ? `,${ms(delays[at])}` : ""}\n`;
      });
      yield lines.join("");
    }
  }
}

function oneLine(label: string): string {
  return label.replace(/\s+/g, " ");
}
