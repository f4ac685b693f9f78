/** A sweep: the same network over many values of a parameter. */
import type { NodeDefinition, Setting } from "../common/definition.ts";
import { nameSetting } from "../common/settings.ts";

const seriesOf = (name: string, label: Setting["label"], doc: Setting["doc"], initial: string): Setting => ({
  name,
  label,
  doc,
  value: { type: "text", default: initial, placeholder: { en: "0:10:200", ko: "0:10:200" } },
});

const text = (
  name: string,
  label: Setting["label"],
  doc: Setting["doc"],
  initial: string,
  placeholder: Setting["label"],
): Setting => ({ name, label, doc, value: { type: "text", default: initial, placeholder } });

const wired = { en: "the wired node", ko: "연결된 노드" };

export const sweep: NodeDefinition = {
  set: "recorder",
  kind: "analysis",
  type: "spikewire-sweep",
  title: { en: "sweep", ko: "스윕" },
  icon: "spikewire-sweep.svg",
  color: "#9FA8D6",
  inputs: 1,
  outputs: 1,
  outputLabel: { en: "result, when the sweep ends", ko: "스윕이 끝나면 결과" },
  models: [],
  help: {
    en: `Runs the network anew for each value of a parameter and plots what comes out: the rate of a neuron against its current (the f-I curve), or anything against anything.

Wire the node whose spikes or variable are measured to it; the parameter may belong to any node of the same simulation. Each value has a run of its own, from time 0 with the clock's seed, as fast as possible and several at once, in threads beside the simulation. The sweep begins at the deploy.

With a second parameter there is a curve for each of its values.`,
    ko: `매개변수의 값마다 네트워크를 처음부터 새로 실행하고 결과를 그립니다. 전류에 대한 뉴런의 발화율(f-I 곡선)처럼 무엇에 대한 무엇이든 볼 수 있습니다.

스파이크나 변수를 측정할 노드를 연결하세요. 매개변수는 같은 시뮬레이션의 어느 노드에 속해도 됩니다. 값마다 시간 0에서 클럭의 시드로 따로 실행하며, 시뮬레이션과 나란히 여러 스레드에서 한꺼번에 가능한 한 빠르게 계산합니다. 배포하면 시작합니다.

둘째 매개변수를 적으면 그 값마다 곡선이 하나씩 그려집니다.`,
  },
  receives: {
    en: "- Any message makes it sweep again.",
    ko: "- 어떤 메시지든 받으면 다시 스윕합니다.",
  },
  sends: {
    en: `- When the sweep ends: \`{topic: <node name>, payload: [{parameter, measure, values: [...], results: [...]}], complete: true}\`; with a second parameter one entry for each of its values, which stands under its name.`,
    ko: `- 스윕이 끝나면 \`{topic: <노드 이름>, payload: [{parameter, measure, values: [...], results: [...]}], complete: true}\`를 보냅니다. 둘째 매개변수가 있으면 그 값마다 항목이 하나씩 있고, 값은 그 매개변수의 이름으로 들어갑니다.`,
  },
  settings: [
    nameSetting,
    text(
      "node",
      { en: "Node", ko: "노드" },
      {
        en: "Name of the node whose parameter takes the values. Blank: the node that is wired to this one.",
        ko: "값을 바꿀 매개변수가 있는 노드의 이름입니다. 비워 두면 이 노드에 연결된 노드입니다.",
      },
      "",
      wired,
    ),
    text(
      "parameter",
      { en: "Parameter", ko: "매개변수" },
      {
        en: "Which parameter, by the name its help shows, such as I_e or tau_m; weight for that of a synapse.",
        ko: "매개변수의 이름입니다. 도움말에 나오는 I_e, tau_m 같은 이름이며, 시냅스의 가중치는 weight입니다.",
      },
      "I_e",
      { en: "I_e", ko: "I_e" },
    ),
    seriesOf(
      "values",
      { en: "Values", ko: "값" },
      {
        en: "Its values: 0, 50, 100, or from:step:to like 0:10:200, in the parameter's unit.",
        ko: "매개변수의 단위로 적은 값입니다. 0, 50, 100처럼 나열하거나 0:10:200처럼 시작:간격:끝으로 적습니다.",
      },
      "0:25:500",
    ),
    {
      name: "measure",
      label: { en: "Measures", ko: "측정" },
      doc: {
        en: "What is measured of the wired node: the spikes of a neuron a second, or in all, or the last value of a variable of its first neuron.",
        ko: "연결된 노드에서 측정할 것입니다. 뉴런 하나의 초당 스파이크 수, 스파이크 수, 또는 첫 뉴런의 변수의 마지막 값입니다.",
      },
      value: {
        type: "choice",
        default: "rate",
        options: [
          { value: "rate", label: { en: "rate", ko: "발화율" } },
          { value: "count", label: { en: "number of spikes", ko: "스파이크 수" } },
          { value: "last", label: { en: "last value of a variable", ko: "변수의 마지막 값" } },
        ],
      },
    },
    {
      ...text(
        "variable",
        { en: "Variable", ko: "변수" },
        {
          en: "Whose last value is taken. Blank: the main variable of the node.",
          ko: "마지막 값을 볼 변수입니다. 비워 두면 노드의 대표 변수입니다.",
        },
        "",
        { en: "the main variable", ko: "대표 변수" },
      ),
      shownWhen: { setting: "measure", is: ["last"] },
    },
    {
      name: "duration",
      label: { en: "Measured for", ko: "측정 시간" },
      doc: { en: "Simulated time that each run is measured.", ko: "실행마다 측정하는 시뮬레이션 시간입니다." },
      value: { type: "number", default: 1000, unit: "ms", above: 0 },
    },
    {
      name: "skip",
      label: { en: "Skip first", ko: "건너뛸 시간" },
      doc: {
        en: "Simulated time that each run is left to settle before.",
        ko: "측정하기 전에 네트워크가 안정되도록 건너뛰는 시뮬레이션 시간입니다.",
      },
      value: { type: "number", default: 0, unit: "ms", min: 0 },
    },
    {
      ...text(
        "node2",
        { en: "Second node", ko: "둘째 노드" },
        {
          en: "As above, for a second parameter.",
          ko: "둘째 매개변수가 있는 노드의 이름입니다. 비워 두면 이 노드에 연결된 노드입니다.",
        },
        "",
        wired,
      ),
      group: "advanced",
    },
    {
      ...text(
        "parameter2",
        { en: "Second parameter", ko: "둘째 매개변수" },
        {
          en: "There is a curve for each of its values.",
          ko: "둘째 매개변수의 값마다 곡선을 하나씩 그립니다. 비워 두면 매개변수 하나만 바꿉니다.",
        },
        "",
        { en: "none", ko: "없음" },
      ),
      group: "advanced",
    },
    {
      ...seriesOf(
        "values2",
        { en: "Second values", ko: "둘째 값" },
        {
          en: "Its values. Blank: there is only one parameter.",
          ko: "둘째 매개변수의 값입니다. 비워 두면 매개변수 하나만 바꿉니다.",
        },
        "",
      ),
      group: "advanced",
    },
  ],
};
