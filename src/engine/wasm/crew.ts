import { type WasmMemory, type WasmModule, wasmHost } from "./host.ts";

/** What a thread needs to take part in a run; it can be sent to another thread. */
export interface Share {
  readonly module: WasmModule;
  readonly memory: WasmMemory;
  readonly thread: number;
  /** Places of whole numbers in memory: how often work was given out, how many steps, and whether to go home. */
  readonly go: number;
  readonly steps: number;
  readonly stop: number;
}

/** Threads that take part in runs beside the one that asks for them. */
export interface Crew {
  /** Threads there may be, the asking one included. */
  readonly size: number;
  /** Has other threads take part: one for each share. Throws when there are none to be had. */
  readonly join: (shares: readonly Share[]) => void;
  /** Why the crew cannot go on, if one of its threads died. */
  readonly broken: () => string | null;
}

/** How often a thread looks for work before it goes to sleep. */
const looks = 1000;

/** Does the work of one thread, until it is sent home: what a thread of a crew runs. It sleeps while there is nothing to do. */
export function takePart({ module, memory, thread, go, steps, stop }: Share): void {
  if (!wasmHost) throw new Error("this host has no WebAssembly");
  const { exports } = new wasmHost.Instance(module, { plan: { memory, host: () => 1 } });
  exports.thread.value = thread;
  const control = new Int32Array(memory.buffer);
  for (let seen = 0; ; ) {
    for (let k = 0; k < looks && Atomics.load(control, go) === seen; k++);
    Atomics.wait(control, go, seen);
    seen = Atomics.load(control, go);
    if (Atomics.load(control, stop) !== 0) return;
    exports.run(Atomics.load(control, steps));
  }
}

/** Gives out steps to the other threads. */
export class Caller {
  private readonly control: Int32Array;
  private readonly share: Share;

  constructor(share: Share) {
    this.share = share;
    this.control = new Int32Array(share.memory.buffer);
  }

  /** All threads do so many steps: to be followed by doing them here too. */
  give(steps: number): void {
    Atomics.store(this.control, this.share.steps, steps);
    this.wake();
  }

  /** Sends all threads home. */
  dismiss(): void {
    Atomics.store(this.control, this.share.stop, 1);
    this.wake();
  }

  private wake(): void {
    Atomics.add(this.control, this.share.go, 1);
    Atomics.notify(this.control, this.share.go);
  }
}
