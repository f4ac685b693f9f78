import type { Diagnostic } from "../../model/diagnostic.ts";
import { breach, type NetworkRule } from "./rule.ts";

/** The width of a profile over distances is above 0, and its highest weight a number. */
export const neighbourhoods: NetworkRule = (network) =>
  network.synapses.flatMap((synapse): Diagnostic[] => {
    const { connectivity } = synapse;
    if (connectivity.rule !== "gaussian-weight" && connectivity.rule !== "gaussian-probability") return [];
    const { sigma } = connectivity;
    if (!(sigma > 0) || !Number.isFinite(sigma))
      return [breach(synapse, "profile-width", { found: String(sigma) }, "sigma")];
    if (connectivity.rule === "gaussian-weight" && !Number.isFinite(connectivity.peak))
      return [breach(synapse, "weight-not-finite", { found: String(connectivity.peak) }, "weight")];
    return [];
  });
