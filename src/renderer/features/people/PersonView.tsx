import { Search } from "lucide-react";
import { useMemo } from "react";
import type { PersonOverview, RecordOverview } from "../../../contract/overview.ts";
import type { Work } from "../../../contract/work.ts";
import { Button } from "../../ui/Button.tsx";
import { counted } from "../../../core/text/counted.ts";
import { colourOf } from "./colour-of.ts";
import { RoleLine } from "./RoleLine.tsx";
import { ShareList } from "./ShareList.tsx";
import { talkShares } from "./talk-shares.ts";
import { TurnList } from "./TurnList.tsx";
import "./person-view.css";

export interface PersonViewProps {
  person: PersonOverview;
  records: RecordOverview[];
  works: ReadonlyMap<string, Work>;
  onSearchSpeaker: (person: string) => void;
}

/** One person behind all their labels and roles. */
export function PersonView({ person, records, works, onSearchSpeaker }: PersonViewProps) {
  const colour = colourOf(person, works);
  const shares = useMemo(() => talkShares(person.id, works.values()), [person.id, works]);
  const hasWords = person.turns.length > 0;
  const present = records.filter((record) =>
    record.participants.some((participant) => participant.person === person.id),
  );
  return (
    <article className="person" aria-labelledby="person-name">
      <div className="person-head">
        <div>
          <h2 id="person-name" style={{ color: colour }}>
            {person.name}
          </h2>
          <p className="person-amounts">
            {hasWords
              ? `${counted(person.turns.length, "turn")} · ${counted(person.words, "word")} quoted`
              : "None of their words are quoted"}
            {present.length > 0 && ` · present in ${counted(present.length, "record")}`}
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
      {shares.length > 0 && (
        <ShareList shares={shares} records={records} colour={colour} name={person.name} />
      )}
      {hasWords && <TurnList turns={person.turns} records={records} works={works} />}
    </article>
  );
}
