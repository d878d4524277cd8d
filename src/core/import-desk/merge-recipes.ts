import type { Recipe } from "../../contract/recipe.ts";
import { emptyDocument } from "../import/empty-document.ts";
import { proposeWork } from "../import/transcript/propose-work.ts";

/** A recipe with what another says of speakers, their lines and paragraphs that are alike after its own. */
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
  };
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
