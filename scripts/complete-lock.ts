/**
 * Adds to package-lock.json the builds of native tools for other platforms that npm left out. npm does so when its
 * registry offers only this platform's builds, and then `npm ci` refuses the file, and installs nothing elsewhere.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { at } from "./root.ts";

interface Entry {
  version?: string;
  optionalDependencies?: Record<string, string>;
  [key: string]: unknown;
}

const path = at("package-lock.json");
const lock = JSON.parse(readFileSync(path, "utf8")) as { packages: Record<string, Entry> };
const added: string[] = [];
for (const entry of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    const platform = platformOf(name);
    if (platform === undefined || Object.keys(lock.packages).some((known) => known.endsWith(key))) continue;
    lock.packages[key] = { version, dev: true, optional: true, ...platform };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, "en")),
);
if (added.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `added ${added.join(", ")}` : "nothing to add");

/** The platform a build is for, from the words of its name. */
function platformOf(name: string): { os: string[]; cpu: string[]; libc?: string[] } | undefined {
  const words = name.split(/[-/]/);
  const os = words.find((word) => /^(linux|darwin|win32|android|freebsd|openharmony)$/.test(word));
  const cpu = words.find((word) => /^(x64|arm64|arm|ia32|ppc64|riscv64|s390x)$/.test(word));
  if (os === undefined || cpu === undefined) return undefined;
  if (os !== "linux") return { os: [os], cpu: [cpu] };
  return { os: [os], cpu: [cpu], libc: [/musl/.test(name) ? "musl" : "glibc"] };
}
