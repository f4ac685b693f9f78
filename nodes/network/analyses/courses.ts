/** Curves: the average around spikes, and the spectrum. */
import { Spectrum } from "../../../src/recording/spectrum.ts";
import { TriggeredAverage } from "../../../src/recording/triggered-average.ts";
import type { AnalysisSettings, SpikeTap, TraceTap } from "../../assembly/taps.ts";
import { packValues } from "../../common/packed.ts";
import { type Analysis, finite } from "./analysis.ts";

export function triggeredAverage(
  { before, after, units }: Extract<AnalysisSettings, { shows: "sta" }>,
  taps: readonly (SpikeTap | TraceTap)[],
  dt: number,
): Analysis {
  const spikes = taps.find((tap): tap is SpikeTap => !("variable" in tap));
  const trace = taps.find((tap): tap is TraceTap => "variable" in tap);
  const every = trace?.everySteps ?? 1;
  const width = trace?.indices.length ?? 1;
  const average = new TriggeredAverage(before, after, every, width);
  const columns = new Map(units.map((unit, at) => [unit, width === 1 ? 0 : at]));
  const t = Array.from({ length: before + 1 + after }, (_, k) => Number(((k - before) * every * dt).toPrecision(12)));
  return {
    take: (batches) => {
      const batch = batches.traces.get(trace?.recorder ?? "");
      const fired = batches.spikes.get(spikes?.recorder ?? "");
      const found: { step: number; column: number }[] = [];
      for (let k = 0; fired && k < fired.offsets.length; k++) {
        const column = columns.get(fired.senders[k]!);
        if (column !== undefined) found.push({ step: batches.fromStep + fired.offsets[k]!, column });
      }
      if (batch || found.length) average.take(batch?.firstStep ?? 0, batch?.values ?? new Float64Array(0), found);
    },
    clear: () => average.clear(),
    payload: () =>
      spikes && trace
        ? [
            {
              from: spikes.label,
              of: trace.label,
              variable: trace.variable,
              t,
              values: average.count ? Array.from(average.values()) : [],
              spikes: average.count,
              mean: finite(average.mean),
            },
          ]
        : [],
    picture: () => ({
      x: { label: { en: "time from spike", ko: "스파이크로부터의 시간" }, unit: "ms" },
      y: { label: { en: trace?.variable ?? "", ko: trace?.variable ?? "" }, unit: trace?.unit ?? "" },
      series: average.count
        ? [{ label: trace?.label ?? "", shape: "line", x: packValues(t), y: packValues(average.values()) }]
        : [],
      facts: [
        { label: { en: "spikes", ko: "스파이크 수" }, value: average.count },
        { label: { en: "mean", ko: "평균" }, value: finite(average.mean), unit: trace?.unit ?? "" },
      ],
    }),
  };
}

/** Of the activity of all neurons together: the mean of their rates. */
export function powerSpectrum(
  { size, upTo, counts }: Extract<AnalysisSettings, { shows: "spectrum" }>,
  taps: readonly TraceTap[],
  dt: number,
): Analysis {
  const spectrum = new Spectrum(size, (taps[0]?.everySteps ?? 1) * dt * 0.001);
  const neurons = counts.reduce((sum, count) => sum + count, 0);
  const found = () => {
    const { resolution, segments } = spectrum;
    const all = segments ? Array.from(spectrum.density()) : [];
    const density = all.filter((_, k) => k * resolution <= upTo * (1 + 1e-9));
    const f = density.map((_, k) => k * resolution);
    // At 0 Hz there is nothing but what the window leaves of the mean.
    const top = density.reduce((best, value, k) => (k > 0 && value > (density[best] ?? 0) ? k : best), 1);
    return { f, density, segments, peak: density.length > 1 ? top * resolution : undefined };
  };
  return {
    take: ({ traces }) => {
      const batches = taps.map(({ recorder }) => traces.get(recorder)?.values ?? new Float64Array(0));
      // All are counted in the same bins, so that their batches are of one length.
      for (let k = 0; k < (batches[0]?.length ?? 0); k++)
        spectrum.push(batches.reduce((sum, values, at) => sum + values[k]! * counts[at]!, 0) / neurons);
    },
    clear: () => spectrum.clear(),
    payload: () => [found()],
    picture: () => {
      const { f, density, peak, segments } = found();
      const label = taps.map((tap) => tap.label).join(", ");
      return {
        x: { label: { en: "frequency", ko: "주파수" }, unit: "Hz" },
        y: { label: { en: "power density", ko: "전력 밀도" }, unit: "Hz^2/Hz" },
        series: segments ? [{ label, shape: "line", x: packValues(f.slice(1)), y: packValues(density.slice(1)) }] : [],
        facts: [
          { label: { en: "peak at", ko: "봉우리" }, value: peak, unit: "Hz" },
          { label: { en: "segments", ko: "조각 수" }, value: segments },
        ],
      };
    },
  };
}
