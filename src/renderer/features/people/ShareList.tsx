import type { RecordOverview, TalkShare } from "../../../contract/overview.ts";
import { formatRecordDate } from "../../../core/corpus/record-date.ts";
import { recordTitle } from "../../../core/corpus/record-title.ts";
import { shareInWords } from "./share-in-words.ts";
import "./share-list.css";

export interface ShareListProps {
  shares: TalkShare[];
  records: RecordOverview[];
  colour: string;
  name: string;
}

/** How much of each record somebody says, in chronological order. */
export function ShareList({ shares, records, colour, name }: ShareListProps) {
  const ordered = records.flatMap((record) => {
    const share = shares.find(
      (candidate) => candidate.record === record.id && candidate.work === record.work,
    );
    return share ? [{ record, share }] : [];
  });
  return (
    <section aria-labelledby="person-shares">
      <h3 id="person-shares">Share of the words quoted</h3>
      <ul className="share-list" aria-label={`What ${name} says of each record`}>
        {ordered.map(({ record, share }) => (
          <li key={`${record.work} ${record.id}`}>
            <span className="share-record">
              {formatRecordDate(record.date, "short")} · {recordTitle(record)}
            </span>
            <span className="share-bar" aria-hidden="true">
              <span style={{ width: `${(share.words / share.of) * 100}%`, background: colour }} />
            </span>
            <span className="share-amount">{shareInWords(share)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
