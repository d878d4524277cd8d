import { type MouseEvent, useState } from "react";
import { Input, Label, TextField } from "react-aria-components";
import type { PersonOverview } from "../../../contract/overview.ts";
import { fold } from "../../../core/text/fold.ts";
import { colourOfPlace } from "../../session/person-colour.ts";
import { formatRoute, type Route } from "../../session/route.ts";
import { useSession } from "../../session/Session.tsx";
import { counted } from "../../../core/text/counted.ts";
import "./person-list.css";

export interface PersonListProps {
  people: PersonOverview[];
  shown: string | null;
}

const TOO_MANY_TO_SCAN = 12;

/** Everybody, to choose from; a long list can be narrowed by name. */
export function PersonList({ people, shown }: PersonListProps) {
  const [name, setName] = useState("");
  const wanted = fold(name.trim());
  const found = people.filter((person) => fold(person.name).includes(wanted));
  return (
    <nav className="person-list" aria-label="People">
      <h2>People</h2>
      {people.length > TOO_MANY_TO_SCAN && (
        <TextField className="person-find" value={name} onChange={setName}>
          <Label className="visually-hidden">Find a person</Label>
          <Input placeholder="Find a person" />
        </TextField>
      )}
      <ul>
        {found.map((person) => (
          <li key={person.id}>
            <PersonLink person={person} isShown={person.id === shown} />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="person-list-none">Nobody of this name.</p>}
    </nav>
  );
}

interface PersonLinkProps {
  person: PersonOverview;
  isShown: boolean;
}

function PersonLink({ person, isShown }: PersonLinkProps) {
  const { go } = useSession();
  const route: Route = { view: "people", person: person.id };
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(route);
  };
  return (
    <a
      className="person-link"
      href={formatRoute(route)}
      aria-current={isShown ? "page" : undefined}
      onClick={follow}
    >
      <b style={{ color: colourOfPlace(person.place) }}>{person.name}</b>
      <small>
        {person.turns > 0
          ? `${counted(person.turns, "turn")} · ${counted(person.words, "word")}`
          : "no words quoted"}
      </small>
    </a>
  );
}
