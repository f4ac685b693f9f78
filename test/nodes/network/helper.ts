/** node-red-node-test-helper for both lines of Node-RED, with our nodes loaded and stand-ins for the simulations. */
import { createRequire } from "node:module";
import { setTimeout as wait } from "node:timers/promises";
import type { LiveNode, NodeConfig, Red } from "../../../nodes/common/red.ts";
import { type Hub, hubOf } from "../../../nodes/network/hub.ts";
import { registerSet } from "../../../nodes/network/register.ts";
import { FakeHosts } from "./fake-host.ts";

const require = createRequire(import.meta.url);

// biome-ignore-start lint/suspicious/noExplicitAny: the helper, its spies and supertest have no types
interface Helper {
  init(path: string): void;
  startServer(done: (error?: Error) => void): void;
  stopServer(done: (error?: Error) => void): void;
  load(sets: unknown[], flow: readonly object[]): Promise<void>;
  setFlows(flow: readonly object[], type: string): Promise<void>;
  getNode(id: string): LiveNode | null;
  unload(): Promise<void>;
  request(): any;
}

export const lines = { "4.1": "node-red-4", "5.0": "node-red" } as const;
export type Line = keyof typeof lines;

const sets = ["network", "source", "synapse", "plasticity", "neuron", "rate", "recorder"] as const;

/** An ordinary node that keeps what it receives. */
function listener(red: Red): void {
  red.nodes.registerType("test-listener", function (this: LiveNode & { heard?: unknown[] }, config: NodeConfig) {
    red.nodes.createNode(this, config);
    this.heard = [];
    this.on("input", (message, _send, done) => {
      this.heard?.push(message);
      done();
    });
  });
}

export class Bench {
  readonly hosts = new FakeHosts();
  readonly published: { topic: string; data: any }[] = [];
  hub!: Hub;
  red!: Red;
  private readonly helper: Helper;
  private readonly core: unknown[];

  constructor(line: Line) {
    const main = require.resolve(lines[line]);
    const inside = createRequire(main);
    const { NodeTestHelper } = require("node-red-node-test-helper") as { NodeTestHelper: new () => Helper };
    this.helper = new NodeTestHelper();
    this.helper.init(main);
    this.core = ["common/20-inject.js", "common/60-link.js", "common/05-junction.js", "function/10-function.js"].map(
      (file) => inside(`@node-red/nodes/core/${file}`),
    );
  }

  start(): Promise<void> {
    return new Promise((resolve, reject) => this.helper.startServer((error) => (error ? reject(error) : resolve())));
  }

  stop(): Promise<void> {
    return new Promise((resolve, reject) => this.helper.stopServer((error) => (error ? reject(error) : resolve())));
  }

  async load(flow: readonly object[]): Promise<void> {
    const attach = (red: Red): void => {
      this.red = red;
      this.hub = hubOf(red);
      this.hub.createHost = this.hosts.create;
      red.comms.publish = (topic, data) => void this.published.push({ topic, data });
    };
    const ours = sets.map((set) => (red: Red) => registerSet(red, set));
    await this.helper.load([attach, listener, ...ours, ...this.core], flow);
    await wait(0);
  }

  async deploy(flow: readonly object[], type: "full" | "nodes" | "flows"): Promise<void> {
    await this.helper.setFlows(flow, type);
    await wait(0);
  }

  async unload(): Promise<void> {
    await this.helper.unload();
    for (const session of this.hub.sessions.all()) this.hub.sessions.remove(session);
    await this.hub.sessions.settled();
  }

  node(id: string): LiveNode {
    const node = this.helper.getNode(id);
    if (!node) throw new Error(`no node ${id}`);
    return node;
  }

  heard(id: string): any[] {
    return (this.node(id) as LiveNode & { heard: unknown[] }).heard;
  }

  /** Sends a message in and resolves with the error the node gave, if any. */
  async tell(id: string, message: object): Promise<string | undefined> {
    let said: string | undefined;
    const node = this.node(id) as any;
    const listen = (call: { args: unknown[] }): void => {
      said = String(call.args[0]);
    };
    node.once("call:error", listen);
    node.receive(message);
    await wait(20);
    node.removeListener("call:error", listen);
    return said;
  }

  /** The last status a node showed. */
  statusOf(id: string): { fill?: string; text?: string } {
    const node = this.node(id) as any;
    const calls = node.status.getCalls().filter((call: { thisValue: unknown }) => call.thisValue === node);
    return calls.at(-1)?.args[0] ?? {};
  }

  /** What a node warned of, since it was made. */
  warningsOf(id: string): string[] {
    const node = this.node(id) as any;
    const calls = node.warn.getCalls().filter((call: { thisValue: unknown }) => call.thisValue === node);
    return calls.map((call: { args: unknown[] }) => String(call.args[0]));
  }

  get request(): any {
    return this.helper.request();
  }
}
// biome-ignore-end lint/suspicious/noExplicitAny: the helper, its spies and supertest have no types
