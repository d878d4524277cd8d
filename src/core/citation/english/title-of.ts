import type { CslItem } from "../csl-item.ts";
import { headlineCase } from "./headline-case.ts";

/** A title with the capitals of a headline when it is English; in other languages as printed. */
export function titleOf({ title, language }: CslItem): string {
  return language?.startsWith("en") ? headlineCase(title) : title;
}

/** `2nd ed.` */
export function editionText(edition: number): string {
  const rest = edition % 100;
  const isTeen = rest > 10 && rest < 14;
  const ending = (!isTeen && ["th", "st", "nd", "rd"][edition % 10]) || "th";
  return `${edition}${ending} ed.`;
}

/** Whether it stands for itself, between its covers or on its own site: its title is set in italics. */
export function isBook({ type }: CslItem): boolean {
  return type === "book";
}

/** Whether it has no title of its own, but is told by what it is. */
export function isUntitled({ type }: CslItem): boolean {
  return type === "personal_communication";
}
