import type { Text } from "../model/text.ts";

/** Sentences about where mean-field theory has no formula. Common data: `from`, the theory node. */
export const theoryMessages = {
  "theory-needs-lif": {
    en: '"{from}": the theory is one of leaky integrate-and-fire neurons with a reset; "{to}", wired to it or sending spikes to what is, has another model',
    ko: '"{from}": 이 이론은 재설정이 있는 누설 적분-발화 뉴런(LIF)에 대한 것입니다. 연결되었거나 그 집단에 스파이크를 보내는 "{to}"은(는) 다른 모델입니다',
  },
  "theory-needs-neurons": {
    en: '"{from}": wire a population of LIF neurons to it',
    ko: '"{from}": LIF 뉴런 집단을 연결하세요',
  },
  "theory-kernel": {
    en: '"{from}": the theory takes delta synapses and exponential currents; "{found}" has another kernel, or weights that differ with distance',
    ko: '"{from}": 이론은 델타 시냅스와 지수 감쇠 전류만 다룹니다. "{found}"은(는) 다른 커널이거나 가중치가 거리에 따라 다릅니다',
  },
  "theory-time-constants": {
    en: '"{from}": synapses with different time constants end at "{to}" ({found} ms, 0 for delta); the theory takes one',
    ko: '"{from}": "{to}"에 시간 상수가 다른 시냅스들이 있습니다 ({found} ms, 델타는 0). 이론은 하나만 다룹니다',
  },
  "theory-source": {
    en: '"{from}": the spikes of "{found}" are no Poisson process with a known rate: use a Poisson source',
    ko: '"{from}": "{found}"의 스파이크는 발화율이 알려진 푸아송 과정이 아닙니다. 푸아송 소스를 쓰세요',
  },
  "theory-current": {
    en: '"{from}": the current of "{found}" changes with time; the theory takes a constant one',
    ko: '"{from}": "{found}"의 전류는 시간에 따라 변합니다. 이론은 일정한 전류만 다룹니다',
  },
  "theory-current-cells": {
    en: '"{from}": the current of "{found}" goes to some neurons of "{to}" only; the theory takes all of a population for alike',
    ko: '"{from}": "{found}"의 전류는 "{to}"의 일부 뉴런에만 들어갑니다. 이론은 한 집단의 뉴런이 모두 같다고 봅니다',
  },
  "theory-plasticity": {
    en: '"{from}": the theory takes the weights of "{found}" as they were deployed, without plasticity',
    ko: '"{from}": 이론은 "{found}"의 가중치를 가소성 없이 배포한 값으로 다룹니다',
  },
} as const satisfies Record<string, Text>;
