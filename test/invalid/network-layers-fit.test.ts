import type { RateDescription } from "../../src/network/description.ts";
import { breaks, connected, synapse } from "./network.ts";

const rate = (key: string, count: number, more: Partial<RateDescription> = {}): RateDescription => ({
  key,
  label: key,
  model: "linear",
  parameters: {},
  count,
  bias: [0],
  ...more,
});

describe("rule of networks: layers-fit", () => {
  it("a bias for fewer units than there are", () => {
    breaks({ rates: [rate("r", 3, { bias: [1, 2] })] }, "rate-wrong-length", "r", "bias");
  });
  it("weights the wrong way round", () => {
    const layers = [{ key: "w", from: "x", to: "r", weights: [[1, 2, 3]] }];
    breaks({ rates: [rate("x", 1), rate("r", 3)], layers }, "layer-wrong-shape", "r", "weights");
  });
  it("layers of different size without weights", () => {
    const layers = [{ key: "w", from: "x", to: "r" }];
    breaks({ rates: [rate("x", 2), rate("r", 3)], layers }, "layer-needs-weights", "r", "weights");
  });
  it("a weight that is no number", () => {
    const layers = [{ key: "w", from: "x", to: "r", weights: [[Number.NaN]] }];
    breaks({ rates: [rate("x", 1), rate("r", 1)], layers }, "layer-not-finite", "r", "weights");
  });
  it("two units for three neurons", () => {
    const drives = [{ key: "d", from: "r", to: "cells" }];
    breaks({ rates: [rate("r", 2)], drives }, "drive-wrong-count", "r", "count");
  });
  it("a kernel that acts on a membrane", () => {
    const delta = { ...synapse, model: "delta" };
    const projections = [{ key: "path", from: "source", to: "r", synapse: "synapse" }];
    const parts = { rates: [rate("r", 3)], synapses: [delta], projections, recorders: [], stps: [], stdps: [] };
    breaks(parts, "synapse-needs-membrane", "synapse");
    const conductance = { ...connected({ rule: "one-to-one" }), model: "conductance-exponential" };
    breaks({ ...parts, rates: [rate("r", 2)], synapses: [conductance] }, "synapse-needs-membrane", "synapse");
  });
});
