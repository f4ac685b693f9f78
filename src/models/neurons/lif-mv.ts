import type { NeuronModel } from "../../model/description.ts";
import { lif } from "./lif.ts";

/**
 * tau_m V' = -(V - E_L) + I with every input in mV, the convention of mean-field theory: the resistance is 1 GOhm, so that 1 pA of
 * a source or kernel is 1 mV. A delta synapse of weight J makes V jump by J; a current whose weight is stated as J moves V
 * with the same area, J tau_m.
 */
export const lifMv: NeuronModel = {
  ...lif,
  name: "lif-mv",
  rank: 3,
  title: { en: "LIF with inputs in mV", ko: "입력을 mV로 쓴 LIF" },
  doc: {
    en: "The leaky integrate-and-fire neuron as mean-field theory writes it: all inputs in mV. The membrane resistance is 1 GOhm, so 1 pA of a source or synapse is 1 mV. A delta synapse of weight J makes V_m jump by J; any current kernel whose weight is stated as J moves V_m with the same area, J tau_m.",
    ko: "평균장 이론의 방식대로 모든 입력을 mV로 쓴 누설 적분-발화 뉴런입니다. 막 저항이 1 GOhm이므로 전류 소스나 시냅스의 1 pA가 1 mV입니다. 가중치 J의 델타 시냅스는 V_m을 J만큼 올리며, 가중치를 J로 나타낸 전류 시냅스는 V_m을 그와 같은 넓이 J tau_m만큼 움직입니다.",
  },
  references: ["doi:10.1162/089976602320264015", "doi:10.1023/A:1008925309027"],
  parameters: [
    {
      name: "tau_m",
      symbol: "\\tau_m",
      unit: "ms",
      default: 20,
      above: 0,
      doc: {
        en: "Membrane time constant: how fast V_m forgets",
        ko: "막 시간 상수: V_m이 얼마나 빨리 잊는지 정합니다",
      },
    },
    {
      name: "E_L",
      symbol: "E_L",
      unit: "mV",
      default: 0,
      doc: { en: "Resting potential, to which the leak pulls V_m", ko: "휴지 전위: 누설이 V_m을 끌어당기는 값" },
    },
    {
      name: "V_th",
      symbol: "V_{th}",
      unit: "mV",
      default: 20,
      doc: { en: "Threshold: the neuron fires when V_m reaches it", ko: "역치: V_m이 이 값에 이르면 발화합니다" },
    },
    {
      name: "V_reset",
      symbol: "V_{reset}",
      unit: "mV",
      default: 10,
      doc: {
        en: "Value of V_m after a spike, V_0 in the papers; below V_th",
        ko: "발화 후의 V_m 값. 논문의 V_0이며 V_th보다 낮아야 합니다",
      },
    },
    {
      name: "t_ref",
      symbol: "t_{ref}",
      unit: "ms",
      default: 2,
      min: 0,
      doc: {
        en: "Refractory time: how long V_m is held after a spike, in whole steps",
        ko: "불응기: 발화 후 V_m이 묶여 있는 시간 (단계의 정수배)",
      },
    },
    {
      name: "I_ext",
      symbol: "I_{ext}",
      unit: "mV",
      default: 0,
      doc: {
        en: "Constant input; above V_th - E_L the neuron fires on its own",
        ko: "일정한 입력. V_th - E_L보다 크면 스스로 발화합니다",
      },
    },
  ],
  state: [
    {
      name: "V_m",
      symbol: "V_m",
      unit: "mV",
      initial: "E_L",
      rate: "(E_L - V_m + I_ext + (1 GOhm) * I_syn) / tau_m",
      clampedWhileRefractory: true,
      doc: { en: "Membrane potential", ko: "막전위" },
    },
  ],
  meanField: { tau_m: "tau_m", tau_r: "t_ref", V_0: "V_reset - E_L", V_th: "V_th - E_L", mu: "I_ext", R: "1 GOhm" },
};
