/** Nodes as they stand on the canvas; inside a subflow the template's node stands for its copies. */
function nodeOf(id: string): EditorNode | undefined {
  const pieces = id.split("-");
  return RED.nodes.node(id) ?? RED.nodes.node(pieces.at(-1) ?? "") ?? RED.nodes.node(pieces[0] ?? "") ?? undefined;
}

export function revealNode(id: string): void {
  const found = nodeOf(id);
  if (found) RED.view.reveal(found.id);
}

/** Puts what belongs to nodes in the order in which they are read: tab by tab, from top to bottom, from left to right. */
export function inReadingOrder<T extends { readonly id: string }>(items: readonly T[], tabs: readonly string[]): T[] {
  const placed = items.map((item) => ({ item, place: placesOf(item.id, tabs) }));
  return placed.sort((one, other) => compare(one.place, other.place)).map(({ item }) => item);
}

/** Where a node stands; one of a subflow first where its subflow stands. */
function placesOf(id: string, tabs: readonly string[]): number[] {
  const nodes = RED.nodes.node(id) ? [id] : id.split("-");
  return nodes.flatMap((each) => {
    const node = RED.nodes.node(each);
    return node ? [tabs.indexOf(node.z), Number(node.y), Number(node.x)] : [];
  });
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? 0);
}
