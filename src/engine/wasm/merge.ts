/** A function of a module, and the text that calls it. */
export interface EmittedFunction {
  readonly comment: string;
  readonly name: string;
  readonly text: string;
}

/** Functions to write, and how to call each of those given, by its name. */
export interface Merged {
  readonly texts: readonly string[];
  readonly calls: ReadonlyMap<string, string>;
}

/** Addresses and sizes in the text of a function. */
const places = /offset=(\d+) (?:align=\d )?|\(i32\.const (\d+)\)/g;

/**
 * Merging pays where it saves this much text: then compiling becomes shorter by more than what adding addresses costs in each step.
 * Two small populations keep a function each.
 */
const worthwhile = 48_000;

/**
 * Makes one function of those that differ in addresses and sizes only, such as those of populations of one model: what differs
 * becomes parameters.
 */
export function mergeFunctions(functions: readonly EmittedFunction[]): Merged {
  const groups = new Map<string, EmittedFunction[]>();
  for (const each of functions) {
    const shape = each.text.replace(places, "#").replace(/^\(func \S+/, "");
    groups.set(shape, [...(groups.get(shape) ?? []), each]);
  }
  const texts: string[] = [];
  const calls = new Map<string, string>();
  for (const group of groups.values()) {
    const saved = group.slice(1).reduce((sum, { text }) => sum + text.length, 0);
    if (saved < worthwhile) {
      for (const { comment, name, text } of group) {
        texts.push(`;; ${comment}\n${text}\n`);
        calls.set(name, `(call $${name})`);
      }
      continue;
    }
    const { text, values } = withParameters(group);
    texts.push(`${group.map(({ comment }) => `;; ${comment}\n`).join("")}${text}\n`);
    group.forEach(({ name }, i) => {
      const given = values.map((each) => ` (i32.const ${each[i]})`).join("");
      calls.set(name, `(call $${group[0]?.name}${given})`);
    });
  }
  return { texts, calls };
}

/** The text of the first of a group with a parameter for everything that differs, and the values of each parameter. */
function withParameters(group: readonly EmittedFunction[]): { text: string; values: readonly (readonly string[])[] } {
  const found = group.map(({ text }) => [...text.matchAll(places)]);
  const parameters = new Map<string, { readonly name: string; readonly values: readonly string[] }>();
  const [first = []] = found;
  let { text } = group[0] as EmittedFunction;
  // From the end, so that positions before stay as they were found.
  for (let k = first.length - 1; k >= 0; k--) {
    const match = first[k] as RegExpExecArray;
    const values = found.map((each) => each[k]?.[1] ?? each[k]?.[2] ?? "");
    if (values.every((value) => value === values[0])) continue;
    const key = values.join(" ");
    const { name } = parameters.get(key) ?? { name: `$place${parameters.size}` };
    parameters.set(key, { name, values });
    text = match[1] === undefined ? replaced(text, match, name) : added(text, match, name);
  }
  const all = [...parameters.values()];
  const declared = all.map(({ name }) => ` (param ${name} i32)`).join("");
  return { text: text.replace(/^\(func \S+/, (start) => start + declared), values: all.map(({ values }) => values) };
}

/** A number becomes a parameter. */
function replaced(text: string, { index, 0: whole }: RegExpExecArray, name: string): string {
  return `${text.slice(0, index)}(local.get ${name})${text.slice(index + whole.length)}`;
}

/** An address written as an offset becomes one that is added to the operand that follows. */
function added(text: string, { index, 0: whole }: RegExpExecArray, name: string): string {
  const from = index + whole.length;
  let [depth, to] = [0, from];
  do {
    if (text[to] === "(") depth++;
    else if (text[to] === ")") depth--;
    to++;
  } while (depth > 0);
  return `${text.slice(0, index)}(i32.add (local.get ${name}) ${text.slice(from, to)})${text.slice(to)}`;
}
