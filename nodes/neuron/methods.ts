import type { MethodName } from "../../src/model/description.ts";
import type { Text } from "../../src/model/text.ts";

/** Integration methods as people read them in the form. */
export const methodLabels: Readonly<Record<MethodName, Text>> = {
  exact: { en: "exact", ko: "엄밀해" },
  "exponential-euler": { en: "exponential Euler", ko: "지수 오일러" },
  euler: { en: "Euler", ko: "오일러" },
  "euler-exact-kernels": { en: "Euler, exact kernels", ko: "오일러 (시냅스 커널은 엄밀해)" },
  "half-steps": { en: "two half steps of V_m", ko: "V_m을 반 단계씩 두 번" },
  "membrane-first": { en: "Euler, V_m first", ko: "오일러 (V_m을 먼저)" },
  rk2: { en: "Runge-Kutta 2", ko: "룽게-쿠타 2차" },
  rk4: { en: "Runge-Kutta 4", ko: "룽게-쿠타 4차" },
};
