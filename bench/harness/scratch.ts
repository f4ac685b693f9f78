import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where programs are compiled and spikes written; kept between calls, so a peer is built once. */
export const scratch = process.env.BENCH_SCRATCH ?? join(tmpdir(), "spikewire-bench");

if (!existsSync(scratch)) mkdirSync(scratch, { recursive: true });
