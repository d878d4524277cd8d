/** A time as a source of a pattern: minutes and seconds, or hours too, perhaps with a fraction. */
export const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?)?`;

const DAY = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+`;
const LEADING = new RegExp(`^[[(]?(?:${DAY})?(${CLOCK})[\\])]?\\s*(?:[-–—|]\\s+)?`, "u");

/** The time at the beginning of a paragraph, in seconds, and how many characters it takes. */
export function leadingTime(text: string): { time: number | null; length: number } {
  const match = LEADING.exec(text.slice(0, 60));
  if (!match) return { time: null, length: 0 };
  return { time: seconds(match[1] as string), length: match[0].length };
}

/** Seconds of a time: of three numbers the first are hours, of two minutes. */
export function seconds(clock: string): number {
  const isAfternoon = /p\.?m\.?$/iu.test(clock);
  const parts = clock
    .replace(/\s?[ap]\.?m\.?$/iu, "")
    .replace(",", ".")
    .split(":")
    .map(Number);
  return parts.reduce((sum, part) => sum * 60 + part, 0) + (isAfternoon ? 43_200 : 0);
}
