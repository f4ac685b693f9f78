/** From the settings of a chart to what computes it. */
import type { AnalysisSettings, ChartView, SpikeTap, TraceTap } from "../../assembly/taps.ts";
import type { Analysis } from "./analysis.ts";
import { powerSpectrum, triggeredAverage } from "./courses.ts";
import { intervals, learnedWeights, peristimulus, rates } from "./histograms.ts";
import { SweepResults } from "./sweep.ts";
import { theory } from "./theory.ts";
import { WeightHistogram } from "./weights.ts";

type Shows = AnalysisSettings["shows"];
type Make<S extends Shows> = (settings: Extract<AnalysisSettings, { shows: S }>, taps: never, dt: number) => Analysis;

const makers: { readonly [S in Shows]: Make<S> } = {
  isi: intervals as Make<"isi">,
  psth: peristimulus as Make<"psth">,
  rates: rates as Make<"rates">,
  weights: (settings, taps) =>
    settings.asked.length > 0 ? new WeightHistogram(settings) : learnedWeights(settings, taps),
  sta: triggeredAverage as Make<"sta">,
  theory: theory as Make<"theory">,
  spectrum: powerSpectrum as Make<"spectrum">,
  sweep: (settings) => new SweepResults(settings),
};

export function analysisOf({ analysis, taps }: ChartView, dt: number): Analysis {
  const make = makers[analysis.shows] as (
    settings: AnalysisSettings,
    taps: readonly (SpikeTap | TraceTap)[],
    dt: number,
  ) => Analysis;
  return make(analysis, taps, dt);
}
