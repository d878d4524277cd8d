import type { PersonOverview } from "../../../contract/overview.ts";
import type { Work } from "../../../contract/work.ts";
import { personColour } from "../../session/person-colour.ts";

/** The colour of a person in the first work that names them; that of the text until it has been opened. */
export function colourOf(person: PersonOverview, works: ReadonlyMap<string, Work>): string {
  return personColour(works.get(person.works[0] ?? "")?.persons, person.id);
}
