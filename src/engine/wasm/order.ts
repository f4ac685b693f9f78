import type { Value } from "./block.ts";

/**
 * In which order to compute values that are all needed. Written depth first, one long chain after another, a processor finds
 * nothing to do while it waits for each result: it looks ahead some hundred instructions only, and V8 keeps the order of the
 * text since Node 24. So this is list scheduling: at every moment what the longest wait depends on comes first.
 * A Hodgkin-Huxley cell takes half the time so. To start fewer chains at a time, so that all results stay in registers, made it
 * slower.
 */

/** Rough times until a result can be used, in steps of which each starts `perStep` instructions. */
const slow: Readonly<Record<string, number>> = {
  "f64x2.add": 3,
  "f64x2.sub": 3,
  "f64x2.mul": 3,
  "f64x2.div": 13,
  "f64x2.sqrt": 18,
};
const perStep = 3;

/** When as many results wait for their use, computations come first that need no further place: a tenth faster than without. */
const mostWaiting = 16;

interface Task {
  readonly value: Value;
  readonly needs: Set<Task>;
  readonly users: Set<Task>;
  readonly time: number;
  /** Time from its start to the end of everything that depends on it. */
  height: number;
  /** When its result can be used. */
  done: number;
  unmet: number;
  unused: number;
}

/** The given values, arguments before what uses them, in a good order of computation. Arguments not among them exist already. */
export function inOrder(values: readonly Value[]): Value[] {
  const tasks = tasksFor(values);
  const ready = tasks.filter(({ unmet }) => unmet === 0);
  const order: Value[] = [];
  let waiting = 0;
  for (let slot = 0; ready.length > 0; slot++) {
    const now = Math.floor(slot / perStep);
    const task = best(ready, now, waiting >= mostWaiting);
    ready.splice(ready.indexOf(task), 1);
    const start = Math.max(now, startOf(task));
    slot = Math.max(slot, start * perStep);
    task.done = start + task.time;
    waiting += growth(task);
    for (const need of task.needs) need.unused--;
    for (const user of task.users) if (--user.unmet === 0) ready.push(user);
    order.push(task.value);
  }
  return order;
}

function tasksFor(values: readonly Value[]): Task[] {
  const tasks = new Map<Value, Task>();
  for (const value of [...values].sort((a, b) => a.id - b.id)) {
    const needs = new Set(value.args.flatMap((arg) => tasks.get(arg) ?? []));
    const time = slow[value.print(value.args.map(() => "")).split(/[( ]+/, 2)[1] ?? ""] ?? 1;
    const task: Task = { value, needs, users: new Set(), time, height: time, done: 0, unmet: needs.size, unused: 0 };
    tasks.set(value, task);
    for (const need of needs) {
      need.users.add(task);
      need.unused++;
    }
  }
  const all = [...tasks.values()];
  for (const task of [...all].reverse())
    for (const user of task.users) task.height = Math.max(task.height, task.time + user.height);
  return all;
}

const startOf = ({ needs }: Task): number => Math.max(0, ...[...needs].map(({ done }) => done));

/** How many results more wait for their use when a task is done. */
const growth = ({ needs }: Task): number => 1 - [...needs].filter(({ unused }) => unused === 1).length;

/** The one to start next: on time before late, then the one that most waits for; when the places are full, first what needs none. */
function best(ready: readonly Task[], now: number, isFull: boolean): Task {
  const rank = (task: Task): readonly number[] => [
    isFull && growth(task) > 0 ? 1 : 0,
    Math.max(0, startOf(task) - now),
    -task.height,
    task.value.id,
  ];
  return ready.map((task) => ({ task, rank: rank(task) })).sort((a, b) => compare(a.rank, b.rank))[0]?.task as Task;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((each, j) => each !== b[j]);
  return i < 0 ? 0 : (a[i] as number) - (b[i] as number);
}
