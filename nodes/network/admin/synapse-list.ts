/** The synapses of a node one by one, as lines that the setting "list of pairs" takes: pairs, weights, and delays where they differ. */
import type { SynapseList } from "../../../src/index.ts";
import { labelsOf } from "../../../src/network/rules/parts.ts";
import type { Session } from "../sessions/session.ts";
import { weightsOf } from "./summaries.ts";

/** More synapses than this are not listed. */
export const mostListed = 1_000_000;

/** Lines written at once: some milliseconds, in which Node-RED does nothing else. */
const pieceSize = 5000;

/** In pieces, with a line after `#` before each projection. */
export function* synapsesCsv(session: Session, node: string, lists: readonly SynapseList[]): Generator<string> {
  const { assembly, clock } = session.spec;
  const { network } = assembly;
  const labels = labelsOf(network);
  const unit = weightsOf(session).find((one) => one.node === node)?.unit ?? "";
  const synapse = network.synapses.find(({ key }) => key === node);
  const drawn = synapse?.delayDistribution !== undefined;
  const ms = (steps = synapse?.delaySteps ?? 0): number => Number((steps * clock.dt).toPrecision(12));
  for (const { from, to, sources, targets, weights, delays } of lists) {
    const delay = drawn ? "delay [ms]" : `delay ${ms(delays[0])} ms`;
    const [source, target] = [from, to].map((key) => oneLine(labels.get(key) ?? key));
    yield `# ${source} → ${target}: source, target, weight [${unit}], ${delay}\n`;
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
