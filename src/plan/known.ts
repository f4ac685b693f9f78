import type { Plan } from "./plan.ts";

export type Table = Float64Array | Uint32Array | Uint16Array;

/** Finds a table that an earlier plan has made, by what decides its content. */
export type KnownTables = (key: string) => Table | undefined;

/** Tables are needed until an engine has copied them; afterwards they would only fill memory. */
export function forgetTables(plan: Plan): void {
  const tables = plan.tables as Record<string, Table>;
  for (const region of Object.keys(tables)) delete tables[region];
}
