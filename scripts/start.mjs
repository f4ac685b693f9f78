/**
 * The demo by one command: builds what is out of date, puts the demo flow in a folder of its own, and runs Node-RED 5
 * there. Plain JavaScript for Node 20, because it is the first thing that runs on a fresh machine; what needs a newer
 * Node runs on the one that came with `npm ci`.
 */
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const host = "127.0.0.1";
/** Node-RED 5 asks for 22.9; the build runs TypeScript as it is, which works from 22.18 on. */
const oldestNode = [22, 18];

const port = readPort(process.env.PORT ?? "1880");
if (!existsSync(join(root, "node_modules/node-red"))) stop("Nothing is installed yet: run `npm ci` first.");
const node = findNode();
if (isOutOfDate()) build();
await refuseTakenPort();
const userDir = prepareUserDir();
run();

function readPort(text) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 65535) {
    stop(`PORT must be a whole number from 1 to 65535 (found "${text}").`);
  }
  return number;
}

function findNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const packaged = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(packaged)) return packaged;
  return stop(
    `The demo needs Node ${oldestNode.join(".")} or later (found ${process.versions.node}), and the one that comes with ` +
      "`npm ci` is missing: run `npm ci` again and allow the package `node` to run its install script.",
  );
}

function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

function isOutOfDate() {
  const stamp = join(root, "dist/.built");
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  const sources = ["src", "nodes", "icons", "scripts", "package.json", "tsconfig.base.json", "tsconfig.build.json"];
  return sources.some((source) => newest(join(root, source)) > built);
}

function newest(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function build() {
  const warnings = "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON";
  const result = spawnSync(node, [warnings, "--disable-warning=ExperimentalWarning", join(root, "scripts/build.ts")], {
    cwd: root,
    stdio: "inherit",
  });
  if (result.status !== 0) stop("The build failed: see above.");
}

function refuseTakenPort() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => {
      stop(
        error.code === "EADDRINUSE"
          ? `Port ${port} is taken by another program: stop it, or choose another port, e.g. PORT=1890 npm start.`
          : `Port ${port} cannot be used: ${error.message}`,
      );
    });
    probe.listen(port, host, () => probe.close(resolve));
  });
}

/** Flow and layout of the editor are copied only once: what a user changes in the demo stays. */
function prepareUserDir() {
  const folder = process.env.SPIKEWIRE_DEMO_DIR ?? join(root, ".demo");
  const flow = join(folder, "flows.json");
  mkdirSync(folder, { recursive: true });
  const { config } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  if (!existsSync(flow)) copyFileSync(join(root, config.demo), flow);
  // Where Node-RED keeps the layout of the editor: the demo opens with the plots in view.
  const users = join(folder, ".config.users.json");
  if (!existsSync(users)) copyFileSync(join(root, "demo/users.json"), users);
  return folder;
}

function run() {
  const red = join(root, "node_modules/node-red/red.js");
  const settings = join(root, "demo/settings.cjs");
  const child = spawn(node, [red, "--userDir", userDir, "--settings", settings], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let announced = false;
  createInterface(child.stdout).on("line", (line) => {
    console.log(line);
    if (announced || !line.includes("Started flows")) return;
    announced = true;
    console.log(`\nSpikewire is running: open http://${host}:${port}/ (Ctrl+C stops it)\n`);
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGKILL" ? 1 : 0)));
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
