import { type CslName, familyName, invertedName, nameText } from "../csl-item.ts";
import { nameList } from "../english/record-words.ts";

/** Up to two authors in a note; more are cut to the first. */
export function authorsInNote(names: readonly CslName[] | undefined): string {
  return nameList(names, 2, nameText);
}

/** The same by family names, for short notes and for the text. */
export function familyNames(names: readonly CslName[] | undefined): string {
  return nameList(names, 2, familyName);
}

/** Up to six authors in a list, the first with the family name in front; of more the first three. */
export function authorsInList(names: readonly CslName[] | undefined): string {
  const [first, ...rest] = names ?? [];
  if (!first) return "";
  const all = [invertedName(first), ...rest.map(nameText)];
  if (all.length > 6) return `${all.slice(0, 3).join(", ")}, et al.`;
  if (all.length === 1) return all[0] ?? "";
  return `${all.slice(0, -1).join(", ")}, and ${all.at(-1)}`;
}
