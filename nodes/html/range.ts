import type { Parameter } from "../../src/model/parameter.ts";
import type { Text } from "../../src/model/text.ts";

type Bounds = Pick<Parameter, "above" | "min" | "below" | "max" | "integer">;

/** The permitted range of a number in words short enough for a table: `> 0`, `0 – 1`, `≥ 1, whole`. */
export function rangeText(bounds: Bounds): Text {
  const { above, min, below, max } = bounds;
  let range = "";
  if (min !== undefined && max !== undefined) range = `${min} – ${max}`;
  else
    range = [
      above === undefined ? "" : `> ${above}`,
      min === undefined ? "" : `≥ ${min}`,
      below === undefined ? "" : `< ${below}`,
      max === undefined ? "" : `≤ ${max}`,
    ]
      .filter(Boolean)
      .join(", ");
  const join = (whole: string) => [range, bounds.integer ? whole : ""].filter(Boolean).join(", ");
  return { en: join("whole") || "any", ko: join("정수") || "제한 없음" };
}
