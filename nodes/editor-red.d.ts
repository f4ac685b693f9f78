/** The part of Node-RED's editor API that the browser code uses, for versions 4.1 and 5. */

interface EditorNode {
  readonly id: string;
  readonly type: string;
  /** Id of the tab or subflow that holds it. */
  readonly z: string;
  name?: string;
  readonly _def: { readonly defaults: Record<string, unknown>; readonly category: string };
  _(key: string): string;
  [property: string]: unknown;
}

interface EditorTab {
  readonly id: string;
  readonly label: string;
}

interface SidebarTab {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly iconClass: string;
  readonly content: HTMLElement;
  readonly toolbar?: HTMLElement;
  readonly enableOnEdit?: boolean;
  readonly pinned?: boolean;
  readonly action?: string;
  readonly onchange?: () => void;
}

declare const RED: {
  _(key: string, values?: Record<string, unknown>): string;
  readonly i18n: { lang(): string };
  readonly events: { on(event: string, handler: (...values: never[]) => void): void };
  readonly comms: {
    subscribe(topic: string, handler: (topic: string, data: never) => void): void;
    unsubscribe(topic: string, handler: (topic: string, data: never) => void): void;
    send?(topic: string, data: unknown): void;
  };
  readonly nodes: {
    node(id: string): EditorNode | null | undefined;
    eachNode(visit: (node: EditorNode) => void): void;
    eachLink(visit: (link: { readonly source: EditorNode; readonly target: EditorNode }) => void): void;
    workspace(id: string): EditorTab | undefined;
    dirty(): boolean;
  };
  readonly workspaces: { active(): string };
  readonly view: { reveal(id: string): void };
  readonly sidebar: { addTab(tab: SidebarTab): void; show(id: string): void };
  readonly actions: {
    add(name: string, handler: () => void, options?: { label?: string }): void;
    invoke(name: string): void;
  };
  readonly keyboard: { add(scope: string, key: string, action: string): void };
  readonly popover: { tooltip(target: JQuery, text: string): unknown };
  notify(text: string, options?: { type?: "success" | "warning" | "error" | "compact"; timeout?: number }): void;
};

interface Window {
  Spikewire: import("./editor.ts").SpikewireGlobal;
}
