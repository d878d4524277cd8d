import { type FormEvent, type KeyboardEvent, type Ref, useMemo, useState } from "react";
import { type ProposedWork, REASONS } from "../../../../contract/proposed-work.ts";
import { CORRECTED_KINDS, type CorrectedKind } from "../../../../contract/recipe.ts";
import { counted } from "../../../../core/text/counted.ts";
import { Button } from "../../../ui/Button.tsx";
import { SelectField } from "../../../ui/SelectField.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { correctAlike, correctedKind, correctParagraph } from "./recipe-edits.ts";
import { RecordBeginning } from "./RecordBeginning.tsx";
import { KIND_NAMES, layerOf, type ReviewRow, rowsLike } from "./review-rows.ts";
import type { Review } from "./use-review.ts";

interface ParagraphEditorProps {
  ref: Ref<HTMLElement>;
  /** The paragraph in hand. */
  row: ReviewRow | null;
  rows: readonly ReviewRow[];
  proposed: ProposedWork;
  review: Review;
  /** Gives the focus back to the list. */
  onLeave: () => void;
}

const KINDS = CORRECTED_KINDS.map((kind) => ({
  value: kind,
  label: `${KIND_NAMES[kind]} (${layerOf(kind)})`,
}));

/** Says what one paragraph is, or all that are like it. */
export function ParagraphEditor(props: ParagraphEditorProps) {
  const { ref, row, onLeave } = props;
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onLeave();
  };
  return (
    // Escape leads back to the list from every field in here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={ref}
      className="review-editor"
      aria-label="The paragraph in hand"
      onKeyDown={leave}
    >
      {row === null ? (
        <p className="review-none">No paragraph has these words.</p>
      ) : row.key === null ? (
        <p className="review-none">A note stays a note; it hangs on the paragraph before it.</p>
      ) : (
        <EditorForm {...props} row={row} />
      )}
    </section>
  );
}

function EditorForm(props: ParagraphEditorProps & { row: ReviewRow }) {
  const { row, rows, proposed, review, onLeave } = props;
  const { paragraph, key } = row;
  const [kind, setKind] = useState<CorrectedKind>(() => correctedKind(paragraph.kind));
  const [speaker, setSpeaker] = useState(row.speaker ?? "");
  const alike = useMemo(() => rowsLike(rows, row), [rows, row]);
  const what = KIND_NAMES[kind].toLowerCase();
  const correctOne = (event: FormEvent) => {
    event.preventDefault();
    if (!key) return;
    const person = kind === "turn" ? speaker.trim() || null : null;
    // Naming who goes on speaking anyway would only begin another turn.
    const isTold = person !== row.speaker || paragraph.why === "corrected";
    const correction = { ...key, kind, speaker: isTold ? person : null };
    void review
      .correct(
        (now) => correctParagraph(now, correction),
        person === null ? `Take a paragraph for ${what}` : `Let ${person} say a paragraph`,
      )
      .then(onLeave);
  };
  const correctAll = () => {
    const { why, block } = paragraph;
    void review
      .correct(
        (now) => correctAlike(now, { why, block, kind }),
        `Take ${counted(alike.length, "paragraph")} for ${what}`,
      )
      .then(onLeave);
  };
  return (
    <form onSubmit={correctOne}>
      <p>
        {paragraph.place} · taken for {KIND_NAMES[paragraph.kind].toLowerCase()},{" "}
        {Math.round(paragraph.sure * 100)} % sure, because {REASONS[paragraph.why]}.
      </p>
      <SelectField label="It is" value={kind} options={KINDS} onChange={setKind} />
      {kind === "turn" && (
        <TextField
          label="Said by"
          value={speaker}
          known={proposed.speakers.map(({ name }) => name)}
          maxLength={200}
          placeholder="whoever spoke before"
          onChange={setSpeaker}
        />
      )}
      <div className="import-buttons">
        <Button look="primary" type="submit">
          Correct this one
        </Button>
        {alike.length > 1 && (
          <Button onPress={correctAll}>All {alike.length.toLocaleString("en")} like this</Button>
        )}
      </div>
      {key && <RecordBeginning {...{ row, proposed, review, paragraph: key, onLeave }} />}
      {alike.length > 1 && (
        <p className="review-none">
          Like this: what stands in the same marks ({paragraph.block}), and was taken for what it is
          because {REASONS[paragraph.why]}.
        </p>
      )}
    </form>
  );
}
