import type { Plan } from "../../plan/plan.ts";
import type { Addresses } from "./addresses.ts";
import type { Call } from "./call.ts";
import { full } from "./room.ts";
import { emitTeamSteps } from "./team-steps.ts";

/**
 * The function that does steps until enough are done, a recorder is full or a number is not finite; it returns the steps done, and
 * leaves in `fault` 1 + the position of the operator at fault. Inside, `$fail` is the end of a step at fault.
 */
export function emitSteps(plan: Plan, calls: readonly Call[], addresses: Addresses): string {
  return addresses.team.threads === 1 ? oneThread(plan, calls, addresses) : emitTeamSteps(plan, calls, addresses);
}

const indent = (lines: readonly string[], by: string): string[] => lines.map((line) => by + line);

const begin = (addresses: Addresses): string[] => [
  "(global.set $fault (i32.const 0))",
  `(global.set $step ${addresses.double("step")})`,
  "(global.set $now (i64.trunc_f64_u (global.get $step)))",
];

const next = [
  "(global.set $now (i64.add (global.get $now) (i64.const 1)))",
  "(global.set $step (f64.add (global.get $step) (f64.const 1)))",
];

function oneThread(plan: Plan, calls: readonly Call[], addresses: Addresses): string {
  return [
    ";; The steps.",
    '(func (export "run") (param $steps i32) (result i32)',
    "  (local $done i32)",
    ...indent(begin(addresses), "  "),
    "  (block $fail",
    "    (loop $next",
    `      (br_if $fail (i32.or (i32.ge_u (local.get $done) (local.get $steps)) ${full(plan, addresses, 1)}))`,
    `      (global.set $t (f64.mul (global.get $step) (f64.const ${plan.dt})))`,
    `      ${addresses.setDouble("t", "(global.get $t)")}`,
    ...indent(
      calls.map((call) => call.text),
      "      ",
    ),
    ...indent(next, "      "),
    `      ${addresses.setDouble("step", "(global.get $step)")}`,
    "      (local.set $done (i32.add (local.get $done) (i32.const 1)))",
    "      (br $next)))",
    "  (local.get $done)",
    ")",
  ].join("\n");
}
