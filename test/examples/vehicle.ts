/** A network in a loop with an arena, as messages between the two would go, one round in 50 ms of the simulation. */
import { type NetworkDescription, planNetwork, ReferenceEngine } from "../../src/index.ts";
import { messagesRegion } from "../../src/plan/rate.ts";

interface Seen {
  readonly payload: readonly number[];
  readonly place: { readonly distance: number; readonly arrived: number };
}

const roundMs = 50;
/** Samples of values in messages come every ms. */
const sampleMs = 1;

export class Vehicle {
  private readonly engine: ReferenceEngine;
  private readonly arena: (message: object) => Seen;
  private readonly eyes: string;
  private readonly wheels: string;
  private readonly dt: number;

  constructor(network: NetworkDescription, arena: (message: object) => Seen) {
    const keyOf = (label: string): string => network.rates?.find((rate) => rate.label === label)?.key ?? "";
    this.engine = new ReferenceEngine(planNetwork({ ...network, recorders: [] }));
    this.arena = arena;
    this.eyes = messagesRegion(keyOf("eyes"));
    this.wheels = `${keyOf("wheels")}/y`;
    this.dt = network.dt;
  }

  /** Starts with a heading [rad] and drives until the lamp is reached, or the time [ms] is over. */
  drive(heading: number, duration: number): Seen["place"] {
    let seen = this.arena({ topic: "start", payload: heading });
    for (let t = 0; t < duration && seen.place.arrived === 0; t += roundMs) {
      this.engine.write(this.eyes, seen.payload);
      const y: [number[], number[]] = [[], []];
      for (let sample = 0; sample < roundMs / sampleMs; sample++) {
        this.engine.advance(sampleMs / this.dt);
        const [left = 0, right = 0] = this.engine.read(this.wheels);
        y[0].push(left);
        y[1].push(right);
      }
      seen = this.arena({ topic: "wheels", payload: { t: [], y } });
    }
    return seen.place;
  }
}
