/** Paints a matrix of numbers: positive ones in one colour, negative ones in another, 0 as the background. */
import { seriesColor, theme } from "./theme.ts";

/** Fields larger than this many pixels look no better. */
const largestField = 48;

export interface HeatMap {
  /** The field under a point of the canvas [CSS px]. */
  readonly fieldAt: (x: number, y: number) => { readonly row: number; readonly column: number } | undefined;
}

/** Numbers row by row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: ArrayLike<number>;
}

/** As large as the canvas allows, fields square where that leaves each a pixel. */
export function paintHeatMap(canvas: HTMLCanvasElement, matrix: Matrix): HeatMap {
  const { rows, columns } = matrix;
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.max(1, Math.round(canvas.clientWidth * ratio));
  canvas.height = Math.max(1, Math.round(canvas.clientHeight * ratio));
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
    context.drawImage(imageOf(matrix), left, 0, width, height);
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
function imageOf({ rows, columns, values }: Matrix): HTMLCanvasElement {
  let largest = 0;
  for (let at = 0; at < values.length; at++) largest = Math.max(largest, Math.abs(values[at] ?? 0));
  const image = document.createElement("canvas");
  image.width = columns;
  image.height = rows;
  const context = image.getContext("2d");
  if (!context || largest === 0) return image;
  const [positive, negative] = [rgbOf(seriesColor(0)), rgbOf(seriesColor(1))];
  const pixels = context.createImageData(columns, rows);
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    pixels.data.set(value < 0 ? negative : positive, 4 * at);
    pixels.data[4 * at + 3] = Math.round((255 * Math.abs(value)) / largest);
  }
  context.putImageData(pixels, 0, 0);
  return image;
}

/** `#2f6fd0` → [47, 111, 208]. */
function rgbOf(color: string): [number, number, number] {
  const whole = Number.parseInt(color.slice(1), 16);
  return [whole >> 16, (whole >> 8) & 255, whole & 255];
}
