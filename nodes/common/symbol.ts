/** TeX symbols as HTML and as plain text: enough for the symbols of parameters, such as `\tau_{rec}` or `V_{th}`. */
const letters: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  Delta: "Δ",
  epsilon: "ε",
  varepsilon: "ε",
  eta: "η",
  theta: "θ",
  vartheta: "ϑ",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  nu: "ν",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  phi: "φ",
  varphi: "φ",
  omega: "ω",
  Omega: "Ω",
  infty: "∞",
  cdot: "·",
  min: "min",
  max: "max",
};

const marks = { "^": "sup", _: "sub" } as const;

/** `\tau_{rec}` → `τ<sub>rec</sub>`. */
export function symbolHtml(tex: string): string {
  let rest = tex.replace(/\\(?:text|mathrm|mathit|operatorname)\s*/g, "");
  let html = "";
  while (rest) {
    const mark = /^[_^]/.exec(rest)?.[0] as keyof typeof marks | undefined;
    if (mark) rest = rest.slice(1);
    const [taken, inside] = piece(rest);
    rest = rest.slice(taken);
    html += mark ? `<${marks[mark]}>${inside}</${marks[mark]}>` : inside;
  }
  return html;
}

/** The next group, command or character: how long it is and what it shows. */
function piece(tex: string): [number, string] {
  const group = /^\{([^{}]*)\}/.exec(tex);
  if (group) return [group[0].length, symbolHtml(group[1] ?? "")];
  const command = /^\\([A-Za-z]+)\s*/.exec(tex);
  if (command) return [command[0].length, letters[command[1] ?? ""] ?? command[1] ?? ""];
  const plain = tex.slice(0, 1);
  return [1, plain === "-" ? "−" : plain === "+" ? "+" : plain.replace(/[{}\\]/, "")];
}

/** A unit as people write it: `GOhm` → `GΩ`, `mV*ms` → `mV·ms`, `1` → nothing. */
export function unitText(unit: string): string {
  return unit === "1" ? "" : unit.replace(/Ohm/g, "Ω").replace(/\s*\*\s*/g, "·");
}

/** The unit a form shows for a parameter. */
export function shownUnit(parameter: { readonly unit: string; readonly shownAs?: { readonly unit: string } }): string {
  return unitText(parameter.shownAs?.unit ?? parameter.unit);
}

/** The name by which texts, equations and messages call a parameter, where its symbol does not already read so. */
export function nameBeside({ name, symbol }: { readonly name: string; readonly symbol: string }): string {
  const spelled = symbol
    .replace(/\\(text|mathrm|mathit|operatorname|var(?=epsilon|theta|phi))?/g, "")
    .replace(/[{}\s]/g, "");
  return spelled === name ? "" : name;
}
