import { type CslName, familyName, initialsFirst, initialsOf } from "../csl-item.ts";

/** With more authors than these the title takes the first place. */
const MOST_AUTHORS = 3;

/** One to three authors in front: `Doe J., Roe R.`; empty for more and for none. */
export function heading(names: readonly CslName[] | undefined): string {
  return names && names.length <= MOST_AUTHORS ? names.map(familyFirst).join(", ") : "";
}

/** The first of four authors and more, behind the title: `J. Doe [и др.]`; empty for fewer. */
export function responsibility(names: readonly CslName[] | undefined, isRussian: boolean): string {
  const [first] = names ?? [];
  if (!first || !names || names.length <= MOST_AUTHORS) return "";
  return `${initialsFirst(first)} [${isRussian ? "и др." : "et al."}]`;
}

/** Names behind a title or in brackets: `J. Doe, R. Roe`. */
export function namesBehind(names: readonly CslName[] | undefined): string {
  return (names ?? []).map(initialsFirst).join(", ");
}

/** The family names of a reference in the text: `Doe, Roe`; of more than three the first. */
export function familyNames(names: readonly CslName[] | undefined, isRussian: boolean): string {
  const families = (names ?? []).map(familyName);
  if (families.length <= MOST_AUTHORS) return families.join(", ");
  return `${families[0]} ${isRussian ? "и др." : "et al."}`;
}

function familyFirst(name: CslName): string {
  return "literal" in name ? name.literal : `${name.family} ${initialsOf(name)}`;
}
