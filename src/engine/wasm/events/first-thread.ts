import type { EventContext } from "./names.ts";

/** What concerns units of any thread the first one does: messages, lists, patterns and trains that units share. */
export function firstThreadOnly(lines: readonly string[], { addresses }: EventContext): readonly string[] {
  if (addresses.team.threads === 1 || lines.length === 0) return lines;
  return ["(if (i32.eqz (global.get $thread)) (then", ...lines.map((line) => `  ${line}`), "))"];
}
