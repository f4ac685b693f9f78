/** The world outside: a sensor and a motor by MQTT, a rate by HTTP and spikes by WebSocket, through Node-RED's own nodes. */
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { MqttBroker } from "./mqtt-broker.ts";
import { type FlowItem, type NodeRedServer, type NodeRedVersion, nodeRedVersions, startNodeRed } from "./server.ts";

interface Spike {
  readonly t: number;
  readonly i: number;
}

const tab: FlowItem = { id: "t1", type: "tab", label: "outside" };
const node = (id: string, type: string, wires: readonly string[], more: object = {}): FlowItem => {
  return { id, type, z: "t1", x: 100, y: 100, name: id, wires: [wires], ...more };
};

/** A sensor sets the current into a cell, and its spikes go to a motor. */
const byMqtt = (port: number): FlowItem[] => [
  tab,
  {
    id: "broker",
    type: "mqtt-broker",
    name: "",
    broker: "127.0.0.1",
    port: String(port),
    clientid: "",
    autoConnect: true,
    usetls: false,
    protocolVersion: "4",
    keepalive: "60",
    cleansession: true,
    autoUnsubscribe: true,
  },
  node("sensor", "mqtt in", ["current"], {
    topic: "room/light",
    qos: "0",
    datatype: "auto-detect",
    broker: "broker",
    nl: false,
    rap: true,
    rh: 0,
    inputs: 0,
  }),
  node("current", "spikewire-current-source", ["cell"], { model: "message-current" }),
  node("cell", "spikewire-lif", ["motor"]),
  node("motor", "mqtt out", [], { topic: "robot/spikes", qos: "0", retain: "false", broker: "broker" }),
];

/** A number by HTTP becomes the rate of a hundred Poisson trains; their spikes go to whoever listens. */
const byHttp: FlowItem[] = [
  tab,
  { id: "listener", type: "websocket-listener", path: "/spikes", wholemsg: "false" },
  node("post", "http in", ["number", "done"], { url: "/rate", method: "post", upload: false, swaggerDoc: "" }),
  node("number", "change", ["source"], {
    rules: [{ t: "set", p: "payload", pt: "msg", to: "payload.rate", tot: "msg" }],
  }),
  node("done", "http response", [], { statusCode: "204", headers: {} }),
  node("source", "spikewire-spike-source", ["listening"], {
    model: "poisson-message",
    p_gain: "1",
    count: "100",
    stream: "7",
  }),
  node("listening", "websocket out", [], { server: "listener", client: "" }),
];

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400; turn++) {
    if (holds()) return;
    await wait(25);
  }
  throw new Error(`never ${what}`);
}

/** Stamps of the spikes of one unit rise by the same step. */
function gaps(spikes: readonly Spike[]): Set<number> {
  return new Set(spikes.slice(1).map(({ t }, at) => Math.round((t - spikes[at]!.t) * 1e6) / 1e6));
}

function spanOf(spikes: readonly Spike[]): number {
  return (spikes.at(-1)?.t ?? 0) - (spikes[0]?.t ?? 0);
}

for (const version of Object.keys(nodeRedVersions) as NodeRedVersion[])
  describe(`the world outside, on Node-RED ${version}`, function () {
    this.timeout(90_000);
    let server: NodeRedServer | undefined;
    afterEach(async () => {
      await server?.stop();
      server = undefined;
    });

    it("a sensor drives a cell by MQTT, and its spikes move a motor", async () => {
      const broker = new MqttBroker();
      try {
        const spikes: Spike[] = [];
        broker.events.on("published", (topic: string, text: string) => {
          if (topic === "robot/spikes") spikes.push(...(JSON.parse(text) as Spike[]));
        });
        server = await startNodeRed({ version, flow: byMqtt(await broker.start()) });
        await broker.subscribed("room/light");
        await wait(300);
        assert.deepEqual(spikes, [], "in the dark it is silent");
        broker.publish("room/light", "500");
        await until("many spikes", () => spikes.length >= 30);
        broker.publish("room/light", "0");
        await wait(500);
        const last = spikes.length;
        await wait(500);
        assert.equal(spikes.length, last, "in the dark again");
        // R = tau_m / C_m = 10 ms / 250 pF = 0.04 GOhm: 500 pA settle 20 mV above rest, and 15 mV are reached after tau ln(20 / 5)
        // = 13.86 ms, so at the step of 13.9 ms. With 2 ms of rest after it, each spike follows 15.9 ms after the last.
        assert.deepEqual([...gaps(spikes.slice(1, -1))], [15.9]);
      } finally {
        await server?.stop();
        await broker.stop();
      }
    });

    it("what is no number is refused with a sentence, and the cell goes on", async () => {
      const broker = new MqttBroker();
      try {
        let heard = 0;
        broker.events.on("published", () => heard++);
        server = await startNodeRed({ version, flow: byMqtt(await broker.start()) });
        await broker.subscribed("room/light");
        broker.publish("room/light", "500");
        await until("spikes", () => heard > 2);
        broker.publish("room/light", "bright");
        await server.waitForLine(/\[error\].*current.*"bright"/);
        const before = heard;
        await until("more spikes", () => heard > before + 2);
        // Bytes that are no text, as a broken sensor sends.
        broker.publish("room/light", Buffer.from([0xff, 0xfe, 0x00]));
        await until("and more", () => heard > before + 5);
        assert.ok(server.running);
      } finally {
        await server?.stop();
        await broker.stop();
      }
    });

    it("a rate by HTTP, spikes by WebSocket", async () => {
      server = await startNodeRed({ version, flow: byHttp });
      const socket = new WebSocket(new URL("spikes", server.url.replace("http", "ws")));
      let spikes: Spike[] = [];
      socket.addEventListener("message", ({ data }) => {
        spikes = [...spikes, ...(JSON.parse(String(data)) as Spike[])];
      });
      await new Promise((resolve) => socket.addEventListener("open", resolve));
      await wait(300);
      assert.deepEqual(spikes, []);
      assert.equal((await server.post("rate", { rate: 50 })).status, 204);
      await until("two seconds of spikes", () => spanOf(spikes) > 2000);
      assert.equal((await server.post("rate", { rate: 0 })).status, 204);
      const span = spanOf(spikes);
      // A hundred units of 50 Hz: 5 spikes a ms; the number over 2 s has a standard deviation of 1 %.
      assert.ok(Math.abs(spikes.length / span - 5) < 5 * 0.05, `${spikes.length} in ${span} ms`);
      assert.ok(spikes.every(({ i }) => Number.isInteger(i) && i >= 0 && i < 100));
      const refused = await server.post("rate", { rate: "much" });
      assert.equal(refused.status, 204);
      await server.waitForLine(/\[error\].*source.*"much"/);
      socket.close();
    });
  });
