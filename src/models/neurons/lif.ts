import type { NeuronModel } from "../../model/description.ts";

/**
 * The membrane as a leaky capacitor, with the parameters and defaults of NEST's iaf_psc family.
 * A constant current I fires it when E_L + I tau_m / C_m is above V_th, every
 * t_ref + tau_m ln((E_L + I tau_m / C_m - V_reset) / (E_L + I tau_m / C_m - V_th)) ms.
 */
export const lif: NeuronModel = {
  kind: "neuron",
  name: "lif",
  palette: "lif",
  paletteTitle: { en: "LIF", ko: "LIF" },
  title: { en: "Leaky integrate-and-fire", ko: "누설 적분-발화 뉴런 (LIF)" },
  doc: {
    en:
      "The simplest spiking neuron: input current charges the membrane, a leak pulls it back to rest. When V_m reaches " +
      "V_th the neuron fires, V_m is set to V_reset and stays there for the refractory time t_ref; input currents go on " +
      "meanwhile, jumps of the membrane are lost. Defaults are those of NEST.",
    ko:
      "가장 단순한 스파이킹 뉴런입니다. 입력 전류가 막을 충전하고 누설이 막전위를 휴지 전위로 되돌립니다. V_m이 V_th에 " +
      "이르면 발화하고, V_m은 V_reset이 되어 불응기 t_ref 동안 머무릅니다. 그동안 입력 전류는 계속 변하지만 막전위를 바로 " +
      "올리는 입력은 사라집니다. 기본값은 NEST와 같습니다.",
  },
  references: ["doi:10.1007/s004220050570", "doi:10.1007/s00422-006-0068-6"],
  parameters: [
    {
      name: "C_m",
      symbol: "C_m",
      unit: "pF",
      default: 250,
      above: 0,
      doc: { en: "Membrane capacitance", ko: "막 전기용량" },
    },
    {
      name: "tau_m",
      symbol: "\\tau_m",
      unit: "ms",
      default: 10,
      above: 0,
      doc: {
        en: "Membrane time constant: how fast V_m forgets; the leak conductance is C_m / tau_m",
        ko: "막 시간 상수: V_m이 얼마나 빨리 휴지 전위로 돌아가는지 정합니다. 누설 전도도는 C_m / tau_m입니다",
      },
    },
    {
      name: "E_L",
      symbol: "E_L",
      unit: "mV",
      default: -70,
      doc: { en: "Resting potential, to which the leak pulls V_m", ko: "휴지 전위: 누설이 V_m을 끌어당기는 값" },
    },
    {
      name: "V_th",
      symbol: "V_{th}",
      unit: "mV",
      default: -55,
      doc: { en: "Threshold: the neuron fires when V_m reaches it", ko: "역치: V_m이 이 값에 이르면 발화합니다" },
    },
    {
      name: "V_reset",
      symbol: "V_{reset}",
      unit: "mV",
      default: -70,
      doc: { en: "Value of V_m after a spike; below V_th", ko: "발화 후의 V_m 값. V_th보다 낮아야 합니다" },
    },
    {
      name: "t_ref",
      symbol: "t_{ref}",
      unit: "ms",
      default: 2,
      min: 0,
      doc: {
        en: "Refractory time: how long V_m is held at V_reset after a spike, in whole steps",
        ko: "불응기: 발화 후 V_m이 V_reset에 묶여 있는 시간 (단계의 정수배)",
      },
    },
    {
      name: "I_e",
      symbol: "I_e",
      unit: "pA",
      default: 0,
      doc: {
        en: "Constant current; above C_m (V_th - E_L) / tau_m = 375 pA the default neuron fires on its own",
        ko: "일정한 입력 전류. 기본값 뉴런은 C_m (V_th - E_L) / tau_m = 375 pA보다 크면 스스로 발화합니다",
      },
    },
  ],
  orders: [{ lower: "V_reset", upper: "V_th" }],
  inputs: [
    { name: "I_syn", unit: "pA", doc: { en: "Sum of all currents from outside", ko: "외부에서 오는 전류의 합" } },
  ],
  state: [
    {
      name: "V_m",
      symbol: "V_m",
      unit: "mV",
      initial: "E_L",
      rate: "(E_L - V_m) / tau_m + (I_syn + I_e) / C_m",
      clampedWhileRefractory: true,
      doc: { en: "Membrane potential", ko: "막전위" },
    },
  ],
  membrane: "V_m",
  spike: { when: "V_m >= V_th", then: ["V_m = V_reset"], refractory: "t_ref" },
  meanField: {
    tau_m: "tau_m",
    tau_r: "t_ref",
    V_0: "V_reset - E_L",
    V_th: "V_th - E_L",
    mu: "I_e * tau_m / C_m",
    R: "tau_m / C_m",
  },
  methods: ["exact", "euler", "rk2", "rk4", "exponential-euler"],
};
