import type { PersonOverview, RecordOverview } from "../../../contract/overview.ts";
import { formatRecordDate } from "../../../core/corpus/record-date.ts";
import { recordTitle } from "../../../core/corpus/record-title.ts";
import { PassageLink } from "../../session/PassageLink.tsx";
import { useSession } from "../../session/Session.tsx";
import { counted } from "../../../core/text/counted.ts";
import { findRecord } from "./find-record.ts";
import "./turn-list.css";

export interface TurnListProps {
  turns: PersonOverview["turns"];
  records: RecordOverview[];
}

/** Every turn by its opening words, in reading order; each one is a way into the text. */
export function TurnList({ turns, records }: TurnListProps) {
  const { corpora } = useSession();
  const works = corpora.flatMap((corpus) => corpus.works);
  const areWorksNamed = new Set(turns.map(({ work }) => work)).size > 1;
  return (
    <section aria-labelledby="person-turns">
      <h3 id="person-turns">{counted(turns.length, "turn")}</h3>
      <ol className="turn-list">
        {turns.map(({ turn, work, sectionNumber, record: recordId, passage, opening }) => {
          const record = findRecord(records, work, recordId);
          const source = [
            record && formatRecordDate(record.date, "short"),
            record && recordTitle(record),
            sectionNumber && `section ${sectionNumber}`,
            areWorksNamed && works.find(({ id }) => id === work)?.title,
          ].filter(Boolean);
          return (
            <li key={turn}>
              <PassageLink className="turn-link" work={work} passage={passage}>
                <span className="turn-opening">{opening}</span>
                <span className="turn-source">{source.join(" · ")}</span>
              </PassageLink>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
