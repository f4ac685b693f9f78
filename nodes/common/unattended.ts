/** Work that nobody waits for. A rejection that nobody hears would end Node-RED: it goes to the log, and to who wants to know. */
import type { Red } from "./red.ts";

type Log = Pick<Red["log"], "error">;

/** Does it, at once as far as it needs not wait; `failed` hears why it came to nothing. */
export function unattended(log: Log, work: () => unknown, failed: (reason: string) => void = () => {}): void {
  void attempt(work).catch((reason: unknown) => {
    logFailure(log, reason);
    failed(reason instanceof Error ? reason.message : String(reason));
  });
}

/** What is thrown at once is rejected too. */
async function attempt(work: () => unknown): Promise<void> {
  await work();
}

export function logFailure(log: Log, reason: unknown): void {
  log.error(`spikewire: ${reason instanceof Error ? reason.stack : String(reason)}`);
}
