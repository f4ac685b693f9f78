/**
 * Gives a node that draws random numbers its stream when it is dropped. Import and copy keep the number, so a flow
 * imported twice gives the same spikes twice.
 */
export function assignStream(node: EditorNode): void {
  let highest = 0;
  RED.nodes.eachNode((other) => {
    if (other !== node && typeof other.stream === "number") highest = Math.max(highest, other.stream);
  });
  if (node.stream === "" || node.stream === undefined) node.stream = highest + 1;
}
