/** Styles of the forms: all below one class of ours, so that no other node's dialog changes. */
const css = `
.spikewire-form .form-row { display: flex; align-items: center; gap: 8px; margin-bottom: 10px; }
.spikewire-form { min-width: 400px; }
.spikewire-form .form-row > label { flex: none; width: 140px; margin: 0; line-height: 1.3; }
.spikewire-form .spikewire-value { flex: 1; min-width: 0; display: flex; align-items: center; gap: 8px; }
.spikewire-form .spikewire-value > select, .spikewire-form .spikewire-value > input[type="text"], .spikewire-form .spikewire-value > textarea { flex: 1; min-width: 0; width: 100%; margin: 0; }
.spikewire-form .spikewire-value > input[type="checkbox"] { margin: 0; width: auto; }
.spikewire-form .spikewire-value > input[type="text"].spikewire-number { flex: none; width: 96px; text-align: right; font-variant-numeric: tabular-nums; }
.spikewire-form textarea { font-family: var(--red-ui-monospace-font, monospace); font-size: 12px; resize: vertical; }
.spikewire-form .spikewire-unit { flex: none; min-width: 46px; color: var(--red-ui-secondary-text-color); }
.spikewire-form .spikewire-list .spikewire-unit:empty { display: none; }
.spikewire-form .spikewire-info { margin-left: 2px; color: var(--red-ui-tertiary-text-color, #999); font-size: 13px; opacity: 0.75; cursor: help; }
.spikewire-form .spikewire-about, .spikewire-form .spikewire-doc, .spikewire-form .spikewire-equations pre { contain: inline-size; word-break: keep-all; overflow-wrap: anywhere; }
.spikewire-form .spikewire-section { margin: 0 0 14px; }
.spikewire-form .spikewire-section h4 { margin: 0 0 8px; padding: 10px 0 0; border-top: 1px solid var(--red-ui-secondary-border-color); font-size: 13px; font-weight: 600; line-height: 1.4; color: var(--red-ui-header-text-color, inherit); }
.spikewire-form .spikewire-about { margin: 0 0 10px; font-size: 12px; line-height: 1.45; color: var(--red-ui-secondary-text-color); }
.spikewire-form .spikewire-parameter { margin-bottom: 6px; }
.spikewire-form .form-row > label.spikewire-symbol { width: 62px; text-align: right; font-family: Georgia, "Times New Roman", serif; font-style: italic; font-size: 15px; }
.spikewire-form .spikewire-symbol sub, .spikewire-form .spikewire-symbol sup { font-size: 70%; line-height: 0; }
.spikewire-form .spikewire-doc { flex: 1; min-width: 0; font-size: 12px; line-height: 1.3; color: var(--red-ui-secondary-text-color); display: -webkit-box; -webkit-line-clamp: 4; -webkit-box-orient: vertical; overflow: hidden; }
.spikewire-form code.spikewire-called { padding: 0; border: 0; background: none; white-space: nowrap; font-family: var(--red-ui-monospace-font, monospace); font-size: 11px; color: var(--red-ui-primary-text-color); }
.spikewire-form code.spikewire-called:not(:empty)::after { content: ":"; }
.spikewire-form .spikewire-tabular .spikewire-value { flex-wrap: wrap; }
.spikewire-form .form-row.spikewire-tabular { align-items: flex-start; }
.spikewire-form .spikewire-tabular > label { padding-top: 7px; }
.spikewire-form .spikewire-tabular .spikewire-table { flex: 1 1 75%; }
.spikewire-form .spikewire-tabular .spikewire-table[rows="1"] { flex-basis: 40%; min-height: 34px; height: 34px; }
.spikewire-form .spikewire-table.spikewire-dropping { outline: 2px dashed var(--red-ui-form-input-focus-color, #5b9bd5); outline-offset: 1px; }
.spikewire-form .spikewire-tabular label.spikewire-file { position: relative; flex: none; width: auto; margin: 0; padding: 3px 10px; border: 1px solid var(--red-ui-form-input-border-color, #ccc); border-radius: 4px; cursor: pointer; }
.spikewire-form .spikewire-tabular label.spikewire-file:focus-within { border-color: var(--red-ui-form-input-focus-color, #5b9bd5); }
.spikewire-form .spikewire-told { flex: 1; min-width: 0; font-size: 12px; line-height: 1.3; color: var(--red-ui-text-color-error, #d00); word-break: keep-all; overflow-wrap: anywhere; }
.spikewire-form .spikewire-told:empty { display: none; }
.spikewire-form .spikewire-file input[type="file"] { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.spikewire-form .spikewire-list .spikewire-file, .spikewire-form .spikewire-list .spikewire-told { order: 1; }
.spikewire-form .spikewire-list .spikewire-doc { order: 2; flex-basis: 100%; }
.spikewire-form details > summary { cursor: pointer; font-size: 13px; line-height: 1.4; color: var(--red-ui-secondary-text-color); }
.spikewire-form .spikewire-advanced { padding-top: 10px; border-top: 1px solid var(--red-ui-secondary-border-color); }
.spikewire-form .spikewire-advanced > summary { margin-bottom: 8px; font-weight: 600; }
.spikewire-form .spikewire-equations { margin-top: 8px; }
.spikewire-form .spikewire-equations pre { margin: 6px 0 0; padding: 8px 10px; font-size: 12px; line-height: 1.5; white-space: pre-wrap; }
.spikewire-form .spikewire-of-model { margin-top: 8px; }
.spikewire-form .spikewire-drawing { margin-top: 6px; }
.spikewire-form .spikewire-panels { display: flex; justify-content: space-between; gap: 4px; }
.spikewire-form .spikewire-panels svg { flex: 1 1 0; min-width: 0; }
.spikewire-form .spikewire-note { contain: inline-size; margin: 2px 0 6px; font-size: 12px; line-height: 1.45; word-break: keep-all; overflow-wrap: anywhere; color: var(--red-ui-text-color-error, #ad1625); }
.spikewire-form .spikewire-facts { margin: 2px 0 4px; font-size: 12px; font-variant-numeric: tabular-nums; }
.spikewire-form .spikewire-of-model svg { max-width: 100%; height: auto; }
`;

const id = "spikewire-form-style";

export function installStyle(): void {
  if (!document.getElementById(id)) $("<style>", { id }).text(css).appendTo(document.head);
}
