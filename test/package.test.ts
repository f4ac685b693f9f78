/** The rules by which Node-RED's library scores a package, as far as they can be checked offline, and what is published. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { at } from "../scripts/root.ts";

interface Manifest {
  name: string;
  license: string;
  repository: unknown;
  bugs: unknown;
  keywords: string[];
  engines: { node: string };
  dependencies: Record<string, string>;
  "node-red": { version: string; nodes: Record<string, string>; plugins: Record<string, string> };
}

interface Semver {
  satisfies(version: string, range: string): boolean;
  intersects(one: string, other: string): boolean;
}

const manifest = readJson<Manifest>("package.json");
const require = createRequire(import.meta.url);
const semver: Semver = require(require.resolve("semver", { paths: [at("node_modules/@node-red/registry")] }));

describe("the package", () => {
  it("P01, P03: has a licence, a repository and a place for bugs", () => {
    assert.equal(manifest.license, "Apache-2.0");
    assert.ok(existsSync(at("LICENSE")));
    assert.ok(manifest.repository);
    assert.ok(manifest.bugs);
  });

  it("P04, P05: has a scoped name and the keyword of the library", () => {
    assert.match(manifest.name, /^@[a-z0-9-]+\/[a-z0-9-]+$/);
    assert.ok(manifest.keywords.includes("node-red"));
  });

  it("P06: accepts both lines of Node-RED", () => {
    for (const line of ["node-red", "node-red-4"]) {
      const { version } = readJson<{ version: string }>("node_modules", line, "package.json");
      assert.ok(semver.satisfies(version, manifest["node-red"].version), `${line} ${version}`);
    }
  });

  it("P07: accepts the Node that Node-RED asks for", () => {
    const { engines } = readJson<Manifest>("node_modules/node-red/package.json");
    assert.ok(semver.intersects(engines.node, manifest.engines.node));
  });

  it("N01: names its node types and sets so that no other package has them", () => {
    for (const name of [...Object.keys(manifest["node-red"].nodes), ...nodeTypes()]) assert.match(name, /^spikewire-/);
  });

  it("N02: shows every node type in an example", () => {
    const shown = new Set(
      examples().flatMap((path) => {
        const flow: unknown = JSON.parse(readFileSync(path, "utf8"));
        assert.ok(Array.isArray(flow), `${path} is no list of nodes`);
        return flow.map((node: { type: string }) => node.type);
      }),
    );
    const missing = nodeTypes().filter((type) => !isConfig(type) && !shown.has(type));
    assert.deepEqual(missing, []);
  });

  it("D01, D02: depends on six packages at most", () => {
    assert.ok(Object.keys(manifest.dependencies).length <= 6);
    assert.ok(!("agent-base" in manifest.dependencies));
  });

  it("D03: accepts the installed versions of its dependencies by ranges open to newer ones", () => {
    for (const [name, range] of Object.entries(manifest.dependencies)) {
      assert.match(range, /^\^/);
      const { version } = readJson<{ version: string }>("node_modules", name, "package.json");
      assert.ok(semver.satisfies(version, range), name);
    }
  });

  it("locks the native builds of every platform, so that npm ci works on all (else: npm run complete-lock)", () => {
    const { packages } = readJson<{ packages: Record<string, { optionalDependencies?: Record<string, string> }> }>(
      "package-lock.json",
    );
    const locked = Object.keys(packages).map((key) => key.replace(/^.*node_modules\//, ""));
    const optional = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    assert.deepEqual(
      optional.filter((name) => !locked.includes(name)),
      [],
    );
  });
});

describe("the published files", () => {
  const paths = packedPaths();

  it("hold what Node-RED loads", () => {
    const { nodes, plugins } = manifest["node-red"];
    const entries = [...Object.values(nodes), ...Object.values(plugins)];
    const twins = entries.map((entry) => entry.replace(/\.js$/, ".html"));
    const wanted = [...entries, ...twins, "resources/editor.js", "resources/LICENSES.txt", "README.md", "LICENSE"];
    assert.deepEqual(
      wanted.filter((path) => !paths.includes(path)),
      [],
    );
    for (const language of ["en-US", "ko"]) {
      for (const entry of Object.values(nodes)) {
        const catalogue = entry.replace("dist/nodes/", `dist/nodes/locales/${language}/`).replace(/\.js$/, ".json");
        assert.ok(paths.includes(catalogue), catalogue);
      }
    }
    for (const icon of readdirSync(at("icons"))) assert.ok(paths.includes(`dist/nodes/icons/${icon}`), icon);
    assert.ok(examples().length > 0);
  });

  it("hold nothing else", () => {
    const expected =
      /^(dist\/(src|nodes|plugins)\/|resources\/|examples\/|README\.md$|LICENSE$|package\.json$|CHANGELOG\.md$)/;
    assert.deepEqual(
      paths.filter((path) => !expected.test(path)),
      [],
    );
    assert.deepEqual(
      paths.filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts")),
      [],
    );
  });

  it("hold no library of the runtime in the browser's bundle", () => {
    assert.doesNotMatch(readFileSync(at("resources/LICENSES.txt"), "utf8"), /^mathjs$/m);
  });
});

function readJson<T>(...path: string[]): T {
  return JSON.parse(readFileSync(at(...path), "utf8")) as T;
}

/** Types as Node-RED finds them: by the names in the HTML. */
function nodeTypes(): string[] {
  return sets().flatMap((html) => [...html.matchAll(/data-template-name="([^"]+)"/g)].map((match) => match[1] ?? ""));
}

function isConfig(type: string): boolean {
  const registration = new RegExp(`registerType\\(["']${type}["'],\\s*\\{\\s*category:\\s*["']config["']`);
  return sets().some((html) => registration.test(html));
}

function sets(): string[] {
  return Object.values(manifest["node-red"].nodes).map((entry) =>
    readFileSync(at(entry.replace(/\.js$/, ".html")), "utf8"),
  );
}

function examples(): string[] {
  return readdirSync(at("examples"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(at("examples"), name));
}

function packedPaths(): string[] {
  const listed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: at(),
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const packs = JSON.parse(listed) as { files: { path: string }[] }[];
  return packs.flatMap(({ files }) => files.map(({ path }) => path));
}
