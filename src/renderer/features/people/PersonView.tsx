import { Search } from "lucide-react";
import type { PersonOverview, RecordOverview } from "../../../contract/overview.ts";
import { colourOfPlace } from "../../session/person-colour.ts";
import { Button } from "../../ui/Button.tsx";
import { counted } from "../../../core/text/counted.ts";
import { presenceInWords } from "./presence.ts";
import { RoleLine } from "./RoleLine.tsx";
import { ShareList } from "./ShareList.tsx";
import { TurnList } from "./TurnList.tsx";
import "./person-view.css";

export interface PersonViewProps {
  person: PersonOverview;
  records: RecordOverview[];
  onSearchSpeaker: (person: string) => void;
}

/** One person behind all their labels and roles. */
export function PersonView({ person, records, onSearchSpeaker }: PersonViewProps) {
  const colour = colourOfPlace(person.place);
  const hasWords = person.turns > 0;
  return (
    <article className="person" aria-labelledby="person-name">
      <div className="person-head">
        <div>
          <h2 id="person-name" style={{ color: colour }}>
            {person.name}
          </h2>
          <p className="person-amounts">
            {[
              hasWords
                ? `${counted(person.turns, "turn")} · ${counted(person.words, "word")} quoted`
                : "None of their words are quoted",
              ...presenceInWords(person.id, records),
            ].join(" · ")}
          </p>
        </div>
        {hasWords && (
          <Button onPress={() => onSearchSpeaker(person.id)}>
            <Search size={15} aria-hidden="true" />
            Search in their words
          </Button>
        )}
      </div>
      {person.labels.length > 0 && (
        <section aria-labelledby="person-labels">
          <h3 id="person-labels">Printed as</h3>
          <ol className="person-labels">
            {person.labels.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ol>
        </section>
      )}
      {person.roles.length > 0 && (
        <RoleLine roles={person.roles} records={records} colour={colour} />
      )}
      {person.shares.length > 0 && (
        <ShareList shares={person.shares} records={records} colour={colour} name={person.name} />
      )}
      {hasWords && <TurnList person={person} records={records} />}
    </article>
  );
}
