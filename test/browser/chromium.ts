/**
 * Finds a Chromium for the browser tests: CHROME_PATH, one installed on the system, or the one inside the npm package
 * @sparticuz/chromium, unpacked once. Nothing is downloaded outside the registry and nothing needs root.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { at } from "../../scripts/root.ts";

interface Found {
  readonly path: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];
const folders = [
  "/Applications/Google Chrome.app/Contents/MacOS",
  "/Applications/Chromium.app/Contents/MacOS",
  "C:/Program Files/Google/Chrome/Application",
  "C:/Program Files (x86)/Microsoft/Edge/Application",
];

/** A running headless browser; the error of a machine without one says what to do. */
export async function launchChromium(): Promise<Browser> {
  const found = given() ?? installed() ?? (await packaged());
  return chromium.launch({
    executablePath: found.path,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", ...found.args],
    env: { ...(process.env as Record<string, string>), ...found.env },
  });
}

function given(): Found | undefined {
  const path = process.env.CHROME_PATH;
  if (!path) return undefined;
  if (!existsSync(path)) throw new Error(`CHROME_PATH names a file that does not exist: ${path}`);
  return { path, args: [], env: {} };
}

function installed(): Found | undefined {
  const searched = [...(process.env.PATH ?? "").split(delimiter), ...folders];
  const candidates = searched.flatMap((folder) =>
    [...names, "Google Chrome", "Chromium"].map((name) => join(folder, name)),
  );
  const path = candidates.find((candidate) => existsSync(candidate));
  return path ? { path, args: [], env: {} } : undefined;
}

/** The packaged one is built for Linux on x86-64 only, together with the shared libraries it needs. */
async function packaged(): Promise<Found> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("The browser tests found no Chromium: install Chrome or Chromium, or set CHROME_PATH to one.");
  }
  const require = createRequire(import.meta.url);
  const entry = require.resolve("@sparticuz/chromium");
  const version = /\d[\d.]*/.exec(require(join(entry, "../../package.json")).version)?.[0];
  const home = at("node_modules/.cache", `chromium-${version}`);
  if (!existsSync(home)) await unpack(join(entry, "../../bin"), home);
  return {
    path: join(home, "chromium"),
    args: ["--no-zygote", "--font-render-hinting=none"],
    env: {
      LD_LIBRARY_PATH: [join(home, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
      FONTCONFIG_FILE: fontSettings(home),
    },
  };
}

/** Latin letters from the browser's package, Korean ones from a font package, and what the system has. */
function fontSettings(home: string): string {
  const fontFolders = [
    join(home, "fonts/fonts"),
    at("node_modules/@expo-google-fonts/nanum-gothic"),
    "/usr/share/fonts",
  ];
  const path = join(home, "fonts.conf");
  const dirs = fontFolders.map((folder) => `<dir>${folder}</dir>`).join("");
  const cache = `<cachedir>${join(home, "fonts-cache")}</cachedir>`;
  writeFileSync(path, `<?xml version="1.0"?><fontconfig>${dirs}${cache}</fontconfig>\n`);
  return path;
}

/** The package unpacks into the system's temporary folder; ours is private, and complete or absent. */
async function unpack(archives: string, home: string): Promise<void> {
  const { inflate } = await import("@sparticuz/chromium");
  const partial = `${home}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = partial;
  try {
    for (const archive of readdirSync(archives)) await inflate(join(archives, archive));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    renameSync(partial, home);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}
