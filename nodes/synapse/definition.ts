/** The synapse: its kernel, weight, delay and who is connected to whom. */
import type { NodeDefinition } from "../common/definition.ts";
import { nameSetting } from "../common/settings.ts";
import { connectionSettings } from "./connections.ts";
import { kernels } from "./kernels.ts";
import { weightSettings } from "./weights.ts";

const synapse: NodeDefinition = {
  type: "spikewire-synapse",
  set: "synapse",
  kind: "synapse",
  title: { en: "synapse", ko: "시냅스" },
  help: {
    en: `Turns each arriving spike into a current in the neuron behind it: wire a spike source or a neuron to it, and it to a neuron.

The kernel gives the current its shape; the weight its size, negative for inhibition; the delay the time it takes to arrive. A conductance drives V_m towards its reversal potential, which says whether it excites or inhibits: its weight is positive. On a neuron that is integrated exactly, a conductance is by exponential Euler. One synapse node may serve several wires: each makes connections of its own with the same settings.`,
    ko: `도착하는 스파이크를 뒤에 있는 뉴런의 전류로 바꿉니다. 스파이크 소스나 뉴런을 시냅스에, 시냅스를 뉴런에 연결하세요.

커널은 전류의 모양을, 가중치는 크기를(음수면 억제), 지연은 도착하는 데 걸리는 시간을 정합니다. 전도도는 V_m을 역전 전위 쪽으로 끌어당기며 흥분인지 억제인지는 역전 전위가 정하므로 가중치는 양수입니다. 엄밀해로 적분하는 뉴런에서 전도도는 지수 오일러로 계산합니다. 시냅스 노드 하나에 여러 선을 연결하면 선마다 같은 설정의 연결이 따로 만들어집니다.`,
  },
  color: "#79B7AC",
  icon: "spikewire-synapse.svg",
  inputs: 1,
  outputs: 1,
  outputLabel: { en: "to a neuron, a scope, a histogram", ko: "뉴런, 스코프, 히스토그램으로" },
  receives: {
    en: `- \`{topic: "weights"}\`: sends the weights as they are now, learned ones too, to the ordinary nodes wired behind.`,
    ko: `- \`{topic: "weights"}\`: 학습된 값을 포함한 현재 가중치를 뒤에 연결된 일반 노드로 보냅니다.`,
  },
  sends: {
    en: `- When asked by \`{topic: "weights"}\`: \`{topic: <node name>, payload: {weights: [{from, to, weights: [[...], ...], synapses, least, greatest}]}}\`, for each projection a row for each target and a column for each source, 0 without a synapse; of more than 1000 neurons, averages of neighbours. \`synapses\` is their number, \`least\` and \`greatest\` are the smallest and the largest weight of a single synapse, not of a field.
- To ordinary nodes, at most 20 times a second: \`{topic: <node name>, payload: {t: [...], I: [[...], ...]}}\`, the current into each target in pA. A wire to a neuron carries no messages.`,
    ko: `- \`{topic: "weights"}\`를 받으면 \`{topic: <노드 이름>, payload: {weights: [{from, to, weights: [[...], ...], synapses, least, greatest}]}}\`를 보냅니다. 연결마다 행은 도착 뉴런, 열은 출발 뉴런이며 시냅스가 없으면 0입니다. 뉴런이 1000개를 넘으면 이웃끼리 평균합니다. \`synapses\`는 시냅스의 수, \`least\`와 \`greatest\`는 칸이 아니라 시냅스 하나하나의 가중치 가운데 가장 작은 값과 가장 큰 값입니다.
- 일반 노드에는 초당 최대 20번 \`{topic: <노드 이름>, payload: {t: [...], I: [[...], ...]}}\`를 보냅니다. 각 도착 뉴런에 흐르는 전류(pA)입니다. 뉴런으로 가는 선에는 메시지가 흐르지 않습니다.`,
  },
  models: kernels,
  modelLabel: { en: "Kernel", ko: "커널" },
  settings: [
    nameSetting,
    ...weightSettings,
    {
      name: "delay",
      label: { en: "Delay", ko: "지연" },
      doc: {
        en: "Time from a spike to its arrival: at least one step of the clock, rounded to whole steps. Or drawn for each synapse: uniform(1, 5), normal(1.5, 0.3), normal(1.5, 0.3, 1, 2) with limits, or lognormal(2, 0.5), its median and sigma.",
        ko: "스파이크가 나서 도착하기까지의 시간입니다. 최소 클럭 한 단계이며 단계의 정수배로 맞춰집니다. uniform(1, 5), normal(1.5, 0.3), 한계를 둔 normal(1.5, 0.3, 1, 2), 중앙값과 시그마를 적는 lognormal(2, 0.5)처럼 적으면 시냅스마다 무작위로 정합니다.",
      },
      value: { type: "number", default: 1, unit: "ms", above: 0, max: 10000, distribution: true },
    },
    {
      name: "dendritic",
      group: "advanced",
      label: { en: "Dendritic part", ko: "수상돌기 지연" },
      doc: {
        en: "For STDP only: how much of the delay lies behind the synapse; the rest is axonal. A spike then reaches the synapse after the axonal part, and one of the target after the dendritic part. The whole delay: as in NEST. 0: as with a delay of the way before the synapse in Brian2. Of delays drawn for each synapse it is at most each whole delay, so a large number means all of it. Blank: the delay does not count for learning.",
        ko: "STDP에만 쓰입니다. 지연 가운데 시냅스 뒤쪽(수상돌기)의 몫이며, 나머지는 축삭의 몫입니다. 입력 스파이크는 축삭의 몫만큼, 표적의 스파이크는 수상돌기의 몫만큼 늦게 시냅스에 닿습니다. 지연 전체를 적으면 NEST와 같고, 0을 적으면 Brian2에서 시냅스 앞 경로에 지연을 준 것과 같습니다. 시냅스마다 지연을 무작위로 정할 때는 각 지연을 넘지 않으므로, 큰 수를 적으면 지연 전체가 됩니다. 비워 두면 지연은 학습에서 세지 않습니다.",
      },
      value: {
        type: "number",
        default: "",
        unit: "ms",
        min: 0,
        max: 10000,
        blank: true,
        placeholder: { en: "not counted", ko: "세지 않음" },
      },
    },
    {
      name: "receptors",
      group: "advanced",
      label: { en: "More receptors", ko: "수용체 추가" },
      doc: {
        en: "Other receptors that the same spikes open, at the same connections: one a line, as NMDA: nmda/textbook 5, a name, a kernel with its preset, and a weight in the kernel's own unit; parameters may follow, as tau_decay=80. The kernel above is the first receptor, and messages set its weight and parameters. Weights of single synapses, drawn or in a list or matrix, are scaled against the field Weight: a synapse of twice that weight has twice the weight of each receptor.",
        ko: "같은 스파이크가 같은 연결에서 함께 여는 다른 수용체입니다. NMDA: nmda/textbook 5처럼 이름, 커널/프리셋, 가중치(커널의 기본 단위)를 한 줄에 하나씩 적고, tau_decay=80처럼 매개변수를 덧붙일 수 있습니다. 위의 커널이 첫 번째 수용체이며 메시지는 그 가중치와 매개변수를 바꿉니다. 시냅스마다 다른 가중치(분포, 목록, 행렬)는 가중치 칸을 기준으로 비율을 맞춥니다. 그 두 배인 시냅스는 각 수용체의 가중치도 두 배입니다.",
      },
      value: {
        type: "text",
        default: "",
        placeholder: { en: "NMDA: nmda/textbook 5", ko: "NMDA: nmda/textbook 5" },
        multiline: true,
        format: "receptors",
      },
    },
    ...connectionSettings,
  ],
  draws: true,
};

export const synapseNodes: readonly NodeDefinition[] = [synapse];
