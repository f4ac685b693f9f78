import type { NeuronModel } from "../../model/description.ts";

/**
 * v' = v - v^3 / 3 - w + i, w' = epsilon (v + a - b w), with the scales written out: v = (V_m - V_0) / V_s,
 * w = U_m / (g V_s), i = I / (g V_s), and time counted in C_m / g. With the default scales one unit of v is 25 mV, one of
 * w and i is 2500 pA, one of time is 1 ms; the numbers of the papers follow by these four factors. The scales only give
 * the curves the look of a neuron: they were measured on no cell.
 */
export const fitzhughNagumo: NeuronModel = {
  kind: "neuron",
  name: "fitzhugh-nagumo",
  title: { en: "FitzHugh-Nagumo", ko: "피츠휴-나구모 뉴런" },
  doc: {
    en:
      "An excitable membrane in its simplest form, two equations that can be drawn in a plane: V_m excites itself " +
      "between its two outer branches, and the slow recovery current U_m brings it back. There is no threshold and no " +
      "reset; a spike is counted when V_m crosses V_th upwards. The equations have no units of their own; here they are " +
      "scaled so that rest is near -65 mV and 1 in a textbook's current is 2500 pA.",
    ko:
      "흥분성 막을 가장 단순하게 나타낸 모형으로, 평면에 그릴 수 있는 두 방정식입니다. V_m은 양쪽 바깥 가지 사이에서 스스로 " +
      "흥분하고, 느린 회복 전류 U_m이 이를 되돌립니다. 역치도 재설정도 없으며, V_m이 V_th를 위로 지날 때 스파이크 하나로 " +
      "셉니다. 원래 단위가 없는 방정식이므로, 여기서는 휴지 전위가 -65 mV 근처이고 교과서의 전류 1이 2500 pA가 되도록 " +
      "척도를 정했습니다.",
  },
  references: ["doi:10.1016/S0006-3495(61)86902-6", "doi:10.1109/JRPROC.1962.288235"],
  parameters: [
    {
      name: "C_m",
      symbol: "C_m",
      unit: "pF",
      default: 100,
      above: 0,
      doc: {
        en: "Membrane capacitance; C_m / g is the unit of time",
        ko: "막 전기용량. C_m / g가 시간의 단위가 됩니다",
      },
    },
    {
      name: "g",
      symbol: "g",
      unit: "nS",
      default: 100,
      above: 0,
      doc: {
        en: "Slope of the self-exciting current at V_0; g V_s is the unit of current",
        ko: "V_0에서 스스로 흥분하는 전류의 기울기. g V_s가 전류의 단위가 됩니다",
      },
    },
    {
      name: "V_0",
      symbol: "V_0",
      unit: "mV",
      default: -35,
      doc: { en: "Potential at which v is 0, the middle of the swing", ko: "v가 0이 되는 전위, 진동의 중앙" },
    },
    {
      name: "V_s",
      symbol: "V_s",
      unit: "mV",
      default: 25,
      above: 0,
      doc: {
        en: "Unit of voltage: V_m swings about 2 V_s around V_0",
        ko: "전압의 단위: V_m은 V_0에서 위아래로 약 2 V_s까지 움직입니다",
      },
    },
    {
      name: "epsilon",
      symbol: "\\epsilon",
      unit: "1",
      default: 0.08,
      above: 0,
      doc: { en: "Speed of recovery against that of the membrane", ko: "막에 대한 회복의 상대 속도" },
    },
    {
      name: "a",
      symbol: "a",
      unit: "1",
      default: 0.7,
      doc: {
        en: "Offset of the recovery: it sets where the membrane rests",
        ko: "회복의 기준값: 막이 어디에서 쉬는지 정합니다",
      },
    },
    {
      name: "b",
      symbol: "b",
      unit: "1",
      default: 0.8,
      min: 0,
      doc: { en: "Decay of the recovery by itself", ko: "회복 변수가 스스로 줄어드는 세기" },
    },
    {
      name: "V_th",
      symbol: "V_{th}",
      unit: "mV",
      default: 0,
      doc: {
        en: "A spike is counted when V_m crosses this value upwards; the equations do not use it",
        ko: "V_m이 이 값을 위로 지날 때 스파이크로 셉니다. 방정식에는 쓰이지 않습니다",
      },
    },
    {
      name: "I_e",
      symbol: "I_e",
      unit: "pA",
      default: 0,
      doc: {
        en: "Constant current; the default neuron fires again and again between about 820 and 3550 pA",
        ko: "일정한 입력 전류. 기본값 뉴런은 약 820 pA에서 3550 pA 사이에서 반복해서 발화합니다",
      },
    },
  ],
  inputs: [
    { name: "I_syn", unit: "pA", doc: { en: "Sum of all currents from outside", ko: "외부에서 오는 전류의 합" } },
  ],
  definitions: [{ name: "I_fast", unit: "pA", value: "g * (V_m - V_0) * (1 - ((V_m - V_0) / V_s)^2 / 3)" }],
  state: [
    {
      name: "V_m",
      symbol: "V_m",
      unit: "mV",
      // The root of the two equations with the default a and b: the cell starts at rest.
      initial: "V_0 - 1.19940803524404 * V_s",
      rate: "(I_fast - U_m + I_syn + I_e) / C_m",
      doc: { en: "Membrane potential", ko: "막전위" },
    },
    {
      name: "U_m",
      symbol: "U_m",
      unit: "pA",
      initial: "I_fast",
      rate: "epsilon * g / C_m * (g * (V_m - V_0 + a * V_s) - b * U_m)",
      doc: { en: "Recovery current", ko: "회복 전류" },
    },
  ],
  membrane: "V_m",
  spike: { when: "V_m >= V_th", edge: "rising", then: [] },
  methods: ["rk4", "rk2", "euler"],
};
