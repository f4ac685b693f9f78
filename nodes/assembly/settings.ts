/** Reads the settings of a node (count, delay, connectivity ...) as its definition describes them. */
import type { Parameter } from "../../src/model/parameter.ts";
import { readParameter } from "../../src/model/parameter-check.ts";
import type { Distribution } from "../../src/random/distribution.ts";
import type { NodeDefinition, Setting } from "../common/definition.ts";
import { error, type Fault } from "../common/fault.ts";
import type { TableReading } from "../common/read-table.ts";
import { looksDrawn, readDistribution } from "../common/read-text.ts";
import type { NodeConfig } from "../common/red.ts";

type NumberValue = Extract<Setting["value"], { type: "number" }>;

export interface Configured {
  readonly id: string;
  readonly label: string;
  readonly definition: NodeDefinition;
  readonly config: NodeConfig;
}

/** Collects the faults of one node while its settings are read. */
export class SettingsReader {
  readonly faults: Fault[] = [];
  private readonly of: Configured;

  constructor(of: Configured) {
    this.of = of;
  }

  /**
   * A number in its range; undefined when left blank where that is allowed, or when at fault. `instead` holds the default
   * and the unit where they follow the model and not the setting, and whether a blank is allowed where other settings decide it.
   */
  number(
    name: string,
    instead: { readonly default?: number; readonly unit?: string; readonly blank?: boolean } = {},
  ): number | undefined {
    const setting = settingOf(this.of.definition, name);
    if (setting?.value.type !== "number") return instead.default;
    const value = { ...setting.value, ...instead };
    const raw = this.of.config[name] ?? value.default;
    if (value.blank && typeof raw === "string" && raw.trim() === "") return undefined;
    const reading = readParameter(asParameter(setting, value), raw, this.of.label);
    if ("value" in reading) return reading.value;
    this.add({ node: this.of.id, severity: "error", ...reading.fault });
    return undefined;
  }

  /** The same where none can be left blank. What stands in for one at fault is the form's own default; its node is left out anyway. */
  needed(name: string, instead: Parameters<SettingsReader["number"]>[1] = {}): number {
    const value = this.value(name);
    return (
      this.number(name, instead) ?? Number(instead.default ?? (value?.type === "number" ? value.default : Number.NaN))
    );
  }

  /** A number, or the distribution that the text of a field names. */
  numberOrDistribution(name: string): number | Distribution | undefined {
    const raw = this.of.config[name];
    if (!looksDrawn(raw)) return this.number(name);
    const reading = readDistribution(raw);
    if ("value" in reading) return reading.value;
    this.add(
      error(this.of.id, "distribution-unreadable", { from: this.of.label, setting: name, found: reading.wrong }),
    );
    return undefined;
  }

  choice(name: string): string {
    const value = this.value(name);
    if (value?.type !== "choice") return "";
    const options = value.options.map((option) => option.value);
    const found = String(this.of.config[name] ?? value.default);
    if (options.includes(found)) return found;
    this.unknownChoice(name, found, options.filter(Boolean));
    return value.default;
  }

  flag(name: string): boolean {
    const stored = this.of.config[name];
    const value = this.value(name);
    if (stored === undefined || stored === null || stored === "") return value?.type === "flag" && value.default;
    return stored === true || stored === "true";
  }

  text(name: string): string {
    const stored = this.of.config[name];
    if (typeof stored === "string") return stored;
    if (stored !== undefined && stored !== null) return JSON.stringify(stored);
    const value = this.value(name);
    return value?.type === "text" ? value.default : "";
  }

  /** Numbers in rows, by the reader of their kind. */
  table<T>(name: string, read: (text: string) => TableReading<T>): T | undefined {
    const reading = read(this.text(name));
    if ("value" in reading) return reading.value;
    const setting = settingOf(this.of.definition, name)?.label ?? name;
    this.add(error(this.of.id, reading.code, { from: this.of.label, setting, ...reading.data }));
    return undefined;
  }

  unknownChoice(setting: string, found: string, allowed: readonly string[]): void {
    const data = { from: this.of.label, setting, found, allowed: allowed.join(", ") };
    this.add(error(this.of.id, "setting-unknown-choice", data));
  }

  add(fault: Fault): void {
    this.faults.push(fault);
  }

  private value(name: string): Setting["value"] | undefined {
    return settingOf(this.of.definition, name)?.value;
  }
}

/** Settings with a number obey the same check and speak the same sentences as parameters of models. */
function asParameter({ name, doc }: Setting, { default: initial, unit, ...bounds }: NumberValue): Parameter {
  return { name, symbol: name, unit: unit ?? "1", default: initial === "" ? 0 : initial, doc, ...bounds };
}

function settingOf({ settings }: NodeDefinition, name: string): Setting | undefined {
  return settings.find((one) => one.name === name);
}
