/** Histograms: intervals between spikes, spikes after a stimulus, rates, what STDP has learned. */
import { type Bins, binsOf, momentsOf } from "../../../src/recording/bins.ts";
import { Intervals } from "../../../src/recording/intervals.ts";
import { Peristimulus } from "../../../src/recording/peristimulus.ts";
import type { AnalysisSettings, SpikeTap, TraceTap } from "../../assembly/taps.ts";
import type { ChartAxis, ChartFact, ChartPicture } from "../../common/frames.ts";
import { packValues } from "../../common/packed.ts";
import type { Batches } from "../recordings/batches.ts";
import { type Analysis, finite } from "./analysis.ts";

type Settings<S> = Extract<AnalysisSettings, { shows: S }>;

interface Entry {
  readonly from: string;
  readonly bins: Bins;
  readonly rates?: readonly number[];
}

const counted: ChartAxis = { label: { en: "count", ko: "개수" }, unit: "" };
const mean = { en: "mean", ko: "평균" };
const deviation = { en: "sd", ko: "표준편차" };

function picture(x: ChartAxis, y: ChartAxis, entries: readonly Entry[], facts: readonly ChartFact[]): ChartPicture {
  const series = entries.map(({ from, bins: { start, width, counts }, rates }) => ({
    label: from,
    shape: "bars" as const,
    width,
    x: packValues(counts.map((_, k) => start + k * width)),
    y: packValues(rates ?? counts),
  }));
  return { x, y, series, facts };
}

export function intervals({ binSteps }: Settings<"isi">, taps: readonly SpikeTap[], dt: number): Analysis {
  const each = taps.map(({ count }) => new Intervals(count));
  const entries = () =>
    taps.map(({ label }, at) => {
      const { count, mean, sd, cv, cvPooled } = each[at]!.summary();
      const numbers = { mean: finite(mean * dt), sd: finite(sd * dt), cv: finite(cv), cvPooled: finite(cvPooled) };
      return { from: label, bins: each[at]!.bins(binSteps, dt), count, ...numbers };
    });
  return {
    take: (batches) => forSpikes(taps, batches, (at, step, unit) => each[at]!.push(step, unit)),
    clear: () => each.forEach((one) => void one.clear()),
    payload: entries,
    picture: () => {
      const found = entries();
      const facts = found.flatMap(({ from: of, ...one }): ChartFact[] => [
        { of, label: { en: "CV", ko: "CV" }, value: one.cv },
        { of, label: mean, value: one.mean, unit: "ms" },
        { of, label: deviation, value: one.sd, unit: "ms" },
        { of, label: { en: "intervals", ko: "간격 수" }, value: one.count },
      ]);
      return picture({ label: { en: "interval", ko: "간격" }, unit: "ms" }, counted, found, facts);
    },
  };
}

export function peristimulus(settings: Settings<"psth">, taps: readonly SpikeTap[], dt: number): Analysis {
  const { spanSteps, binSteps, stimulus } = settings;
  const each = taps.map(() => new Peristimulus(spanSteps, binSteps, stimulus === null));
  const entries = () =>
    taps.flatMap(({ label, count }, at) => {
      if (at === stimulus) return [];
      const counts = Array.from(each[at]!.counts);
      const observed = each[at]!.observed();
      const rates = counts.map((n, k) => (observed[k]! > 0 ? n / (count * observed[k]! * dt * 0.001) : 0));
      const spikes = counts.reduce((sum, n) => sum + n, 0);
      const bins: Bins = { start: 0, width: binSteps * dt, counts };
      return [{ from: label, bins, rates, stimuli: each[at]!.stimuli, spikes }];
    });
  return {
    take: (batches) => {
      if (stimulus !== null)
        forSpikes(taps, batches, (at, step) => {
          if (at === stimulus) for (const one of each) one.stimulate(step);
        });
      forSpikes(taps, batches, (at, step) => each[at]!.push(step));
      for (const one of each) one.reach(batches.toStep);
    },
    clear: () => each.forEach((one) => void one.clear()),
    payload: entries,
    picture: () => {
      const found = entries();
      const facts = found.flatMap(({ from: of, stimuli, spikes }): ChartFact[] => [
        { of, label: { en: "stimuli", ko: "자극 수" }, value: stimuli },
        { of, label: { en: "spikes", ko: "스파이크 수" }, value: spikes },
      ]);
      const x = { label: { en: "time since stimulus", ko: "자극 이후 시간" }, unit: "ms" };
      return picture(x, { label: { en: "rate", ko: "발화율" }, unit: "Hz" }, found, facts);
    },
  };
}

