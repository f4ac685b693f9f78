/**
 * The name of a region or an operator's part as people call it: each id of a node becomes the node's label. Most are an id alone;
 * that of a projection or a list of late spikes holds several.
 */
export function labelled(labels: Readonly<Record<string, string>>, name: string): string {
  if (Object.hasOwn(labels, name)) return labels[name] as string;
  const ids = Object.keys(labels).sort((a, b) => b.length - a.length);
  return ids.reduce((all, id) => all.replaceAll(id, labels[id] as string), name);
}
