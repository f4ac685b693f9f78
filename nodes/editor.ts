/** Everything the editor's pages call, in one bundle: the literal registrations of the nodes reach it as `Spikewire`. */
import { close, prepare } from "./common/editor/form.ts";
import { fire, toggleRun } from "./common/editor/requests.ts";
import { assignStream } from "./common/editor/stream.ts";
import { validate } from "./common/editor/validate.ts";
import { openSidebar } from "./sidebar/editor/tab.ts";

const spikewire = {
  validate,
  added: assignStream,
  fire,
  toggleRun,
  form: { prepare, save: close, cancel: close },
  sidebar: openSidebar,
};

export type SpikewireGlobal = typeof spikewire;

window.Spikewire = spikewire;
