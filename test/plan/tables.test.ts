import assert from "node:assert/strict";
import { connect } from "../../src/connectivity/connect.ts";
import { type NetworkDescription, planNetwork, ReferenceEngine } from "../../src/index.ts";
import { bytesPerSynapse, expectedSynapses } from "../../src/network/rules/memory.ts";
import { completeProjections } from "../../src/network/rules/parts.ts";
import { forgetTables } from "../../src/plan/known.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { recordUntil } from "../engine/recorded.ts";
import { everything } from "./sample.ts";

const plan = planNetwork(everything);
const written = Object.keys(plan.tables).filter((region) => !(region in plan.tableKeys));

/** A change of one synapse node. */
function changed(key: string, change: Partial<NetworkDescription["synapses"][number]>): NetworkDescription {
  return {
    ...everything,
    synapses: everything.synapses.map((synapse) => (synapse.key === key ? { ...synapse, ...change } : synapse)),
  };
}

/** The plan of a network made after one of another, and the regions of its tables that were taken over. */
function following(before: NetworkDescription, network: NetworkDescription): { plan: Plan; taken: string[] } {
  const engine = new ReferenceEngine(planNetwork(before));
  const found = new Set<object>();
  const made = planNetwork(network, (key) => {
    const table = engine.table(key);
    if (table) found.add(table);
    return table;
  });
  return { plan: made, taken: Object.keys(made.tables).filter((region) => found.has(made.tables[region]!)) };
}

const contents = ({ tables }: Plan) => Object.entries(tables).map(([region, table]) => [region, [...table]]);

describe("the tables of a plan", () => {
  it("lie behind all that a run changes, and no operator writes them", () => {
    for (const { name, offset, length } of plan.regions)
      if (length > 0) assert.equal(offset >= plan.stateBytes, name in plan.tables, name);
    for (const { access } of plan.operators)
      for (const name of [...access.sets, ...access.increments, ...access.updates])
        assert.ok(!(name in plan.tables), name);
  });

  it("are copied by an engine: it runs and is reset without those of the plan", () => {
    const own = planNetwork(everything);
    const engine = new ReferenceEngine(own);
    forgetTables(own);
    assert.deepEqual(own.tables, {});
    const first = recordUntil(engine, 200);
    engine.reset();
    assert.deepEqual(recordUntil(engine, 200), first);
    assert.deepEqual(recordUntil(new ReferenceEngine(planNetwork(everything)), 200), first);
  });

  it("are taken over by the same network, all but written lists, and are the same", () => {
    const { plan: again, taken } = following(everything, everything);
    assert.deepEqual(contents(again), contents(plan));
    assert.deepEqual(new Set(taken), new Set(Object.keys(plan.tables).filter((region) => !written.includes(region))));
    assert.ok(plan.reused === 0 && again.reused > 0 && again.reused < again.synapses);
  });

  it("are taken over where weights, delays and parameters of synapses are others", () => {
    const network = changed("slow", { weight: 7, delaySteps: 3, parameters: { tau_syn: 5 } });
    assert.deepEqual(following(everything, network).taken, following(everything, everything).taken);
  });

  it("are made anew by whatever changes them: rule, stream, seed, counts; those of other projections are not", () => {
    const taken = (network: NetworkDescription): Set<string> => new Set(following(everything, network).taken);
    const all = taken(everything);
    const probability = { rule: "fixed-probability", probability: 0.5, selfConnections: false } as const;
    for (const change of [{ stream: 77 }, { connectivity: probability }]) {
      const rest = taken(changed("back", change));
      assert.ok(!rest.has("p5/targets") && !rest.has("p6/targets"));
      assert.ok(rest.has("p2/targets") && rest.has("p4/incoming"));
    }
    const seeded = taken({ ...everything, seed: 4 });
    assert.ok(!seeded.has("p2/targets") && seeded.has("p4/targets"), "all to all draws nothing");
    const larger = taken({
      ...everything,
      populations: everything.populations.map((part) => (part.key === "izh" ? { ...part, count: 4 } : part)),
    });
    assert.ok(!larger.has("p2/targets") && larger.has("p6/targets"));
    assert.ok(all.has("p2/targets"));
  });

  it("of weights are made anew by their distribution alone", () => {
    const drawn = (sd: number): NetworkDescription =>
      changed("back", { weightDistribution: { kind: "normal", mean: -30, sd } });
    assert.ok(following(drawn(5), drawn(5)).taken.includes("p5/weights"));
    const other = following(drawn(5), drawn(6));
    assert.ok(!other.taken.includes("p5/weights") && other.taken.includes("p5/targets"));
    assert.deepEqual(contents(other.plan), contents(planNetwork(drawn(6))));
  });

  it("take as many bytes a synapse as the check of a network counts: 2 shared, 10 with own weights, 18 learning", () => {
    const n = 400;
    const large = (more: object, stdp: boolean): NetworkDescription => ({
      ...changed("back", {
        connectivity: { rule: "fixed-indegree", indegree: 200, multapses: true, selfConnections: true },
        ...more,
      }),
      populations: everything.populations.map((part) =>
        part.key === "lif" ? { ...part, count: n, initial: {} } : part,
      ),
      projections: [{ key: "p", from: "lif", to: "lif", synapse: "back", ...(stdp ? { stdp: "stdp" } : {}) }],
      recorders: [],
    });
    const weightDistribution = { kind: "uniform", low: 0, high: 1 } as const;
    for (const [network, each] of [
      [large({}, false), 2],
      [large({ weightDistribution }, false), 10],
      [large({}, true), 18],
    ] as const) {
      const [complete] = completeProjections(network);
      assert.equal(bytesPerSynapse(network, complete!), each);
      assert.equal(expectedSynapses(complete!), n * 200);
      const made = planNetwork(network);
      const none = planNetwork({ ...network, projections: [] });
      const bytes = (made.bytes - none.bytes - made.operators.reduce((sum, op) => sum + ringBytes(op), 0)) / (n * 200);
      assert.ok(bytes >= each && bytes < each + 0.3, `${bytes} bytes a synapse`);
    }
  });

  it("hold no targets of all-to-all connections that do not learn", () => {
    const all = { connectivity: { rule: "all-to-all", selfConnections: false } } as const;
    const projection = { key: "p", from: "lif", to: "lif", synapse: "back" };
    const made = (stdp: object) =>
      planNetwork({ ...changed("back", all), projections: [{ ...projection, ...stdp }], recorders: [] });
    const [plain, learning] = [made({}), made({ stdp: "stdp" })];
    assert.deepEqual([plain.synapses, learning.synapses], [20, 20]);
    assert.equal("p/targets" in plain.tables, false);
    assert.equal(learning.tables["p/targets"]?.length, 20);
  });

  it("name targets by two bytes up to 65,536 of them, and by four beyond", () => {
    const ends = { sources: 3, same: false, seed: 1, stream: 2 };
    const rule = { rule: "fixed-indegree", indegree: 1, multapses: true, selfConnections: true } as const;
    for (const [targets, bytes] of [
      [65_536, 2],
      [65_537, 4],
    ] as const) {
      const made = connect(rule, { ...ends, targets });
      assert.equal(made.targets.BYTES_PER_ELEMENT, bytes);
      assert.deepEqual(
        [...made.targets].sort((a, b) => a - b),
        Array.from({ length: targets }, (_, i) => i),
      );
    }
  });
});

function ringBytes(op: Plan["operators"][number]): number {
  return op.op === "route" ? op.width * op.ringSlots * 8 : 0;
}
