import type { NeuronModel } from "../../model/description.ts";
import { lifMv } from "./lif-mv.ts";

/**
 * As the form in mV, with the synaptic current frozen while the neuron is refractory: what the theory of Fourcaud and Brunel (2002)
 * presumes when it shifts threshold and reset. With a free-running current a simulation fires a little less often.
 */
export const lifMvHeld: NeuronModel = {
  ...lifMv,
  name: "lif-mv-held",
  rank: 4,
  title: { en: "LIF with inputs in mV, current held while refractory", ko: "입력을 mV로 쓴 LIF (불응기에 전류 고정)" },
  doc: {
    en: "As LIF with inputs in mV, but while the neuron is refractory its synaptic current stands still too, and spikes that arrive then are lost. The theory of Fourcaud and Brunel presumes this; real synapses, and all other models here, go on. Take it to compare with theory.",
    ko: "입력을 mV로 쓴 LIF와 같지만, 불응기 동안 시냅스 전류도 멈추고 그동안 도착한 스파이크는 사라집니다. 푸르코와 브뤼넬의 이론이 전제하는 방식이며, 실제 시냅스와 여기의 다른 모델에서는 전류가 계속 변합니다. 이론과 비교할 때 쓰세요.",
  },
  spike: { when: "V_m >= V_th", then: ["V_m = V_reset"], refractory: "t_ref", holdsCurrents: true },
};
