/** Settings of analyses that cannot be: each gets its sentence, and the rest of the flow runs. */
import assert from "node:assert/strict";
import { assemble } from "../../../nodes/assembly/assemble.ts";
import { textOf } from "../../../nodes/common/fault.ts";
import { readSeries } from "../../../nodes/common/read-series.ts";
import { planNetwork, ReferenceEngine } from "../../../src/index.ts";
import { checkNetwork } from "../../../src/network/rules/index.ts";
import { partsOf } from "../parts.ts";

const clock = { dt: 0.1, seed: 1, run: { duration: null, speed: 1, autostart: true }, faults: [] };

/** Codes of the faults of a node that a LIF cell and more is wired to. */
function codes(type: string, settings: object, from: object = { type: "lif", name: "cell", to: ["it"] }) {
  const parts = partsOf({ it: { type, ...settings }, from } as never);
  const { faults, network } = assemble({ clock: null, key: "k", tabs: ["t1"], parts }, clock, checkNetwork);
  assert.equal(network.populations.length + network.currentSources.length, 1);
  return faults.map(({ code, node }) => `${node}: ${code}`);
}

describe("settings of analyses", () => {
  const current = { type: "current-source", name: "noise", to: ["it"] };
  for (const [what, found, expected] of [
    ["a sound histogram", codes("histogram", {}), []],
    ["a bin width of zero", codes("histogram", { bin: "0" }), ["it: parameter-above"]],
    ["a choice that is none", codes("histogram", { shows: "isis" }), ["it: setting-unknown-choice"]],
    ["too many bins", codes("histogram", { shows: "psth", period: "1e6", bin: "0.1" }), ["it: bins-too-many"]],
    ["an unknown stimulus", codes("histogram", { shows: "psth", stimulus: "x" }), ["it: stimulus-unknown"]],
    ["weights of a neuron", codes("histogram", { shows: "weights" }), ["it: weights-need-synapse"]],
    ["intervals of a current", codes("histogram", {}, current), ["it: analysis-needs-spikes"]],
    ["an average without spikes", codes("sta", {}, current), ["it: analysis-needs-spikes"]],
    ["an unknown variable", codes("sta", { variable: "nix" }), ["it: scope-variable-unknown"]],
    ["an index beyond", codes("sta", { indices: "7" }), ["it: indices-beyond"]],
    ["too fine a spectrum", codes("spectrum", { resolution: "1e-7" }), ["it: bins-too-many"]],
    ["a plane of one variable", codes("scope", { axes: "plane", variable: "V_m" }), ["it: plane-needs-two"]],
    ["a sweep of an unknown node", codes("sweep", { node: "nobody" }), ["it: sweep-node-unknown"]],
    ["a sweep of an unknown parameter", codes("sweep", { parameter: "nix" }), ["it: sweep-parameter-unknown"]],
    ["values that are none", codes("sweep", { values: "0:10" }), ["it: sweep-values-unreadable"]],
    ["values out of range", codes("sweep", { parameter: "tau_m", values: "-5, 5" }), ["it: parameter-above"]],
    ["a million runs", codes("sweep", { values: "0:1:3000" }), ["it: sweep-too-many"]],
  ] as const)
    it(`${what}: ${expected.join(", ") || "nothing to say"}`, () => assert.deepEqual(found, expected));

  it("of weights: synapses with weights of their own, in one unit, or a sentence", () => {
    const weightsOf = (synapses: Readonly<Record<string, object>>, shows = "weights") => {
      const nodes = Object.entries(synapses).map(([id, settings]) => [
        id,
        { type: "synapse", name: id, to: ["cell", "it"], ...settings },
      ]);
      const parts = partsOf({
        it: { type: "histogram", name: "histogram", shows },
        source: { type: "spike-source", to: Object.keys(synapses) },
        cell: { type: "lif" },
        ...Object.fromEntries(nodes),
      } as never);
      const { faults, views } = assemble({ clock: null, key: "k", tabs: ["t1"], parts }, clock, checkNetwork);
      const [view] = views;
      const asked =
        view?.kind === "chart" && view.analysis.shows === "weights"
          ? [...view.analysis.asked.map(({ synapse }) => synapse), view.analysis.unit]
          : [];
      return { asked, told: faults.map((fault) => `${fault.node} ${fault.severity}: ${textOf(fault).en}`) };
    };
    const drawn = { weightSpread: "lognormal", weightSigma: "0.5" };
    assert.deepEqual(weightsOf({ drawn }), { asked: ["drawn", "pA"], told: [] });
    assert.deepEqual(weightsOf({ m: { connectivity: "matrix", matrix: "30" } }).asked, ["m", "pA"]);
    assert.deepEqual(weightsOf({ l: { connectivity: "list", pairs: "0 0 5" } }).asked, ["l", "pA"]);
    assert.deepEqual(weightsOf({ d: { connectivity: "gaussian-weight" } }).asked, ["d", "pA"]);
    const alike = weightsOf({ same: { weight: "45" } });
    assert.deepEqual(alike.asked, []);
    assert.match(alike.told.join(), /^it error: "histogram" has nothing to count at "same": .* one weight, 45 pA\./);
    const both = weightsOf({ drawn, same: { connectivity: "list", pairs: "0 0", weight: "45" } });
    assert.deepEqual(both.asked, ["drawn", "pA"]);
    assert.match(both.told.join(), /^it warning: .*nothing to count at "same"/);
    const units = weightsOf({ drawn, g: { ...drawn, model: "conductance-exponential", weight: "5" } });
    assert.match(units.told.join(), /^it error: .*several units \(pA, nS\)/);
    // A weight stated as an area has another unit.
    assert.deepEqual(weightsOf({ area: { ...drawn, model: "alpha", normalisation: "area" } }).asked.at(-1), "pA ms");
    const intervals = weightsOf({ drawn }, "isi");
    assert.match(intervals.told.join("\n"), /it error: .*needs spikes/);
    assert.match(intervals.told.join("\n"), /drawn error: /);
  });

  it("of a current before spikes: the one into each neuron, where noise or chosen cells make them differ", () => {
    for (const settings of [{ model: "white-noise" }, { model: "white-noise", cells: "0,2" }, { cells: "0,2" }]) {
      const parts = partsOf({
        it: { type: "sta", variable: "I", indices: "0-2" },
        // What it drives first is not what is looked at.
        noise: { type: "current-source", to: ["other", "cell", "it"], ...settings },
        other: { type: "lif", count: "4" },
        cell: { type: "lif", count: "3", to: ["it", "look"] },
        look: { type: "scope", variable: "I_syn", indices: "0-2" },
      } as never);
      const { faults, network, views } = assemble({ clock: null, key: "k", tabs: ["t1"], parts }, clock, checkNetwork);
      assert.deepEqual(faults, []);
      const recorderOf = (id: string) =>
        views.find((view) => view.id === id)?.taps.find((tap) => "variable" in tap)?.recorder;
      const everyStep = network.recorders.map((each) => (each.records === "trace" ? { ...each, everySteps: 1 } : each));
      const engine = new ReferenceEngine(planNetwork({ ...network, recorders: everyStep }));
      engine.advance(200);
      const { traces } = engine.drain();
      const rows = (id: string) => [...(traces.find(({ recorder }) => recorder === recorderOf(id))?.values ?? [])];
      assert.equal(rows("it").length, 600);
      // Nothing else arrives.
      assert.deepEqual(rows("it"), rows("look"));
      assert.equal(new Set(rows("it").slice(-3)).size, "model" in settings ? 3 : 2);
    }
  });

  it("of a phase plane: both variables of each node, or each of a node that is named", () => {
    const plane = (variable: string, more: object = {}) => {
      const parts = partsOf({
        it: { type: "scope", name: "plane", axes: "plane", variable, indices: "0-1" },
        fast: { type: "fitzhugh-nagumo", name: "fast cells", count: "2", to: ["it"] },
        slow: { type: "lif", name: "slow", count: "3", to: ["it"] },
        ...more,
      } as never);
      const { faults, views } = assemble({ clock: null, key: "k", tabs: ["t1"], parts }, clock, checkNetwork);
      const [view] = views;
      const taps = view?.kind === "scope" ? view.taps : [];
      const shown = taps.map(({ part, variable: of, axis, indices }) => `${axis} ${part}.${of} ${indices.join()}`);
      const nullclines = view?.kind === "scope" && view.nullclines ? view.nullclines.part : undefined;
      return { shown: shown.sort(), nullclines, told: faults.map((fault) => `${fault.code}: ${textOf(fault).en}`) };
    };
    assert.deepEqual(plane("slow.V_m, fast cells.V_m"), {
      shown: ["x slow.V_m 0,1", "y fast.V_m 0,1"],
      nullclines: undefined,
      told: [],
    });
    // Blanks part names where nothing else does.
    assert.deepEqual(plane("slow.V_m U_m").shown, ["x slow.V_m 0,1", "y fast.U_m 0,1"]);
    const own = plane("fast cells.V_m, fast cells.U_m");
    assert.deepEqual([own.shown, own.nullclines], [["x fast.V_m 0,1", "y fast.U_m 0,1"], "fast"]);
    const each = plane("V_m, I_syn").shown;
    assert.deepEqual(each, ["x fast.V_m 0,1", "x slow.V_m 0,1", "y fast.I_syn 0,1", "y slow.I_syn 0,1"]);
    assert.match(
      plane("slow.V_m, V_m").told.join(),
      /^plane-variable-of-several: .* as one of (slow\.V_m, fast cells\.V_m|fast cells\.V_m, slow\.V_m)$/,
    );
    assert.match(
      plane("slow.U_m, fast cells.U_m").told.join(),
      /^plane-variable-unknown: .* has slow\.U_m; an axis can show V_m, .*fast cells\.U_m/,
    );
    assert.match(plane("slow.V_m").told.join(), /^plane-needs-two: .*choose from V_m, .*slow\.V_m/);
  });

  it("of a sweep over weights: in the unit that the synapse states them in", () => {
    const parts = partsOf({
      it: { type: "sweep", name: "sweep", node: "s", parameter: "weight", values: "1, 2" },
      source: { type: "spike-source", to: ["s"] },
      s: { type: "synapse", name: "s", model: "alpha", normalisation: "area", to: ["cell"] },
      cell: { type: "lif", to: ["it"] },
    } as never);
    const { faults, views } = assemble({ clock: null, key: "k", tabs: ["t1"], parts }, clock, checkNetwork);
    assert.deepEqual(faults, []);
    const [view] = views;
    assert.ok(view?.kind === "chart" && view.analysis.shows === "sweep");
    assert.equal(view.analysis.unit, "pA ms");
  });

  it("reads series as lists and ranges, each value once", () => {
    assert.deepEqual(readSeries("0, 5 0:0.1:0.3"), { value: [0, 5, 0.1, 0.2, 0.3] });
    assert.deepEqual(readSeries("3:-1:1"), { value: [3, 2, 1] });
    for (const text of ["1:2", "0:0:5", "a", "0:1:1e9", "1:1:0", "1:2:3:4"])
      assert.ok("wrong" in readSeries(text), text);
  });
});
