import type { Text } from "../model/text.ts";

/** Sentences about a running simulation. */
export const runMessages = {
  "not-finite": {
    en: "{label}: {variable} of neuron {index} became {found} at t = {time} ms; this simulation has stopped",
    ko: "{label}: t = {time} ms에서 뉴런 {index}의 {variable} 값이 {found}이(가) 되어 이 시뮬레이션을 멈췄습니다",
  },
  "engine-failed": {
    en: "the simulation stopped because of an internal fault: {reason}",
    ko: "내부 오류로 시뮬레이션이 멈췄습니다: {reason}",
  },
  "thread-ended": {
    en: "the simulation stopped because its thread ended ({reason}); the next start begins anew",
    ko: "시뮬레이션의 스레드가 끝나 멈췄습니다({reason}). 다시 시작하면 처음부터 실행합니다",
  },
  "helper-ended": {
    en: "the simulation stopped because one of its threads ended; the next start begins anew",
    ko: "시뮬레이션의 스레드 하나가 끝나 멈췄습니다. 다시 시작하면 처음부터 실행합니다",
  },
  "memory-unavailable": {
    en:
      "the network needs about {needed} of memory, more than this machine gives now: have fewer neurons or synapses, or free " +
      "memory and start again",
    ko:
      "이 네트워크에는 메모리가 약 {needed} 필요하지만 지금 이 컴퓨터에서 얻을 수 없습니다. 뉴런이나 시냅스를 줄이거나, 메모리를 비우고 " +
      "다시 시작하세요",
  },
  "host-without-vectors": {
    en:
      "this Node.js cannot run WebAssembly with vector instructions: simulations are computed in JavaScript, much slower, with the " +
      "same results",
    ko: "이 Node.js는 벡터 명령을 쓰는 WebAssembly를 실행하지 못하므로 시뮬레이션을 JavaScript로 계산합니다. 훨씬 느리지만 결과는 같습니다",
  },
  "host-without-shared-memory": {
    en: "this Node.js cannot share memory between threads: each simulation uses one core only, with the same results",
    ko: "이 Node.js에서는 스레드끼리 메모리를 공유할 수 없어 시뮬레이션마다 코어를 하나만 사용합니다. 결과는 같습니다",
  },
} as const satisfies Record<string, Text>;
