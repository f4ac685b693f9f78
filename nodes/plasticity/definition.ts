/** Plasticity: nodes on the way from the neuron that fires to the synapse. */
import type { StdpModel, StpModel } from "../../src/model/description.ts";
import { modelsOfKind } from "../common/catalogue.ts";
import type { NodeDefinition } from "../common/definition.ts";
import { nameSetting } from "../common/settings.ts";

const stp: NodeDefinition = {
  type: "spikewire-stp",
  set: "plasticity",
  kind: "stp",
  title: { en: "STP", ko: "STP" },
  help: {
    en: `Short-term plasticity: a synapse that tires (depression) or warms up (facilitation) while it is used.

Put it before a synapse: spike source or neuron → STP → synapse → neuron. Wire it to a scope to see its variables, for example u and x.`,
    ko: `단기 가소성: 쓰는 동안 지치거나(억압) 점점 강해지는(촉진) 시냅스를 만듭니다.

시냅스 앞에 두세요: 스파이크 소스 또는 뉴런 → STP → 시냅스 → 뉴런. 스코프에 연결하면 u, x 같은 변수를 볼 수 있습니다.`,
  },
  color: "#8DBB8A",
  icon: "spikewire-stp.svg",
  inputs: 1,
  outputs: 1,
  outputLabel: { en: "to a synapse, or a scope", ko: "시냅스 또는 스코프로" },
  sends: {
    en: `- To ordinary nodes, at most 20 times a second: \`{topic: <node name>, payload: {t: [...], <variable>: [[...], ...]}}\`.`,
    ko: `- 일반 노드에는 초당 최대 20번 \`{topic: <노드 이름>, payload: {t: [...], <변수>: [[...], ...]}}\`를 보냅니다.`,
  },
  models: modelsOfKind<StpModel>("stp"),
  settings: [nameSetting],
};

const stdp: NodeDefinition = {
  type: "spikewire-stdp",
  set: "plasticity",
  kind: "stdp",
  title: { en: "STDP", ko: "STDP" },
  help: {
    en: `Spike-timing-dependent plasticity: each weight learns from the order of presynaptic and postsynaptic spikes, those before and behind the synapse.

Put it before a synapse: spike source or neuron → STDP → synapse → neuron. It takes the spikes behind the synapse from the neuron at the end of its path, so no wire leads back. Each weight is the weight of the synapse times its own factor w; wire it to a scope to see w.

Delays: a spike before the synapse counts for learning when it leaves its neuron, and one behind it when its neuron fires; the delay of the synapse node acts on the way to the target and plays no part in the timing. State its dendritic part (synapse node, Advanced) and it does: an input spike reaches the synapse after the axonal part, the rest of the delay, and brings the weight of that moment; a spike of the target reaches the synapse after the dendritic part. Simulators differ: in NEST the whole delay is dendritic; in Brian2 a delay of the way before the synapse is axonal, so the dendritic part is 0. With the shortest delay all agree within a step. Delays drawn for each synapse work in the same way, each by itself.`,
    ko: `스파이크 시점 의존 가소성: 시냅스전(앞) 스파이크와 시냅스후(뒤) 스파이크의 순서에 따라 각 가중치가 학습합니다.

시냅스 앞에 두세요: 스파이크 소스 또는 뉴런 → STDP → 시냅스 → 뉴런. 시냅스 뒤의 스파이크는 경로 끝의 뉴런에서 가져오므로 되돌아가는 선은 필요 없습니다. 각 가중치는 시냅스의 가중치에 자신의 배율 w를 곱한 값이며, 스코프에 연결하면 w를 볼 수 있습니다.

지연: 학습에서 시냅스 앞 스파이크는 뉴런을 떠나는 순간에, 시냅스 뒤 스파이크는 뉴런이 발화하는 순간에 셉니다. 시냅스 노드의 지연은 표적으로 가는 길에서만 작용하고 시간차에는 들어가지 않습니다. 시냅스 노드의 고급 설정에서 수상돌기 지연을 적으면 시간차에도 들어갑니다. 입력 스파이크는 나머지인 축삭의 몫만큼 늦게 시냅스에 닿아 그 순간의 가중치로 전달되고, 표적의 스파이크는 수상돌기의 몫만큼 늦게 시냅스에 닿습니다. 시뮬레이터마다 다릅니다. NEST에서는 지연 전체가 수상돌기 쪽이고, Brian2에서 시냅스 앞 경로에 준 지연은 축삭 쪽이어서 수상돌기의 몫이 0입니다. 지연이 가장 짧을 때는 모두 한 단계 안에서 같습니다. 시냅스마다 무작위로 정한 지연도 저마다 똑같이 작용합니다.`,
  },
  color: "#A3B877",
  icon: "spikewire-stdp.svg",
  inputs: 1,
  outputs: 1,
  outputLabel: { en: "to a synapse, or a scope", ko: "시냅스 또는 스코프로" },
  receives: {
    en: `- \`{topic: "A_plus", payload: 0.02}\` changes a parameter while it runs.
- With a rule that waits for a reward, a number as \`payload\` (with no topic, or topic \`reward\`) is that reward: it acts at the next step, and several add up.`,
    ko: `- \`{topic: "A_plus", payload: 0.02}\`처럼 보내면 실행 중에 매개변수가 바뀝니다.
- 보상을 기다리는 규칙에서는 \`payload\`의 숫자가 보상입니다(topic이 없거나 \`reward\`일 때). 다음 단계에 작용하며, 여러 번 보내면 더해집니다.`,
  },
  sends: {
    en: `- To ordinary nodes, at most 20 times a second: \`{topic: <node name>, payload: {t: [...], w: [[...], ...]}}\`, the factor of each synapse.`,
    ko: `- 일반 노드에는 초당 최대 20번 \`{topic: <노드 이름>, payload: {t: [...], w: [[...], ...]}}\`, 곧 각 시냅스의 배율을 보냅니다.`,
  },
  models: modelsOfKind<StdpModel>("stdp"),
  settings: [nameSetting],
};

export const plasticityNodes: readonly NodeDefinition[] = [stp, stdp];
