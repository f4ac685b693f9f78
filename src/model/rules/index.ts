/** All rules about models; each lies in a file of its own, with a bad example in test/invalid. */
import type { ModelDescription } from "../description.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { formsOf } from "../unfold.ts";
import { assignmentsInPlace } from "./assignments-in-place.ts";
import { defaultsInRange } from "./defaults-in-range.ts";
import { dimensionsAgree } from "./dimensions-agree.ts";
import { expressionsReadable } from "./expressions-readable.ts";
import { membraneExists } from "./membrane-exists.ts";
import { methodsSuit } from "./methods-suit.ts";
import { nameForm } from "./name-form.ts";
import { namesFree } from "./names-free.ts";
import { namesKnown } from "./names-known.ts";
import { namesUnique } from "./names-unique.ts";
import { ordersKept } from "./orders-kept.ts";
import { presetsAlike } from "./presets-alike.ts";
import { presetsInRange } from "./presets-in-range.ts";
import { randomInSources } from "./random-in-sources.ts";
import { rangesPossible } from "./ranges-possible.ts";
import { receiveLinear } from "./receive-linear.ts";
import { referencesResolve } from "./references-resolve.ts";
import { releaseOnce } from "./release-once.ts";
import type { ModelRule } from "./rule.ts";
import { textsComplete } from "./texts-complete.ts";
import { unitsKnown } from "./units-known.ts";

const rules: readonly ModelRule[] = [
  nameForm,
  textsComplete,
  namesUnique,
  namesFree,
  unitsKnown,
  rangesPossible,
  defaultsInRange,
  presetsInRange,
  presetsAlike,
  ordersKept,
  expressionsReadable,
  namesKnown,
  randomInSources,
  assignmentsInPlace,
  dimensionsAgree,
  membraneExists,
  methodsSuit,
  receiveLinear,
  releaseOnce,
  referencesResolve,
];

/** Everything that is wrong with a model, in whichever form a part may take it; empty for a sound one. */
export function checkModel(model: ModelDescription): Diagnostic[] {
  const forms = formsOf(model).map((form) => rules.flatMap((rule) => rule(form)));
  const known = new Set<string>();
  return forms.flatMap((found) => {
    // A breach of one form is mostly one of all; those of the first are told.
    const fresh = found.filter(({ code, place }) => !known.has(`${code} ${place.parameter}`));
    for (const { code, place } of found) known.add(`${code} ${place.parameter}`);
    return fresh;
  });
}
