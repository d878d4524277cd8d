import type { PersonOverview } from "../contract/overview.ts";
import { ReadoutError } from "../contract/result.ts";

/**
 * The person meant by an id, a name, or a part of a name; case and accents do not matter.
 * @throws ReadoutError `bad-input`, listing the candidates, when nobody or more than one is meant.
 */
export function findPerson(people: PersonOverview[], wanted: string): PersonOverview {
  const key = plain(wanted);
  const exact = people.filter((person) => person.id === wanted || plain(person.name) === key);
  const found = exact.length > 0 ? exact : people.filter(({ name }) => plain(name).includes(key));
  const [person] = found;
  if (person && found.length === 1 && key !== "") return person;
  const candidates = (found.length > 0 ? found : people).map(({ id, name }) => `${name} (${id})`);
  const problem = found.length > 1 ? "could be several people" : "is the name of nobody here";
  throw new ReadoutError(
    "bad-input",
    `“${wanted}” ${problem}. Choose one of: ${candidates.join(", ")}.`,
  );
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
