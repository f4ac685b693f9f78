import type { Addresses } from "./addresses.ts";

/**
 * How often a thread looks whether the others came before it goes to sleep: for about a millisecond, longer than another program or a
 * virtual machine's host usually takes a processor away. With a hundredth of that, two threads were slower than one wherever a step
 * took less than 50 microseconds, for waking a thread takes longer.
 */
const looks = 1_000_000;
/** Longest sleep before looking again [ns], and how many of them before the others are given up. */
const sleep = 1_000_000_000;
const sleeps = 20;

/**
 * The function at which all threads wait for the last one. They spin briefly, for a step takes microseconds and waking a thread
 * takes longer; then they sleep. One that never comes has died: after some seconds the others end with an error instead of waiting.
 */
export function emitBarrier(addresses: Addresses): string {
  const [arrived, round, sleepers] = [
    addresses.control("arrived"),
    addresses.control("round"),
    addresses.control("sleepers"),
  ];
  return `;; All threads meet here.
(func $barrier
  (local $mine i32)
  (local $left i32)
  (local.set $mine (i32.atomic.load ${round}))
  (if (i32.eq (i32.atomic.rmw.add ${arrived} (i32.const 1)) (i32.const ${addresses.team.threads - 1})) (then
    (i32.atomic.store ${arrived} (i32.const 0))
    (drop (i32.atomic.rmw.add ${round} (i32.const 1)))
    (if (i32.atomic.load ${sleepers}) (then
      (drop (memory.atomic.notify ${round} (i32.const -1)))))
    (return)))
  (local.set $left (i32.const ${looks}))
  (loop $look
    (if (i32.ne (i32.atomic.load ${round}) (local.get $mine)) (then (return)))
    (local.set $left (i32.sub (local.get $left) (i32.const 1)))
    (br_if $look (local.get $left)))
  (drop (i32.atomic.rmw.add ${sleepers} (i32.const 1)))
  (local.set $left (i32.const ${sleeps}))
  (block $met
    (loop $sleep
      (br_if $met (i32.ne (i32.atomic.load ${round}) (local.get $mine)))
      (drop (memory.atomic.wait32 ${round} (local.get $mine) (i64.const ${sleep})))
      (br_if $met (i32.ne (i32.atomic.load ${round}) (local.get $mine)))
      (local.set $left (i32.sub (local.get $left) (i32.const 1)))
      (br_if $sleep (local.get $left)))
    (unreachable))
  (drop (i32.atomic.rmw.sub ${sleepers} (i32.const 1)))
)`;
}
