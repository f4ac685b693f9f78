/** Styles of the sidebar: everything below one class of ours, colours from Node-RED's theme. */
const css = `
.spikewire-home { height: 100%; }
.spikewire-sidebar { height: 100%; overflow: hidden auto; box-sizing: border-box; background: var(--red-ui-secondary-background); color: var(--red-ui-primary-text-color); font-size: 13px; line-height: 1.4; word-break: keep-all; overflow-wrap: anywhere; container-type: inline-size; }
.spikewire-sidebar [hidden] { display: none !important; }
.spikewire-sidebar button { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; text-align: left; cursor: pointer; }
.spikewire-sidebar button:focus-visible, .spikewire-sidebar select:focus-visible { outline: 2px solid var(--red-ui-form-input-focus-color, #4a90d9); outline-offset: 1px; }
.spikewire-sidebar .spikewire-transport { position: sticky; top: 0; z-index: 2; padding: 8px 10px; background: var(--red-ui-secondary-background); border-bottom: 1px solid var(--red-ui-secondary-border-color); }
.spikewire-sidebar .spikewire-buttons { display: flex; gap: 6px; }
.spikewire-sidebar .spikewire-button { flex: none; display: inline-flex; align-items: center; justify-content: center; width: 28px; height: 28px; border: 1px solid var(--red-ui-form-input-border-color, #ccc); border-radius: 4px; background: var(--red-ui-primary-background); color: var(--red-ui-primary-text-color); font-size: 13px; }
.spikewire-sidebar .spikewire-button:hover:not(:disabled) { border-color: var(--red-ui-form-input-border-hover-color, currentColor); background: var(--red-ui-secondary-background-hover, #e6e6e6); }
.spikewire-sidebar .spikewire-button:disabled { opacity: 0.4; cursor: default; }
.spikewire-sidebar .spikewire-button.spikewire-primary { width: 44px; background: #3d6fc4; border-color: #3d6fc4; color: #fff; }
.spikewire-sidebar .spikewire-button.spikewire-primary:hover:not(:disabled) { background: #335fab; border-color: #335fab; }
.spikewire-sidebar .spikewire-button.spikewire-on { color: #fff; background: #3d6fc4; border-color: #3d6fc4; }
.spikewire-sidebar select.spikewire-select { flex: 1; min-width: 0; width: auto; height: 28px; margin: 0; padding: 0 4px; font-size: 12px; border-radius: 4px; color: var(--red-ui-primary-text-color); background: var(--red-ui-form-input-background, var(--red-ui-primary-background)); }
.spikewire-sidebar select.spikewire-simulation { display: block; width: 100%; margin-bottom: 6px; font-weight: 600; }
.spikewire-sidebar .spikewire-place { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 10px; margin-top: 7px; font-variant-numeric: tabular-nums; }
.spikewire-sidebar .spikewire-time { font-size: 17px; font-weight: 600; min-width: 84px; }
.spikewire-sidebar .spikewire-state { font-size: 12px; white-space: nowrap; }
.spikewire-sidebar .spikewire-state::before { content: ""; display: inline-block; width: 8px; height: 8px; margin-right: 5px; border-radius: 50%; background: #999; }
.spikewire-sidebar .spikewire-state[data-state="running"]::before { background: #2fa866; }
.spikewire-sidebar .spikewire-state[data-state="finished"]::before { background: #3d6fc4; }
.spikewire-sidebar .spikewire-state[data-state="refused"]::before, .spikewire-sidebar .spikewire-state[data-state="failed"]::before { background: #d64545; }
.spikewire-sidebar .spikewire-factor, .spikewire-sidebar .spikewire-size { font-size: 12px; color: var(--red-ui-secondary-text-color); }
.spikewire-sidebar .spikewire-factor.spikewire-slow { color: #c07a00; cursor: help; }
.spikewire-sidebar .spikewire-faults { padding: 6px 6px; border-bottom: 1px solid var(--red-ui-secondary-border-color); max-height: 180px; overflow-y: auto; }
.spikewire-sidebar button.spikewire-fault { display: flex; gap: 8px; width: 100%; padding: 4px 6px; border-radius: 4px; font-size: 12px; line-height: 1.4; }
.spikewire-sidebar button.spikewire-fault:hover { background: var(--red-ui-list-item-background-hover, rgba(128, 128, 128, 0.15)); }
.spikewire-sidebar .spikewire-fault i { flex: none; margin-top: 2px; font-size: 14px; }
.spikewire-sidebar .spikewire-error i { color: #d64545; }
.spikewire-sidebar .spikewire-warning i { color: #c98a10; }
.spikewire-sidebar .spikewire-cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 400px), 1fr)); gap: 10px; padding: 10px; }
.spikewire-sidebar .spikewire-cards:empty { display: none; }
.spikewire-sidebar .spikewire-card { position: relative; min-width: 0; border: 1px solid var(--red-ui-secondary-border-color); border-radius: 6px; background: var(--red-ui-view-background); overflow: hidden; }
.spikewire-sidebar .spikewire-head { display: flex; flex-wrap: wrap; align-items: center; gap: 2px; padding: 4px 4px 4px 10px; border: 0; }
.spikewire-sidebar .spikewire-tools { flex: none; display: flex; align-items: center; gap: 2px; margin-left: auto; }
.spikewire-sidebar button.spikewire-title { flex: 0 0 auto; max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 600; }
.spikewire-sidebar button.spikewire-title:hover { text-decoration: underline; }
.spikewire-sidebar .spikewire-path { flex: 1 1 0; min-width: 0; padding: 0 6px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: 11px; color: var(--red-ui-secondary-text-color); }
.spikewire-sidebar .spikewire-head select.spikewire-select { flex: none; width: auto; max-width: 104px; height: 24px; border-color: transparent; background: transparent; font-size: 11px; color: var(--red-ui-secondary-text-color); }
.spikewire-sidebar .spikewire-head select.spikewire-select option { color: #333; background: #fff; }
.spikewire-sidebar .spikewire-head .spikewire-button { width: 24px; height: 24px; border-color: transparent; background: transparent; color: var(--red-ui-secondary-text-color); }
.spikewire-sidebar .spikewire-head .spikewire-button:hover { color: var(--red-ui-primary-text-color); background: rgba(128, 128, 128, 0.18); }
.spikewire-sidebar .spikewire-head .spikewire-button.spikewire-on { color: #fff; background: #3d6fc4; }
.spikewire-sidebar .spikewire-plot { position: relative; height: clamp(190px, 56cqi, 280px); padding: 0 4px 4px 6px; }
.spikewire-sidebar .spikewire-plot.spikewire-low { height: 140px; }
.spikewire-sidebar .spikewire-plot.spikewire-unwired { display: flex; align-items: center; justify-content: center; height: 84px; padding: 0 24px; text-align: center; font-size: 12px; color: var(--red-ui-secondary-text-color); }
.spikewire-sidebar .spikewire-weights { margin: 0 10px 10px; }
.spikewire-sidebar .spikewire-weights-tools { display: flex; align-items: center; gap: 2px; padding: 0 4px 4px 6px; }
.spikewire-sidebar .spikewire-weights-readout { min-height: 16px; padding: 0 10px; font-size: 11px; font-variant-numeric: tabular-nums; }
.spikewire-sidebar .spikewire-weights-plot canvas { display: block; width: 100%; height: 100%; }
.spikewire-sidebar .spikewire-weights-facts { padding: 2px 10px 6px; font-size: 11px; color: var(--red-ui-secondary-text-color); }
.spikewire-sidebar .spikewire-readout { position: absolute; right: 6px; bottom: 3px; max-width: 92%; padding: 0 5px; border-radius: 3px; background: var(--red-ui-view-background); pointer-events: none; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; font-size: 11px; font-variant-numeric: tabular-nums; color: var(--red-ui-secondary-text-color); }
.spikewire-sidebar .spikewire-empty { padding: 28px 20px; text-align: center; }
.spikewire-sidebar .spikewire-empty h3 { margin: 0 0 8px; font-size: 15px; font-weight: 600; line-height: 1.4; color: var(--red-ui-primary-text-color); }
.spikewire-sidebar .spikewire-empty p { max-width: 380px; margin: 0 auto 14px; color: var(--red-ui-secondary-text-color); }
.spikewire-sidebar .spikewire-chain { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 8px; margin-bottom: 18px; color: var(--red-ui-secondary-text-color); }
.spikewire-sidebar .spikewire-chip { padding: 4px 10px; border-radius: 5px; font-size: 12px; color: #333; border: 1px solid rgba(0, 0, 0, 0.18); }
.spikewire-sidebar button.spikewire-link { padding: 5px 14px; border: 1px solid var(--red-ui-form-input-border-color, #ccc); border-radius: 4px; background: var(--red-ui-primary-background); }
.spikewire-sidebar button.spikewire-link:hover { background: var(--red-ui-secondary-background-hover, rgba(128, 128, 128, 0.15)); }
.spikewire-stage { position: fixed; z-index: 90; top: 56px; right: 24px; left: max(24px, 14vw); border: 1px solid var(--red-ui-primary-border-color); border-radius: 8px; overflow: hidden; box-shadow: 0 10px 40px rgba(0, 0, 0, 0.35); }
.spikewire-sidebar .spikewire-facts { display: flex; flex-wrap: wrap; gap: 2px 14px; margin: 2px 0 4px; padding: 0 10px; font-size: 12px; }
.spikewire-sidebar .spikewire-facts div { display: flex; gap: 5px; }
.spikewire-sidebar .spikewire-facts dt { font-weight: normal; color: var(--red-ui-secondary-text-color); margin: 0; }
.spikewire-sidebar .spikewire-facts dd { margin: 0; font-variant-numeric: tabular-nums; }
.spikewire-stage .spikewire-sidebar { height: auto; max-height: calc(100vh - 82px); }
.spikewire-stage .spikewire-sidebar select.spikewire-simulation { width: 360px; }
.spikewire-stage .spikewire-sidebar .spikewire-cards { grid-template-columns: repeat(auto-fill, minmax(min(100%, 460px), 1fr)); }
.spikewire-stage .spikewire-sidebar .spikewire-plot { height: clamp(220px, 34vh, 420px); }
.spikewire-stage .spikewire-sidebar .spikewire-plot.spikewire-low { height: 170px; }
.spikewire-stage .spikewire-sidebar .spikewire-buttons select.spikewire-select { flex: none; width: 220px; }
.spikewire-away { padding: 28px 20px; text-align: center; }
.spikewire-away button { padding: 5px 14px; border: 1px solid var(--red-ui-form-input-border-color, #ccc); border-radius: 4px; color: var(--red-ui-primary-text-color); background: var(--red-ui-primary-background); }
`;

const id = "spikewire-sidebar-style";

export function installStyle(): void {
  if (document.getElementById(id)) return;
  const style = document.createElement("style");
  style.id = id;
  style.textContent = css;
  document.head.append(style);
}
