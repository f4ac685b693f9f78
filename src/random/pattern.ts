import { log } from "../elementary/log.ts";
import { uniform } from "./philox.ts";

/** Spikes drawn once to be repeated: so many units, for so many steps, each with as many spikes a step on average. */
export interface Pattern {
  readonly units: number;
  readonly steps: number;
  readonly perStep: number;
}

/** The index under which a source draws what concerns none of its units: no unit has it. */
export const noUnit = 0xffff_ffff;

/** First of the draws of a pattern: they meet neither those of the first step, which count from 0, nor those by which trains start. */
const patternDraw = 0x4000_0000;

/** The spikes of a pattern, Poisson trains by the intervals between them: those of step k are `senders` from `starts[k]` to `starts[k + 1]`. */
export function patternSpikes(
  { units, steps, perStep }: Pattern,
  seed: number,
  stream: number,
): { starts: Uint32Array; senders: Uint32Array } {
  const spikes: { step: number; unit: number }[] = [];
  for (let unit = 0; unit < units && perStep > 0; unit++) {
    let at = 0;
    for (let draw = patternDraw; ; draw++) {
      at -= log(uniform(seed, stream, unit, 0, draw)) / perStep;
      if (!(at < steps)) break;
      spikes.push({ step: Math.floor(at), unit });
    }
  }
  spikes.sort((a, b) => a.step - b.step || a.unit - b.unit);
  const starts = new Uint32Array(steps + 1);
  for (const { step } of spikes) starts[step + 1]! += 1;
  for (let k = 0; k < steps; k++) starts[k + 1]! += starts[k]!;
  return { starts, senders: Uint32Array.from(spikes, ({ unit }) => unit) };
}
