/** Sources of spikes and of current. */
import type { CurrentSourceModel, SpikeSourceModel } from "../../src/model/description.ts";
import { modelsOfKind } from "../common/catalogue.ts";
import type { NodeDefinition } from "../common/definition.ts";
import { clockSetting, countSetting, nameSetting } from "../common/settings.ts";

const spikeSource: NodeDefinition = {
  type: "spikewire-spike-source",
  set: "source",
  kind: "spike-source",
  title: { en: "spike source", ko: "스파이크 소스" },
  help: {
    en: `Makes spikes: regular, in bursts, at random with a fixed, swinging or listed rate, correlated, as a pattern hidden in noise, as a background of many inputs, at listed times, or by message.

Wire it through a synapse to a neuron, straight to a raster to see its spikes, or to any other node to receive them as messages. Its button fires all units at once.`,
    ko: `스파이크를 만듭니다. 규칙적으로, 버스트로, 일정하거나 변하는 빈도로 무작위로, 서로 상관되게, 잡음 속 패턴으로, 많은 입력을 합친 배경 활동으로, 지정한 시각에, 또는 메시지로 발화합니다.

시냅스를 거쳐 뉴런에 연결하거나, 래스터에 바로 연결해 스파이크를 보거나, 다른 노드에 연결해 메시지로 받으세요. 버튼을 누르면 모든 유닛이 한 번 발화합니다.`,
  },
  color: "#E5B26B",
  icon: "spikewire-spike-source.svg",
  inputs: 1,
  outputs: 1,
  outputLabel: { en: "spikes", ko: "스파이크" },
  receives: {
    en: `- Any message fires the source at the next step. \`payload\`: nothing fires all units, a number fires that unit, a list fires those units (counted from 0). Anything else, such as the time stamp of an inject node, fires all units. Where the rate follows messages, \`payload\` is the number that sets it instead.`,
    ko: `- 어떤 메시지든 다음 단계에서 소스를 발화시킵니다. \`payload\`가 없으면 모든 유닛, 숫자면 그 유닛, 목록이면 그 유닛들이 발화합니다(0부터 셉니다). inject 노드의 타임스탬프처럼 그 밖의 값이면 모든 유닛이 발화합니다. 빈도를 메시지로 정하는 방식에서는 \`payload\`의 숫자가 빈도를 정합니다.`,
  },
  sends: {
    en: `- To ordinary nodes, at most 20 times a second: \`{topic: <node name>, payload: [{t, i}, ...]}\` with the time \`t\` in ms and the unit \`i\` of each spike. One message holds at most 10,000 spikes; \`omitted\` then counts the rest.`,
    ko: `- 일반 노드에는 초당 최대 20번 \`{topic: <노드 이름>, payload: [{t, i}, ...]}\`를 보냅니다. \`t\`는 각 스파이크의 시각(ms), \`i\`는 유닛 번호입니다. 메시지 하나에는 스파이크가 10,000개까지 들어가며 나머지의 개수는 \`omitted\`에 적힙니다.`,
  },
  models: modelsOfKind<SpikeSourceModel>("spike-source"),
  modelLabel: { en: "Fires", ko: "발화 방식" },
  settings: [
    nameSetting,
    clockSetting,
    countSetting({
      en: "Number of units, each with a spike train of its own.",
      ko: "유닛의 개수입니다. 유닛마다 자신의 스파이크 열을 냅니다.",
    }),
  ],
  draws: true,
  button: "fire",
};

const currentSource: NodeDefinition = {
  type: "spikewire-current-source",
  set: "source",
  kind: "current-source",
  title: { en: "current source", ko: "전류 소스" },
  help: {
    en: `Injects a current into neurons, like an electrode: constant, steps, pulses, a ramp, a sine, a chirp, noise, or the last number received by message.

Wire it straight to a neuron; every neuron of the population, or those chosen, gets the same current, or noise of its own. Wire it to a scope to see the current.`,
    ko: `전극처럼 뉴런에 전류를 주입합니다. 일정한 전류, 계단, 펄스, 경사, 사인, 처프, 잡음, 또는 메시지로 받은 마지막 값을 씁니다.

뉴런에 바로 연결하세요. 집단의 모든 뉴런, 또는 고른 뉴런이 같은 전류를 받으며, 잡음은 뉴런마다 다릅니다. 스코프에 연결하면 전류를 볼 수 있습니다.`,
  },
  color: "#DD9A72",
  icon: "spikewire-current-source.svg",
  inputs: 1,
  outputs: 1,
  outputLabel: { en: "current [pA]", ko: "전류 [pA]" },
  receives: {
    en: `- \`payload\`: a number sets the current, from the next step on: the amplitude in pA of most currents, the mean of noise, the increment of a staircase, the end of a ramp; by message, the number that gain and offset turn into pA.`,
    ko: `- \`payload\`가 숫자면 다음 단계부터 전류가 바뀝니다. 대개는 전류의 크기(pA), 잡음에서는 평균, 계단식 전류에서는 한 단의 높이, 경사 전류에서는 끝 값이 되고, 메시지로 정하는 전류에서는 gain과 offset을 거쳐 pA가 됩니다.`,
  },
  sends: {
    en: `- To ordinary nodes, at most 20 times a second: \`{topic: <node name>, payload: {t: [...], I: [[...]]}}\`, times in ms and currents in pA.`,
    ko: `- 일반 노드에는 초당 최대 20번 \`{topic: <노드 이름>, payload: {t: [...], I: [[...]]}}\`를 보냅니다. 시각은 ms, 전류는 pA입니다.`,
  },
  models: modelsOfKind<CurrentSourceModel>("current-source"),
  modelLabel: { en: "Current", ko: "전류 형태" },
  settings: [
    nameSetting,
    clockSetting,
    {
      name: "cells",
      label: { en: "Cells", ko: "세포" },
      doc: {
        en: "Neurons that get the current, numbered from 0, like 0, 3-5. Blank: all of them.",
        ko: "전류를 받을 뉴런의 번호입니다. 0부터 세며 0, 3-5처럼 적습니다. 비워 두면 모든 뉴런이 받습니다.",
      },
      value: { type: "text", default: "", placeholder: { en: "all", ko: "모두" }, format: "indices" },
    },
  ],
  draws: true,
};

export const sourceNodes: readonly NodeDefinition[] = [spikeSource, currentSource];
