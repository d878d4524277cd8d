import { type FormEvent, type KeyboardEvent, type Ref, useRef, useState } from "react";
import type { ProposedRecord, ProposedWork } from "../../../../contract/proposed-work.ts";
import type { ParagraphKey, RecordCorrection } from "../../../../contract/recipe.ts";
import { RECORD_KINDS } from "../../../../contract/work.ts";
import { recordTitle } from "../../../../core/corpus/record-title.ts";
import { Button } from "../../../ui/Button.tsx";
import { SelectField } from "../../../ui/SelectField.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { ParticipantsField } from "./ParticipantsField.tsx";
import { draftOf, type RecordDraft, recordChanges } from "./record-draft.ts";
import { correctRecord, joinRecord } from "./record-edits.ts";
import type { Review } from "./use-review.ts";

interface RecordEditorProps {
  ref: Ref<HTMLElement>;
  record: ProposedRecord;
  /** By which a correction knows the paragraph at which it begins. */
  paragraph: ParagraphKey;
  /** What was said of it before. */
  correction: RecordCorrection | undefined;
  isFirst: boolean;
  proposed: ProposedWork;
  review: Review;
  /** Gives the focus back to the table. */
  onLeave: () => void;
}

const KINDS = RECORD_KINDS.map((kind) => ({
  value: kind,
  label: recordTitle({ kind, place: null }),
}));

/** Corrects one record, or lets it go on with the one before. */
export function RecordEditor(props: RecordEditorProps) {
  const { ref, record, paragraph, isFirst, proposed, review, onLeave } = props;
  const { draft, setDraft, problems, correct } = useRecordForm(props);
  const form = useRef<HTMLFormElement>(null);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onLeave();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await correct()) onLeave();
    else form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  };
  const join = () =>
    void review
      .correct(
        (now) => joinRecord(now, paragraph),
        isFirst ? "Let no record begin at a paragraph" : "Join a record with the one before",
      )
      .then(onLeave);
  return (
    // Escape leads back to the table from every field in here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section ref={ref} className="review-editor" aria-label="The record in hand" onKeyDown={leave}>
      <form ref={form} onSubmit={(event) => void submit(event)}>
        <p>
          Begins at {proposed.paragraphs[record.begins]?.place}: <q>{excerpt(paragraph.text)}</q>
        </p>
        <TextField
          label="Date"
          value={draft.date}
          maxLength={200}
          hint="12 September 1999, 1999-09, about 1999, between May and June 1999, undated"
          problem={problems.date}
          onChange={(date) => setDraft({ ...draft, date })}
        />
        <SelectField
          label="Kind"
          value={draft.kind}
          options={KINDS}
          onChange={(kind) => setDraft({ ...draft, kind })}
        />
        <TextField
          label="Place"
          value={draft.place}
          maxLength={1000}
          onChange={(place) => setDraft({ ...draft, place })}
        />
        <ParticipantsField
          draft={draft}
          known={proposed.speakers.map(({ name }) => name)}
          onChange={setDraft}
        />
        {problems.other !== null && <p className="page-problem">{problems.other}</p>}
        <div className="import-buttons">
          <Button look="primary" type="submit">
            Correct this record
          </Button>
          <Button onPress={join}>
            {isFirst ? "No record begins here" : "Join with the record before"}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** What is typed, and why the host did not take it. */
function useRecordForm(props: RecordEditorProps) {
  const { record, paragraph, correction, proposed, review } = props;
  const [before] = useState(() => draftOf(record, proposed, correction));
  const [draft, setDraft] = useState<RecordDraft>(before);
  const [refusal, setRefusal] = useState<{ date: string | null; reason: string } | null>(null);
  const correct = async () => {
    const change = recordChanges(before, draft);
    const changed = Object.keys(change).map((part) => part);
    if (changed.length === 0) return true;
    const did = `Correct ${changed.join(", ")} of a record`;
    const reason = await review.attempt((now) => correctRecord(now, paragraph, change), did);
    setRefusal(reason === null ? null : { date: change.date ?? null, reason });
    return reason === null;
  };
  // Of all that can be typed here only a date can be none.
  const isDate = refusal !== null && refusal.date !== null;
  const isShown = isDate && refusal.date === draft.date.trim();
  const problems = {
    date: isShown ? refusal.reason : null,
    other: isDate ? null : (refusal?.reason ?? null),
  };
  return { draft, setDraft, problems, correct };
}

function excerpt(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
