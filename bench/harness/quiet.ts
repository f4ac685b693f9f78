import os from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

/** Cores that others may keep busy while a time still counts as measured on a quiet machine. */
const quietCores = 0.35;
const lookMs = 200;

function busyTime(): { readonly busy: number; readonly whole: number } {
  const sums = os.cpus().map(({ times: { user, nice, sys, idle, irq } }) => ({
    busy: user + nice + sys + irq,
    whole: user + nice + sys + irq + idle,
  }));
  return sums.reduce((a, b) => ({ busy: a.busy + b.busy, whole: a.whole + b.whole }), { busy: 0, whole: 0 });
}

/** Waits until the machine has little else to do; false when it did not come to that in time. */
export async function quietMoment(patienceS: number): Promise<boolean> {
  const end = performance.now() + patienceS * 1000;
  do {
    const before = busyTime();
    await sleep(lookMs);
    const after = busyTime();
    const busy = ((after.busy - before.busy) / Math.max(1, after.whole - before.whole)) * os.cpus().length;
    if (busy < quietCores) return true;
  } while (performance.now() < end);
  return false;
}
