/** Colours of the plots, read from Node-RED's theme and read again when it changes. */
export interface Theme {
  readonly dark: boolean;
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  /** Colours of series, distinct for colour-blind eyes, used in turn. */
  readonly series: readonly string[];
}

const onLight = ["#2f6fd0", "#d2601a", "#2b8a5e", "#a23fb0", "#a87900", "#0b7f91", "#c4325f", "#5b6778"];
const onDark = ["#7db2ff", "#ffab73", "#6ddba0", "#de9cf0", "#f0cb57", "#58d3e0", "#ff94b3", "#b3bdca"];

let current: Theme | undefined;
const listeners = new Set<() => void>();

export function theme(): Theme {
  if (!current) {
    current = read();
    const observer = new MutationObserver(() => {
      current = read();
      for (const listener of listeners) listener();
    });
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["class", "style"] });
  }
  return current;
}

/** Calls back after each change; returns what ends it. */
export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function seriesColor(index: number): string {
  const { series } = theme();
  return series[index % series.length] ?? "#888";
}

function read(): Theme {
  const style = getComputedStyle(document.documentElement);
  const variable = (name: string, fallback: string) => style.getPropertyValue(`--red-ui-${name}`).trim() || fallback;
  const background = variable("view-background", "#ffffff");
  const dark = luminance(background) < 0.4;
  return {
    dark,
    background,
    text: variable("primary-text-color", dark ? "#dddddd" : "#333333"),
    muted: variable("secondary-text-color", dark ? "#aaaaaa" : "#666666"),
    grid: dark ? "rgba(255, 255, 255, 0.09)" : "rgba(0, 0, 0, 0.08)",
    series: dark ? onDark : onLight,
  };
}

/** Perceived brightness of a CSS colour, 0 to 1; any notation the browser knows. */
function luminance(color: string): number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return 1;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 255, green = 255, blue = 255] = context.getImageData(0, 0, 1, 1).data;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
