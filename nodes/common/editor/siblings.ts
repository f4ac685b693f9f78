/** Values of a node's properties: from its open dialog where there is one, or else as stored. */

/** Ids of nodes whose dialog is open. */
const open = new Set<string>();

export function dialogOpened(node: EditorNode): void {
  open.add(node.id);
}

export function dialogClosed(node: EditorNode): void {
  open.delete(node.id);
}

/** Id of the form field of a property. */
export function fieldId(node: EditorNode, property: string): string {
  return `${node._def.category === "config" ? "node-config-input" : "node-input"}-${property}`;
}

export function currentValue(node: EditorNode, property: string): unknown {
  if (open.has(node.id)) {
    const field = $(`#${fieldId(node, property)}`);
    if (field.length) return field.attr("type") === "checkbox" ? field.prop("checked") : field.val();
  }
  return node[property];
}
