import assert from "node:assert/strict";
import { definitions } from "../../nodes/definitions.ts";
import { type NodeRedVersion, nodeRedVersions, startNodeRed } from "./server.ts";

interface LoadedSet {
  readonly module: string;
  readonly types: readonly string[];
  readonly enabled: boolean;
  readonly err?: string;
}

const packageName = "@spikewire/node-red-spikewire";
/** Node-RED's own remarks on how the tests run it. */
const expectedWarning = /Projects disabled|Using unencrypted credentials/;

for (const version of Object.keys(nodeRedVersions) as NodeRedVersion[]) {
  describe(`Node-RED ${version}`, () => {
    it("loads every node type and the sidebar without a warning", async function () {
      this.timeout(60_000);
      const server = await startNodeRed({ version });
      try {
        const nodes = await json<LoadedSet[]>(server.get("nodes"));
        const ours = nodes.filter((set) => set.module === packageName);
        assert.deepEqual(
          ours.filter((set) => set.err || !set.enabled),
          [],
        );
        assert.deepEqual(ours.flatMap((set) => set.types).sort(), definitions.map((each) => each.type).sort());
        const plugins = await json<LoadedSet[]>(server.get("plugins"));
        assert.equal(plugins.filter((set) => set.module === packageName && !set.err).length, 1);
        assert.deepEqual(
          server.lines.filter((line) => /\[(warn|error)\]/.test(line) && !expectedWarning.test(line)),
          [],
        );
      } finally {
        await server.stop();
      }
    });
  });
}

async function json<T>(answer: Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}
