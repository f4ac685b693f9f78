/**
 * Further receptors that the spikes of one synapse node open: one a line, `NMDA: nmda/textbook 5 tau_decay=80`. Form and runtime
 * read them here. Kernels, presets and parameters are those of the registry.
 */
import type { MessageCode, MessageData } from "../../src/messages/index.ts";
import type { SynapseModel } from "../../src/model/description.ts";
import { orderFaults } from "../../src/model/order-check.ts";
import { fromShown, readParameter } from "../../src/model/parameter-check.ts";
import { modelsOfKind } from "./catalogue.ts";

export interface Receptor {
  readonly name: string;
  readonly model: SynapseModel;
  /** In the units of the equations. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly weight: number;
}

export interface ReceptorFault {
  readonly code: MessageCode;
  readonly data: MessageData;
}

export interface Receptors {
  readonly receptors: readonly Receptor[];
  readonly faults: readonly ReceptorFault[];
}

const line = /^([^:]+):\s*([\w-]+)(?:\/([\w-]+))?\s+(\S+)((?:\s+\w+\s*=\s*\S+)*)\s*$/;

/** `from` is the node as its user named it; `preset` that of its first receptor. No other may be called the same. */
export function readReceptors(text: string, from: string, preset: unknown): Receptors {
  const receptors: Receptor[] = [];
  const faults: ReceptorFault[] = [];
  const rows = text.split("\n").map((each) => each.trim());
  for (const row of rows.filter((each) => each !== "")) {
    const reading = readLine(row, from);
    if ("code" in reading) faults.push(reading);
    else if ([from, preset, ...receptors.map(({ name }) => name)].includes(reading.name))
      faults.push({ code: "receptor-twice", data: { from, found: reading.name } });
    else receptors.push(reading);
  }
  return { receptors, faults };
}

function readLine(row: string, from: string): Receptor | ReceptorFault {
  const [, name = "", kernel = "", presetName, weightText = "", rest = ""] = line.exec(row) ?? [];
  const weight = Number(weightText);
  if (name === "" || !Number.isFinite(weight)) return { code: "receptor-unreadable", data: { from, found: row } };
  const kernels = modelsOfKind<SynapseModel>("synapse");
  const model = kernels.find((each) => each.name === kernel);
  if (!model) {
    const allowed = kernels.map((each) => each.name).join(", ");
    return { code: "receptor-kernel-unknown", data: { from, receptor: name.trim(), found: kernel, allowed } };
  }
  const preset = model.presets?.find((each) => each.name === presetName);
  if (presetName !== undefined && !preset) {
    const allowed = (model.presets ?? []).map((each) => each.name).join(", ") || "–";
    return {
      code: "receptor-preset-unknown",
      data: { from, receptor: name.trim(), kernel, found: presetName, allowed },
    };
  }
  const parameters: Record<string, number> = {};
  for (const parameter of model.parameters) {
    const value = preset?.values[parameter.name];
    parameters[parameter.name] = fromShown(parameter, value ?? parameter.default);
  }
  for (const [, parameterName = "", value = ""] of rest.matchAll(/(\w+)\s*=\s*(\S+)/g)) {
    const parameter = model.parameters.find((each) => each.name === parameterName);
    if (!parameter) {
      const allowed = model.parameters.map((each) => each.name).join(", ") || "–";
      return { code: "parameter-unknown", data: { model: `${from}: ${name.trim()}`, found: parameterName, allowed } };
    }
    const reading = readParameter(parameter, value, `${from}: ${name.trim()}`);
    if ("fault" in reading) return reading.fault;
    parameters[parameterName] = reading.value;
  }
  const disorder = orderFaults(model, parameters)[0];
  if (disorder) return { code: disorder.code, data: { ...disorder.data, model: `${from}: ${name.trim()}` } };
  return { name: name.trim(), model, parameters, weight };
}
