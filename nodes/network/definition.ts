/** The clock every simulation runs by, and the node that starts and stops it. */
import type { NodeDefinition } from "../common/definition.ts";
import { clockSetting, nameSetting } from "../common/settings.ts";

const clock: NodeDefinition = {
  type: "spikewire-clock",
  set: "network",
  kind: "clock",
  config: true,
  title: { en: "clock", ko: "클럭" },
  help: {
    en: `The clock of a simulation: all nodes that share it advance together, in equal steps of dt.

The wall clock only decides how many steps are due. The numbers depend on the flow, dt and the seed alone, so the same flow gives the same spikes at any speed.

A deploy of modified nodes or flows leaves a simulation running when none of its nodes, wires and numbers has changed; a changed one starts anew. A full deploy starts all of them anew.`,
    ko: `시뮬레이션의 클럭입니다. 같은 클럭을 쓰는 노드는 모두 같은 간격 dt로 함께 진행합니다.

실제 시간은 몇 단계를 계산할 차례인지만 정합니다. 결과는 플로우와 dt, 시드에만 달려 있으므로 같은 플로우는 어떤 속도에서도 같은 스파이크를 냅니다.

수정된 노드나 플로우만 배포하면, 노드와 선과 수치가 그대로인 시뮬레이션은 계속 돌고 바뀐 시뮬레이션은 처음부터 다시 시작합니다. 전체를 배포하면 모두 처음부터 다시 시작합니다.`,
  },
  color: "#A9B4C2",
  icon: "spikewire-clock.svg",
  inputs: 0,
  outputs: 0,
  models: [],
  settings: [
    nameSetting,
    {
      name: "dt",
      label: { en: "Step dt", ko: "단계 dt" },
      doc: {
        en: "Length of one step. Smaller is more precise and slower; delays are whole multiples of it.",
        ko: "한 단계의 길이입니다. 작을수록 정밀하지만 느립니다. 지연은 이 값의 정수배가 됩니다.",
      },
      value: { type: "number", default: 0.1, unit: "ms", above: 0, max: 100 },
    },
    {
      name: "duration",
      label: { en: "Duration", ko: "실행 길이" },
      doc: {
        en: "Simulated time after which the run ends. Blank: it runs until paused.",
        ko: "실행이 끝나는 시뮬레이션 시간입니다. 비워 두면 일시 정지할 때까지 계속됩니다.",
      },
      value: {
        type: "number",
        default: "",
        unit: "ms",
        above: 0,
        blank: true,
        placeholder: { en: "endless", ko: "끝없이" },
      },
    },
    {
      name: "speed",
      label: { en: "Speed", ko: "속도" },
      doc: {
        en: "Simulated time per wall time: 1 is real time, 0.1 is slow motion, 0 is as fast as possible.",
        ko: "실제 시간에 대한 시뮬레이션 시간의 비입니다. 1은 실시간, 0.1은 느린 동작, 0은 가능한 한 빠르게를 뜻합니다.",
      },
      value: { type: "number", default: 1, unit: "×", min: 0 },
    },
    {
      name: "seed",
      label: { en: "Seed", ko: "시드" },
      doc: {
        en: "Start of all random numbers. Another seed gives other random spikes and connections.",
        ko: "모든 난수의 시작값입니다. 시드가 다르면 무작위 스파이크와 연결도 달라집니다.",
      },
      value: { type: "number", default: 1, min: 0, max: 4294967295, integer: true },
    },
    {
      name: "autostart",
      label: { en: "Start on deploy", ko: "배포하면 시작" },
      doc: {
        en: "Runs as soon as the flow is deployed; otherwise it waits for a start.",
        ko: "플로우를 배포하면 바로 실행합니다. 끄면 시작 명령을 기다립니다.",
      },
      value: { type: "flag", default: true },
    },
  ],
};

const control: NodeDefinition = {
  type: "spikewire-control",
  set: "network",
  kind: "control",
  title: { en: "control", ko: "제어" },
  help: {
    en: `Starts, pauses, steps and resets a simulation, by its button or by message, and reports how the run goes.

Give the node the same clock as the simulation it controls; with a blank clock it controls the flow's default clock.`,
    ko: `버튼이나 메시지로 시뮬레이션을 시작, 일시 정지, 한 단계 진행, 초기화하고 진행 상황을 알립니다.

제어할 시뮬레이션과 같은 클럭을 지정하세요. 비워 두면 플로우의 기본 클럭을 제어합니다.`,
  },
  color: "#A9B4C2",
  icon: "spikewire-control.svg",
  inputs: 1,
  outputs: 1,
  outputLabel: { en: "progress", ko: "진행 상황" },
  receives: {
    en: `- \`payload\`: \`"start"\`, \`"pause"\`, \`"toggle"\`, \`"reset"\`, or \`"step"\` to advance one step and pause.
- \`{topic: "step", payload: n}\`: advances n steps and pauses.
- \`{topic: "speed", payload: s}\`: sets the speed; 1 is real time, 0 is as fast as possible.`,
    ko: `- \`payload\`: \`"start"\`(시작), \`"pause"\`(일시 정지), \`"toggle"\`(전환), \`"reset"\`(초기화), \`"step"\`(한 단계 진행 후 정지).
- \`{topic: "step", payload: n}\`: n단계 진행한 뒤 멈춥니다.
- \`{topic: "speed", payload: s}\`: 속도를 바꿉니다. 1은 실시간, 0은 가능한 한 빠르게입니다.`,
  },
  sends: {
    en: `- \`{topic: "progress", payload: {running, finished, step, time, realTimeFactor, stepsPerSecond}}\`, a few times a second while the simulation runs and at every change. \`step\` counts from the last reset, \`time\` is simulated time in ms, \`realTimeFactor\` simulated time per wall time. A control of several simulations adds \`simulation\`, which tells them apart.`,
    ko: `- 실행하는 동안 초당 몇 번, 그리고 상태가 바뀔 때마다 \`{topic: "progress", payload: {running, finished, step, time, realTimeFactor, stepsPerSecond}}\`를 보냅니다. \`step\`은 마지막 초기화부터 센 단계 수, \`time\`은 시뮬레이션 시간(ms), \`realTimeFactor\`는 실제 시간에 대한 시뮬레이션 시간의 비입니다. 여러 시뮬레이션을 제어할 때는 이들을 구별하는 \`simulation\`이 덧붙습니다.`,
  },
  models: [],
  settings: [
    {
      ...nameSetting,
      doc: { en: "Shown on the node and in error messages.", ko: "노드와 오류 메시지에 표시됩니다." },
    },
    {
      ...clockSetting,
      doc: {
        en: "The clock it controls, with every node that follows it. Blank: the default clock of the flow, or else whatever runs on it.",
        ko: "제어할 클럭입니다. 그 클럭을 따르는 모든 노드를 제어합니다. 비워 두면 플로우의 기본 클럭을, 없으면 그 플로우에서 도는 시뮬레이션을 제어합니다.",
      },
    },
  ],
  button: "toggle-run",
};

export const networkNodes: readonly NodeDefinition[] = [clock, control];
