/** A field is stored in the flow, and Node-RED's editor sends flows of 5 MB at most unless told otherwise [bytes]. */
export const mostFieldBytes = 2_000_000;

export function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 1e5) / 10);
}
