import { stdpPair } from "../../src/models/plasticity/stdp-pair.ts";
import { constant } from "../../src/models/sources/constant.ts";
import { listed } from "../../src/models/sources/listed.ts";
import { breaks } from "./model.ts";

describe("rule of models: references-resolve", () => {
  it("a bound that is no parameter", () => {
    breaks({ ...stdpPair, bounds: { lower: "w_min", upper: "w_top" } }, "parameter-unknown", "w_top");
  });
  it("a bare message that sets nothing", () => {
    breaks({ ...constant, setBy: "I" }, "parameter-unknown", "I");
  });
  it("a source whose list does not exist", () => {
    breaks({ ...listed, fires: { by: "list", times: "when", senders: "senders" } }, "model-list-unknown", "when");
  });
});
