/** The connection of an editor: what it hears, and a way to speak. */
import { setTimeout as wait } from "node:timers/promises";
import type { NodeRedServer } from "./server.ts";

export interface Heard {
  readonly topic: string;
  readonly data: unknown;
  readonly at: number;
}

export interface Comms {
  readonly heard: readonly Heard[];
  about(topic: string): Heard[];
  send(topic: string, data: unknown): void;
  close(): void;
}

export async function connect(server: NodeRedServer): Promise<Comms> {
  const socket = new WebSocket(new URL("comms", server.url.replace("http", "ws")));
  const heard: Heard[] = [];
  socket.addEventListener("message", ({ data }) => {
    for (const { topic, data: body } of JSON.parse(String(data))) heard.push({ topic, data: body, at: Date.now() });
  });
  await new Promise((resolve) => socket.addEventListener("open", resolve));
  return {
    heard,
    about: (topic) => heard.filter((one) => one.topic === topic),
    send: (topic, data) => socket.send(JSON.stringify({ topic, data })),
    close: () => socket.close(),
  };
}

type Shown = Map<string, { readonly fill?: string; readonly text?: string }>;

/** What the nodes show under their names, by id, once that is what is waited for, or else after a while that is long on any machine. */
export async function statuses(server: NodeRedServer, awaited: (shown: Shown) => boolean): Promise<Shown> {
  const socket = new WebSocket(new URL("comms", server.url.replace("http", "ws")));
  const shown: Shown = new Map();
  socket.addEventListener("message", ({ data }) => {
    for (const { topic, data: body } of JSON.parse(String(data)))
      if (topic.startsWith("status/")) shown.set(topic.slice("status/".length), body);
  });
  await new Promise((resolve) => socket.addEventListener("open", resolve));
  // The last status of every node is kept for whoever comes.
  socket.send(JSON.stringify({ subscribe: "status/#" }));
  for (let turn = 0; turn < 800 && !awaited(shown); turn++) await wait(25);
  socket.close();
  return shown;
}
