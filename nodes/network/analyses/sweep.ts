/** The results of a sweep, run by run: one curve, or one for each value of a second parameter. */
import type { SweepSettings } from "../../assembly/taps.ts";
import type { ChartAxis, ChartPicture } from "../../common/frames.ts";
import { packValues } from "../../common/packed.ts";
import type { Analysis } from "./analysis.ts";

export class SweepResults implements Analysis {
  readonly settings: SweepSettings;
  private results: (number | undefined)[] = [];

  constructor(settings: SweepSettings) {
    this.settings = settings;
  }

  /** The runs stand for themselves: what the simulation of the flow does is nothing to them. */
  take(): void {}
  clear(): void {}

  begin(): void {
    this.results = [];
  }

  put(run: number, result: number): void {
    this.results[run] = result;
  }

  /** Results of one curve, with the values that have been run. */
  private curve(second: number): { readonly values: number[]; readonly results: number[] } {
    const { values } = this.settings;
    const done = values.flatMap((value, k) => {
      const result = this.results[second * values.length + k];
      return result === undefined || Number.isNaN(result) ? [] : [{ value, result }];
    });
    return { values: done.map(({ value }) => value), results: done.map(({ result }) => result) };
  }

  payload(): readonly object[] {
    const { parameter, second, measure } = this.settings;
    return (second?.values ?? [null]).map((value, k) => ({
      parameter,
      measure,
      ...this.curve(k),
      ...(second && value !== null ? { [second.parameter]: value } : {}),
    }));
  }

  picture(): ChartPicture {
    const { parameter, unit, second, measure, measureUnit, values } = this.settings;
    const plain = (text: string, of: string): ChartAxis => ({ label: { en: text, ko: text }, unit: of });
    const measured = {
      rate: { label: { en: "rate", ko: "발화율" }, unit: "Hz" },
      count: { label: { en: "spikes of a neuron", ko: "뉴런당 스파이크 수" }, unit: "" },
    };
    const series = (second?.values ?? [null]).map((value, k) => {
      const curve = this.curve(k);
      const label = second
        ? `${second.parameter} = ${value} ${second.unit === "1" ? "" : second.unit}`.trim()
        : parameter;
      return { label, shape: "points" as const, x: packValues(curve.values), y: packValues(curve.results) };
    });
    const runs = values.length * (second?.values.length ?? 1);
    const done = this.results.filter((one) => one !== undefined).length;
    return {
      x: plain(parameter, unit),
      y: measure in measured ? measured[measure as keyof typeof measured] : plain(measure, measureUnit),
      series: done ? series : [],
      facts: [{ label: { en: `runs done, of ${runs}`, ko: `${runs}번 중 끝난 실행` }, value: done }],
    };
  }
}
