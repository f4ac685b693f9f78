/**
 * How fast connections are made on one core, for each rule and kind of weight: median of at least five runs, after the code was
 * warmed up.
 *
 *     npm run bench:build
 */
import { connect, drawWeights } from "../src/connectivity/connect.ts";
import type { Ends } from "../src/connectivity/synapses.ts";
import type { Connectivity } from "../src/network/description.ts";
import type { Distribution } from "../src/random/distribution.ts";

const leastRuns = 5;
const leastMs = 300;
const ends: Ends = { sources: 10_000, targets: 10_000, same: true, seed: 1, stream: 2 };
const self = { selfConnections: false };

const rules: readonly Connectivity[] = [
  { rule: "one-to-one" },
  { rule: "all-to-all", ...self },
  ...[0.001, 0.02, 0.1, 0.5].map((probability) => ({ rule: "fixed-probability", probability, ...self }) as const),
  ...[true, false].flatMap((multapses): Connectivity[] => [
    { rule: "fixed-indegree", indegree: 10, multapses, ...self },
    { rule: "fixed-indegree", indegree: 1000, multapses, ...self },
    { rule: "fixed-outdegree", outdegree: 10, multapses, ...self },
    { rule: "fixed-outdegree", outdegree: 1000, multapses, ...self },
    { rule: "fixed-total", total: 100_000, multapses, ...self },
    { rule: "fixed-total", total: 10_000_000, multapses, ...self },
  ]),
];

const weights: readonly Distribution[] = [
  { kind: "uniform", low: 0, high: 1 },
  { kind: "normal", mean: 1, sd: 0.1 },
  { kind: "normal", mean: 1, sd: 0.5, low: 0 },
  { kind: "lognormal", median: 1, sigma: 0.5 },
];

function report(what: string, make: () => number): void {
  const speeds: number[] = [];
  let made = make();
  for (let spent = 0; spent < leastMs || speeds.length < leastRuns; ) {
    const start = performance.now();
    made = make();
    const took = performance.now() - start;
    spent += took;
    speeds.push(made / took / 1000);
  }
  speeds.sort((a, b) => a - b);
  const median = speeds[speeds.length >> 1] as number;
  console.log(
    `${what.padEnd(72)} ${String(made).padStart(9)} synapses  ${median.toFixed(1).padStart(6)} million a second`,
  );
}

for (const rule of rules) report(JSON.stringify(rule).replaceAll('"', ""), () => connect(rule, ends).targets.length);
const table = connect({ rule: "fixed-indegree", indegree: 500, multapses: true, ...self }, ends);
for (const kind of weights)
  report(`weights ${JSON.stringify(kind).replaceAll('"', "")}`, () => drawWeights(table, kind, ends).length);
