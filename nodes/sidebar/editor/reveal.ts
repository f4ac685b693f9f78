/** Shows a node on the canvas; inside a subflow the template's node stands for its copies. */
export function revealNode(id: string): void {
  const pieces = id.split("-");
  const found = RED.nodes.node(id) ?? RED.nodes.node(pieces.at(-1) ?? "") ?? RED.nodes.node(pieces[0] ?? "");
  if (found) RED.view.reveal(found.id);
}
