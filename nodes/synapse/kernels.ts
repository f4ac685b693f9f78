import type { SynapseModel } from "../../src/model/description.ts";
import { modelsOfKind } from "../common/catalogue.ts";

export const kernels = modelsOfKind<SynapseModel>("synapse");

/** The kernel of a synapse just dropped. */
export const firstKernel = kernels[0];
