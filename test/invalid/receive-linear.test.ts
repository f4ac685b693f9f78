import { exponential } from "../../src/models/synapses/exponential.ts";
import { breaks } from "./model.ts";

describe("rule of models: receive-linear", () => {
  it("a jump without the weight", () => {
    breaks({ ...exponential, receive: ["I += 1 pA"] }, "model-receive-not-linear", "receive");
  });
  it("a jump that depends on the state", () => {
    breaks({ ...exponential, receive: ["I += weight - I"] }, "model-receive-not-linear", "receive");
  });
  it("a value set instead of added", () => {
    breaks({ ...exponential, receive: ["I = weight"] }, "model-receive-not-linear", "receive");
  });
});
