/** The admin routes (shapes in nodes/common/frames.ts). Effects are POST and need the permission to write. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type MessageCode, say } from "../../../src/messages/index.ts";
import type { HttpRequest, HttpResponse, Red } from "../../common/red.ts";
import { unattended } from "../../common/unattended.ts";
import type { Hub } from "../hub.ts";
import { act, isAction } from "../messages/control.ts";
import { mostSaved, weightsCsv, weightsData, weightsFrames } from "../weights.ts";
import { csvOf, dataOf, faultSummary, summaryOf, weightsOf } from "./summaries.ts";
import { mostListed, synapsesCsv } from "./synapse-list.ts";

type Answer = (hub: Hub, request: HttpRequest, response: HttpResponse) => void | Promise<void>;

const installed = new WeakSet<object>();

/** Routes belong to an admin app: each gets them once, however many sets of nodes are loaded. */
export function installRoutes(red: Red, hub: Hub): void {
  if (installed.has(red.httpAdmin)) return;
  installed.add(red.httpAdmin);
  const read = red.auth.needsPermission("spikewire.read");
  const write = red.auth.needsPermission("spikewire.write");
  const guarded = (answer: Answer) => (request: HttpRequest, response: HttpResponse) => {
    const failed = (reason: string): void => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, "engine-failed", { reason });
    };
    unattended(red.log, () => answer(hub, request, response), failed);
  };
  const { httpAdmin } = red;
  httpAdmin.get("/spikewire/simulations", read, guarded(listSimulations));
  httpAdmin.get("/spikewire/faults", read, guarded(listFaults));
  httpAdmin.get("/spikewire/views/:view/data", read, guarded(giveData));
  httpAdmin.get("/spikewire/nodes/:node/weights", read, guarded(giveWeights));
  httpAdmin.post("/spikewire/views/lease", read, guarded(renewLease));
  httpAdmin.post("/spikewire/simulations/:simulation/:action", write, guarded(takeAction));
  httpAdmin.post("/spikewire/nodes/:node/fire", write, guarded(fireNode));
}

const listSimulations: Answer = (hub, _request, response) => {
  response.json(hub.sessions.all().map((session) => summaryOf(session, hub.faultsOf(session))));
};

const listFaults: Answer = (hub, _request, response) => {
  response.json(hub.faults().map(faultSummary));
};

const giveData: Answer = (hub, { params, query }, response) => {
  const id = params.view ?? "";
  for (const session of hub.sessions.all()) {
    const recording = session.recordings.byView.get(id);
    if (!recording) continue;
    if (query.format === "csv")
      response.type("text/csv").attachment(fileName(recording.view.label)).send(csvOf(session, recording));
    else response.json(dataOf(session, recording, Number(query.last) || undefined));
    return;
  }
  refuse(response, 404, "not-deployed", {});
};

const giveWeights: Answer = async (hub, { params, query }, response) => {
  const node = params.node ?? "";
  const session = hub.deployed.sessionOf(node);
  const most = Math.min(Math.max(1, Math.floor(Number(query.most)) || mostSaved), mostSaved);
  const from = session && weightsOf(session).find((one) => one.node === node)?.label;
  if (!session || from === undefined) return refuse(response, 404, "not-deployed", {});
  const saved = (kind: string) => response.type("text/csv").attachment(fileName(`${kind} ${from}`));
  if (query.format === "list") {
    const found = await session.synapseLists(node, mostListed);
    if (!found) return refuse(response, 503, "weights-unknown-now", { from });
    const { count, lists } = found;
    if (lists.length > 0) return sendInPieces(saved("synapses"), synapsesCsv(session, node, pathOf(lists, query)));
    const data = { from, found: String(count), max: String(mostListed) };
    return refuse(response, 413, "synapses-too-many-to-list", data);
  }
  const found = await session.weights(node, most);
  if (!found) return refuse(response, 503, "weights-unknown-now", { from });
  const matrices = pathOf(found, query);
  if (query.format === "csv") return sendInPieces(saved("weights"), weightsCsv(matrices));
  response.json((query.format === "packed" ? weightsFrames : weightsData)(session, matrices));
};

/** One of the projections of a node, or all. */
function pathOf<T>(all: readonly T[], { path }: HttpRequest["query"]): readonly T[] {
  return path === undefined ? all : all.filter((_, at) => at === Number(path));
}

/** Between two pieces Node-RED does what else there is to do. Who breaks off gets no more. */
async function sendInPieces(response: HttpResponse, pieces: Iterable<string>): Promise<void> {
  async function* paused(): AsyncGenerator<string> {
    for (const piece of pieces) {
      yield piece;
      await new Promise(setImmediate);
    }
  }
  await pipeline(Readable.from(paused()), response).catch((reason: NodeJS.ErrnoException) => {
    if (reason.code !== "ERR_STREAM_PREMATURE_CLOSE") throw reason;
  });
}

const renewLease: Answer = (hub, { body }, response) => {
  if (hub.look(body)) response.status(204).end();
  else response.status(400).end();
};

const takeAction: Answer = (hub, { params, body }, response) => {
  const session = hub.sessions.get(params.simulation ?? "");
  const action = params.action ?? "";
  if (!session) return refuse(response, 404, "not-deployed", {});
  const given = typeof body === "object" && body !== null ? body : {};
  if (!isAction(action)) return refuse(response, 400, "command-unknown", { from: session.spec.label, found: action });
  if (!act(session, action, given))
    return refuse(response, 400, "payload-not-a-number", { from: session.spec.label, found: JSON.stringify(given) });
  response.json(summaryOf(session, hub.faultsOf(session)));
};

const fireNode: Answer = (hub, { params }, response) => {
  if (hub.inbox.fire(params.node ?? "")) response.status(204).end();
  else refuse(response, 404, "not-deployed", {});
};

function refuse(response: HttpResponse, status: number, code: MessageCode, data: Record<string, string>): void {
  response.status(status).json({ error: { en: say(code, data, "en"), ko: say(code, data, "ko") } });
}

function fileName(label: string): string {
  return `${label.replace(/[^\p{L}\p{N}._-]+/gu, "-") || "recording"}.csv`;
}
