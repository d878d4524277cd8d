const MONTHS: Record<string, number> = {};
for (const [at, names] of [
  "january jan января январь январе",
  "february feb февраля февраль феврале",
  "march mar марта март марте",
  "april apr апреля апрель апреле",
  "may мая май мае",
  "june jun июня июнь июне",
  "july jul июля июль июле",
  "august aug августа август августе",
  "september sept sep сентября сентябрь сентябре",
  "october oct октября октябрь октябре",
  "november nov ноября ноябрь ноябре",
  "december dec декабря декабрь декабре",
].entries())
  for (const name of names.split(" ")) MONTHS[name] = at + 1;

const MONTH = `(${Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join("|")})\\.?`;
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "((?:1[5-9]|20)\\d\\d)";
const edge = (pattern: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "giu");

const FORMS: [pattern: RegExp, order: ("day" | "month" | "year" | "number")[]][] = [
  [edge(`${YEAR}-(\\d\\d)-(\\d\\d)`), ["year", "number", "day"]],
  [edge(`${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}`), ["day", "month", "year"]],
  [edge(`${MONTH}\\s+${DAY},?\\s+${YEAR}`), ["month", "day", "year"]],
  [edge(`(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}`), ["day", "number", "year"]],
  [edge(`${MONTH},?\\s+(?:of\\s+)?${YEAR}`), ["month", "year"]],
  [edge(YEAR), ["year"]],
];

/** The dates of a text as ISO years, months or days, in order, none of them a part of another. */
export function writtenDates(text: string): { iso: string; start: number; end: number }[] {
  const found: { iso: string; start: number; end: number }[] = [];
  for (const [pattern, order] of FORMS)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const iso = isoOf(match, order);
      if (iso !== null) found.push({ iso, start, end });
    }
  return found.sort((a, b) => a.start - b.start);
}

function isoOf(match: RegExpExecArray, order: readonly string[]): string | null {
  const part = (name: string) => match[order.indexOf(name) + 1] ?? "";
  const named = order.includes("month") ? MONTHS[part("month").toLowerCase()] : undefined;
  const month = order.includes("number") ? Number(part("number")) : named;
  const day = order.includes("day") ? Number(part("day")) : undefined;
  if (month === undefined) return part("year");
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  return [part("year"), two(month), ...(day === undefined ? [] : [two(day)])].join("-");
}
