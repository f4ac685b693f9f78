/** Stationary rates against the reference data, and against a small case known by hand. */
import { strict as assert } from "node:assert";
import { erfcx } from "../../src/theory/erfcx.ts";
import { selfConsistentRates } from "../../src/theory/mean-field.ts";
import { rate, thresholdShift } from "../../src/theory/siegert.ts";
import { type Case, cases, check } from "../golden/cases.ts";
import { atOnce } from "./at-once.ts";

function cellOf({ params }: Case) {
  return {
    tau_m: params.tau_m_ms,
    tau_r: params.tau_r_ms,
    tau_s: params.tau_s_ms,
    V_0: params.V_0_mV,
    V_th: params.V_th_mV,
  };
}

describe("the scaled complementary error function", () => {
  it("has twelve digits on both sides of where the series ends", () => {
    // Values of e^(x^2) erfc(x) by arithmetic of 30 digits.
    const known = {
      0.3: 0.7345993345676551,
      1: 0.427583576155807,
      2.4: 0.2184987345370333,
      2.6: 0.2036132473567092,
    };
    for (const [x, y] of Object.entries({ ...known, 30: 0.01879588886141675 }))
      assert.ok(Math.abs(erfcx(Number(x)) / y - 1) < 1e-12, `${x}: ${erfcx(Number(x))}`);
    assert.equal(erfcx(0), 1);
  });
});

describe("rates of LIF neurons in noise", () => {
  for (const of of cases("meanfield", "lif_rate_theory"))
    it(`${of.id}: ${of.variant}`, () => {
      const { mu_mV: mu, sigma_mV: sigma } = of.inputs;
      const hz = (one: number): number => 1000 * rate({ mu: one, sigma }, cellOf(of));
      check(of, "rate_hz", Array.isArray(mu) ? mu.map(hz) : hz(mu));
      if (of.expect.threshold_shift_in_sigma !== undefined)
        check(of, "threshold_shift_in_sigma", thresholdShift(of.params.tau_s_ms, of.params.tau_m_ms));
    });

  it("is the rate of a constant input where there is no noise, and nears it where there is little", () => {
    const cell = { tau_m: 10, tau_r: 2, tau_s: 0, V_0: 0, V_th: 15 };
    const constant = 1 / (2 + 10 * Math.log(20 / 5));
    assert.equal(rate({ mu: 15, sigma: 0 }, cell), 0);
    assert.ok(Math.abs(rate({ mu: 20, sigma: 0 }, cell) / constant - 1) < 1e-15);
    // The next term is of the order of sigma^2 / (mu - V_th)^2 = 4e-6.
    assert.ok(Math.abs(rate({ mu: 20, sigma: 0.01 }, cell) / constant - 1) < 1e-5);
  });
});

describe("rates of populations that drive each other", () => {
  for (const of of cases("meanfield", "meanfield_network"))
    it(of.id, () => {
      const { K, J_mV: J, K_ext, J_ext_mV, tau_m_ms: tau_m } = of.params;
      const nuExt: number[] = of.inputs.nu_ext_hz.map((each: number) => each / 1000);
      const outside = K.map((_: unknown, i: number) => {
        const sum = (power: number): number =>
          nuExt.reduce((total, nu, j) => total + tau_m * K_ext[i][j] * J_ext_mV[i][j] ** power * nu, 0);
        return { mu: sum(1), variance: sum(2) };
      });
      const cells = K.map(() => cellOf(of));
      const starts = [0, 0.001, 0.03, 0.1];
      for (const start of starts) {
        const found = atOnce(
          selfConsistentRates(
            { cells, K, J, outside },
            K.map(() => start),
          ),
        );
        assert.ok(found.converged);
        check(
          of,
          "nu_hz",
          found.nu.map((nu) => nu * 1000),
        );
        check(
          of,
          "mu_mV",
          found.inputs.map(({ mu }) => mu),
        );
        check(
          of,
          "sigma_mV",
          found.inputs.map(({ sigma }) => sigma),
        );
      }
    });
});
