/** Everything that people type wrongly, in one running Node-RED: a ring and a sentence at each node, and the rest runs. */
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { FaultSummary, RasterData, SimulationSummary } from "../../nodes/common/frames.ts";
import { unpack } from "../../nodes/common/packed.ts";
import { cases, sound } from "../nodes/assembly/bad-input.ts";
import type { Specs } from "../nodes/parts.ts";
import { statuses } from "./comms.ts";
import { type FlowItem, type NodeRedServer, type NodeRedVersion, nodeRedVersions, startNodeRed } from "./server.ts";

const titles = Object.keys(cases);
const idOf = (title: string, id: string): string => `c${titles.indexOf(title)}${id}`;

/** A tab for each case, with cells beside it that have nothing to do with it; one simulation of them all. */
const flow: FlowItem[] = [
  { id: "clk", type: "spikewire-clock", dt: "0.1", duration: "50", speed: "0" },
  ...titles.flatMap((title) => [
    { id: idOf(title, "tab"), type: "tab", label: title },
    ...items(title, { ...sound, ...cases[title]!.specs }),
  ]),
];

function items(title: string, specs: Specs): FlowItem[] {
  return Object.entries(specs).map(([id, { type, to = [], ...settings }]) => ({
    ...settings,
    id: idOf(title, id),
    type: `spikewire-${type}`,
    name: id,
    clock: "clk",
    z: idOf(title, "tab"),
    x: 100,
    y: 100,
    wires: [to.map((target) => idOf(title, target))],
  }));
}

const languages = [
  ["5.0", "en"],
  ["5.0", "ko"],
  ["4.1", "ko"],
] as const satisfies readonly (readonly [NodeRedVersion, string])[];

assert.deepEqual(new Set(languages.map(([version]) => version)), new Set(Object.keys(nodeRedVersions)));

for (const [version, lang] of languages)
  describe(`bad input in Node-RED ${version}, ${lang}`, function () {
    this.timeout(120_000);
    let server: NodeRedServer;
    let shown: Awaited<ReturnType<typeof statuses>>;
    let faults: FaultSummary[];

    before(async () => {
      server = await startNodeRed({ version, flow, settings: { lang } });
      await ended(server);
      shown = await statuses(server, (so_far) =>
        titles.every((title) => /yellow|red/.test(so_far.get(idOf(title, cases[title]!.at))?.fill ?? "")),
      );
      faults = (await (await server.get("spikewire/faults")).json()) as FaultSummary[];
    });
    after(() => server?.stop());

    for (const [title, { at, says, warns }] of Object.entries(cases))
      it(title, async () => {
        const node = idOf(title, at);
        const status = shown.get(node);
        const [fault, ...more] = faults.filter((each) => each.node === node);
        assert.equal(more.length, 0);
        assert.deepEqual([status?.fill, status?.text], [warns ? "yellow" : "red", fault?.text[lang]]);
        for (const part of [at, ...says]) assert.ok(status?.text?.includes(part), `${part} in: ${status?.text}`);
        if (lang === "ko") assert.match(status?.text ?? "", /[가-힣]/);
        const answer = await server.get(`spikewire/views/${idOf(title, "raster")}/data`);
        const { rows } = (await answer.json()) as RasterData;
        assert.ok(unpack(rows).length > 0, "the cell beside it fires");
      });

    it("nothing else complains, and nothing crashes", () => {
      const told = new Set(titles.map((title) => idOf(title, cases[title]!.at)));
      assert.deepEqual(
        faults.filter(({ node }) => !told.has(node)),
        [],
      );
      assert.ok(server.running);
      assert.ok(!server.lines.some((line) => /uncaught|TypeError|stack/i.test(line)));
    });
  });

async function ended(server: NodeRedServer): Promise<void> {
  let all: SimulationSummary[] = [];
  for (let turn = 0; turn < 400; turn++) {
    all = (await (await server.get("spikewire/simulations")).json()) as SimulationSummary[];
    if (all.length === 1 && all[0]?.state === "finished") return;
    await wait(100);
  }
  throw new Error(JSON.stringify(all));
}
