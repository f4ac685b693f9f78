/** All rules about networks; each lies in a file of its own, with a bad example in test/invalid. */
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { NetworkDescription } from "../description.ts";
import { cellsInRange } from "./cells-in-range.ts";
import { conductancesPositive } from "./conductances-positive.ts";
import { countsWhole } from "./counts-whole.ts";
import { currentsHavePort } from "./currents-have-port.ts";
import { degrees } from "./degrees.ts";
import { delaysDrawable } from "./delays-drawable.ts";
import { delaysFit } from "./delays-fit.ts";
import { delaysListed } from "./delays-listed.ts";
import { delaysPositive, delaysSplit } from "./delays-positive.ts";
import { drawsVary } from "./draws-vary.ts";
import { endsExist } from "./ends-exist.ts";
import { initialValues } from "./initial-values.ts";
import { keysUnique } from "./keys-unique.ts";
import { layersFit } from "./layers-fit.ts";
import { listsInRange } from "./lists-in-range.ts";
import { matrixShape } from "./matrix-shape.ts";
import { meansFit } from "./means-fit.ts";
import { methodsOffered } from "./methods-offered.ts";
import { modelsKnown } from "./models-known.ts";
import { modelsSound } from "./models-sound.ts";
import { neighbourhoods } from "./neighbourhoods.ts";
import { networkFits } from "./network-fits.ts";
import { neuronsFit } from "./neurons-fit.ts";
import { normalisationsOffered } from "./normalisations-offered.ts";
import { oneToOneEqual } from "./one-to-one-equal.ts";
import { pairsInRange } from "./pairs-in-range.ts";
import { parametersInOrder } from "./parameters-in-order.ts";
import { parametersInRange } from "./parameters-in-range.ts";
import { probabilities } from "./probabilities.ts";
import { profilesMatch } from "./profiles-match.ts";
import { recordersSound } from "./recorders-sound.ts";
import type { NetworkRule } from "./rule.ts";
import { seedWhole } from "./seed-whole.ts";
import { sendersMatch } from "./senders-match.ts";
import { sourcesSensible } from "./sources-sensible.ts";
import { stepPositive } from "./step-positive.ts";
import { stepsStable } from "./steps-stable.ts";
import { streamsWhole } from "./streams-whole.ts";
import { synapsesFit } from "./synapses-fit.ts";
import { weightsDrawable } from "./weights-drawable.ts";
import { weightsFinite } from "./weights-finite.ts";

const rules: readonly NetworkRule[] = [
  stepPositive,
  seedWhole,
  keysUnique,
  endsExist,
  modelsKnown,
  modelsSound,
  countsWhole,
  neuronsFit,
  parametersInRange,
  parametersInOrder,
  meansFit,
  initialValues,
  methodsOffered,
  listsInRange,
  sendersMatch,
  profilesMatch,
  sourcesSensible,
  streamsWhole,
  delaysPositive,
  delaysSplit,
  weightsFinite,
  weightsDrawable,
  delaysDrawable,
  drawsVary,
  conductancesPositive,
  normalisationsOffered,
  probabilities,
  neighbourhoods,
  degrees,
  pairsInRange,
  delaysListed,
  matrixShape,
  oneToOneEqual,
  currentsHavePort,
  cellsInRange,
  layersFit,
  synapsesFit,
  delaysFit,
  networkFits,
  stepsStable,
  recordersSound,
];

/** Everything that is wrong with a network; empty for a sound one. Takes time in proportion to its lists and matrices. */
export function checkNetwork(network: NetworkDescription): Diagnostic[] {
  return rules.flatMap((rule) => rule(network));
}
