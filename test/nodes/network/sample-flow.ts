/** A flow with a node of each kind, and the means to write others. */
const tab = { id: "t1", type: "tab", label: "Flow 1" };
export const node = (id: string, type: string, wires: string[] = [], more: object = {}) => ({
  id,
  type,
  z: "t1",
  x: 100,
  y: 100,
  wires: [wires],
  ...more,
});
export const ours = (id: string, type: string, wires: string[] = [], more: object = {}) =>
  node(id, `spikewire-${type}`, wires, more);

export const flow = [
  tab,
  ours("src", "spike-source", ["syn"], { count: "4" }),
  ours("syn", "synapse", ["lif"]),
  ours("lif", "lif", ["ras", "hear"], { name: "cell" }),
  ours("ras", "raster", ["hear2"]),
  ours("cur", "current-source", ["lif"], { model: "message-current" }),
  ours("ctl", "control", ["hear3"]),
  node("hear", "test-listener"),
  node("hear2", "test-listener"),
  node("hear3", "test-listener"),
];
