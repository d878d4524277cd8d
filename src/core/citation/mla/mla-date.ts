import type { CslDate } from "../csl-item.ts";

const MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" ");

/** A date as MLA writes it: `15 June 1999`, `circa Apr. 2000`, `between 31 Oct. and 31 Dec. 1999`; empty without one. */
export function mlaDate(date: CslDate | undefined): string {
  if (!date) return "";
  if ("literal" in date)
    return date.literal.replaceAll(/\d{4}-\d{2}-\d{2}/g, (iso) => day(iso.split("-").map(Number)));
  const [from = [], to] = date["date-parts"];
  if (to && from.join() !== to.join()) return between(from, to);
  return date.circa ? `circa ${day(from)}` : day(from);
}

function between(from: number[], to: number[]): string {
  const isOneYear = from[0] === to[0] && from.length > 1;
  const first = isOneYear ? day(from).replace(/ \d{4}$/, "") : day(from);
  return `between ${first} and ${day(to)}`;
}

function day([year, month, date]: number[]): string {
  if (!month) return String(year);
  const name = `${MONTHS[month - 1] ?? month} ${year}`;
  return date ? `${date} ${name}` : name;
}
