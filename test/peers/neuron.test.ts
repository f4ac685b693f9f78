/**
 * Single cells and synapses against NEURON: spike times within two steps, potentials within 1e-5 mV unless the script beside, run by
 * hand, states another tolerance. NEURON solves to 1e-10 by CVODE, so that what is left is our step, at whose end a spike is stamped;
 * Izhikevich's cells take Euler steps in both.
 */
import assert from "node:assert/strict";
import { ours, potentialsApart, spikesApart, trainsOf } from "./trains.ts";

describe("single cells and synapses against NEURON", () => {
  for (const [name, train] of trainsOf("cells-neuron.json"))
    it(`${name}: ${train.V_m ? "the potential" : `${train.times.length} spikes`}`, () => {
      const made = ours(train);
      const late = spikesApart(train, made);
      const potentials = potentialsApart(train, made);
      assert.ok(late <= (train.within ?? 2 * train.dt), `${late} ms apart`);
      assert.ok(potentials <= (train.within ?? 1e-5), `${potentials} mV apart`);
    });
});
