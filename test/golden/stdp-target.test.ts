/** The rule that compares a trace with its target, against its formula. */
import { close } from "./cases.ts";
import { weightAfter as paired } from "./paired.ts";

const dt = 0.1;

const weightAfter = (...given: readonly [Record<string, number>, readonly number[], readonly number[]]): number =>
  paired("stdp-target", ...given);

describe("STDP by a trace and its target", () => {
  const [eta, x_tar, tau_plus] = [0.1, 0.4, 20];

  for (const mu of [0, 0.2, 1])
    it(`adds eta (x_pre - x_tar) (w_max - w)^mu at each spike of the target, mu = ${mu}`, () => {
      const [pre, post] = [
        [100, 180, 600, 610],
        [150, 400, 640, 2000],
      ];
      let w = 0.5;
      for (const spike of post) {
        const x = pre
          .filter((step) => step < spike)
          .reduce((sum, step) => sum + Math.exp((-(spike - step) * dt) / tau_plus), 0);
        w = Math.min(1, Math.max(0, w + eta * (x - x_tar) * (1 - w) ** mu));
      }
      // Some roundings of numbers near one.
      close(weightAfter({ eta, x_tar, mu, tau_plus, w_init: 0.5 }, pre, post), w, { abs: 1e-14 }, "w");
    });

  it("does nothing at spikes of the source alone, and weakens a silent input down to w_min", () => {
    const parameters = { eta, x_tar, mu: 0, tau_plus, w_init: 0.1 };
    // What is left of the trace after 170 ms or more brings less than 3 eta exp(-8.5).
    close(
      weightAfter(parameters, [100, 200, 300], [2000]),
      0.1 - eta * x_tar,
      { abs: 1e-4 },
      "one spike of the target",
    );
    const post = Array.from({ length: 10 }, (_, k) => 100 + 50 * k);
    close(weightAfter(parameters, [1000], post), 0, { exact: true }, "ten");
  });
});
