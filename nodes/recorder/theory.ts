/** Mean-field theory of LIF populations, beside the simulation. */
import type { NodeDefinition } from "../common/definition.ts";
import { nameSetting } from "../common/settings.ts";

export const theory: NodeDefinition = {
  type: "spikewire-theory",
  set: "recorder",
  kind: "recorder",
  title: { en: "theory", ko: "이론" },
  color: "#9FA8D6",
  icon: "spikewire-theory.svg",
  inputs: 1,
  outputs: 1,
  outputLabel: { en: "result, when a run ends", ko: "실행이 끝나면 결과" },
  help: {
    en: `Says at which rate a population of LIF neurons should fire, by formulas alone, and shows the rate that the simulation has beside it. Wire LIF populations to it.

It reads the network: in-degrees, weights, rates of Poisson sources, constant currents, and all LIF populations whose spikes reach the ones wired. Synapses are delta synapses, or exponential currents with one time constant for each population; spikes are taken as independent Poisson processes.

- **mu**, **sigma**: mean and standard deviation of the input in mV from rest, mu = tau_m Σ K J nu + mu_ext, sigma² = tau_m Σ K J² nu. **K** is the number of synapses from a population to a neuron (in-degree), **J** their weight in mV (area of the postsynaptic potential / tau_m), **nu** the rate of the senders. The delay **D** of a synapse does not change stationary rates.
- **Rate**, delta synapses: 1 / nu = tau_r + tau_m √π ∫ e^(u²) (1 + erf u) du from (V_0 - mu) / sigma to (V_th - mu) / sigma (Siegert), with the refractory time **tau_r**, the reset **V_0** and the threshold **V_th** from rest. Exponential synapses: both bounds are raised by √(tau_s / tau_m) |ζ(1/2)| / √2 (Fourcaud and Brunel), **tau_s** being the time constant of the synapse. The shift is of first order in √(tau_s / tau_m): expect 1 to 4 %.
- **Theory, whole jumps in steps**: the formulas above presume white noise. A simulation with delta synapses adds up whole jumps and looks for a crossing once a step, so that V_m is found somewhat above the threshold: with jumps of 0.4 mV, 4 % of the way from reset to threshold, the rate is 8 % lower at dt = 0.1 ms and 3.5 % lower at 0.01 ms; with jumps of 0.1 mV 10 % and 3 %. Corrected to first order in the jumps and in √dt (mean overshoot of a random walk after Siegmund, third moment of the jumps, decay within a step; compare Helias et al. 2010): within 2 % of simulations. The step has the larger part: where the rate matters, take a smaller dt.
- **Self-consistent rates**: where populations drive each other, the rates at which all agree, found from silence.
- **Transfer function**: by how many Hz the rate follows a small modulation of mu by 1 mV at the angular frequency omega = 2 π f (**omegas**), by threshold integration (Richardson); a synaptic filter as Schuecker, Diesmann and Helias treat it.

The chart and the numbers are in the sidebar tab Spikewire.

References: [Siegert 1951](https://doi.org/10.1103/PhysRev.81.617), [Brunel 2000](https://doi.org/10.1023/A:1008925309027), [Fourcaud and Brunel 2002](https://doi.org/10.1162/089976602320264015), [Richardson 2007](https://doi.org/10.1103/PhysRevE.76.021919), [Siegmund 1979](https://doi.org/10.2307/1426855), [Helias et al. 2010](https://doi.org/10.3389/neuro.10.029.2009), [Schuecker, Diesmann and Helias 2015](https://doi.org/10.1103/PhysRevE.92.052119).`,
    ko: `LIF 뉴런 집단이 어떤 발화율로 발화해야 하는지 식만으로 구해 시뮬레이션의 발화율과 나란히 보여 줍니다. LIF 집단을 연결하세요.

네트워크에서 입력 차수, 가중치, 푸아송 소스의 발화율, 일정한 전류, 그리고 연결된 집단에 스파이크를 보내는 모든 LIF 집단을 읽습니다. 시냅스는 델타 시냅스이거나 집단마다 시간 상수가 하나인 지수 감쇠 전류여야 하며, 스파이크는 서로 독립인 푸아송 과정으로 봅니다.

- **mu**, **sigma**: 휴지 전위에서 잰 입력의 평균과 표준편차(mV)입니다. mu = tau_m Σ K J nu + mu_ext, sigma² = tau_m Σ K J² nu. **K**는 뉴런 하나가 한 집단에서 받는 시냅스 수(입력 차수), **J**는 mV 단위의 가중치(시냅스후 전위의 넓이 / tau_m), **nu**는 보내는 집단의 발화율입니다. 시냅스 지연 **D**는 정상 발화율을 바꾸지 않습니다.
- **발화율**, 델타 시냅스: 1 / nu = tau_r + tau_m √π ∫ e^(u²) (1 + erf u) du, 적분 구간은 (V_0 - mu) / sigma부터 (V_th - mu) / sigma까지입니다(Siegert). **tau_r**는 불응기, **V_0**는 재설정 전위, **V_th**는 역치이며 둘 다 휴지 전위에서 잽니다. 지수 시냅스에서는 두 경계가 √(tau_s / tau_m) |ζ(1/2)| / √2만큼 올라갑니다(Fourcaud와 Brunel). **tau_s**는 시냅스 시간 상수입니다. √(tau_s / tau_m)의 1차 근사이므로 1~4%의 차이가 납니다.
- **이론 (점프와 단계 보정)**: 위의 식은 백색 잡음을 전제합니다. 델타 시냅스의 시뮬레이션은 크기가 있는 점프를 더하고 역치를 한 단계에 한 번만 검사하므로, 역치를 넘은 V_m은 역치보다 조금 위에서 발견됩니다. 점프가 0.4 mV(재설정 전위에서 역치까지의 4%)일 때 발화율은 dt = 0.1 ms에서 8%, 0.01 ms에서 3.5% 낮고, 점프가 0.1 mV일 때는 10%, 3% 낮습니다. 점프 크기와 √dt의 1차까지 보정한 값(Siegmund의 무작위 행보 초과량 평균, 점프의 3차 모멘트, 단계 안의 감쇠. Helias 등 2010 참고)은 시뮬레이션과 2% 안에서 일치합니다. 단계의 영향이 더 크므로 발화율이 중요하면 dt를 줄이세요.
- **자기일관 발화율**: 집단들이 서로를 구동할 때 모두가 맞아떨어지는 발화율이며, 침묵 상태에서 시작해 찾습니다.
- **전달 함수**: mu가 각진동수 omega = 2 π f(**omegas**)로 1 mV만큼 작게 변할 때 발화율이 몇 Hz 따라가는지를 역치 적분(threshold integration, Richardson)으로 구합니다. 시냅스 필터는 Schuecker, Diesmann, Helias의 방법을 따릅니다.

그래프와 수치는 사이드바의 Spikewire 탭에 있습니다.

참고 문헌: [Siegert 1951](https://doi.org/10.1103/PhysRev.81.617), [Brunel 2000](https://doi.org/10.1023/A:1008925309027), [Fourcaud and Brunel 2002](https://doi.org/10.1162/089976602320264015), [Richardson 2007](https://doi.org/10.1103/PhysRevE.76.021919), [Siegmund 1979](https://doi.org/10.2307/1426855), [Helias et al. 2010](https://doi.org/10.3389/neuro.10.029.2009), [Schuecker, Diesmann and Helias 2015](https://doi.org/10.1103/PhysRevE.92.052119).`,
  },
  receives: {
    en: "- Any message makes it send its result so far, with `complete: false`.",
    ko: "- 어떤 메시지든 받으면 지금까지의 결과를 `complete: false`와 함께 보냅니다.",
  },
  sends: {
    en: `- When a run ends: \`{topic: <node name>, payload: [{from, mu, sigma, nu, nu_steps, measured, converged, tau_m, tau_r, tau_s, V_0, V_th, K, J, transfer: {f, gain, phase}}, ...], complete: true}\`, one entry for each population wired: potentials in mV, times in ms, rates and \`f\` in Hz, \`gain\` in Hz/mV, \`phase\` in radians. \`nu_steps\` is the rate with whole jumps in steps, absent where a synapse is no delta synapse. \`K\` and \`J\` have one entry for each population of the theory, the wired ones first.`,
    ko: `- 실행이 끝나면 \`{topic: <노드 이름>, payload: [{from, mu, sigma, nu, nu_steps, measured, converged, tau_m, tau_r, tau_s, V_0, V_th, K, J, transfer: {f, gain, phase}}, ...], complete: true}\`를 보냅니다. 연결된 집단마다 항목이 하나씩 있으며 전위는 mV, 시간은 ms, 발화율과 \`f\`는 Hz, \`gain\`은 Hz/mV, \`phase\`는 라디안입니다. \`nu_steps\`는 점프와 단계를 보정한 발화율이며 델타 시냅스가 아니면 없습니다. \`K\`와 \`J\`에는 이론에 들어가는 집단마다 값이 하나씩 있고, 연결된 집단이 먼저 옵니다.`,
  },
  models: [],
  settings: [
    nameSetting,
    {
      name: "plot",
      label: { en: "Shows", ko: "표시" },
      doc: {
        en: "The chart: the rate over the mean input, with the measured rate as a point; or the transfer function over frequency.",
        ko: "그래프의 종류입니다. 평균 입력에 따른 발화율(측정한 발화율은 점으로 표시) 또는 주파수에 따른 전달 함수를 보여 줍니다.",
      },
      value: {
        type: "choice",
        default: "curve",
        options: [
          { value: "curve", label: { en: "rate over input", ko: "입력에 따른 발화율" } },
          { value: "transfer", label: { en: "transfer function", ko: "전달 함수" } },
        ],
      },
    },
    {
      name: "from",
      label: { en: "Measured from", ko: "측정 시작" },
      doc: {
        en: "Spikes before this time do not count: the network needs a while to forget how it began.",
        ko: "이 시각 이전의 스파이크는 세지 않습니다. 네트워크가 처음 상태를 잊는 데 시간이 걸립니다.",
      },
      value: { type: "number", default: 100, unit: "ms", min: 0 },
    },
  ],
};
