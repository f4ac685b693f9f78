/** Spikewire's simulator: networks of spiking neurons as data, planned and run in lockstep steps of dt. */
export type { SpikeBatch, TraceBatch } from "./engine/batch.ts";
export type { Drained, Engine } from "./engine/engine.ts";
export { ReferenceEngine } from "./engine/reference/reference.ts";
export { hasNullclines, nullclinesOf, type PlaneWindow } from "./integration/nullclines.ts";
export { type MessageCode, type MessageData, say } from "./messages/index.ts";
export type * from "./model/description.ts";
export type { Diagnostic, Place } from "./model/diagnostic.ts";
export type { ListParameter, Parameter } from "./model/parameter.ts";
export type { Language, Text } from "./model/text.ts";
export { models } from "./models/index.ts";
export type * from "./network/description.ts";
export { planNetwork } from "./plan/build.ts";
export type { Plan } from "./plan/plan.ts";
export { SimulationHost } from "./simulation/host.ts";
export type { Command, Progress, Report, RunSettings } from "./simulation/protocol.ts";
export type { SynapseList } from "./simulation/synapse-lists.ts";
export type { WeightMatrix } from "./simulation/weights.ts";
