/** What mean-field theory says of LIF populations, beside what they do. */

import type { Text } from "../../../src/model/text.ts";
import { ratesInSteps, type Solution, selfConsistentRates } from "../../../src/theory/mean-field.ts";
import { type Input, rate } from "../../../src/theory/siegert.ts";
import { type Complex, transferFunction } from "../../../src/theory/transfer.ts";
import type { AnalysisSettings, SpikeTap } from "../../assembly/taps.ts";
import type { ChartFact, ChartPicture, ChartSeries } from "../../common/frames.ts";
import { packValues } from "../../common/packed.ts";
import { type Asking, finite } from "./analysis.ts";
import { inSlices } from "./slices.ts";

type Settings = Extract<AnalysisSettings, { shows: "theory" }>;

/** Frequencies of the transfer function [Hz]. */
const frequencies = [0, 1, 2, 3, 5, 7, 10, 14, 20, 28, 40, 55, 75, 100, 140, 200, 280, 400];
const omegas = frequencies.map((f) => (2 * Math.PI * f) / 1000);
const curvePoints = 81;

const names = {
  input: { en: "mu, mean input from rest", ko: "mu, 휴지 전위에서 잰 평균 입력" },
  rate: { en: "rate", ko: "발화율" },
  frequency: { en: "frequency", ko: "주파수" },
  gain: { en: "change of rate", ko: "발화율의 변화" },
  theory: { en: "theory", ko: "이론" },
  steps: { en: "theory, whole jumps in steps", ko: "이론 (점프와 단계 보정)" },
  measured: { en: "measured", ko: "측정" },
  mu: { en: "mu", ko: "mu" },
  sigma: { en: "sigma", ko: "sigma" },
  open: { en: "no rates that agree", ko: "서로 맞는 발화율을 찾지 못함" },
} as const satisfies Record<string, Text>;

interface Entry {
  readonly from: string;
  readonly at: number;
  readonly input: Input;
  readonly nu: number;
  /** With whole jumps in steps of time; undefined where synapses are no delta synapses. */
  readonly nuInSteps: number | undefined;
  readonly measured: number | undefined;
}

/** What does not change while the simulation runs. */
interface Known {
  readonly plain: Solution;
  readonly inSteps: Solution;
  /** By population; empty where there is none. */
  readonly transfers: readonly (readonly Complex[])[];
}

/** Found when first asked for: a deploy does not wait for it, and Node-RED goes on beside it. */
function* found({ field }: Settings["meanField"], dt: number): Generator<undefined, Known> {
  const plain = yield* selfConsistentRates(field);
  const inSteps = plain.converged ? yield* ratesInSteps(field, plain, dt) : plain;
  const transfers: (readonly Complex[])[] = [];
  for (const [at, cell] of field.cells.entries()) {
    const input = plain.inputs[at];
    transfers.push(input && input.sigma > 0 ? yield* transferFunction(input, cell, omegas) : []);
  }
  return { plain, inSteps, transfers };
}

