/** Paints a matrix of numbers: positive ones in one colour, negative ones in another, 0 as the background. */
import type { WeightsData } from "../../common/frames.ts";
import { seriesColor, theme } from "./theme.ts";

/** Fields larger than this many pixels look no better. */
const largestField = 48;

export interface HeatMap {
  /** The field under a point of the canvas [CSS px]. */
  readonly fieldAt: (x: number, y: number) => { readonly row: number; readonly column: number } | undefined;
}

/** As large as the canvas allows, fields square where that leaves each a pixel. */
export function paintHeatMap(canvas: HTMLCanvasElement, { rows, columns, weights }: WeightsData): HeatMap {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.max(1, Math.round(canvas.clientWidth * ratio));
  canvas.height = Math.max(1, Math.round(canvas.clientHeight * ratio));
  const flat = weights.flat();
  const largest = flat.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const square = Math.min(canvas.width / columns, canvas.height / rows, largestField * ratio);
  const field = square >= 1 ? square : undefined;
  const width = field ? field * columns : canvas.width;
  const height = field ? field * rows : canvas.height;
  const left = Math.floor((canvas.width - width) / 2);
  const context = canvas.getContext("2d");
  if (context) {
    context.fillStyle = theme().background;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingEnabled = !field;
    context.drawImage(imageOf(weights, rows, columns, largest), left, 0, width, height);
    context.strokeStyle = theme().grid;
    context.strokeRect(left + 0.5, 0.5, width - 1, height - 1);
  }
  return {
    fieldAt: (x, y) => {
      const column = Math.floor(((x * ratio - left) / width) * columns);
      const row = Math.floor(((y * ratio) / height) * rows);
      return column >= 0 && column < columns && row >= 0 && row < rows ? { row, column } : undefined;
    },
  };
}

/** One pixel a field; how opaque it is says how large the number is beside the largest. */
function imageOf(weights: WeightsData["weights"], rows: number, columns: number, largest: number): HTMLCanvasElement {
  const image = document.createElement("canvas");
  image.width = columns;
  image.height = rows;
  const context = image.getContext("2d");
  if (!context || largest === 0) return image;
  const [positive, negative] = [rgbOf(seriesColor(0)), rgbOf(seriesColor(1))];
  const pixels = context.createImageData(columns, rows);
  weights.forEach((row, y) => {
    row.forEach((value, x) => {
      const at = 4 * (y * columns + x);
      pixels.data.set(value < 0 ? negative : positive, at);
      pixels.data[at + 3] = Math.round((255 * Math.abs(value)) / largest);
    });
  });
  context.putImageData(pixels, 0, 0);
  return image;
}

/** `#2f6fd0` → [47, 111, 208]. */
function rgbOf(color: string): [number, number, number] {
  const whole = Number.parseInt(color.slice(1), 16);
  return [whole >> 16, (whole >> 8) & 255, whole & 255];
}