export function rates({ bin }: Settings<"rates">, taps: readonly SpikeTap[], dt: number): Analysis {
  const counts = taps.map(({ count }) => new Float64Array(count));
  let upTo = 0;
  const values = (at: number) => counts[at]!.map((n) => (upTo > 0 ? n / (upTo * dt * 0.001) : 0));
  return {
    take: (batches) => {
      forSpikes(taps, batches, (at, _step, unit) => {
        counts[at]![unit]!++;
      });
      upTo = batches.toStep;
    },
    clear: () => {
      for (const each of counts) each.fill(0);
      upTo = 0;
    },
    ...distribution(taps, values, bin, { label: { en: "rate", ko: "발화율" }, unit: "Hz" }, () => upTo > 0),
  };
}

export function learnedWeights({ bin }: Settings<"weights">, taps: readonly TraceTap[]): Analysis {
  const latest = taps.map(() => new Float64Array(0));
  return {
    take: ({ traces }) => {
      for (const [at, { recorder }] of taps.entries()) {
        const batch = traces.get(recorder);
        if (!batch || batch.values.length < batch.width) continue;
        // A recorder of more synapses than there are gives no number for the rest.
        latest[at] = batch.values.slice(-batch.width).filter((value) => !Number.isNaN(value));
      }
    },
    clear: () => void latest.fill(new Float64Array(0)),
    ...distribution(
      taps,
      (at) => latest[at]!,
      bin,
      { label: { en: "w", ko: "w" }, unit: "" },
      () => true,
    ),
  };
}

/** How numbers are spread, of one thing wired. */
export interface Spread {
  readonly from: string;
  readonly bins: Bins;
  readonly count: number;
  readonly mean: number | undefined;
  readonly sd: number | undefined;
}

function distribution(
  taps: readonly (SpikeTap | TraceTap)[],
  values: (at: number) => Float64Array,
  bin: number | null,
  x: ChartAxis,
  begun: () => boolean,
): Pick<Analysis, "payload" | "picture"> {
  const entries = (): Spread[] =>
    taps.map(({ label }, at) => {
      const all = begun() ? values(at) : new Float64Array(0);
      const { mean, sd } = momentsOf(all);
      return { from: label, bins: binsOf(all, bin), count: all.length, mean: finite(mean), sd: finite(sd) };
    });
  return { payload: entries, picture: () => pictureOf(entries(), x) };
}

export function pictureOf(found: readonly Spread[], x: ChartAxis): ChartPicture {
  const facts = found.flatMap(({ from: of, ...one }): ChartFact[] => [
    { of, label: mean, value: one.mean, unit: x.unit },
    { of, label: deviation, value: one.sd, unit: x.unit },
    { of, label: { en: "count", ko: "개수" }, value: one.count },
  ]);
  return picture(x, counted, found, facts);
}

/** Visits the spikes of a batch, node by node, each in order of time. */
function forSpikes(
  taps: readonly SpikeTap[],
  { spikes, fromStep }: Batches,
  visit: (at: number, step: number, unit: number) => void,
): void {
  for (const [at, { recorder }] of taps.entries()) {
    const batch = spikes.get(recorder);
    if (!batch) continue;
    const { offsets, senders } = batch;
    for (let k = 0; k < offsets.length; k++) visit(at, fromStep + offsets[k]!, senders[k]!);
  }
}