export function theory({ plot, meanField, fromStep }: Settings, taps: readonly SpikeTap[], dt: number): Asking {
  const { field, keys } = meanField;
  let known: Known | undefined;
  let finding: Promise<void> | undefined;
  let picked: readonly ChartSeries[] | undefined;
  const counts = taps.map(() => 0);
  let until = fromStep;
  const entries = ({ plain, inSteps }: Known): Entry[] =>
    taps.map(({ part, label, count }, tap) => {
      const at = keys.indexOf(part);
      const input = plain.inputs[at] ?? { mu: 0, sigma: 0 };
      const corrected = inSteps.converged && field.cells[at]?.tau_s === 0 && input.sigma > 0;
      const nuInSteps = corrected ? 1000 * (inSteps.nu[at] ?? 0) : undefined;
      const seconds = (until - fromStep) * dt * 0.001;
      const measured = seconds > 0 ? (counts[tap] ?? 0) / count / seconds : undefined;
      return { from: label, at, input, nu: 1000 * (plain.nu[at] ?? 0), nuInSteps, measured };
    });
  const curves = (all: Known): readonly ChartSeries[] =>
    (picked ??= entries(all).map(({ from, at, input }) => {
      const cell = field.cells[at];
      const isCurve = plot === "curve" && cell;
      const drawn = isCurve ? rateCurve(input, cell) : gainCurve(all.transfers[at] ?? []);
      return { label: from, shape: "line", x: packValues(drawn.x), y: packValues(drawn.y) };
    }));
  return {
    isDue: () => !known && !finding,
    ask: async () => {
      finding ??= inSlices(found(meanField, dt)).then((all) => {
        known = all;
      });
      await finding;
      return true;
    },
    take: ({ spikes, fromStep: first, toStep }) => {
      for (const [tap, { recorder }] of taps.entries()) {
        const batch = spikes.get(recorder);
        if (!batch) continue;
        // All but the batch in which counting begins lie on one side of it.
        if (first >= fromStep) counts[tap] = (counts[tap] ?? 0) + batch.offsets.length;
        else for (const offset of batch.offsets) if (first + offset > fromStep) counts[tap] = (counts[tap] ?? 0) + 1;
      }
      until = Math.max(until, toStep);
    },
    clear: () => {
      counts.fill(0);
      until = fromStep;
    },
    payload: () => {
      if (!known) return [];
      const { plain, transfers } = known;
      return entries(known).map(({ from, at, input, nu, nuInSteps, measured }) => {
        const cell = field.cells[at];
        const transfer = transfers[at] ?? [];
        return {
          from,
          mu: input.mu,
          sigma: input.sigma,
          nu,
          nu_steps: nuInSteps,
          measured: measured === undefined ? undefined : finite(measured),
          converged: plain.converged,
          ...(cell ?? {}),
          K: field.K[at],
          J: field.J[at],
          transfer: {
            f: frequencies,
            gain: transfer.map(gainOf),
            phase: transfer.map(({ re, im }) => Math.atan2(im, re)),
          },
        };
      });
    },
    picture: (): ChartPicture => {
      const found = known ? entries(known) : [];
      const isCurve = plot === "curve";
      const points = (what: Text, value: (entry: Entry) => number | undefined): ChartSeries[] =>
        found.flatMap((entry) => {
          const y = value(entry);
          if (y === undefined) return [];
          const place = { x: packValues([entry.input.mu]), y: packValues([y]) };
          return [{ label: entry.from, what, shape: "points", ...place } as const];
        });
      const drawn = known ? curves(known) : [];
      const series = isCurve ? [...drawn, ...points(names.measured, (entry) => entry.measured)] : drawn;
      const facts = found.flatMap(({ from: of, input, nu, nuInSteps, measured }): ChartFact[] => [
        { of, label: names.mu, value: input.mu, unit: "mV" },
        { of, label: names.sigma, value: input.sigma, unit: "mV" },
        ...(known?.plain.converged
          ? [{ of, label: names.theory, value: nu, unit: "Hz" }]
          : [{ of, label: names.open, value: undefined }]),
        ...(nuInSteps === undefined ? [] : [{ of, label: names.steps, value: nuInSteps, unit: "Hz" as const }]),
        { of, label: names.measured, value: measured, unit: "Hz" },
      ]);
      return {
        x: isCurve ? { label: names.input, unit: "mV" } : { label: names.frequency, unit: "Hz" },
        y: isCurve ? { label: names.rate, unit: "Hz" } : { label: names.gain, unit: "Hz/mV" },
        series,
        facts,
      };
    },
  };
}

type CellOf = Settings["meanField"]["field"]["cells"][number];

/** The rate over the mean input, at this sigma, from well below the threshold to above it. */
function rateCurve({ mu, sigma }: Input, cell: CellOf): { x: number[]; y: number[] } {
  const half = Math.max(Math.abs(cell.V_th - mu), 1.5 * sigma, 0.2 * (cell.V_th - cell.V_0)) * 1.25;
  const x = Array.from({ length: curvePoints }, (_, k) => mu + (half * (2 * k - curvePoints + 1)) / (curvePoints - 1));
  return { x, y: x.map((one) => 1000 * rate({ mu: one, sigma }, cell)) };
}

function gainCurve(transfer: readonly Complex[]): { x: number[]; y: number[] } {
  return { x: frequencies.slice(0, transfer.length), y: transfer.map(gainOf) };
}

/** Change of the rate [Hz/mV]. */
function gainOf({ re, im }: Complex): number {
  return 1000 * Math.hypot(re, im);
}
