import type { CslDate } from "../csl-item.ts";

const NAMES =
  "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" ");
const OF =
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" ");
const SHORT = "янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.".split(" ");
const SHORT_OF = "янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.".split(" ");
const LATIN = "Jan. Feb. March Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" ");

/** The date of a record in Russian: `15 июня 1999 г.`, `около апреля 2000 г.`, `не ранее …`; `б. д.` without one. */
export function recordDate(date: CslDate | undefined): string {
  if (!date) return "б. д.";
  if ("literal" in date) return limit(date.literal);
  const [from = [], to] = date["date-parts"];
  if (to && from.join() !== to.join()) return between(from, to);
  return date.circa ? `около ${genitive(from)}` : nominative(from);
}

/** The date of a publication: the year, then the day: `2020. 5 февр.`; a sign that there is none. */
export function publicationDate(date: CslDate | undefined, isRussian: boolean): string {
  const parts = date && "date-parts" in date ? date["date-parts"][0] : undefined;
  if (!parts) return date && "literal" in date ? date.literal : isRussian ? "[Б. г.]" : "[S. a.]";
  const [year, month, day] = parts;
  if (!month) return `${year}`;
  const names = isRussian ? (day ? SHORT_OF : SHORT) : LATIN;
  const name = names[month - 1] ?? `${month}`;
  return `${year}. ${day ? `${day} ${name}` : name}`;
}

/** The day on which a page was read: `05.02.2020`. */
export function dayInFigures(date: CslDate): string {
  if ("literal" in date) return date.literal;
  const [year, ...rest] = date["date-parts"][0] ?? [];
  const two = rest.map((part) => String(part).padStart(2, "0")).toReversed();
  return [...two, year].join(".");
}

function limit(words: string): string {
  return words
    .replace(/^not before /, "не ранее ")
    .replace(/^not after /, "не позднее ")
    .replaceAll(/\d{4}-\d{2}-\d{2}/g, (iso) => genitive(iso.split("-").map(Number)));
}

function between(from: number[], to: number[]): string {
  const areDays = from.length === 3 && to.length === 3;
  if (!areDays) return `${nominative(from)} – ${nominative(to)}`;
  const first = from[0] === to[0] ? genitive(from).replace(/ \d{4} г\.$/, "") : genitive(from);
  return `между ${first} и ${genitive(to)}`;
}

function nominative([year, month, day]: number[]): string {
  if (!month || day) return genitive([year, month, day]);
  return `${NAMES[month - 1] ?? month} ${year} г.`;
}

function genitive([year, month, day]: (number | undefined)[]): string {
  if (!month) return `${year} г.`;
  return [day, OF[month - 1] ?? month, year, "г."].filter(Boolean).join(" ");
}
