import type { NodeDefinition } from "../definition.ts";

/** The open form of a node: where its rows and inputs are. */
export interface Form {
  readonly node: EditorNode;
  readonly definition: NodeDefinition;
  readonly root: JQuery;
  /** The input of a property. */
  field(property: string): JQuery;
  /** The row of a property. */
  row(property: string): JQuery;
}
