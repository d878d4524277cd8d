import type { PersonOverview, RecordOverview, TurnOpening } from "../../../contract/overview.ts";
import { formatRecordDate } from "../../../core/corpus/record-date.ts";
import { recordTitle } from "../../../core/corpus/record-title.ts";
import { PassageLink } from "../../session/PassageLink.tsx";
import { useSession } from "../../session/Session.tsx";
import { counted } from "../../../core/text/counted.ts";
import { Loading } from "../../ui/Loading.tsx";
import { MoreButton } from "../../ui/MoreButton.tsx";
import { findRecord } from "./find-record.ts";
import { useTurns } from "./use-turns.ts";
import "./turn-list.css";

export interface TurnListProps {
  person: PersonOverview;
  records: RecordOverview[];
}

/** The turns by their opening words, in reading order; each one is a way into the text. */
export function TurnList({ person, records }: TurnListProps) {
  const { turns, problem, isLoading, step, more } = useTurns(person.id);
  return (
    <section aria-labelledby="person-turns">
      <h3 id="person-turns">{counted(person.turns, "turn")}</h3>
      <ol className="turn-list">
        {turns.map((turn) => (
          <TurnItem
            key={turn.turn}
            turn={turn}
            record={findRecord(records, turn.work, turn.record)}
            isWorkNamed={person.works.length > 1}
          />
        ))}
      </ol>
      {problem !== null && <p role="alert">{problem}</p>}
      {isLoading && <Loading what="the turns" />}
      {step > 0 && (
        <MoreButton
          className="turn-more"
          shown={turns.length}
          count={person.turns}
          step={step}
          of={counted(person.turns, "turn")}
          onShow={more}
        />
      )}
    </section>
  );
}

interface TurnItemProps {
  turn: TurnOpening;
  record: RecordOverview | undefined;
  isWorkNamed: boolean;
}

function TurnItem({ turn, record, isWorkNamed }: TurnItemProps) {
  const { corpora } = useSession();
  const { work, sectionNumber, passage, opening } = turn;
  const title = () => corpora.flatMap(({ works }) => works).find(({ id }) => id === work)?.title;
  const source = [
    record && formatRecordDate(record.date, "short"),
    record && recordTitle(record),
    sectionNumber && `section ${sectionNumber}`,
    isWorkNamed && title(),
  ].filter(Boolean);
  return (
    <li>
      <PassageLink className="turn-link" work={work} passage={passage}>
        <span className="turn-opening">{opening}</span>
        <span className="turn-source">{source.join(" · ")}</span>
      </PassageLink>
    </li>
  );
}
