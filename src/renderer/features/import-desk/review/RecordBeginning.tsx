import type { ProposedWork } from "../../../../contract/proposed-work.ts";
import type { ParagraphKey } from "../../../../contract/recipe.ts";
import { formatRecordDate } from "../../../../core/corpus/record-date.ts";
import { recordTitle } from "../../../../core/corpus/record-title.ts";
import { Button } from "../../../ui/Button.tsx";
import { beginRecord, joinRecord } from "./record-edits.ts";
import type { ReviewRow } from "./review-rows.ts";
import type { Review } from "./use-review.ts";

interface RecordBeginningProps {
  row: ReviewRow;
  /** By which a correction knows the paragraph. */
  paragraph: ParagraphKey;
  proposed: ProposedWork;
  review: Review;
  onLeave: () => void;
}

/** In which record a paragraph stands, and whether that one begins there. */
export function RecordBeginning(props: RecordBeginningProps) {
  const { row, paragraph, proposed, review, onLeave } = props;
  const begun = proposed.records.find(({ begins }) => begins === row.index);
  const record = begun ?? proposed.records[row.paragraph.record ?? -1];
  const change = () =>
    void (
      begun
        ? review.correct((now) => joinRecord(now, paragraph), "Let no record begin at a paragraph")
        : review.correct((now) => beginRecord(now, paragraph), "Begin a record at a paragraph")
    ).then(onLeave);
  return (
    <div className="review-beginning">
      <p className="review-none">
        {record
          ? `${begun ? "Begins" : "Part of"}: ${recordTitle({ kind: record.kind, place: record.place })}, ${formatRecordDate(record.date)}.`
          : "Part of no record."}
      </p>
      <Button onPress={change}>{begun ? "No record begins here" : "Begin a record here"}</Button>
    </div>
  );
}
