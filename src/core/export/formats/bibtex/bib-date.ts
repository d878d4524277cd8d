import type { CslDate } from "../../../citation/csl-item.ts";

/** The date in EDTF, `1999-10-31~/1999-12-31~`, `1999~`; null for one in words. */
export function bibDate(date: CslDate): string | null {
  if (!("date-parts" in date)) return null;
  const mark = date.circa ? "~" : "";
  return date["date-parts"].map((parts) => parts.map(twoDigits).join("-") + mark).join("/");
}

function twoDigits(part: number, index: number): string {
  return String(part).padStart(index === 0 ? 4 : 2, "0");
}
