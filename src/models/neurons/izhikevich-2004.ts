import type { NeuronModel } from "../../model/description.ts";

/**
 * The simple model with the freedom that the twenty patterns of 2004 take: v' = 0.04 v^2 + k_1 v + k_0 - u + I and
 * u' = a (b (v - v_0) - s u). With 5, 140, 0 and 1 it is the form of 2003; the integrator and the class 1 cell have 4.1 and 108, the
 * accommodating cell -65 and 0, and two cells a negative a, as in the author's program. Its order is `membrane-first`, v and then u.
 */
export const izhikevich2004: NeuronModel = {
  kind: "neuron",
  name: "izhikevich-2004",
  palette: "izhikevich",
  rank: 6,
  title: { en: "Izhikevich 2004, twenty patterns", ko: "Izhikevich 2004 (스무 가지 발화 양상)" },
  doc: {
    en: "The 2003 form with all its constants open, for the twenty patterns of the 2004 paper: each preset is one of them, its title says the current that shows it. Its membrane has 1 pF, so 1 pA drives V_m by 1 mV/ms.",
    ko: "2003년 형태의 상수를 모두 열어 둔 모형으로, 2004년 논문의 스무 가지 발화 양상을 나타냅니다. 프리셋 하나가 양상 하나이며 제목에 그 양상을 보이는 전류가 적혀 있습니다. 막 전기용량이 1 pF이므로 1 pA는 V_m을 1 mV/ms로 움직입니다.",
  },
  references: ["doi:10.1109/TNN.2004.832719"],
  parameters: [
    {
      name: "a",
      symbol: "a",
      unit: "1/ms",
      default: 0.02,
      doc: { en: "Rate of recovery; negative in two of the patterns", ko: "회복 속도. 두 양상에서는 음수입니다" },
    },
    {
      name: "b",
      symbol: "b",
      unit: "1/ms",
      default: 0.2,
      doc: { en: "How strongly U_m follows V_m", ko: "U_m이 V_m을 따라가는 세기" },
    },
    {
      name: "c",
      symbol: "c",
      unit: "mV",
      default: -65,
      doc: { en: "Value of V_m after a spike", ko: "발화 후의 V_m 값" },
    },
    {
      name: "d",
      symbol: "d",
      unit: "mV/ms",
      default: 6,
      doc: { en: "Added to U_m at each spike", ko: "발화할 때마다 U_m에 더하는 값" },
    },
    { name: "k_1", symbol: "k_1", unit: "1/ms", default: 5, doc: { en: "Linear term of V_m", ko: "V_m의 1차항 계수" } },
    {
      name: "k_0",
      symbol: "k_0",
      unit: "mV/ms",
      default: 140,
      doc: { en: "Constant term of V_m", ko: "V_m의 상수항" },
    },
    {
      name: "v_0",
      symbol: "v_0",
      unit: "mV",
      default: 0,
      doc: { en: "Potential at which U_m has no drive", ko: "U_m을 움직이는 힘이 0이 되는 전위" },
    },
    {
      name: "s",
      symbol: "s",
      unit: "1",
      default: 1,
      doc: {
        en: "Share of its own value that U_m loses; 0 lets it add up",
        ko: "U_m이 스스로 줄어드는 비율. 0이면 계속 쌓입니다",
      },
    },
    {
      name: "v_peak",
      symbol: "v_{peak}",
      unit: "mV",
      default: 30,
      doc: {
        en: "Peak of the spike, where V_m is reset; above c",
        ko: "스파이크의 정점. 여기서 V_m이 재설정됩니다. c보다 높아야 합니다",
      },
    },
    {
      name: "I_e",
      symbol: "I_e",
      unit: "pA",
      default: 0,
      doc: {
        en: "Constant current; 1 pA drives V_m by 1 mV/ms",
        ko: "일정한 입력 전류. 1 pA는 V_m을 1 mV/ms로 움직입니다",
      },
    },
  ],
  orders: [{ lower: "c", upper: "v_peak" }],
  presets: [
    {
      name: "tonic",
      title: { en: "A Tonic spiking (14 pA)", ko: "A 지속 발화 (14 pA)" },
      values: { a: 0.02, b: 0.2, c: -65, d: 6, k_1: 5, k_0: 140, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "phasic",
      title: { en: "B Phasic spiking (0.5 pA)", ko: "B 위상 발화 (0.5 pA)" },
      values: { a: 0.02, b: 0.25, c: -65, d: 6, k_1: 5, k_0: 140, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "tonic-burst",
      title: { en: "C Tonic bursting (15 pA)", ko: "C 지속 군발 (15 pA)" },
      values: { a: 0.02, b: 0.2, c: -50, d: 2, k_1: 5, k_0: 140, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "phasic-burst",
      title: { en: "D Phasic bursting (0.6 pA)", ko: "D 위상 군발 (0.6 pA)" },
      values: { a: 0.02, b: 0.25, c: -55, d: 0.05, k_1: 5, k_0: 140, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "mixed",
      title: { en: "E Mixed mode (10 pA)", ko: "E 혼합 발화 (10 pA)" },
      values: { a: 0.02, b: 0.2, c: -55, d: 4, k_1: 5, k_0: 140, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "adaptation",
      title: { en: "F Spike-frequency adaptation (30 pA)", ko: "F 발화율 적응 (30 pA)" },
      values: { a: 0.01, b: 0.2, c: -65, d: 8, k_1: 5, k_0: 140, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "class-1",
      title: { en: "G Class 1 excitable (0 to 20 pA)", ko: "G 1종 흥분성 (0 → 20 pA)" },
      values: { a: 0.02, b: -0.1, c: -55, d: 6, k_1: 4.1, k_0: 108, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "class-2",
      title: { en: "H Class 2 excitable (-0.5 to 3.6 pA)", ko: "H 2종 흥분성 (-0.5 → 3.6 pA)" },
      values: { a: 0.2, b: 0.26, c: -65, d: 0, k_1: 5, k_0: 140, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "latency",
      title: { en: "I Spike latency (7.04 pA, 3 ms)", ko: "I 발화 지연 (7.04 pA, 3 ms)" },
      values: { a: 0.02, b: 0.2, c: -65, d: 6, k_1: 5, k_0: 140, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "oscillation",
      title: { en: "J Subthreshold oscillation (2 pA, 5 ms)", ko: "J 역치 아래 진동 (2 pA, 5 ms)" },
      values: { a: 0.05, b: 0.26, c: -60, d: 0, k_1: 5, k_0: 140, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "resonator",
      title: { en: "K Resonator (0.65 pA, 4 ms)", ko: "K 공진 (0.65 pA, 4 ms)" },
      values: { a: 0.1, b: 0.26, c: -60, d: -1, k_1: 5, k_0: 140, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "integrator",
      title: { en: "L Integrator (9 pA, 2 ms)", ko: "L 적분 (9 pA, 2 ms)" },
      values: { a: 0.02, b: -0.1, c: -55, d: 6, k_1: 4.1, k_0: 108, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "rebound",
      title: { en: "M Rebound spike (-15 pA, 5 ms)", ko: "M 반동 발화 (-15 pA, 5 ms)" },
      values: { a: 0.03, b: 0.25, c: -60, d: 4, k_1: 5, k_0: 140, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "rebound-burst",
      title: { en: "N Rebound burst (-15 pA, 5 ms)", ko: "N 반동 군발 (-15 pA, 5 ms)" },
      values: { a: 0.03, b: 0.25, c: -52, d: 0, k_1: 5, k_0: 140, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "threshold",
      title: { en: "O Threshold variability (1 and -6 pA, 5 ms)", ko: "O 역치의 변화 (1, -6 pA, 5 ms)" },
      values: { a: 0.03, b: 0.25, c: -60, d: 4, k_1: 5, k_0: 140, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "bistable",
      title: { en: "P Bistability (0.24 and 1.24 pA)", ko: "P 쌍안정 (0.24, 1.24 pA)" },
      values: { a: 0.1, b: 0.26, c: -60, d: 0, k_1: 5, k_0: 140, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "after-potential",
      title: { en: "Q Depolarising after-potential (20 pA, 2 ms)", ko: "Q 탈분극 후전위 (20 pA, 2 ms)" },
      values: { a: 1, b: 0.2, c: -60, d: -21, k_1: 5, k_0: 140, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "accommodation",
      title: {
        en: "R Accommodation (8 pA in 200 ms, 4 pA in 12.5 ms; U_m starts at -16)",
        ko: "R 순응 (8 pA / 200 ms, 4 pA / 12.5 ms. U_m의 초기값 -16)",
      },
      values: { a: 0.02, b: 1, c: -55, d: 4, k_1: 5, k_0: 140, v_0: -65, s: 0 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "inhibition-spiking",
      title: { en: "S Inhibition-induced spiking (80 to 75 pA)", ko: "S 억제가 일으키는 발화 (80 → 75 pA)" },
      values: { a: -0.02, b: -1, c: -60, d: 8, k_1: 5, k_0: 140, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
    {
      name: "inhibition-bursting",
      title: { en: "T Inhibition-induced bursting (80 to 75 pA)", ko: "T 억제가 일으키는 군발 (80 → 75 pA)" },
      // Printed is d = -2: it bursts only in the author's steps of 0.5 ms; solved with finer ones the cell, once inhibited, fires on.
      values: { a: -0.026, b: -1, c: -45, d: 0, k_1: 5, k_0: 140, v_0: 0, s: 1 },
      reference: "Izhikevich 2004, figure 1",
    },
  ],
  inputs: [
    { name: "I_syn", unit: "pA", doc: { en: "Sum of all currents from outside", ko: "외부에서 오는 전류의 합" } },
  ],
  state: [
    {
      name: "V_m",
      symbol: "V_m",
      unit: "mV",
      initial: "-65 mV",
      rate: "0.04 / (mV ms) * V_m^2 + k_1 * V_m + k_0 - U_m + (I_syn + I_e) / (1 pF)",
      doc: { en: "Membrane potential", ko: "막전위" },
    },
    {
      name: "U_m",
      symbol: "U_m",
      unit: "mV/ms",
      initial: "b * (V_m - v_0)",
      rate: "a * (b * (V_m - v_0) - s * U_m)",
      doc: { en: "Recovery variable", ko: "회복 변수" },
    },
  ],
  membrane: "V_m",
  spike: { when: "V_m >= v_peak", then: ["V_m = c", "U_m = U_m + d"] },
  methods: ["membrane-first", "euler", "half-steps", "rk2", "rk4"],
};
