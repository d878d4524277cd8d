import type { AboutCorrection, Recipe } from "../../contract/recipe.ts";
import { emptyDocument } from "../import/empty-document.ts";
import { proposeWork } from "../import/transcript/propose-work.ts";

/**
 * A recipe with what another says of speakers, their lines, paragraphs that are alike, and the publication of
 * which they are all part, after its own. Single paragraphs, records and titles are each document’s own.
 */
export function mergeRecipes(own: Recipe, alike: Recipe): Recipe {
  const isNamed = (label: string) => alike.speakers.some((speaker) => speaker.label === label);
  const isNobody = (label: string) => alike.notSpeakers.includes(label);
  return {
    version: 1,
    speakers: united(
      own.speakers.filter(({ label }) => !isNobody(label) && !isNamed(label)),
      alike.speakers,
    ),
    notSpeakers: united(
      own.notSpeakers.filter((label) => !isNamed(label)),
      alike.notSpeakers,
    ),
    speakerLines: united(own.speakerLines, alike.speakerLines),
    alike: united(own.alike, alike.alike),
    paragraphs: own.paragraphs,
    about: { ...own.about, ...sharedAbout(alike.about) },
    people: united(
      own.people.filter(({ person }) => alike.people.every((other) => other.person !== person)),
      alike.people,
    ),
    records: own.records,
  };
}

/** What documents of one series have in common. */
function sharedAbout(about: AboutCorrection): AboutCorrection {
  return Object.fromEntries(Object.entries(about).filter(([part]) => !OWN_PARTS.has(part)));
}

const OWN_PARTS = new Set(["title", "subtitle", "date", "url"]);

/** Whether a recipe says something that can only be so of one document. */
export function isOfOneDocument({ paragraphs, records, about }: Recipe): boolean {
  const own = Object.keys(about).length - Object.keys(sharedAbout(about)).length;
  return paragraphs.length + records.length + own > 0;
}

export function isSameRecipe(one: Recipe, other: Recipe): boolean {
  return keyOf(one) === keyOf(other);
}

/** @throws ReadoutError `bad-input` for patterns that are none. */
export function checkRecipe(recipe: Recipe): void {
  proposeWork(emptyDocument(), recipe);
}

/** Of two that say the same the later stays, since the later holds. */
function united<T>(own: T[], added: T[]): T[] {
  const keys = new Set(added.map(keyOf));
  return [...own.filter((item) => !keys.has(keyOf(item))), ...added];
}

/** Recipes from the disk may have their parts in another order. */
function keyOf(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
