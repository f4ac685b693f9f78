/**
 * What Node-RED shows of a node, as data: palette entry, settings, models. The HTML, the form, the defaults, the
 * validators, the help and the locale catalogues are generated from it; runtime and editor read the same definition.
 */
import type { ModelDescription } from "../../src/model/description.ts";
import type { Text } from "../../src/model/text.ts";

/** Texts that hold numbers: `1, 2, 5-9`, `[[0,1],[0,2,35]]`, `[[0,30],[30,0]]`, receptors, numbers in a row. */
export type TextFormat = "indices" | "pairs" | "matrix" | "receptors" | "numbers";

/** A setting that is not a model parameter: stored under its plain name. */
export interface Setting {
  /** Property in the flow, e.g. `count`, `delay`, `weight`. */
  readonly name: string;
  readonly label: Text;
  readonly doc: Text;
  readonly value:
    | {
        readonly type: "number";
        readonly default: number | "";
        readonly unit?: string;
        readonly above?: number;
        readonly min?: number;
        readonly below?: number;
        readonly max?: number;
        readonly integer?: boolean;
        /** True for the number of units a model has: they must fit into memory. */
        readonly ofUnits?: boolean;
        /** True when an empty field is allowed (its meaning is in `doc`). */
        readonly blank?: boolean;
        /** True when the field may also name a distribution: `normal(-65, 5)`. */
        readonly distribution?: boolean;
        /** What an empty field shows. */
        readonly placeholder?: Text;
        /** The unit follows the kernel chosen, its `weightUnit`; that of `weight` takes its `weightDefault` too. */
        readonly followsWeight?: boolean;
      }
    | {
        readonly type: "choice";
        readonly default: string;
        readonly options: readonly { readonly value: string; readonly label: Text }[];
      }
    | { readonly type: "flag"; readonly default: boolean }
    | {
        readonly type: "text";
        readonly default: string;
        readonly placeholder?: Text;
        readonly multiline?: boolean;
        /** What the text must look like; checked by the form and by the runtime with the same reader. */
        readonly format?: TextFormat;
      }
    /** Reference to a config node of this type; blank means the tab's default clock. */
    | { readonly type: "config"; readonly node: string };
  /** Where the form shows it; `advanced` is folded away. Default `main`. */
  readonly group?: "main" | "connections" | "advanced";
  /** Shown only while another setting has one of these values. */
  readonly shownWhen?: { readonly setting: string; readonly is: readonly string[] };
}

/** Families of nodes, in the order of the palette. */
export const nodeKinds = [
  "clock",
  "control",
  "spike-source",
  "current-source",
  "synapse",
  "stp",
  "stdp",
  "neuron",
  "rate-neuron",
  "recorder",
  "analysis",
] as const;
export type NodeKind = (typeof nodeKinds)[number];

/** One entry of the palette, or one config node. */
export interface NodeDefinition {
  /** Node type, e.g. `spikewire-lif`. */
  readonly type: string;
  /** The set (file in dist/nodes) that registers it: the folder in nodes/. */
  readonly set: "network" | "source" | "synapse" | "plasticity" | "neuron" | "rate" | "recorder";
  readonly config?: boolean;
  /** Which family it belongs to: decides the order in the palette and, with `color`, the look. */
  readonly kind: NodeKind;
  readonly title: Text;
  /** Help text in Markdown: what the node is; the first paragraph becomes the tooltip. */
  readonly help: Text;
  readonly color: string;
  /** File in icons/. */
  readonly icon: string;
  readonly inputs: 0 | 1;
  readonly outputs: 0 | 1;
  readonly outputLabel?: Text;
  /** What the node takes by message, as Markdown list items. */
  readonly receives?: Text;
  /** What the node sends by message, as Markdown list items. */
  readonly sends?: Text;
  readonly settings: readonly Setting[];
  /** Models the node offers; the first is the default. Empty for nodes without a model. */
  readonly models: readonly ModelDescription[];
  /** What the choice among the models is called, e.g. `Kernel`. Default `Model`. */
  readonly modelLabel?: Text;
  /** True when the node stores a stream number (it draws random numbers). */
  readonly draws?: boolean;
  /** Button on the node: what it does. */
  readonly button?: "toggle-run" | "fire";
}
