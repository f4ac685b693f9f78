/** An MQTT broker as small as a test needs: every message at once to every subscriber of just its topic, nothing kept. */
import { EventEmitter, once } from "node:events";
import { createRequire } from "node:module";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { at } from "../../scripts/root.ts";

interface Packet {
  readonly cmd: string;
  readonly messageId?: number;
  readonly topic?: string;
  readonly payload?: Buffer | string;
  readonly subscriptions?: readonly { readonly topic: string }[];
}

interface MqttPacket {
  parser(): EventEmitter & { parse(data: Buffer): void };
  generate(packet: object): Buffer;
}

/** The packets of the protocol, as read and written by the client that Node-RED itself brings along. */
const ofNodeRed = createRequire(createRequire(at("node_modules/node-red/red.js")).resolve("mqtt"));
const { parser, generate } = ofNodeRed("mqtt-packet") as MqttPacket;

export class MqttBroker {
  /** Emits `published` with the topic and the text of each message of a client. */
  readonly events = new EventEmitter();
  readonly #server: Server;
  readonly #topics = new Map<Socket, Set<string>>();

  constructor() {
    this.#server = createServer((socket) => this.#serve(socket));
  }

  async start(): Promise<number> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.#topics.keys()) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  /** Resolves once somebody has subscribed to a topic. */
  async subscribed(topic: string): Promise<void> {
    while (![...this.#topics.values()].some((topics) => topics.has(topic))) await once(this.events, "subscribed");
  }

  publish(topic: string, payload: string | Buffer): void {
    const packet = generate({ cmd: "publish", topic, payload, qos: 0, retain: false, dup: false });
    for (const [socket, topics] of this.#topics) if (topics.has(topic)) socket.write(packet);
  }

  #serve(socket: Socket): void {
    const topics = new Set<string>();
    this.#topics.set(socket, topics);
    const incoming = parser();
    incoming.on("packet", (packet: Packet) => this.#answer(packet, socket, topics));
    socket.on("data", (data) => incoming.parse(data));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#topics.delete(socket));
  }

  #answer(
    { cmd, messageId, topic = "", payload = "", subscriptions = [] }: Packet,
    socket: Socket,
    topics: Set<string>,
  ) {
    if (cmd === "connect") socket.write(generate({ cmd: "connack", returnCode: 0, sessionPresent: false }));
    else if (cmd === "pingreq") socket.write(generate({ cmd: "pingresp" }));
    else if (cmd === "disconnect") socket.end();
    else if (cmd === "subscribe") {
      for (const each of subscriptions) topics.add(each.topic);
      socket.write(generate({ cmd: "suback", messageId, granted: subscriptions.map(() => 0) }));
      this.events.emit("subscribed");
    } else if (cmd === "publish") {
      this.publish(topic, payload);
      this.events.emit("published", topic, String(payload));
    }
  }
}
