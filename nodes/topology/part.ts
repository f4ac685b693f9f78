/** One of our nodes with all that is known of it without its settings: its role, its names and what it is wired to. */
import type { NodeDefinition } from "../common/definition.ts";
import type { NodeConfig } from "../common/red.ts";
import type { Role } from "./roles.ts";

export interface WiredPart {
  /** Runtime id: inside a subflow `<instance>-<template node>`. */
  readonly id: string;
  /** Id on the canvas: the template's inside a subflow. */
  readonly canvas: string;
  readonly role: Role;
  readonly definition: NodeDefinition;
  readonly config: NodeConfig;
  /** Name, or the title of the node's kind. */
  readonly label: string;
  /** Id of the outermost tab. */
  readonly tab: string;
  /** Labels of the tab and the subflow instances around the node, outermost first. */
  readonly path: readonly string[];
  /** Ids of our nodes at the ends of its wires, in order of id. */
  readonly targets: readonly string[];
  /** Ids of the ordinary nodes that a wire leads to: they receive messages. */
  readonly listeners: readonly string[];
  /** True when a wire leads through a link that carries messages only. */
  readonly throughMessageLink: boolean;
}

/** A wire between two of our nodes. */
export interface Wire {
  readonly from: WiredPart;
  readonly to: WiredPart;
}
