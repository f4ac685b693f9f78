/**
 * Sweeps: the network of a simulation, run anew for each value of a parameter. The runs take place in threads of their own,
 * several at once; the simulation of the flow and Node-RED's event loop go on beside them.
 */
import { availableParallelism } from "node:os";
import type { NetworkDescription, Report } from "../../../src/index.ts";
import type { SweepSettings, View } from "../../assembly/taps.ts";
import type { Red } from "../../common/red.ts";
import { unattended } from "../../common/unattended.ts";
import { SweepResults } from "../analyses/sweep.ts";
import type { CreateHost, Host, Session } from "./session.ts";

/** More runs at once only take memory. */
const mostAtOnce = 8;

/** A view that shows a sweep records nothing of the simulation of its flow. */
export function isSweep(view: View): boolean {
  return view.kind === "chart" && view.analysis.shows === "sweep";
}

/** What a sweep tells whoever started it. */
type Told = (session: Session, view: string, complete: boolean) => void;

export class Sweeps {
  private readonly running = new Map<SweepResults, { readonly session: Session; stop(): void }>();
  private readonly createHost: () => CreateHost;
  private readonly log: () => Red["log"];
  private readonly told: Told;

  constructor(createHost: () => CreateHost, log: () => Red["log"], told: Told) {
    this.createHost = createHost;
    this.log = log;
    this.told = told;
  }

  has(session: Session, view: string): boolean {
    const recording = session.recordings.byView.get(view);
    return recording !== undefined && isSweep(recording.view);
  }

  /** Begins the sweeps of a session, or only one of them; one that runs begins anew. */
  begin(session: Session, only?: string): void {
    for (const [id, recording] of session.recordings.byView) {
      if (recording.kind !== "chart" || !(recording.analysis instanceof SweepResults)) continue;
      if (only !== undefined && only !== id) continue;
      const results = recording.analysis;
      this.running.get(results)?.stop();
      results.begin();
      const tell = (complete: boolean): void => {
        if (complete) this.running.delete(results);
        recording.renew();
        this.told(session, id, complete);
      };
      const { network } = session.spec.assembly;
      this.running.set(results, { session, stop: runAll(network, results, this.createHost(), this.log(), tell) });
    }
  }

  /** Ends the sweeps of simulations that are gone. */
  keep(sessions: ReadonlySet<Session>): void {
    for (const [results, { session, stop }] of this.running) {
      if (sessions.has(session)) continue;
      stop();
      this.running.delete(results);
    }
  }
}

function runAll(
  network: NetworkDescription,
  results: SweepResults,
  createHost: CreateHost,
  log: Red["log"],
  tell: (complete: boolean) => void,
): () => void {
  const { settings } = results;
  const runs = settings.values.length * (settings.second?.values.length ?? 1);
  const hosts = new Set<Host>();
  let next = 0;
  let left = runs;
  let stopped = false;
  const hand = (): void => {
    let run = 0;
    let host: Host | undefined;
    let collected = new Collected(settings);
    const go = (): void => {
      run = next++;
      if (stopped || run >= runs) {
        if (host) hosts.delete(host);
        void host?.dispose().catch(() => {});
        return;
      }
      collected = new Collected(settings);
      if (!host) {
        host = createHost(hear);
        hosts.add(host);
      }
      const duration = settings.skip + settings.duration;
      host.send({
        type: "load",
        network: variant(network, settings, run),
        run: { duration, speed: 0, autostart: true },
      });
    };
    const done = (result: number): void => {
      if (stopped) return;
      results.put(run, result);
      left--;
      tell(left === 0);
      go();
    };
    // What goes wrong here would end Node-RED: a report comes from a thread, and nobody waits for it.
    const hear = (report: Report): void => unattended(log, () => heard(report));
    const heard = (report: Report): void => {
      if (report.type === "batch") collected.take(report);
      else if (report.type === "finished") done(collected.result(network.dt));
      else if (report.type === "failed" || report.type === "refused") {
        // A thread that broke is of no use for the next run.
        if (host) hosts.delete(host);
        void host?.dispose().catch(() => {});
        host = undefined;
        done(Number.NaN);
      }
    };
    unattended(log, go);
  };
  for (let k = 0; k < Math.min(runs, mostAtOnce, Math.max(1, availableParallelism())); k++) hand();
  return () => {
    stopped = true;
    for (const host of hosts) void host.dispose().catch(() => {});
  };
}

/** What one run gives. */
class Collected {
  private readonly settings: SweepSettings;
  private spikes = 0;
  private last = Number.NaN;

  constructor(settings: SweepSettings) {
    this.settings = settings;
  }

  take({ fromStep, spikes, traces }: Extract<Report, { type: "batch" }>): void {
    const { recorder, skipSteps } = this.settings;
    for (const batch of spikes) {
      if (batch.recorder !== recorder) continue;
      // Stamps rise: those after the time passed over are the rest.
      const first = fromStep >= skipSteps ? 0 : batch.offsets.findIndex((offset) => fromStep + offset > skipSteps);
      if (first >= 0) this.spikes += batch.offsets.length - first;
    }
    for (const batch of traces) if (batch.recorder === recorder) this.last = batch.values.at(-1) ?? this.last;
  }

  result(dt: number): number {
    const { measure, count, duration } = this.settings;
    if (measure === "count") return this.spikes / count;
    const seconds = Math.max(1, Math.round(duration / dt)) * dt * 0.001;
    return measure === "rate" ? this.spikes / count / seconds : this.last;
  }
}

/** The network with the values of one run, and only the recorder that is needed. */
function variant(network: NetworkDescription, settings: SweepSettings, run: number): NetworkDescription {
  const { values, second, recorder } = settings;
  const first = change(network, settings, values[run % values.length]!);
  const both = second ? change(first, second, second.values[Math.floor(run / values.length)]!) : first;
  return { ...both, recorders: network.recorders.filter(({ key }) => key === recorder) };
}

function change(
  network: NetworkDescription,
  { part, parameter, factor }: Pick<SweepSettings, "part" | "parameter" | "factor">,
  value: number,
): NetworkDescription {
  const parameters = { [parameter]: value * factor };
  const set = <P extends { readonly key: string; readonly parameters: object }>(parts: readonly P[]): P[] =>
    parts.map((each) => (each.key === part ? { ...each, parameters: { ...each.parameters, ...parameters } } : each));
  return {
    ...network,
    populations: set(network.populations),
    spikeSources: set(network.spikeSources),
    currentSources: set(network.currentSources),
    synapses: set(network.synapses).map((each) =>
      each.key === part && parameter === "weight" ? { ...each, weight: value * factor } : each,
    ),
    stps: set(network.stps),
    stdps: set(network.stdps),
  };
}
