/** The weights of one synapse of the simulation shown, fetched when somebody opens the card, chooses, or asks again. */
import { getJson, report, tell } from "../../common/editor/requests.ts";
import { megabytes, mostFieldBytes } from "../../common/field-limit.ts";
import { routes, type SimulationSummary, type SynapseSummary, type WeightsFrame } from "../../common/frames.ts";
import { unpack } from "../../common/packed.ts";
import { fileName, saveCsv, savePng } from "./download.ts";
import { element, iconButton, offer, select, setIcon } from "./elements.ts";
import { type HeatMap, type Matrix, paintHeatMap } from "./heat-map.ts";
import { say } from "./say.ts";
import { onThemeChange } from "./theme.ts";

/** More fields than a plot has pixels show nothing more. */
const mostFields = 400;

export class WeightsCard {
  readonly root: HTMLElement;
  private readonly body: HTMLElement;
  private readonly canvas = document.createElement("canvas");
  private readonly readout = element("div", "spikewire-weights-readout");
  private readonly facts = element("div", "spikewire-weights-facts");
  private readonly opener = iconButton("fa-chevron-right", say("weights"), () => this.toggle());
  private readonly synapseSelect = select(say("weightsOf"), (node) => this.choose(node));
  private readonly pathSelect = select(say("weightsOf"), (index) => this.choosePath(Number(index)));
  private readonly tools: HTMLElement;
  private synapses: readonly SynapseSummary[] = [];
  private chosen = "";
  private path = 0;
  private data: readonly (Omit<WeightsFrame, "values"> & Matrix)[] = [];
  private map: HeatMap | undefined;
  /** What the weights shown belong to: a rebuilt or reset simulation has others. */
  private of = "";

  constructor() {
    const title = element("button", "spikewire-title", say("weights"));
    title.addEventListener("click", () => this.toggle());
    this.tools = element(
      "div",
      "spikewire-weights-tools",
      this.synapseSelect,
      this.pathSelect,
      iconButton("fa-refresh", say("weightsAgain"), () => void this.fetch()),
      iconButton("fa-picture-o", say("png"), () => savePng(this.fileName, this.title, this.canvas)),
      iconButton("fa-table", say("csv"), () => void this.save(say("weights"), "csv")),
      iconButton("fa-list-ol", say("weightsList"), () => void this.save(say("synapses"), "list")),
    );
    const head = element("header", "spikewire-head", this.opener, title);
    const frame = element("div", "spikewire-plot spikewire-weights-plot", this.canvas);
    this.body = element("div", "", this.tools, frame, this.readout, this.facts);
    this.root = element("section", "spikewire-card spikewire-weights", head, this.body);
    this.body.hidden = true;
    this.canvas.addEventListener("mousemove", ({ offsetX, offsetY }) => {
      this.readout.textContent = this.describe(offsetX, offsetY);
    });
    this.canvas.addEventListener("mouseleave", () => {
      this.readout.textContent = "";
    });
    onThemeChange(() => this.paint());
    new ResizeObserver(() => this.paint()).observe(frame);
  }

  show(simulation: SimulationSummary | undefined): void {
    this.synapses = simulation?.weights ?? [];
    this.root.hidden = this.synapses.length === 0;
    if (!this.synapses.some(({ node }) => node === this.chosen)) this.chosen = this.synapses[0]?.node ?? "";
    const options = this.synapses.map(({ node, label }) => ({ value: node, text: label }));
    offer(this.synapseSelect, options, this.chosen);
    const of = `${simulation?.key} ${simulation?.epoch} ${simulation?.synapses !== null} ${this.chosen}`;
    if (of === this.of) return;
    this.of = of;
    void this.fetch();
  }

  private get title(): string {
    const shown = this.data[this.path];
    return shown ? `${this.label}: ${shown.from} → ${shown.to}` : this.label;
  }

  private get label(): string {
    return this.synapses.find(({ node }) => node === this.chosen)?.label ?? say("weights");
  }

  private get unit(): string {
    return this.synapses.find(({ node }) => node === this.chosen)?.unit ?? "";
  }

  private get fileName(): string {
    return fileName(`${say("weights")} ${this.label}`);
  }

  private toggle(): void {
    const open = this.body.hidden;
    this.body.hidden = !open;
    setIcon(this.opener, open ? "fa-chevron-down" : "fa-chevron-right");
    if (open) void this.fetch();
  }

  private choose(node: string): void {
    this.chosen = node;
    this.path = 0;
    void this.fetch();
  }

  private choosePath(index: number): void {
    this.path = index;
    this.paint();
  }

  /** The projection shown alone: a field would take the lines of several for those of one. */
  private async save(what: string, format: "csv" | "list"): Promise<void> {
    const { chosen, path, data } = this;
    const name = fileName(`${what} ${data.length > 1 ? this.title : this.label}`);
    try {
      const size = await saveCsv(name, routes.weights(chosen, format, { path }));
      if (size <= mostFieldBytes) return;
      tell(say("weightsLarge", { size: megabytes(size), most: megabytes(mostFieldBytes) }), "warning");
    } catch (failure) {
      report(failure);
    }
  }

  private async fetch(): Promise<void> {
    const { chosen } = this;
    if (this.body.hidden || !chosen) return;
    try {
      const data = await getJson<WeightsFrame[]>(routes.weights(chosen, "packed", { most: mostFields }));
      if (chosen !== this.chosen) return;
      this.data = data.map((one) => ({ ...one, values: unpack(one.values) }));
      if (this.path >= data.length) this.path = 0;
      this.paint();
    } catch (failure) {
      report(failure);
    }
  }

  private paint(): void {
    const shown = this.data[this.path];
    if (this.body.hidden || !shown) return;
    this.pathSelect.hidden = this.data.length < 2;
    const paths = this.data.map(({ from, to }, i) => ({ value: String(i), text: `${from} → ${to}` }));
    offer(this.pathSelect, paths, String(this.path));
    this.map = paintHeatMap(this.canvas, shown);
    const { synapses, each } = shown;
    const [least, most] = [numberText(shown.least), numberText(shown.greatest)];
    const range = least === most ? "weightsFactsAlike" : "weightsFacts";
    const facts = [say("weightsAxes"), say(range, { synapses, least, most, unit: this.unit })];
    if (each.sources * each.targets > 1) facts.push(say("weightsEach", each));
    this.facts.textContent = facts.join(" · ");
  }

  /** What lies under the pointer. */
  private describe(x: number, y: number): string {
    const shown = this.data[this.path];
    const field = this.map?.fieldAt(x, y);
    if (!shown || !field) return "";
    const value = numberText(shown.values[field.row * shown.columns + field.column] ?? 0);
    const from = spanText(field.column, shown.each.sources, shown.sources);
    const to = spanText(field.row, shown.each.targets, shown.targets);
    return `${from} → ${to}: ${value} ${this.unit}`;
  }
}

/** Neuron 3, or neurons 6–8 of a field that stands for several. */
function spanText(field: number, each: number, count: number): string {
  const last = Math.min(count, (field + 1) * each) - 1;
  return each === 1 ? String(field) : `${field * each}–${last}`;
}

function numberText(value: number): string {
  return String(Number(value.toPrecision(4)));
}
