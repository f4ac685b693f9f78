/** The window of a rule of learning: what one pair of spikes changes, over the time between them. */
import type { Values } from "../../../src/model/evaluate.ts";
import { longestTrace, pairChange, type RuleTrees } from "../../../src/model/pair-window.ts";
import { formTexts } from "../form-texts.ts";
import { inUserLanguage } from "./language.ts";
import { colours, smallPlot } from "./small-plot.ts";

const points = 120;
/** The window is drawn as far as a pair still changes this share of what it changes at most. */
const faded = 0.02;

export function windowPicture(rule: RuleTrees, parameters: Values): string | null {
  const longest = longestTrace(rule, parameters) * 5 || 100;
  const far = pairChange(rule, parameters, 1e3 * longest);
  const sides = [-1, 1].map((side) =>
    Array.from({ length: points + 1 }, (_, k) => {
      // Just beside 0: at 0 itself neither spike sees the other.
      const gap = side * Math.max(k / points, 1e-6) * longest;
      return [gap, pairChange(rule, parameters, gap)] as const;
    }),
  );
  const all = sides.flat();
  if (!all.every(([, change]) => Number.isFinite(change))) return null;
  const most = Math.max(...all.map(([, change]) => Math.abs(change - far)));
  const seen = all.filter(([, change]) => Math.abs(change - far) > faded * most).map(([gap]) => Math.abs(gap));
  const end = Math.max(...seen, longest / 20);
  const within = (line: readonly (readonly [number, number])[]) => line.filter(([gap]) => Math.abs(gap) <= end);
  const [before = [], after = []] = sides.map(within);
  return smallPlot({
    lines: [
      { colour: colours[1], points: before, area: true },
      { colour: colours[0], points: after, area: true },
    ],
    from: -end,
    to: end,
    across: inUserLanguage(formTexts.windowAcross),
    up: `Δ<tspan font-style="italic">${rule.changes}</tspan>`,
  });
}
