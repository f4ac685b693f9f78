/**
 * The part of Node-RED's runtime API that the nodes use, for versions 4.1 and 5. The published types lag behind both
 * and know nothing of live wires, of messages from the editor and of where a node stands among subflows.
 */
import type { EventEmitter } from "node:events";

/** A message on a wire. */
export interface Message {
  topic?: unknown;
  payload?: unknown;
  [property: string]: unknown;
}

export interface NodeStatus {
  readonly fill?: "red" | "green" | "yellow" | "blue" | "grey";
  readonly shape?: "ring" | "dot";
  readonly text?: string;
}

/** What a flow stores of a node, with environment variables already filled in: nothing in it can be trusted. */
export interface NodeConfig {
  readonly id: string;
  readonly type: string;
  readonly [property: string]: unknown;
}

/** A node instance of any type. */
export interface LiveNode {
  readonly id: string;
  readonly type: string;
  readonly name?: string;
  /** Id of the tab or subflow instance that holds it. */
  readonly z?: string;
  /** Id of the node in the subflow template of which this one is a copy. */
  readonly _alias?: string;
  /** Ids from the tab inwards: `tab/instance/node`. */
  readonly _path?: string;
  readonly _flow?: { readonly TYPE?: string; readonly node?: unknown };
  /** For link nodes: `link` or `return`. */
  readonly mode?: string;
  /** Targets by output port; swapped in place when a deploy only rewires. */
  wires?: readonly (readonly string[])[];
  on(event: "input", handler: InputHandler): void;
  on(event: "close", handler: (removed: boolean, done: () => void) => void): void;
  receive(message: Message): void;
  status(status: NodeStatus): void;
  error(text: string | Error, message?: Message): void;
  warn(text: string): void;
}

export type InputHandler = (message: Message, send: (message: Message) => void, done: (error?: Error) => void) => void;

export interface HttpRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

export interface HttpResponse extends NodeJS.WritableStream {
  status(code: number): HttpResponse;
  json(body: unknown): void;
  type(type: string): HttpResponse;
  attachment(name: string): HttpResponse;
  send(body: string): void;
  readonly headersSent: boolean;
  destroy(): void;
}

type HttpHandler = (request: HttpRequest, response: HttpResponse, next: () => void) => void;

export interface Red {
  readonly nodes: {
    registerType(type: string, construct: (this: LiveNode, config: NodeConfig) => void): void;
    createNode(node: LiveNode, config: NodeConfig): void;
    getNode(id: string): LiveNode | null | undefined;
    eachNode(visit: (config: NodeConfig) => void): void;
  };
  readonly events: EventEmitter;
  readonly comms: { publish(topic: string, data: unknown, retain?: boolean): void };
  readonly httpAdmin: {
    get(path: string, ...handlers: HttpHandler[]): void;
    post(path: string, ...handlers: HttpHandler[]): void;
  };
  readonly auth: { needsPermission(permission: string): HttpHandler };
  readonly settings: { readonly lang?: string };
  readonly util: { cloneMessage<T>(message: T): T; generateId(): string };
  readonly log: { warn(text: string): void; error(text: string): void };
  readonly plugins?: { registerPlugin(id: string, definition: { readonly type: string }): void };
}
