/** Calls of the admin routes; relative URLs, so that Node-RED adds its token and root. */
import type { Text } from "../../../src/model/text.ts";
import { formTexts } from "../form-texts.ts";
import { type Action, type ActionBody, routes, type SimulationSummary } from "../frames.ts";
import { filled, inUserLanguage } from "./language.ts";

export function getJson<T>(url: string): Promise<T> {
  return new Promise((resolve, reject) => {
    $.ajax({ url, dataType: "json", cache: false }).then(resolve, reject);
  });
}

export function post<T>(url: string, body: unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    const data = JSON.stringify(body ?? {});
    $.ajax({ url, method: "POST", contentType: "application/json", data }).then(resolve, reject);
  });
}

/** Tells the user why a request failed: the runtime's own sentence, or that the node waits for a deploy. */
export function report(failure: unknown): void {
  const { status, statusText, responseJSON, responseText } = failure as JQuery.jqXHR;
  const said = (responseJSON as { error?: Text } | undefined)?.error ?? errorIn(responseText);
  const text = said
    ? inUserLanguage(said)
    : status === 404
      ? inUserLanguage(formTexts.notDeployed)
      : filled(formTexts.failed, { reason: statusText || String(status) });
  tell(text, status === 404 ? "warning" : "error");
}

/** A sentence at the top of the editor. */
export function tell(text: string, type: "warning" | "error"): void {
  RED.notify($("<span>").text(text).html(), { type, timeout: 5000 });
}

/** Where text was asked for, a refusal is JSON all the same. */
function errorIn(text: string | undefined): Text | undefined {
  try {
    return (JSON.parse(text ?? "") as { error?: Text }).error;
  } catch {
    return undefined;
  }
}

export function act(simulation: string, action: Action, body: ActionBody = {}): Promise<SimulationSummary> {
  return post(routes.action(simulation, action), body);
}

/** The button of a spike source. */
export function fire(node: EditorNode): void {
  post(routes.fire(node.id), {}).catch(report);
}

/** The button of a control node: starts or pauses the simulation of its clock. */
export async function toggleRun(node: EditorNode): Promise<void> {
  try {
    const simulations = await getJson<SimulationSummary[]>(routes.simulations);
    const clock = node.clock || null;
    const found =
      simulations.find((one) => (clock ? one.clock === clock : one.clock === null && one.tabs.includes(node.z))) ??
      (clock ? undefined : simulations.find((one) => one.tabs.includes(node.z)));
    if (!found) throw { status: 404 };
    await act(found.key, found.state === "running" ? "pause" : "start");
  } catch (failure) {
    report(failure);
  }
}
