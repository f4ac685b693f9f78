import type { NeuronModel } from "../../model/description.ts";
import { izhikevich2007 } from "./izhikevich-2007.ts";

/**
 * The 2007 form in the update order of many teaching programs: the threshold is tested at the start of a step, and a
 * neuron that passed it is reset instead of being integrated. It exists to reproduce their figures number by number.
 */
export const izhikevichGrid: NeuronModel = {
  ...izhikevich2007,
  name: "izhikevich-grid",
  rank: 5,
  title: { en: "Izhikevich 2007, reset in the next step", ko: "Izhikevich 2007 (다음 단계에서 재설정)" },
  doc: {
    en:
      "The 2007 equations as simple programs compute them: the step after a spike does nothing but reset. V_m shows the " +
      "value that crossed v_peak, often far above it, and each spike costs one step, so results depend on dt. Use it to " +
      "reproduce such a program; otherwise take the 2007 form.",
    ko:
      "간단한 프로그램들이 계산하는 방식의 2007년 방정식입니다. 발화 다음 단계에서는 재설정만 합니다. V_m에는 v_peak를 넘은 " +
      "값이 그대로 나타나며 종종 크게 웃돕니다. 스파이크마다 한 단계가 더 들어 결과가 dt에 따라 달라집니다. 그런 프로그램의 " +
      "결과를 재현할 때만 쓰고, 그 밖에는 2007 형태를 쓰세요.",
  },
  spike: { when: "V_m >= v_peak", then: ["V_m = c", "U_m = U_m + d"], reset: "next-step" },
  methods: ["euler", "euler-exact-kernels"],
};
