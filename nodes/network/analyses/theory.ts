/** What mean-field theory says of LIF populations, beside what they do. */

import type { Text } from "../../../src/model/text.ts";
import { ratesInSteps, type Solution, selfConsistentRates } from "../../../src/theory/mean-field.ts";
import { type Input, rate } from "../../../src/theory/siegert.ts";
import { transferFunction } from "../../../src/theory/transfer.ts";
import type { AnalysisSettings, SpikeTap } from "../../assembly/taps.ts";
import type { ChartFact, ChartPicture, ChartSeries } from "../../common/frames.ts";
import { packValues } from "../../common/packed.ts";
import { type Analysis, finite } from "./analysis.ts";

type Settings = Extract<AnalysisSettings, { shows: "theory" }>;

/** Frequencies of the transfer function [Hz]. */
const frequencies = [0, 1, 2, 3, 5, 7, 10, 14, 20, 28, 40, 55, 75, 100, 140, 200, 280, 400];
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

export function theory({ plot, meanField, fromStep }: Settings, taps: readonly SpikeTap[], dt: number): Analysis {
  const { field, keys } = meanField;
  let solved: { readonly plain: Solution; readonly inSteps: Solution } | undefined;
  let picked: readonly ChartSeries[] | undefined;
  const counts = taps.map(() => 0);
  let until = fromStep;
  // Solved when first looked at: a deploy does not wait for it.
  const solve = (): NonNullable<typeof solved> => {
    const plain = selfConsistentRates(field);
    return { plain, inSteps: plain.converged ? ratesInSteps(field, plain, dt) : plain };
  };
  const solution = (): NonNullable<typeof solved> => (solved ??= solve());
  const entries = (): Entry[] =>
    taps.map(({ part, label, count }, tap) => {
      const at = keys.indexOf(part);
      const { plain, inSteps } = solution();
      const input = plain.inputs[at] ?? { mu: 0, sigma: 0 };
      const corrected = inSteps.converged && field.cells[at]?.tau_s === 0 && input.sigma > 0;
      const nuInSteps = corrected ? 1000 * (inSteps.nu[at] ?? 0) : undefined;
      const seconds = (until - fromStep) * dt * 0.001;
      const measured = seconds > 0 ? (counts[tap] ?? 0) / count / seconds : undefined;
      return { from: label, at, input, nu: 1000 * (plain.nu[at] ?? 0), nuInSteps, measured };
    });
  const curves = (): readonly ChartSeries[] =>
    (picked ??= entries().map(({ from, at, input }) => {
      const cell = field.cells[at];
      const drawn = cell ? (plot === "curve" ? rateCurve(input, cell) : gainCurve(input, cell)) : { x: [], y: [] };
      return { label: from, shape: "line", x: packValues(drawn.x), y: packValues(drawn.y) };
    }));
  return {
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
    payload: () =>
      entries().map(({ from, at, input, nu, nuInSteps, measured }) => {
        const cell = field.cells[at];
        const omegas = frequencies.map((f) => (2 * Math.PI * f) / 1000);
        const transfer = cell && input.sigma > 0 ? transferFunction(input, cell, omegas) : [];
        return {
          from,
          mu: input.mu,
          sigma: input.sigma,
          nu,
          nu_steps: nuInSteps,
          measured: measured === undefined ? undefined : finite(measured),
          converged: solution().plain.converged,
          ...(cell ?? {}),
          K: field.K[at],
          J: field.J[at],
          transfer: {
            f: frequencies,
            gain: transfer.map(({ re, im }) => 1000 * Math.hypot(re, im)),
            phase: transfer.map(({ re, im }) => Math.atan2(im, re)),
          },
        };
      }),
    picture: (): ChartPicture => {
      const found = entries();
      const isCurve = plot === "curve";
      const points = (what: Text, value: (entry: Entry) => number | undefined): ChartSeries[] =>
        found.flatMap((entry) => {
          const y = value(entry);
          if (y === undefined) return [];
          const place = { x: packValues([entry.input.mu]), y: packValues([y]) };
          return [{ label: entry.from, what, shape: "points", ...place } as const];
        });
      const series = isCurve ? [...curves(), ...points(names.measured, (entry) => entry.measured)] : curves();
      const facts = found.flatMap(({ from: of, input, nu, nuInSteps, measured }): ChartFact[] => [
        { of, label: names.mu, value: input.mu, unit: "mV" },
        { of, label: names.sigma, value: input.sigma, unit: "mV" },
        ...(solution().plain.converged
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

function gainCurve(input: Input, cell: CellOf): { x: number[]; y: number[] } {
  if (input.sigma === 0) return { x: [], y: [] };
  const found = transferFunction(
    input,
    cell,
    frequencies.map((f) => (2 * Math.PI * f) / 1000),
  );
  return { x: [...frequencies], y: found.map(({ re, im }) => 1000 * Math.hypot(re, im)) };
}
