/** Rate neurons: layers of units with an activation function and a weight matrix. */
import type { RateModel } from "../../src/model/description.ts";
import { modelsOfKind } from "../common/catalogue.ts";
import type { NodeDefinition } from "../common/definition.ts";
import { clockSetting, countSetting, nameSetting } from "../common/settings.ts";

const rate: NodeDefinition = {
  type: "spikewire-rate",
  set: "rate",
  kind: "rate-neuron",
  title: { en: "rate", ko: "발화율 뉴런" },
  help: {
    en: `A layer of units without spikes: each sums up what arrives, z = W y + b, and gives y = f(z), at once or with the time constant tau.

Wire one layer to the next. \`W\` has a row for each unit and a column for each unit wired to it; with several layers wired to it, their columns follow each other in the order of the names of the nodes. Without \`W\`, each unit takes the value of the unit of its number. A layer reads the values of the step before: each layer on the way takes one step, and loops are allowed. A constant unit, a linear one with bias 1, does the same as a bias: [W, b] [x; 1].

A current source adds its current to z, a synapse its filtered spikes, both divided by \`I_unit\`. Wired to a spiking neuron, a unit drives \`I_e\` with \`gain\` × y: one unit drives all neurons, several drive one each. A scope records y.`,
    ko: `스파이크 없이 값을 내는 유닛의 층입니다. 유닛마다 들어온 것을 더해 z = W y + b를 구하고, 바로 또는 시간 상수 tau로 따라가며 y = f(z)를 냅니다.

층을 다음 층에 연결하세요. \`W\`는 유닛마다 한 행, 연결된 유닛마다 한 열입니다. 여러 층이 연결되면 노드 이름의 순서로 열이 이어집니다. \`W\`가 없으면 같은 번호의 유닛 값을 받습니다. 층은 앞 단계의 값을 읽으므로 층을 하나 지날 때마다 한 단계가 걸리고, 순환 연결도 할 수 있습니다. 바이어스가 1인 선형 유닛, 곧 상수 유닛은 바이어스와 같은 일을 합니다: [W, b] [x; 1].

전류 소스는 전류를, 시냅스는 걸러진 스파이크를 \`I_unit\`으로 나누어 z에 더합니다. 스파이킹 뉴런에 연결하면 유닛이 \`I_e\`에 \`gain\` × y를 더합니다. 유닛 하나는 모든 뉴런을, 여럿은 하나씩 구동합니다. 스코프는 y를 기록합니다.`,
  },
  color: "#6DB5CC",
  icon: "spikewire-rate.svg",
  inputs: 1,
  outputs: 1,
  outputLabel: { en: "values y", ko: "값 y" },
  receives: {
    en: `- Numbers that are added to z from the next step on, until others come: \`payload\` is a list with a number for each unit, or one number for all of them; with the number of a unit as \`topic\`, counted from 0, it is for that unit. So each input of a linear layer can follow a sensor of its own, or a pixel of an image sent as a list, one row after the other.
- Other weights or another bias from the next step on, without a deploy: \`{topic: "W", payload: [[0.5, -1], [2, 0.25]]}\`, a row for each unit and a column for each unit wired to it, as in the form, and \`{topic: "b", payload: [0, 1]}\`, a number for each unit or one for all of them. Both may be text, such as a CSV file brings. They hold until others come or the network is deployed anew.`,
    ko: `- 다음 단계부터 z에 더해지는 숫자로, 새 값이 올 때까지 유지됩니다. \`payload\`는 유닛마다 하나씩인 숫자 목록이거나 모든 유닛에 쓸 숫자 하나입니다. \`topic\`이 0부터 센 유닛 번호면 그 유닛의 값입니다. 그래서 선형 층의 입력마다 다른 센서를 연결하거나, 행 순서로 늘어놓은 그림의 픽셀을 하나씩 보낼 수 있습니다.
- 배포하지 않고 다음 단계부터 쓸 새 가중치나 바이어스입니다. \`{topic: "W", payload: [[0.5, -1], [2, 0.25]]}\`는 설정 창에서처럼 유닛마다 한 행, 연결된 유닛마다 한 열이고, \`{topic: "b", payload: [0, 1]}\`는 유닛마다 하나씩이거나 모든 유닛에 쓸 숫자 하나입니다. CSV 파일에서 읽은 것과 같은 텍스트로 보내도 됩니다. 다른 값이 오거나 네트워크를 새로 배포할 때까지 유지됩니다.`,
  },
  sends: {
    en: `- To ordinary nodes, at most 20 times a second: \`{topic: <node name>, payload: {t: [...], y: [[...], ...]}}\`, times in ms and a list of values for each of the first ten units.`,
    ko: `- 일반 노드에는 초당 최대 20번 \`{topic: <노드 이름>, payload: {t: [...], y: [[...], ...]}}\`를 보냅니다. 시각은 ms이고, 처음 열 유닛마다 값의 목록이 있습니다.`,
  },
  models: modelsOfKind<RateModel>("rate"),
  modelLabel: { en: "Activation", ko: "활성화 함수" },
  settings: [
    nameSetting,
    clockSetting,
    countSetting({ en: "Number of units in the layer.", ko: "층에 있는 유닛의 개수입니다." }),
    {
      name: "weights",
      group: "connections",
      label: { en: "Weights W", ko: "가중치 W" },
      doc: {
        en: "One row per unit of this layer, one column per unit wired to it, as lines of numbers, CSV or JSON. Blank: each unit takes the value of the unit of its number.",
        ko: "이 층의 유닛마다 한 행, 연결된 유닛마다 한 열이며, 숫자로 된 줄이나 CSV, JSON으로 적습니다. 비워 두면 같은 번호의 유닛 값을 받습니다.",
      },
      value: {
        type: "text",
        default: "",
        placeholder: { en: "0.5, -1\n2, 0.25", ko: "0.5, -1\n2, 0.25" },
        format: "matrix",
      },
    },
    {
      name: "bias",
      group: "connections",
      label: { en: "Bias b", ko: "바이어스 b" },
      doc: {
        en: "Added to z: one number for all units, or one for each.",
        ko: "z에 더하는 값입니다. 모든 유닛에 쓸 숫자 하나, 또는 유닛마다 하나씩 적습니다.",
      },
      value: { type: "text", default: "0", format: "numbers" },
    },
    {
      name: "i_y",
      group: "advanced",
      label: { en: "Initial y", ko: "초기 y" },
      doc: {
        en: "y at the start: one number for all units, or one for each. Blank: 0.",
        ko: "시작할 때의 y입니다. 모든 유닛에 쓸 숫자 하나, 또는 유닛마다 하나씩 적습니다. 비워 두면 0입니다.",
      },
      value: { type: "text", default: "", placeholder: { en: "0", ko: "0" }, format: "numbers" },
    },
  ],
};

export const rateNodes: readonly NodeDefinition[] = [rate];
