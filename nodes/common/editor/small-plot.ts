/** Lines over one axis as a small picture inside a form. */

interface Line {
  readonly colour: string;
  readonly points: readonly (readonly [number, number])[];
  /** True where what lies between line and zero is filled. */
  readonly area?: boolean;
}

export interface SmallPlot {
  readonly lines: readonly Line[];
  /** Ends of the horizontal axis. */
  readonly from: number;
  readonly to: number;
  /** Below the axis at its right, and above the axis at its left. */
  readonly across: string;
  readonly up: string;
  readonly dot?: readonly [number, number];
  /** What the vertical axis reaches at least. */
  readonly top?: number;
  /** Width of the picture, and the room at its sides [px]. */
  readonly width?: number;
  readonly left?: number;
  readonly right?: number;
}

/** Colours that can be told apart on light and dark ground, also by colour-blind eyes. */
export const colours = ["#2f7de0", "#d2601a", "#2b9a66", "#a23fb0"] as const;

const usual = { width: 400, height: 138, left: 54, right: 14, top: 20, bottom: 32 };

export function smallPlot({ lines, from, to, across, up, dot, top = 0, ...given }: SmallPlot): string {
  const size = { ...usual, ...given };
  const heights = lines.flatMap(({ points }) => points.map(([, y]) => y));
  const [low, high] = [Math.min(0, ...heights), Math.max(top, ...heights)];
  const room = (high - low || 1) * 0.06;
  const [floor, ceiling] = [low < 0 ? low - room : low, high > 0 || low === 0 ? high + room : high];
  const x = (value: number): string =>
    (size.left + ((size.width - size.left - size.right) * (value - from)) / (to - from)).toFixed(1);
  const y = (value: number): string =>
    (size.top + (size.height - size.top - size.bottom) * (1 - (value - floor) / (ceiling - floor))).toFixed(1);
  const text = (px: number | string, py: number | string, anchor: string, inside: string): string =>
    `<text x="${px}" y="${py}" text-anchor="${anchor}" font-size="11" fill="currentColor">${inside}</text>`;
  const bottom = size.height - size.bottom;
  const wanted = Math.max(3, Math.round((size.width - size.left - size.right) / 55));
  const inside = [
    `<path d="M${size.left} ${size.top} V${bottom} H${size.width - size.right}" fill="none" stroke="currentColor" opacity="0.4"/>`,
    floor < 0 || from < 0
      ? `<path d="M${size.left} ${y(0)} H${size.width - size.right} M${x(Math.max(0, from))} ${size.top} V${bottom}" fill="none" stroke="currentColor" opacity="0.2"/>`
      : "",
    ...ticks(from, to, wanted).map(
      (at) =>
        `<path d="M${x(at)} ${bottom} v4" stroke="currentColor" opacity="0.4"/>${text(x(at), bottom + 15, "middle", label(at))}`,
    ),
    ...ticks(low, high, 4).map(
      (at) =>
        `<path d="M${size.left} ${y(at)} h-4" stroke="currentColor" opacity="0.4"/>${text(size.left - 7, Number(y(at)) + 4, "end", label(at))}`,
    ),
    text(size.width - size.right, bottom + 29, "end", across),
    text(size.left - 4, 11, "start", up),
    ...lines
      .filter(({ area, points }) => area && points.length > 0)
      .map(
        ({ colour, points }) =>
          `<path d="M${[[points[0]![0], 0], ...points, [points.at(-1)![0], 0]].map(([px, py]) => `${x(px!)} ${y(py!)}`).join("L")}Z" fill="${colour}" opacity="0.2"/>`,
      ),
    ...lines.map(
      ({ colour, points }) =>
        `<path d="M${points.map(([px, py]) => `${x(px)} ${y(py)}`).join("L")}" fill="none" stroke="${colour}" stroke-width="2" stroke-linejoin="round"/>`,
    ),
    dot ? `<circle cx="${x(dot[0])}" cy="${y(dot[1])}" r="3.5" fill="${lines[0]?.colour}"/>` : "",
  ];
  return `<svg viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" aria-label="${`${up}, ${across}`.replace(/<[^>]*>/g, "")}">${inside.join("")}</svg>`;
}

/** Round numbers within a span, about `wanted` of them. */
function ticks(low: number, high: number, wanted: number): number[] {
  if (!(high > low)) return [low];
  const rough = (high - low) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10);
  const first = Math.ceil(low / step - 0.01);
  const count = Math.floor(high / step + 0.01) - first + 1;
  return Array.from({ length: count }, (_, k) => (first + k) * step);
}

function label(value: number): string {
  return rounded(value).replace("-", "−");
}

/** Three digits, as they are read. */
export function rounded(value: number): string {
  return String(Number(value.toPrecision(3)));
}
