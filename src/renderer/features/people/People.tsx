import { useMemo } from "react";
import type { PersonOverview, RecordOverview } from "../../../contract/overview.ts";
import { useLoaded } from "../../session/use-loaded.ts";
import { useSession } from "../../session/Session.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { PersonList } from "./PersonList.tsx";
import { PersonView } from "./PersonView.tsx";
import "./people.css";

export interface PeopleProps {
  /** Whom to show; the one who says most when null. */
  person: string | null;
  onSearchSpeaker: (person: string) => void;
}

/** Everybody in the works: what they were called, what they were, and what they say. */
export function People({ person, onSearchSpeaker }: PeopleProps) {
  const { bridge } = useSession();
  const ask = useMemo(
    () => () => Promise.all([bridge.listPeople({}), bridge.listRecords({})]),
    [bridge],
  );
  const loaded = useLoaded(ask);
  return (
    <main className="people" tabIndex={-1} aria-label="People">
      {loaded.state === "loading" && <Loading what="the people" />}
      {loaded.state === "failed" && (
        <EmptyState title="The people cannot be shown.">
          <p>{loaded.message}</p>
        </EmptyState>
      )}
      {loaded.state === "ready" && (
        <Cast
          people={loaded.value[0]}
          records={loaded.value[1]}
          person={person}
          onSearchSpeaker={onSearchSpeaker}
        />
      )}
    </main>
  );
}

interface CastProps extends PeopleProps {
  people: PersonOverview[];
  records: RecordOverview[];
}

function Cast({ people, records, person, onSearchSpeaker }: CastProps) {
  const byWords = useMemo(() => people.toSorted((a, b) => b.words - a.words), [people]);
  const shown = person === null ? byWords[0] : people.find(({ id }) => id === person);
  if (people.length === 0)
    return (
      <EmptyState title="No people here.">
        <p>The works here name no speakers. “Read” in the bar above opens their text.</p>
      </EmptyState>
    );
  return (
    <div className="people-panes">
      <PersonList people={byWords} shown={shown?.id ?? null} />
      {shown ? (
        <PersonView
          key={shown.id}
          person={shown}
          records={records}
          onSearchSpeaker={onSearchSpeaker}
        />
      ) : (
        <EmptyState title="Nobody is known by this address.">
          <p>The works here name no “{person}”. Choose somebody from the list.</p>
        </EmptyState>
      )}
    </div>
  );
}
