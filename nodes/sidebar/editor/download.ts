/** Saves plots and data as files. */
import { theme } from "./theme.ts";

/** Resolves with the number of bytes saved. */
export function saveCsv(name: string, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    $.ajax({ url, dataType: "text", cache: false }).then((text: string) => {
      const file = new Blob([text], { type: "text/csv" });
      save(file, `${name}.csv`);
      resolve(file.size);
    }, reject);
  });
}

/** The plot as it stands, on the theme's background and under its title. */
export function savePng(name: string, title: string, plot: HTMLCanvasElement): void {
  const scale = plot.width / plot.clientWidth || 1;
  const head = Math.round(26 * scale);
  const sheet = document.createElement("canvas");
  sheet.width = plot.width;
  sheet.height = plot.height + head;
  const context = sheet.getContext("2d");
  if (!context) return;
  const { background, text } = theme();
  context.fillStyle = background;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.fillStyle = text;
  context.font = `600 ${Math.round(13 * scale)}px Helvetica Neue, Helvetica, Arial, sans-serif`;
  context.textBaseline = "middle";
  context.fillText(title, 10 * scale, head / 2 + scale);
  context.drawImage(plot, 0, head);
  sheet.toBlob((blob) => blob && save(blob, `${name}.png`), "image/png");
}

/** A title as a name of a file. */
export function fileName(title: string): string {
  return (
    title
      .trim()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "") || "spikewire"
  );
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
