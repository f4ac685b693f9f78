import { describe, it } from "mocha";
import { cell, listed, type Outcome, run, synapse, trace } from "./bench.ts";
import { type Case, cases, check } from "./cases.ts";

/** Long enough that a conductance stands still while it is read, to the last digit. */
const forever = 1e15;

interface Receptor {
  readonly model: string;
  readonly parameters: Record<string, number>;
  readonly weight: number;
}

/** A cell so large that nothing moves its potential, under receptors that all received one spike. */
function clamped(V: number, receptors: Readonly<Record<string, Receptor>>, ...record: readonly string[]): Outcome {
  const { population } = cell("n", "lif", { C_m: 1e30, E_L: V, V_th: 1e9, V_reset: -1e9 });
  const keys = Object.keys(receptors);
  return run(
    {
      populations: [population],
      spikeSources: [listed("s", [1], 0.1)],
      synapses: keys.map((key) => {
        const { model, parameters, weight } = receptors[key] as Receptor;
        return synapse(key, model, parameters, weight);
      }),
      projections: keys.map((key) => ({ key: `to ${key}`, from: "s", to: "n", synapse: key })),
      recorders: keys.flatMap((key) => ["I", ...record].map((variable) => trace(`${key}.${variable}`, key, variable))),
    },
    100,
  );
}

describe("magnesium block of NMDA receptors", () => {
  const block: Record<string, (of: Case) => Receptor> = {
    jahr_stevens: ({ params }) => ({
      model: "nmda",
      // The rise is over at once, the decay never begins: g is the weight.
      parameters: { tau_rise: 0.1, tau_decay: forever, E_rev: params.E_rev_mV, Mg: params.mg_mM },
      weight: params.g,
    }),
    quadratic: ({ params }) => ({
      model: "nmda-quadratic",
      parameters: { tau_syn: forever, E_rev: params.E_rev_mV, V_Mg: params.V0_mV, W_Mg: params.width_mV },
      weight: params.g,
    }),
  };
  for (const of of cases("kernels", "nmda_mg_block")) {
    it(`${of.id}: share of open channels and current over voltage`, () => {
      const receptor = (block[of.variant] as (of: Case) => Receptor)(of);
      const made = of.inputs.V_mV.map((V: number) => clamped(V, { nmda: receptor }, "B"));
      check(
        of,
        "B",
        made.map((each: Outcome) => each.at("nmda.B", 100)),
      );
      // The case counts outward currents positive, a neuron's I_syn inward ones.
      check(
        of,
        "I",
        made.map((each: Outcome) => -each.at("nmda.I", 100)),
      );
    });
  }
});

describe("currents of four receptors together", () => {
  for (const of of cases("kernels", "receptor_currents")) {
    it(`${of.id}: each, and their sum`, () => {
      const { params } = of;
      const [ampa, nmda, gabaA, gabaB] = of.inputs.g_ampa_nmda_gabaa_gabab;
      const plain = (E_rev: number, weight: number): Receptor => ({
        model: "conductance-exponential",
        parameters: { tau_syn: forever, E_rev },
        weight,
      });
      const currents: number[][] = of.inputs.V_mV.map((V: number) => {
        const receptors = {
          AMPA: plain(params.E_ampa_mV, ampa),
          NMDA: { model: "nmda-quadratic", parameters: { tau_syn: forever, E_rev: params.E_nmda_mV }, weight: nmda },
          GABA_A: plain(params.E_gabaa_mV, gabaA),
          GABA_B: plain(params.E_gabab_mV, gabaB),
        };
        const made = clamped(V, receptors);
        return Object.keys(receptors).map((key) => -made.at(`${key}.I`, 100));
      });
      check(of, "I_components", currents);
      check(
        of,
        "I_total",
        currents.map((each) => each.reduce((sum, I) => sum + I, 0)),
      );
    });
  }
});
